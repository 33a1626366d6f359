import type { Clause } from './clause.ts'
import { isEarlier } from './dating.ts'
import type { Status, When } from './reading.ts'
import type { Scene } from './scene.ts'
import { isOwn } from './sequel.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

const AHEAD: ReadonlySet<Status> = new Set(['scheduled', 'pledged', 'predicted'])
/** Measures hold from their day on; consent, threats and words are acts of the day on which they are spoken. */
export const LASTING: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'CONCEDE'])
/** What is done rather than said; what two do not say or sign, they do not on the day on which they meet. */
const DEEDS: ReadonlySet<string> = new Set([
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])
const SPOKEN: ReadonlySet<string> = new Set(['AGREE', 'THREATEN', 'REQUEST', 'ACCUSE', 'REJECT'])

/**
 * The time of an act that is still to come. 2月起將恢復: the first day is its date. 4日訪問 B，雙方將重啟對話: a day that the text has reached
 * before, told of something else, is not when it will be done. `isFrame` where the time stands at the head of what it dates.
 */
export function whenComing(
  when: When | null,
  clause: Clause,
  status: Status,
  type: string,
  today: string | null,
  isFrame: boolean,
): When | null {
  // 雙方下週會談；會上 A 拒絕…: what has been told was not done on a day still to come.
  if (status === 'occurred' && when && !isOwn(clause, when) && isLater(when, today)) return null
  // 4日會談，B 不會因此禁運: what is not done has no day but its own.
  if (when && status === 'denied' && DEEDS.has(type) && !isOwn(clause, when) && !opens(clause, when, isFrame))
    return null
  if (!when || !AHEAD.has(status)) return when
  // 他此前曾說，兩國可能達成協議: nor has consent that is only expected the day of the words.
  const isSpoken = SPOKEN.has(type) && !(type === 'AGREE' && status === 'predicted')
  if (!isSpoken && !isOwn(clause, when) && !opens(clause, when, isFrame) && (!today || isPast(when, today))) return null
  return !LASTING.has(type) && when.start && when.end === null ? { ...when, end: when.start } : when
}

/** 4日會談，雙方仍然沒有共識: what has not come about so far has no day but its own; else the time as it stands. */
export function whenStill(
  { sets, text }: Scene,
  clause: Clause,
  { verb }: Trigger,
  status: Status,
  when: When | null,
): When | null {
  if (!when || status !== 'denied' || isOwn(clause, when)) return when
  return sets.now.standIn(text.clean, clause.start, (clause.tokens[verb] as Token).start) ? null : when
}

/** 本週，A 同意…, 10月大選之前，A 不會…: a time that stands by itself right before the clause. */
const opens = (clause: Clause, { start, span }: When, isFrame: boolean): boolean =>
  span !== null && Math.abs(clause.start - span.end) <= (start === null && isFrame ? BOUND : 1)

/** How far before the clause the time of a bound may end, in units. */
const BOUND = 12

/** It begins after the document's day. */
const isLater = ({ start }: When, today: string | null) => !!start && !!today && isEarlier(today, start)

/** It ends by the document's day. */
const isPast = ({ end }: When, today: string | null) => !!end && !!today && !isEarlier(today, end)
