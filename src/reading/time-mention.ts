import type { Interval, PartialDay } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import type { BlockKind, Note } from '../text/text.ts'
import type { Length } from './time-lengths.ts'

export type TimeKind = 'point' | 'range' | 'since' | 'until' | 'duration' | 'recent' | 'interval' | 'relative-event'

/** A time expression in `Text.clean`, resolved against the document's day and what the text spoke of before. */
export interface TimeMention extends Span {
  readonly kind: TimeKind
  /** Inclusive, at the precision of the words; null where it names no calendar time (近期, 7年). */
  readonly when: Interval | null
  readonly basis: 'stated' | 'relative'
  /** The other reading, where a day or month without a year could lie behind or ahead. */
  readonly other: Interval | null
  /** The length, for durations and intervals; null where its number is unknown (数年). */
  readonly length: Length | null
  readonly rule: string
  /** Up to it something was not so that came about then (直到10日才同意). */
  readonly onlyThen: boolean
}

export interface TimesRead {
  /** In order, not overlapping. */
  readonly mentions: readonly TimeMention[]
  /** `day-mismatch`, `weekday-mismatch`, `no-such-day`; spans are into `Text.clean`. */
  readonly notes: readonly Note[]
}

/** A sentence with its clauses, both in order. */
export interface TimeSentence extends Span {
  readonly clauses: readonly Span[]
  /** The paragraph that it is part of, and what that is; absent where the text has none. */
  readonly block?: Span & { readonly kind?: BlockKind }
}

export type TimeReader = (clean: string, published: PartialDay | null, sentences: readonly TimeSentence[]) => TimesRead
