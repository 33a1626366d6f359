import type { Fate } from '../books/fate.ts'
import type { TriangleType } from '../measures/triangle.ts'
import type {
  AgreementKind,
  AgreementSide,
  AgreementState,
  ChannelChange,
  Position,
  Stance,
} from '../reading/finding.ts'
import type { Genre } from '../reading/genre.ts'
import type { ActorCode, Status } from '../reading/reading.ts'
import type { Telling } from '../resolve/account.ts'
import type { Interval, PartialDay } from '../text/day.ts'
import type { Span } from '../text/span.ts'

/** The words on which a line rests: where they stand, and what the reader found in them. */
export interface Cite {
  readonly telling: Telling
  /** In the text of the telling, in its order. */
  readonly spans: readonly [Span, ...Span[]]
  /** What was found there: the id of an event, or the place of a finding among those of its kind. */
  readonly of: { readonly kind: 'event'; readonly id: string } | { readonly kind: FindingKind; readonly n: number }
}

export type FindingKind = 'positions' | 'forecasts' | 'agreements' | 'channels'

/** At least one: a line without a source does not compile. */
export type Cites = readonly [Cite, ...Cite[]]

/** Somebody who acts for an actor. */
export interface Holder {
  readonly code: ActorCode
  readonly id: string
  readonly office: string | null
}

/** Who did what to whom, when, and how it stands. */
export interface ActSaid {
  readonly kind: 'act'
  readonly frame: string
  readonly status: Status
  readonly source: readonly ActorCode[]
  readonly target: readonly ActorCode[]
  readonly people: readonly Holder[]
  readonly when: Interval | null
  /** The source's own words, where the kind of act alone says too little. */
  readonly quote: string | null
  /** Issues of the packs that these words name, by their ids. */
  readonly about: readonly string[]
  /** Who says so, where nobody else does and it is not he who acts. */
  readonly saidBy?: ActorCode | null
  /** The day of the source, where nobody says when it was. */
  readonly day?: PartialDay | null
}

export interface AgreementSaid {
  readonly kind: 'agreement'
  readonly what: AgreementKind
  readonly state: AgreementState
  readonly parties: readonly ActorCode[]
  readonly side: AgreementSide
  readonly n: number | null
  /** The fields in the source's words, else all of its words. */
  readonly fields: readonly string[]
  readonly quote: string | null
  readonly about: readonly string[]
  readonly when: Interval | null
  /** The day of the source, where nobody says when it was agreed. */
  readonly day: PartialDay | null
}

export interface ChannelSaid {
  readonly kind: 'channel'
  readonly channel: string
  readonly change: ChannelChange
  readonly planned: boolean
  readonly parties: readonly ActorCode[]
  readonly round: number | null
  readonly when: Interval | null
}

/** Where somebody stands on an issue, as of the day of the latest source; `before` where he moved. */
export interface PositionSaid {
  readonly kind: 'position'
  readonly holders: readonly ActorCode[]
  readonly issue: string
  readonly stance: Stance
  readonly manner: Position['kind']
  readonly day: PartialDay | null
  readonly before: { readonly stance: Stance; readonly day: PartialDay | null } | null
  readonly quote: string
}

/** Something announced, promised or threatened, and its fate. */
export interface PlanSaid {
  readonly kind: 'plan'
  readonly of: 'scheduled' | 'pledged' | 'predicted' | 'threatened'
  readonly frame: string
  readonly source: readonly ActorCode[]
  readonly target: readonly ActorCode[]
  readonly by: Interval | null
  /** The day of the source, where nobody said by when. */
  readonly day: PartialDay | null
  readonly fate: Fate
  readonly quote: string | null
  readonly about: readonly string[]
  /** As of an act. */
  readonly saidBy?: ActorCode | null
}

