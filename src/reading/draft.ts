import type { Frame } from '../lexicon/pack.ts'
import type { Span } from '../text/span.ts'
import type { Party } from './discourse.ts'
import type { Because, Count, PersonRef, PlaceRef, Status, When } from './reading.ts'

/** An event while it is being found; spans are over `Text.clean`. */
export interface Draft {
  readonly frame: Frame
  readonly source: Party
  readonly target: Party
  readonly mutual: boolean
  /** False where the target was supposed from what went before. */
  readonly explicit: boolean
  readonly people: readonly PersonRef[]
  readonly place: PlaceRef | null
  readonly when: When | null
  readonly status: Status
  readonly counts: readonly Count[]
  readonly saidBy: string | null
  /** Number of the sentence. */
  readonly sentence: number
  readonly nominal: boolean
  /** The noun of a pair; empty where there is none. */
  readonly noun: string
  /** It is said to have been done once more (再次交火). */
  readonly again: boolean
  /** Told in a remark on what went before (這是…). */
  readonly remark: boolean
  readonly trigger: Span
  readonly evidence: readonly Span[]
  readonly because: Because
  /** From a heading or caption: adds its words to an event of the text, makes none. */
  readonly confirmsOnly: boolean
}
