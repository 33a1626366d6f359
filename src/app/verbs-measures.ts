import type { Flag, Verb } from './verbs.ts'

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
  { name: 'as-of', value: 'DAY', doc: 'from what had been published by this day (YYYY-MM-DD)' },
]
const BAND: Flag = { name: 'band', value: 'N', doc: 'scores from −N to N are neither amity nor enmity; default: 1' }

/** The verbs that measure what incidents come to. Without files they are about the desk. */
export function measureVerbs(explain: Flag, json: Flag, input: readonly Flag[]): readonly Verb[] {
  return [
    {
      name: 'relations',
      summary: 'how A treats B and B treats A: acts, scores with intervals, levels and changes, period by period',
      operands: 'A B [FILE…]',
      needs: 2,
      takes: Number.POSITIVE_INFINITY,
      flags: [explain, json, ...HOW, ...input],
    },
    {
      name: 'triangle',
      summary: 'which strategic triangle three are, in which roles, how surely, and what would raise whom',
      operands: 'A B C [FILE…]',
      needs: 3,
      takes: Number.POSITIVE_INFINITY,
      flags: [explain, json, BAND, ...HOW, ...input],
    },
    {
      name: 'balance',
      summary: 'whether a set is in balance: triangles, walks, frustration, blocs and ties out of line',
      operands: '[FILE…]',
      needs: 0,
      takes: Number.POSITIVE_INFINITY,
      flags: [
        { name: 'among', value: 'CODES', doc: 'only these actors, as in CHN,JPN,USA; default: all' },
        { name: 'since', value: 'DAY', doc: 'only those on or after this day (YYYY-MM-DD)' },
        explain,
        json,
        BAND,
        ...HOW,
        ...input,
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
        explain,
        json,
        ...HOW,
        ...input,
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
        json,
        { name: 'since', value: 'DAY', doc: 'only those on or after this day (YYYY-MM-DD)' },
        {
          name: 'issue',
          value: 'ISSUE',
          doc: 'of a timeline or of positions: on this issue of the packs instead of actors',
        },
        { name: 'lines', value: 'N', doc: 'rows of a timeline or of positions at most; default: 24' },
        BAND,
        ...HOW,
        ...input,
      ],
    },
  ]
}
