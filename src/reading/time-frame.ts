import type { Interval, PartialDay } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { iso, type Ymd } from './calendar.ts'
import type { TimeKind } from './time-mention.ts'
import { startsNumber } from './time-numbers.ts'
import type { TimePack } from './time-pack.ts'
import type { Place } from './time-place.ts'
import { type Found, interval } from './time-resolve.ts'
import { isClose, isOpen, suffix } from './time-scan.ts'
import type { Days } from './time-story.ts'

/** What the words around a time make of it, and where they start and end. */
export interface Frame extends Span {
  /** null for a time that stands by itself. */
  readonly kind: 'since' | 'until' | null
  /** Whether these words by themselves place it ahead. */
  readonly ahead: boolean
}

/** Units of a word for an hour of the day. */
const HOUR = 2

/** 今天中午: the time ends with an hour of its day. */
const endsInHour = (text: string, pack: TimePack, { start, end }: Place): boolean =>
  end - start > HOUR && pack.start.at(text, end - HOUR)?.kind === 'hour'

/**
 * 自…起, …以来, …前, 截至…, 到… around the time `at`.
 * @param floor words before this offset belong to the time before
 */
export function frameOf(text: string, pack: TimePack, at: Place, floor: number, published: Ymd | null): Frame {
  const { sets } = pack
  const since = suffix(text, pack, pack.sets.since, at.end)
  const from = sets['since-before'].before(text, at.start, floor)
  if (since !== null) {
    return { kind: 'since', ahead: false, start: at.start - (from?.form.length ?? 0), end: at.end + since.form.length }
  }
  const started = from === null ? null : suffix(text, pack, pack.sets['since-far'], at.end)
  if (from !== null && started !== null) {
    return { kind: 'since', ahead: false, start: at.start - from.form.length, end: at.end + started.form.length }
  }
  const until = suffix(text, pack, pack.sets.until, at.end)
  // 今天中午前: by an hour of the day, and on that day.
  if (until !== null && endsInHour(text, pack, at))
    return { kind: null, ahead: false, start: at.start, end: at.end + until.form.length }
  if (until !== null) return { kind: 'until', ahead: true, start: at.start, end: at.end + until.form.length }
  const by = sets['until-before'].before(text, at.start, floor)
  if (by !== null) return { kind: 'until', ahead: by.a === 1, start: at.start - by.form.length, end: at.end }
  return upTo(text, pack, at, floor, published)
}

/** 到2030年 is an end only where the time lies ahead and nothing is moved to it. */
function upTo(text: string, pack: TimePack, at: Place, floor: number, published: Ymd | null): Frame {
  const word = pack.sets['up-to'].before(text, at.start, floor)
  const none: Frame = { kind: null, ahead: false, start: at.start, end: at.end }
  if (word === null || published === null) return none
  const start = at.start - word.form.length
  if (pack.sets.moved.before(text, start, 0) !== null) return none
  const isAhead =
    at.yearBase === 'stated' ? at.year > published.y : at.yearBase === 'published' && at.year >= 0 && at.rule !== 'year'
  return isAhead ? { kind: 'until', ahead: true, start, end: at.end } : none
}

/**
 * 自2019年的會議以來, 直到今天: where something begins or ends, though no word right behind it says so. `isTold` where the sentence has
 * named its day: what came about at the end (8日被押，直到今天才獲釋) does not take the place of that.
 */
function isEdge(text: string, pack: TimePack, at: number, isTold: boolean): boolean {
  const { sets } = pack
  if (sets['since-before'].before(text, at, 0) !== null) return true
  const to = sets['up-to'].before(text, at, 0)
  return to !== null && to.form.length > 1 && (isTold || !isOnlyThen(text, pack, at))
}

