import type { Fate } from '../books/fate.ts'
import type { TriangleType } from '../measures/triangle.ts'
import type { AgreementKind, AgreementState, ChannelChange, Position, Stance } from '../reading/finding.ts'
import type { Genre } from '../reading/genre.ts'
import type { Status } from '../reading/reading.ts'
import type { DifferenceSaid, SectionId } from './line.ts'

/** What a brief in Chinese says besides what the packs know, in one script. */
export interface ChineseWords {
  readonly headings: Readonly<Record<SectionId, string>>
  readonly sources: string
  readonly back: string
  readonly basis: (documents: number, incidents: number, asOf: string) => string
  readonly more: (n: number) => string
  /** A source of which no outlet is known. */
  readonly unnamed: string
  /** Such a source by its day. */
  readonly textOf: (day: string) => string
  readonly short: (n: number, pages: number) => string
  readonly nothing: (headings: string) => string
  readonly oneIncident: string
  readonly everything: string
  readonly newSince: (day: string) => string
  readonly asOf: (day: string) => string
  readonly list: string
  readonly and: string
  /** With what a phrase of the packs begins that says `with` of the others. */
  readonly joining: string
  readonly comma: string
  readonly colon: string
  readonly semicolon: string
  readonly stop: string
  readonly open: string
  readonly close: string
  readonly bracket: (text: string) => string
  readonly year: string
  readonly month: string
  readonly day: string
  readonly range: (start: string, end: string) => string
  readonly before: (day: string) => string
  readonly from: (day: string) => string
  readonly at: string
  readonly of: string
  readonly somebody: string
  /** Before the verb, for what has not happened yet. */
  readonly ahead: Readonly<Record<Exclude<Status, 'occurred' | 'denied'>, string>>
  readonly notDone: string
  readonly accordingTo: (who: string) => string
  readonly matter: (act: string) => string
  readonly matters: (acts: string) => string
  readonly agreements: Readonly<Record<AgreementKind, { readonly noun: string; readonly verb: string }>>
  readonly agreed: Readonly<Record<AgreementState, (who: string, verb: string, thing: string) => string>>
  readonly counted: (n: number, noun: string) => string
  /** Firms of states. */
  readonly firmsOf: (states: string) => string
  readonly concerning: string
  readonly channels: Readonly<Record<string, string>>
  readonly changes: Readonly<Record<ChannelChange, string>>
  readonly round: (n: number) => string
  readonly will: string
  readonly has: string
  readonly stances: Readonly<Record<Stance, string>>
  readonly manners: Readonly<Record<Position['kind'], string>>
  readonly position: (who: string, issue: string, stance: string) => string
  readonly moved: (before: string, day: string) => string
  readonly reported: (day: string) => string
  readonly fates: Readonly<Record<Fate, string>>
  readonly fate: (fate: string) => string
  /** The fate of what is open and has no day. */
  readonly unsettled: string
  readonly author: string
  readonly observers: string
  readonly expects: string
  readonly likelihood: (share: string) => string
  readonly statuses: Readonly<Record<Status, string>>
  readonly differences: Readonly<Record<DifferenceSaid['what'], string>>
  readonly reconciled: (sum: string) => string
  readonly others: string
  readonly genres: Readonly<Record<Genre, string>>
  readonly stand: (holder: string, issue: string) => string
  readonly told: (voices: string) => string
  readonly silent: (voices: string) => string
  readonly asStatus: (voice: string, status: string) => string
  readonly asStance: (voice: string, stance: string) => string
  readonly times: (n: number) => string
  readonly conditional: string
  readonly net: (a: string, b: string, net: string, low: string, high: string, of: number, conflicts: number) => string
  readonly conflict: (both: string, share: string, low: string, high: string, of: number, conflicts: number) => string
  readonly types: Readonly<Record<TriangleType, string>>
  readonly undecided: (likeliest: string) => string
  readonly role: (actor: string, role: 'pivot' | 'outcast') => string
  readonly triangle: (three: string, verdict: string, chance: string, of: number) => string
}
