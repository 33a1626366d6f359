import { AS_OF, EXPLAIN, type Flag, FROM, JSON_OUT, SINCE } from './flags.ts'
import type { Verb } from './verbs.ts'

/** How deeds are weighed and told apart by time. */
const HOW: readonly Flag[] = [
  { name: 'unit', value: 'UNIT', choices: ['day', 'week', 'month'], doc: 'length of a period; default: month' },
  {
    name: 'weights',
    value: 'TABLE',
    choices: ['plover', 'goldstein'],
    doc: 'table of weights from −10 to 10; default: plover',
  },
  { name: 'halflife', value: 'DAYS', doc: 'days after which a deed weighs half; default: 30' },
  AS_OF,
]
const BAND: Flag = { name: 'band', value: 'N', doc: 'scores from −N to N are neither amity nor enmity; default: 1' }

/** The verbs that measure what incidents come to. Without files they are about the desk. */
export const MEASURE_VERBS: readonly Verb[] = [
  {
    name: 'relations',
    summary: 'how A treats B and B treats A: acts, scores with intervals, levels and changes, period by period',
    operands: 'A B [FILE…]',
    needs: 2,
    takes: Number.POSITIVE_INFINITY,
    flags: [EXPLAIN, JSON_OUT, ...HOW, ...FROM],
  },
  {
    name: 'triangle',
    summary: 'which strategic triangle three are, in which roles, how surely, and what would raise whom',
    operands: 'A B C [FILE…]',
    needs: 3,
    takes: Number.POSITIVE_INFINITY,
    flags: [EXPLAIN, JSON_OUT, BAND, ...HOW, ...FROM],
  },
  {
    name: 'balance',
    summary: 'whether a set is in balance: triangles, walks, frustration, blocs and ties out of line',
    operands: '[FILE…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'among', value: 'CODES', doc: 'only these actors, as in CHN,JPN,USA; default: all' },
      SINCE,
      EXPLAIN,
      JSON_OUT,
      BAND,
      ...HOW,
      ...FROM,
    ],
  },
  {
    name: 'answers',
    summary: 'who answers whom, within how many days, and what any day would have shown',
    operands: 'A B [FILE…]',
    needs: 2,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'within', value: 'DAYS', doc: 'days within which something follows; default: 14' },
      { name: 'third', value: 'CODE', doc: 'an actor that may have courted one of them before they met' },
      EXPLAIN,
      JSON_OUT,
      ...HOW,
      ...FROM,
    ],
  },
  {
    name: 'chart',
    summary:
      'draw as SVG: relations (scores with intervals), timeline (with plans beyond the day), triangle (over time), positions (with shifts)',
    operands: 'relations|timeline|triangle|positions [A [B [C]]] [FILE…]',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      {
        name: 'theme',
        value: 'THEME',
        choices: ['auto', 'light', 'dark'],
        doc: 'colours; default: those of the reader',
      },
      { name: 'table', value: null, doc: 'print the table of the chart instead' },
      JSON_OUT,
      SINCE,
      {
        name: 'issue',
        value: 'ISSUE',
        doc: 'of a timeline or of positions: on this issue of the packs instead of actors',
      },
      { name: 'lines', value: 'N', doc: 'rows of a timeline or of positions at most; default: 24' },
      BAND,
      ...HOW,
      ...FROM,
    ],
  },
]