/** 自總統於2022年6月上任迄今，最近一次是9月16日: the clause opens and ends with words that reckon up to the present, from which the story goes on. */
export function isReckoned(text: string, { sets }: TimePack, at: number): boolean {
  let [start, end] = [at, at]
  while (start > 0 && at - start < CLAUSE && !STOPS.has(text.charAt(start - 1))) start--
  if (sets['since-before'].at(text, start) === null) return false
  while (end < text.length && end - at < CLAUSE && !STOPS.has(text.charAt(end))) end++
  return sets.since.before(text, end, 0) !== null
}

/** How far, in units, a clause is followed each way. */
const CLAUSE = 40
const STOPS: ReadonlySet<string> = new Set('，。；：、\n')

/** The time at `at` with its frame is no day of the story: it is framed, bracketed, or where something begins or ends. `isTold` as in `isEdge`. */
export const isTermIn = (text: string, pack: TimePack, frame: Frame, at: number, isTold: boolean): boolean =>
  frame.kind !== null || isBracketed(text, frame) || isEdge(text, pack, at, isTold)

/** 直到10日下午，雙方才停火: what was not so up to the time at `from` came about then. */
export function isOnlyThen(text: string, { sets }: TimePack, from: number): boolean {
  if (sets['up-to'].before(text, from, 0) === null) return false
  for (let at = from; at < from + SOON && at < text.length && text.charAt(at) !== '。'; at++)
    if (sets['only-then'].at(text, at)) return true
  return false
}

/** How far behind the time the word may stand, in units. */
const SOON = 30

/** 已宣布2月10日起, 決定自3月: from when on something that has been announced will be so. */
export function isSetFrom(text: string, { sets }: TimePack, at: Place, { kind, start }: Frame): boolean {
  const from = sets['since-before'].before(text, at.start, 0)
  if (kind !== 'since' && from === null) return false
  const end = Math.min(start, at.start - (from?.form.length ?? 0))
  return sets['set-from'].before(text, text.charAt(end - 1) === '，' ? end - 1 : end, 0) !== null
}

/** 進入第二天, 第二天的會議: an ordinal between `start` and `end` that counts, and is not the day after. */
export function isCount(text: string, { sets }: TimePack, start: number, end: number): boolean {
  return sets['count-before'].before(text, start, 0) !== null || sets['count-after'].at(text, end) !== null
}

/** Until when: before a season or a feast is until it starts, 年底前 until the last day of the year. */
export function lastOf(at: Place, { start, end }: Days): PartialDay {
  if (at.feast > 0) return iso(start.y, start.m, start.d)
  const isSeason = at.last === null && at.from % 3 === 0 && at.to === at.from + 2 && at.monthBase === 'none'
  if (isSeason) return iso(start.y, start.m)
  const isYearEnd = at.last === null && at.from === 12 && at.to === 12 && at.monthBase === 'none'
  return isYearEnd ? iso(end.y, 12, 31) : iso(end.y, end.m, end.d)
}

/** 第23次年度峰會, 兩次日韓會談: the measure word of the number before it. */
export function isCounted(text: string, at: number): boolean {
  return at > 0 && text[at] === '次' && startsNumber(text.charCodeAt(at - 1))
}

/** 距離上次（6月30日）: all that the brackets hold, so that it only explains the word before them. */
const isBracketed = (text: string, { start, end }: Span) =>
  start > 0 && isOpen(text.charCodeAt(start - 1)) && isClose(text.charCodeAt(end))

/** The kind of time that a time is in its frame, with its interval and the other one that it may be. */
export function framed(
  at: Place,
  found: Found,
  { kind }: Frame,
): { readonly kind: TimeKind; readonly when: Interval; readonly other: Interval | null } {
  const { start, end } = interval(found)
  const other = found.other === null ? null : interval(found.other)
  if (kind === 'since') return { kind, when: { start, end: null }, other: other && { start: other.start, end: null } }
  if (kind === 'until')
    return { kind, when: { start: null, end: lastOf(at, found) }, other: other && { start: null, end: other.end } }
  return { kind: start === end ? 'point' : 'range', when: { start, end }, other }
}
