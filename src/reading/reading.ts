import type { Interval } from '../text/day.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Byline, Note, Published } from '../text/text.ts'
import type { Findings, Imprint } from './finding.ts'

export type ActorCode = string
export type Status = 'occurred' | 'scheduled' | 'pledged' | 'predicted' | 'denied'
export type Basis = 'stated' | 'relative' | 'published'

/** Why: the rule that decided, the words it rests on, the pack rows (`file:line`), and what went before. */
export interface Because {
  readonly rule: string
  readonly at: Span
  readonly rows?: readonly string[]
  readonly from?: readonly Because[]
}

export interface When extends Interval {
  readonly basis: Basis
  /** The words that date the event. */
  readonly span: Span | null
}

export interface PersonRef {
  /** Of `packs/world/people`; null where the text alone names the person. */
  readonly id: string | null
  /** As the text writes it. */
  readonly name: string
  readonly office: string | null
  readonly span: Span
}

export interface PlaceRef {
  readonly name: string
  readonly code: ActorCode
  readonly span: Span
}

export interface Count {
  readonly n: number
  /** What is counted, in the text's words. */
  readonly of: string
  readonly span: Span
}

/** One thing done, planned, promised, expected or disclaimed, once per document, with all the words that say so. */
export interface Event {
  readonly id: string
  readonly frame: string
  readonly type: string
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  readonly weight: number | null
  readonly source: readonly ActorCode[]
  readonly target: readonly ActorCode[]
  readonly mutual: boolean
  readonly people: readonly PersonRef[]
  readonly place: PlaceRef | null
  readonly when: When | null
  readonly status: Status
  readonly counts: readonly Count[]
  readonly saidBy: ActorCode | null
  readonly evidence: readonly [Span, ...Span[]]
  readonly because: Because
}

/** What one document says. */
export interface Reading extends Findings, Imprint {
  readonly doc: string
  readonly lang: 'zh-Hant' | 'zh-Hans'
  readonly title: string | null
  readonly published: Published | null
  readonly byline: Byline
  readonly events: readonly Event[]
  readonly notes: readonly Note[]
  /** What the reading rests on, for views that show the text. */
  readonly text: Segmented
}
