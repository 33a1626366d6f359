import type { Fate } from '../books/fate.ts'
import type { TriangleType } from '../measures/triangle.ts'
import type { AgreementKind, ChannelChange, Position, Stance } from '../reading/finding.ts'
import type { Genre } from '../reading/genre.ts'
import type { Status } from '../reading/reading.ts'
import type { DifferenceSaid, SectionId } from './line.ts'

export const MONTHS = 'January February March April May June July August September October November December'.split(' ')

export const HEADINGS: Readonly<Record<SectionId, string>> = {
  happened: 'What happened',
  agreed: 'What was agreed',
  stands: 'Where they stand',
  promised: 'What was promised, and what became of it',
  expected: 'What is expected',
  apart: 'Where sources disagree, and who leaves out what',
  relation: 'The relation in numbers',
  watch: 'What to watch',
}

export const STATUSES: Readonly<Record<Status, string>> = {
  occurred: 'it happened',
  scheduled: 'it is due',
  pledged: 'it is promised',
  predicted: 'it is expected',
  denied: 'it did not happen',
}

export const FATES: Readonly<Record<Fate, string>> = {
  open: 'open',
  due: 'due now',
  met: 'came about',
  'met late': 'came about late',
  broken: 'did not come about',
  overdue: 'overdue',
  void: 'void',
  superseded: 'put off',
}

export const GENRES: Readonly<Record<Genre, string>> = {
  news: 'news',
  commentary: 'commentary',
  official: 'official text',
}

/** What several things are that one line tells, by the kind of line. */
export const SEPARATE: Readonly<Record<string, string>> = {
  act: 'separate acts',
  agreement: 'texts',
  plan: 'separate announcements',
  forecast: 'statements',
}

interface Document {
  readonly one: string
  readonly many: string
  readonly signed: string
  readonly base: string
}
const written = (one: string, many: string): Document => ({ one, many, signed: 'signed', base: 'sign' })
const issued = (one: string, many: string): Document => ({ one, many, signed: 'issued', base: 'issue' })

export const AGREEMENTS: Readonly<Record<AgreementKind, Document>> = {
  memorandum: written('a memorandum of understanding', 'memoranda of understanding'),
  treaty: written('a treaty', 'treaties'),
  agreement: written('an agreement', 'agreements'),
  'joint-statement': issued('a joint statement', 'joint statements'),
  communique: issued('a communiqué', 'communiqués'),
  declaration: issued('a declaration', 'declarations'),
  contract: written('a contract', 'contracts'),
  document: written('a document', 'documents'),
  consensus: { one: 'consensus', many: 'points of consensus', signed: 'reached', base: 'reach' },
}

export const CHANGES: Readonly<Record<ChannelChange, { readonly done: string; readonly plan: string }>> = {
  opened: { done: 'was opened', plan: 'is to be opened' },
  suspended: { done: 'was suspended', plan: 'is to be suspended' },
  resumed: { done: 'was resumed', plan: 'is to be resumed' },
  held: { done: 'was held', plan: 'is to be held' },
  regular: { done: 'was made regular', plan: 'is to be held regularly' },
  raised: { done: 'was raised', plan: 'is to be raised' },
  lowered: { done: 'was lowered', plan: 'is to be lowered' },
  widened: { done: 'was widened', plan: 'is to be widened' },
  kept: { done: 'was kept up', plan: 'is to be kept up' },
}

export const CHANNELS: Readonly<Record<string, string>> = {
  'commerce-dialogue': 'the dialogue on commerce',
  'economic-talks': 'the economic dialogue',
  'free-trade-talks': 'the round of free-trade talks',
  hotline: 'the hotline',
  'delimitation-talks': 'the round of maritime delimitation talks',
  'border-talks': 'the round of border talks',
  'two-plus-two': 'the two-plus-two meeting',
  'trilateral-summit': 'the trilateral summit',
  'trilateral-foreign-ministers': 'the meeting of the three foreign ministers',
  'leaders-meeting': 'the meeting of leaders',
  'shuttle-diplomacy': 'shuttle diplomacy',
  'high-level-exchanges': 'the high-level exchange',
  'military-talks': 'the military dialogue',
  'strategic-dialogue': 'the strategic dialogue',
  'security-dialogue': 'the security dialogue',
  'nuclear-talks': 'the round of nuclear talks',
  'inter-korean': 'the dialogue of the two Koreas',
  'human-rights-dialogue': 'the human rights dialogue',
  'climate-talks': 'the climate dialogue',
  'maritime-consultations': 'the maritime consultation',
  'migration-talks': 'the migration dialogue',
  'consular-talks': 'the consular consultation',
  'parliament-exchange': 'the exchange of parliaments',
  'party-exchange': 'the exchange of parties',
  'consultation-mechanism': 'the consultation mechanism',
  'dialogue-channel': 'the channel of dialogue',
  'ministerial-meeting': 'the ministerial meeting',
  'early-warning': 'the early-warning mechanism',
  negotiations: 'dialogue',
  summit: 'the summit',
}

export const STANCES: Readonly<Record<Stance, { readonly verb: string; readonly noun: string }>> = {
  supports: { verb: 'voiced support', noun: 'support' },
  opposes: { verb: 'voiced opposition', noun: 'opposition' },
  neutral: { verb: 'stayed neutral', noun: 'neutrality' },
  ambiguous: { verb: 'stayed ambiguous', noun: 'ambiguity' },
}

export const MANNERS: Readonly<Record<Position['kind'], string>> = {
  'red-line': ' as a red line',
  'not-taking-sides': ', taking no side',
  ambiguity: '',
  'active-ambiguity': ', actively so',
  'passive-ambiguity': ', passively so',
  plain: '',
}

export const DIFFERENCES: Readonly<Record<DifferenceSaid['what'], string>> = {
  happened: 'sources differ on whether it happened',
  day: 'sources differ on the day',
  count: 'sources differ on the number',
  parties: 'sources differ on who took part',
}

export const TYPES: Readonly<Record<TriangleType, string>> = {
  'ménage-à-trois': 'ménage à trois',
  'romantic-triangle': 'romantic triangle',
  'stable-marriage': 'stable marriage',
  'unit-veto': 'unit veto',
}
