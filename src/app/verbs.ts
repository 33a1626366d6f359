import { briefVerbs } from './verbs-brief.ts'
import { measureVerbs } from './verbs-measures.ts'

/** A switch of a verb. Help, the parser of arguments and the test of the README all read this list. */
export interface Flag {
  readonly name: string
  /** What stands for the value in help, or null for a switch without one. */
  readonly value: string | null
  /** The only values that are allowed, where these can be listed. */
  readonly choices?: readonly string[]
  readonly doc: string
}

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

export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const LANG: Flag = {
  name: 'lang',
  value: 'LANG',
  choices: LANGUAGES,
  doc: 'language of what is printed for people; default: from LC_ALL or LANG',
}
const PACKS: Flag = {
  name: 'packs',
  value: 'DIR',
  doc: 'folder of packs to use instead of those that come with chancery',
}

const DESK: Flag = {
  name: 'desk',
  value: 'DIR',
  doc: 'folder of the desk; default: CHANCERY_DESK, or the folder one is in',
}
const JSON_OUT: Flag = { name: 'json', value: null, doc: 'print JSON for programs, one object a line' }
const WHY: Flag = { name: 'why', value: 'TEXT', doc: 'the reason, for the record' }
const LIMIT: Flag = { name: 'limit', value: 'N', doc: 'how many at most; default: 20' }

/** The verbs of a desk: a folder that keeps what was read. */
const DESK_VERBS: readonly Verb[] = [
  {
    name: 'init',
    summary: 'make a desk: a folder that keeps documents, what was read in them, and rows of your own',
    operands: 'DIR',
    needs: 1,
    takes: 1,
    flags: [JSON_OUT, LANG],
  },
  {
    name: 'add',
    summary: 'take documents into the desk and read them; what is there already is not taken twice',
    operands: 'FILE_OR_URL…',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'published', value: 'DAY', doc: 'day of publication (YYYY-MM-DD) of documents that come without one' },
      DESK,
      JSON_OUT,
      LANG,
    ],
  },
  {
    name: 'watch',
    summary: 'look at feeds, pages and folders again and again, and take in what is new, until Ctrl-C',
    operands: 'URL_OR_FOLDER…',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'once', value: null, doc: 'look once, and end' },
      { name: 'every', value: 'MINUTES', doc: 'minutes between two looks; default: 15' },
      DESK,
      JSON_OUT,
      LANG,
    ],
  },
  {
    name: 'list',
    summary: 'list the documents of the desk, the newest first',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [LIMIT, DESK, JSON_OUT, LANG],
  },
  {
    name: 'search',
    summary:
      'find documents by words in either script, "phrases", -words, actor: type: status: frame: outlet: lang: after: before:',
    operands: 'QUERY…',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [LIMIT, DESK, JSON_OUT, LANG],
  },
  {
    name: 'saved',
    summary:
      'keep a search, which then has an Atom feed of the documents that enter; without a search, those that are kept',
    operands: '[QUERY…]',
    needs: 0,
    takes: Number.POSITIVE_INFINITY,
    flags: [
      { name: 'atom', value: 'ID', doc: 'print the feed of a saved search, the last document to enter first' },
      { name: 'drop', value: 'ID', doc: 'forget a saved search' },
      DESK,
      JSON_OUT,
      LANG,
    ],
  },
  {
    name: 'show',
    summary: 'show one document with its events and copies; ID is its name or the beginning of its id',
    operands: 'ID',
    needs: 1,
    takes: 1,
    flags: [
      { name: 'explain', value: null, doc: 'print how each event was found' },
      { name: 'original', value: null, doc: 'give the bytes as they arrived' },
      DESK,
      JSON_OUT,
      LANG,
    ],
  },
  {
    name: 'remove',
    summary: 'withdraw documents: they are no longer listed, found or counted, and the record keeps them',
    operands: 'ID…',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [WHY, DESK, JSON_OUT, LANG],
  },
  {
    name: 'reread',
    summary: 'read again what was read with other packs or an older chancery, and show what changes in the answers',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [DESK, JSON_OUT, LANG],
  },
  {
    name: 'status',
    summary: 'say what the desk holds and what waits to be read again',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [DESK, JSON_OUT, LANG],
  },
  {
    name: 'backup',
    summary: 'copy the desk, also while it is in use, to one proven file with its checksum beside it',
    operands: 'FILE',
    needs: 1,
    takes: 1,
    flags: [DESK, JSON_OUT, LANG],
  },
  {
    name: 'restore',
    summary: 'make a desk from a backup after proving its checksum and its integrity',
    operands: 'FILE DIR',
    needs: 2,
    takes: 2,
    flags: [JSON_OUT, LANG],
  },
  {
    name: 'export',
    summary: 'print the whole record, one JSON object a line, with the bytes as they arrived',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [DESK, { ...JSON_OUT, doc: 'changes nothing: what is printed is JSON' }, LANG],
  },
  {
    name: 'import',
    summary: 'take in what export printed; what is there already is passed over',
    operands: 'FILE…',
    needs: 1,
    takes: Number.POSITIVE_INFINITY,
    flags: [DESK, JSON_OUT, LANG],
  },
]

const EXPLAIN: Flag = {
  name: 'explain',
  value: null,
  doc: 'print how each event was found: rule, words, rows of the packs, date, status; of incidents, their accounts and what joined them',
}
const PUBLISHED: Flag = {
  name: 'published',
  value: 'DAY',
  doc: 'day of publication (YYYY-MM-DD) of documents that come without one',
}
const INPUT: Flag = {
  name: 'input',
  value: 'FORMAT',
  choices: ['text', 'jsonl'],
  doc: 'text: a file is a document; jsonl: a line is { "doc", "text", "published"?, "outlet"?, "url"?, "title"? }',
}

/** What can be asked of incidents, from files or from the desk. */
const ASKED_OF: readonly Flag[] = [
  { name: 'actor', value: 'CODE', doc: 'only those with this actor' },
  { name: 'dyad', value: 'A-B', doc: 'only those between these two, as in CHN-KOR' },
  { name: 'type', value: 'TYPE', doc: 'only those of this PLOVER type' },
  { name: 'issue', value: 'ISSUE', doc: 'only those about this issue of the packs, as in one-china' },
  { name: 'since', value: 'DAY', doc: 'only those on or after this day (YYYY-MM-DD)' },
  { name: 'until', value: 'DAY', doc: 'only those on or before this day (YYYY-MM-DD)' },
  { name: 'country', value: 'CODE', doc: 'only those that an outlet or author from there tells' },
  { name: 'as-of', value: 'DAY', doc: 'from what had been published by this day (YYYY-MM-DD)' },
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
      { name: 'as-of', value: 'DAY', doc: 'from what had been published by this day (YYYY-MM-DD)' },
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
  ...briefVerbs([INPUT, PUBLISHED, PACKS, DESK, LANG]),
  ...measureVerbs(EXPLAIN, JSON_OUT, [INPUT, PUBLISHED, PACKS, DESK, LANG]),
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