export interface ForecastSaid {
  readonly kind: 'forecast'
  /** A code, a name in the text's words, `author`, or `observers`. */
  readonly who: string
  readonly day: PartialDay | null
  readonly outlet: string | null
  readonly quote: string
  readonly by: Interval | null
  /** From 0 to 1. */
  readonly likelihood: { readonly low: number; readonly high: number }
  /** The act that is expected, where the reader found one in the words. */
  readonly act: ActSaid | null
  readonly about: readonly string[]
  /** Whether it is said to depend on something. */
  readonly isConditional: boolean
}

/** Where sources differ about one incident. */
export interface DifferenceSaid {
  readonly kind: 'difference'
  readonly what: 'happened' | 'day' | 'count' | 'parties'
  readonly act: ActSaid
  readonly values: readonly { readonly value: string; readonly outlets: readonly Named[] }[]
  readonly reconciled: string | null
}

/** Who wrote something: an outlet, or where none is known, a document of this title and day. */
export interface Named {
  readonly outlet: string | null
  readonly title: string | null
  readonly day?: PartialDay | null
}

/** Who wrote something, with the country and the kind of what it is. */
export interface Voice extends Named {
  /** ISO code; null where it is not known. */
  readonly country: ActorCode | null
  readonly genre: Genre | null
}

/** The first of some voices; `isMore` where there are others. */
export interface Voices {
  readonly named: readonly Voice[]
  readonly isMore: boolean
}

/** In what a voice differs from the others: in the status it gives an incident, or in the stand it tells of. */
export type Differing =
  | { readonly voice: Voice; readonly what: 'status'; readonly status: Status }
  | { readonly voice: Voice; readonly what: 'stance'; readonly stance: Stance }

/** Where somebody stands on an issue, whatever that is. */
export interface StandSaid {
  readonly kind: 'stand'
  readonly holder: ActorCode
  readonly issue: string
}

/** Who tells of incidents or of somebody's stand, who leaves them out, and who tells them otherwise. */
export interface ViewSaid {
  readonly kind: 'view'
  /** Several where the same tell of them and the same leave them out. */
  readonly topics: readonly [ActSaid | StandSaid, ...(ActSaid | StandSaid)[]]
  readonly tell: Voices
  /** Those who wrote of the same matter in the days after the first report, and not of this. */
  readonly silent: Voices
  readonly differing: readonly Differing[]
}

/** A figure of a relation over the time of the brief, with its interval. */
export interface FigureSaid {
  readonly kind: 'figure'
  readonly what: 'net' | 'conflict'
  readonly source: ActorCode
  readonly target: ActorCode
  readonly value: number
  readonly low: number
  readonly high: number
  /** Incidents behind it, and those of them that are conflict. */
  readonly of: number
  readonly conflicts: number
}

export interface TriangleSaid {
  readonly kind: 'triangle'
  readonly actors: readonly [ActorCode, ActorCode, ActorCode]
  readonly type: TriangleType
  /** Who stands between the other two, or outside; null where nobody does, or it is undecided. */
  readonly apart: { readonly actor: ActorCode; readonly role: 'pivot' | 'outcast' } | null
  /** From 0 to 1. */
  readonly chance: number
  readonly isDecided: boolean
  readonly of: number
}

export type Said =
  | ActSaid
  | AgreementSaid
  | ChannelSaid
  | PositionSaid
  | PlanSaid
  | ForecastSaid
  | DifferenceSaid
  | ViewSaid
  | FigureSaid
  | TriangleSaid

/** One line of a brief: what is said, in no language yet, and on what it rests. */
export interface Line {
  readonly said: Said
  readonly cites: Cites
  /** How much it matters among those of its section, where that is not their order. */
  readonly weight?: number
}

export const SECTIONS = ['happened', 'agreed', 'stands', 'promised', 'expected', 'apart', 'relation', 'watch'] as const
export type SectionId = (typeof SECTIONS)[number]

export interface Section {
  readonly id: SectionId
  readonly lines: readonly Line[]
  /** Lines that there would be besides. */
  readonly more: number
}
