import {
  AS_OF,
  DESK,
  EXPLAIN,
  FATE,
  type Flag,
  INPUT,
  JSON_OUT,
  LANG,
  LIMIT,
  PACKS,
  PUBLISHED,
  SINCE,
  WHY,
} from './flags.ts'
import { BRIEF } from './verbs-brief.ts'
import { DESK_VERBS } from './verbs-desk.ts'
import { MEASURE_VERBS } from './verbs-measures.ts'

/** One thing that can be done, whatever the door. */
export interface Verb {
  readonly name: string
  readonly summary: string
  /** What is named after the verb, for help. */
  readonly operands: string
  /** How many operands there must be at least. */
  readonly needs: number
  /** How many there may be at most. */
  readonly takes: number
  readonly flags: readonly Flag[]
}

/** What can be asked of incidents, from files or from the desk. */
const ASKED_OF: readonly Flag[] = [
  { name: 'actor', value: 'CODE', doc: 'only those with this actor' },
  { name: 'dyad', value: 'A-B', doc: 'only those between these two, as in CHN-KOR' },
  { name: 'type', value: 'TYPE', doc: 'only those of this PLOVER type' },
  { name: 'issue', value: 'ISSUE', doc: 'only those about this issue of the packs, as in one-china' },
  SINCE,
  { name: 'until', value: 'DAY', doc: 'only those on or before this day (YYYY-MM-DD)' },
  { name: 'country', value: 'CODE', doc: 'only those that an outlet or author from there tells' },
  AS_OF,
  INPUT,
  PUBLISHED,
  PACKS,
  DESK,
  JSON_OUT,
  LANG,
]

/** The verbs about what many documents tell. Without files they are about the desk. */
const INCIDENT_VERBS: readonly Verb[] = [
  {
    name: 'incidents',
    summary: 'join what documents tell into incidents and list them, with how many tell of each',
    operands: '[FILE…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: [EXPLAIN, ...ASKED_OF],
  },
  {
    name: 'disagreements',
    summary: 'show where sources differ about one incident: whether it happened, the day, the count, the parties',
    operands: '[FILE…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: ASKED_OF,
  },
  {
    name: 'ledger',
    summary: 'keep account of what was scheduled, pledged, threatened or foretold, and what became of it by a day',
    operands: '[FILE…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      FATE,
      { name: 'ics', value: null, doc: 'print the entries as an iCalendar' },
      { name: 'forecasters', value: null, doc: 'print the records of those who foretold something, with Brier scores' },
      ...ASKED_OF,
    ],
  },
  {
    name: 'claims',
    summary:
      'hold what is claimed of how long ago the last one was against the record: confirmed, contradicted, cannot say',
    operands: '[FILE…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: ASKED_OF,
  },
  {
    name: 'register',
    summary:
      'keep a register, each row with its sources and words: visits, agreements, channels, positions, figures or people',
    operands: 'KIND [FILE…]',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [EXPLAIN, ...ASKED_OF],
  },
  {
    name: 'views',
    summary:
      'set sources side by side, by country, outlet and kind: who tells an incident, an issue or what passes between two, who leaves it out or tells it otherwise',
    operands: '[FILE…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      {
        name: 'incident',
        value: 'ID',
        doc: 'of this incident, and of what was done on its visit; the beginning of its id',
      },
      { ...LIMIT, doc: 'how many matters at most; default: 6' },
      EXPLAIN,
      ...ASKED_OF,
    ],
  },
]

const BY: Flag = { name: 'by', value: 'NAME', doc: 'who decides; default: USER' }

/** The verbs by which people decide what the engine cannot. */
const JUDGEMENT_VERBS: readonly Verb[] = [
  {
    name: 'judge',
    summary:
      'decide: same ID ID…, different ID ID…, correct ID, reject ID, confirm ID, undo JUDGEMENT; without operands, what was decided',
    operands: '[KIND ID…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      {
        name: 'incident',
        value: 'ID',
        doc: 'of correct, reject and confirm: all accounts of this incident; the beginning of its id',
      },
      { name: 'set', value: 'FIELD=VALUE', doc: 'what correct puts: type= status= source= target= mutual= when=' },
      BY,
      WHY,
      DESK,
      JSON_OUT,
      LANG,
    ],
  },
  {
    name: 'review',
    summary: 'show what could not be decided, likeliest first, and judgements whose words are gone',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [
      { name: 'ask', value: null, doc: 'ask for each: s same, d different, anything else leaves it, q ends' },
      AS_OF,
      BY,
      WHY,
      LIMIT,
      DESK,
      JSON_OUT,
      LANG,
    ],
  },
]

/** The verb that opens the door for browsers. */
const SERVE: Verb = {
  name: 'serve',
  summary: 'show the desk in the browser of this machine, until Ctrl-C',
  operands: '',
  needs: 0,
  takes: 0,
  flags: [
    { name: 'port', value: 'N', doc: 'port at 127.0.0.1; default: 4317, or any that is free' },
    { name: 'listen', value: 'ADDRESS', doc: 'address to listen on; anything but 127.0.0.1 is refused' },
    { name: 'open', value: null, doc: 'open the browser' },
    DESK,
    LANG,
  ],
}

/** All verbs, in the order in which a newcomer needs them. */
export const VERBS: readonly Verb[] = [
  {
    name: 'read',
    summary: 'read documents and print the events that they tell, with the words that say so',
    operands: 'FILE…',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'jsonl', value: null, doc: 'print one JSON object a line and document, for programs' },
      EXPLAIN,
      PUBLISHED,
      INPUT,
      PACKS,
      LANG,
    ],
  },
  ...DESK_VERBS,
  ...INCIDENT_VERBS,
  BRIEF,
  ...MEASURE_VERBS,
  ...JUDGEMENT_VERBS,
  SERVE,
  {
    name: 'score',
    summary: 'read the texts of a gold folder and compare the events with those of its records',
    operands: 'GOLD_DIR',
    needs: 1,
    takes: 1,
    flags: [
      { name: 'texts', value: 'DIR', doc: 'folder of the texts; default: the gold folder' },
      { name: 'json', value: null, doc: 'print the figures as one JSON object' },
      { name: 'misses', value: null, doc: 'list what was missed and what was found in vain, one JSON object a line' },
      PACKS,
      LANG,
    ],
  },
  {
    name: 'check',
    summary:
      'check the packs: duplicates, unknown codes and classes, dead rows; with --desk, a desk and its own rows too',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [PACKS, { ...DESK, doc: 'a desk to check too: its file, and the rows in its packs' }, JSON_OUT, LANG],
  },
  {
    name: 'start',
    summary: 'read the samples that come with chancery and show what is found',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [LANG],
  },
  {
    name: 'help',
    summary: 'explain chancery or one of its verbs',
    operands: '[VERB]',
    needs: 0,
    takes: 1,
    flags: [LANG],
  },
  { name: 'version', summary: 'print the version', operands: '', needs: 0, takes: 0, flags: [] },
]
