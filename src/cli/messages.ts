import type { ChartsWords } from '../app/charts.ts'
import type { FaultCode } from '../app/documents.ts'
import type { Language } from '../app/flags.ts'
import type { Bound, Findings } from '../reading/finding.ts'
import type { Genre } from '../reading/genre.ts'
import { BRIEF_MESSAGES, type BriefMessages } from './messages-brief.ts'
import type { DeskMessages } from './messages-desk.ts'
import type { HttpMessages } from './messages-http.ts'
import type { IncidentMessages } from './messages-incidents.ts'
import type { MeasureMessages } from './messages-measures.ts'

/** All that people are told, in one language; one table per language, with the same keys. */
export interface Messages {
  readonly about: string
  readonly usage: string
  readonly verbsHead: string
  readonly flagsHead: string
  readonly moreHelp: string
  /** Summaries by verb; where a table has none, the list of verbs has it. */
  readonly verbs: Readonly<Record<string, string>>
  /** Docs by flag; where a table has none, the list of verbs has it. */
  readonly flags: Readonly<Record<string, string>>
  readonly languages: Readonly<Record<'zh-Hant' | 'zh-Hans', string>>
  readonly unknownVerb: (verb: string) => string
  readonly unknownFlag: (flag: string, verb: string) => string
  readonly needsValue: (flag: string, value: string) => string
  readonly badValue: (flag: string, value: string, allowed: string) => string
  readonly tooFew: (verb: string, operands: string) => string
  readonly tooMany: (operand: string) => string
  readonly seeHelp: (verb: string) => string
  readonly faults: Readonly<Record<FaultCode, (detail: string) => string>>
  readonly noPacks: string
  readonly packFault: string
  readonly unexpected: (message: string) => string
  readonly notRead: (where: string, message: string) => string
  readonly heads: readonly [when: string, who: string, what: string, type: string, status: string]
  readonly statuses: Readonly<Record<'occurred' | 'scheduled' | 'pledged' | 'predicted' | 'denied', string>>
  readonly published: Readonly<Record<'given' | 'stated' | 'inferred', (day: string) => string>>
  readonly genres: Readonly<Record<Genre, string>>
  readonly noDay: string
  /** Before what a document says of its own use. */
  readonly disclaimer: string
  readonly reprint: string
  readonly byKind: string
  readonly brief: (events: number, findings: number) => string
  readonly by: (names: string) => string
  readonly until: (day: string) => string
  readonly since: (day: string) => string
  readonly noEvents: string
  readonly saidBy: (code: string) => string
  readonly place: (name: string) => string
  readonly people: (names: string) => string
  /** Heads of the findings of each kind. */
  readonly kinds: Readonly<Record<keyof Findings, string>>
  /** What the parts of findings are called; where a table has none, the part's own name is shown. */
  readonly terms: Readonly<Record<string, string>>
  /** Who expects something. */
  readonly expects: (who: string) => string
  /** A probability, from and to, in percent. */
  readonly chance: (low: number, high: number) => string
  readonly providing: (words: string) => string
  readonly number: (n: number) => string
  readonly bounds: Readonly<Record<Bound, (amount: string) => string>>
  /** Names of units of measure; where a table has none, the unit's own name is shown. */
  readonly units: Readonly<Record<string, string>>
  readonly supposing: (words: string) => string
  readonly note: string
  /** The words that a note is about, before what it says. */
  readonly noteOn: (words: string) => string
  /** What a note says, by its code, from its readings or values and the day of publication; where a table has none, the note says it in English. */
  readonly notes: Readonly<Record<string, (readings: readonly string[], published: string) => string>>
  readonly because: string
  readonly summary: (documents: number, events: number, notes: number) => string
  readonly byType: string
  readonly byStatus: string
  readonly dyads: string
  readonly failed: (inputs: number) => string
  readonly start: (folder: string) => string
  readonly next: string
  readonly packsGood: (rows: number) => string
  readonly packsBad: (faults: number) => string
  readonly desk: DeskMessages
  readonly incidents: IncidentMessages
  readonly measures: MeasureMessages
  readonly briefs: BriefMessages
  readonly charts: ChartsWords
  readonly http: HttpMessages
}

/** What stands in one file for each language. */
export type Table = Omit<Messages, 'briefs' | 'charts'>

/** The tables of each language: only those that somebody is spoken to in are loaded. */
const TABLES: Readonly<Record<Language, () => Promise<Table>>> = {
  en: async () => (await import('./messages-en.ts')).en,
  'zh-Hans': async () => (await import('./messages-zh-hans.ts')).zhHans,
  'zh-Hant': async () => (await import('./messages-zh-hant.ts')).zhHant,
}

/** All that people are told in a language. */
export async function messagesOf(language: Language): Promise<Messages> {
  const [table, briefs] = [await TABLES[language](), BRIEF_MESSAGES[language]]
  const { chart: relations, types, roles } = table.measures
  const { timeline, positions, triangle } = briefs
  return { ...table, briefs, charts: { relations, timeline, positions, triangle: { ...triangle, types, roles } } }
}

/** The same in all languages. */
export async function allMessages(): Promise<(language: Language) => Messages> {
  const [en, zhHans, zhHant] = await Promise.all([messagesOf('en'), messagesOf('zh-Hans'), messagesOf('zh-Hant')])
  const all = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
  return (language) => all[language]
}

/** The language of what is printed, from the environment: Chinese in the script of the place, else English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  if (!/^zh/i.test(locale)) return 'en'
  return /^zh[_-](TW|HK|MO|Hant)/i.test(locale) ? 'zh-Hant' : 'zh-Hans'
}
