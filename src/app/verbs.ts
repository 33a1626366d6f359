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
      {
        name: 'explain',
        value: null,
        doc: 'print how each event was found: rule, words, rows of the packs, date, status',
      },
      { name: 'published', value: 'DAY', doc: 'day of publication (YYYY-MM-DD) of documents that come without one' },
      {
        name: 'input',
        value: 'FORMAT',
        choices: ['text', 'jsonl'],
        doc: 'text: a file is a document; jsonl: a line is { "doc", "text", "published"?, "outlet"?, "url"?, "title"? }',
      },
      PACKS,
      LANG,
    ],
  },
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
    summary: 'check the packs: duplicates, unknown codes and classes, dead rows',
    operands: '',
    needs: 0,
    takes: 0,
    flags: [PACKS, LANG],
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
