import { namesDay } from '../text/day.ts'
import { type Discourse, keyOf } from './discourse.ts'
import type { When } from './reading.ts'

/** A dated meeting of two or more. */
export interface Meeting {
  readonly when: When
  /** The sentence that last spoke of it. */
  sentence: number
  /** An earlier one, as far as it was told behind this one. */
  before: { readonly when: When; readonly sentence: number } | null
}

/** Notes a dated meeting; an earlier one between the same parties does not take the place of a later one. */
export function meet(discourse: Discourse, codes: readonly string[], when: When): void {
  const key = keyOf(codes)
  const known = discourse.meetings.get(key)
  const day = when.start ?? when.end ?? ''
  if (known && day < (known.when.start ?? known.when.end ?? '')) {
    known.before = { when, sentence: discourse.sentence }
    return
  }
  discourse.meetings.set(key, { when, sentence: discourse.sentence, before: null })
}

/**
 * The meeting of just these parties, if it was spoken of within `reach` sentences; being asked keeps it in mind. One of an earlier sentence
 * is meant only where it `fits`.
 */
export function meetingOf(
  discourse: Discourse,
  codes: readonly string[],
  reach: number,
  fits: (when: When) => boolean = () => true,
): When | null {
  const meeting = discourse.meetings.get(keyOf(codes))
  if (!meeting || discourse.sentence - meeting.sentence > reach) return null
  // 16日會談。15日 A 主席會見 B。雙方發表聲明: right behind it the earlier one is meant.
  const { before } = meeting
  if (before && discourse.sentence - before.sentence === 1 && namesDay(before.when.start))
    return fits(before.when) ? before.when : null
  if (meeting.sentence < discourse.sentence && !fits(meeting.when)) return null
  meeting.sentence = discourse.sentence
  return meeting.when
}
