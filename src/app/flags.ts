import { FATES } from '../books/fate.ts'

/** Languages of what is printed for people. */
export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A switch of a verb. Help, the parser of arguments and the test of the README all read this list. */
export interface Flag {
  readonly name: string
  /** What stands for the value in help, or null for a switch without one. */
  readonly value: string | null
  /** The only values that are allowed, where these can be listed. */
  readonly choices?: readonly string[]
  readonly doc: string
}

export const LANG: Flag = {
  name: 'lang',
  value: 'LANG',
  choices: LANGUAGES,
  doc: 'language of what is printed for people; default: from LC_ALL or LANG',
}
export const PACKS: Flag = {
  name: 'packs',
  value: 'DIR',
  doc: 'folder of packs to use instead of those that come with chancery',
}

export const DESK: Flag = {
  name: 'desk',
  value: 'DIR',
  doc: 'folder of the desk; default: CHANCERY_DESK, or the folder one is in',
}
export const JSON_OUT: Flag = { name: 'json', value: null, doc: 'print JSON for programs, one object a line' }
export const WHY: Flag = { name: 'why', value: 'TEXT', doc: 'the reason, for the record' }
export const LIMIT: Flag = { name: 'limit', value: 'N', doc: 'how many at most; default: 20' }

export const EXPLAIN: Flag = {
  name: 'explain',
  value: null,
  doc: 'print how each event was found: rule, words, rows of the packs, date, status; of incidents, their accounts and what joined them',
}
export const PUBLISHED: Flag = {
  name: 'published',
  value: 'DAY',
  doc: 'day of publication (YYYY-MM-DD) of documents that come without one',
}
export const INPUT: Flag = {
  name: 'input',
  value: 'FORMAT',
  choices: ['text', 'jsonl'],
  doc: 'text: a file is a document; jsonl: a line is { "doc", "text", "published"?, "outlet"?, "url"?, "title"? }',
}
export const SINCE: Flag = { name: 'since', value: 'DAY', doc: 'only those on or after this day (YYYY-MM-DD)' }
export const AS_OF: Flag = {
  name: 'as-of',
  value: 'DAY',
  doc: 'from what had been published by this day (YYYY-MM-DD)',
}
/** A fate as it is typed: in one word. */
export const fateName = (fate: string): string => fate.replace(' ', '-')
export const FATE: Flag = {
  name: 'fate',
  value: 'FATE',
  choices: FATES.map(fateName),
  doc: 'only entries of which this became by the day',
}
/** Whence a verb has its documents, and how it speaks of them. */
export const FROM: readonly Flag[] = [INPUT, PUBLISHED, PACKS, DESK, LANG]
