import type { Interval, PartialDay } from '../text/day.ts'

/** Days since 1970-01-01, both ends included; an open end is infinite. */
export interface Days {
  readonly first: number
  readonly last: number
}

const DAY = 86_400_000
const number = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / DAY

/** Those asked for so far: a record names few days, and each of them for every event, so that all share one. */
const asked = new Map<PartialDay, Days>()

/** First and last day of a day, a month or a year. */
export function daysOf(partial: PartialDay): Days {
  const before = asked.get(partial)
  if (before) return before
  const days = reckoned(partial)
  asked.set(partial, days)
  return days
}

function reckoned(partial: PartialDay): Days {
  const [year, month, day] = [Number(partial.slice(0, 4)), Number(partial.slice(5, 7)), Number(partial.slice(8))]
  if (month === 0) return { first: number(year, 1, 1), last: number(year, 12, 31) }
  if (day === 0) return { first: number(year, month, 1), last: number(year, month + 1, 1) - 1 }
  const at = number(year, month, day)
  return { first: at, last: at }
}

/** The days of an interval at the precision that it has; null where there is none. */
export function intervalDays(when: Interval | null): Days | null {
  if (!when || (when.start === null && when.end === null)) return null
  if (when.start !== null && when.start === when.end) return daysOf(when.start)
  return {
    first: when.start === null ? Number.NEGATIVE_INFINITY : daysOf(when.start).first,
    last: when.end === null ? Number.POSITIVE_INFINITY : daysOf(when.end).last,
  }
}

/** The day on which a stretch is put in order of time: its first, or its last where it has no beginning; infinite where there is none. */
export const beginOf = (days: Days | null): number =>
  !days ? Number.POSITIVE_INFINITY : Number.isFinite(days.first) ? days.first : days.last

/** Days between two stretches of time; 0 where they share a day. */
export const gap = (a: Days, b: Days): number => Math.max(0, a.first - b.last, b.first - a.last)

const isoDays = new Map<number, string>()

/** The ISO day of a number of days since 1970-01-01; there are not many, and charts ask for them again and again. */
export function isoDay(day: number): string {
  const known = isoDays.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10)
  isoDays.set(day, known)
  return known
}
