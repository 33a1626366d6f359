import type { PartialDay } from '../text/day.ts'

/** A day in parts; `m` and `d` are 0 where the precision does not reach them. */
export interface Ymd {
  readonly y: number
  readonly m: number
  readonly d: number
}

const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TWO = Array.from({ length: 32 }, (_, n) => `-${n < 10 ? '0' : ''}${n}`)

/** Days in month `m` (1..12) of year `y`, in the proleptic Gregorian calendar. */
export function daysInMonth(y: number, m: number): number {
  if (m !== 2) return LENGTHS[m] as number
  return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28
}

/** Whole days since 1970-01-01, for years from 0 to 9999. */
export function dayNumber(y: number, m: number, d: number): number {
  const shifted = m <= 2 ? y - 1 : y
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day that is `n` days after 1970-01-01. */
export function fromDayNumber(n: number): Ymd {
  const shifted = n + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const month = Math.floor((5 * dayOfYear + 2) / 153)
  const m = month < 10 ? month + 3 : month - 9
  return { y: yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d: dayOfYear - Math.floor((153 * month + 2) / 5) + 1 }
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, for years from 0 to 9999; 0 leaves a part out. */
export function iso(y: number, m = 0, d = 0): PartialDay {
  const year = y > 999 ? `${y}` : `${y}`.padStart(4, '0')
  if (m === 0) return year
  return d === 0 ? year + TWO[m] : year + TWO[m] + TWO[d]
}

/** The ISO day that is `n` days after 1970-01-01. */
export function isoOfDayNumber(n: number): PartialDay {
  const { y, m, d } = fromDayNumber(n)
  return iso(y, m, d)
}

/** The parts of a partial day; null where it is none (`2026-02-30`, `26-1-1`, words). */
export function parseDay(day: PartialDay): Ymd | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day)
  if (parts === null) return null
  const y = Number(parts[1])
  const m = parts[2] === undefined ? 0 : Number(parts[2])
  const d = parts[3] === undefined ? 0 : Number(parts[3])
  if (parts[2] !== undefined && (m < 1 || m > 12)) return null
  if (parts[3] !== undefined && (d < 1 || d > daysInMonth(y, m))) return null
  return { y, m, d }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

/** `from` moved by `months`; a day past the end of the new month becomes its last. */
export function addMonths(from: Ymd, months: number): Ymd {
  const count = from.y * 12 + (from.m || 1) - 1 + months
  const y = Math.floor(count / 12)
  const m = count - y * 12 + 1
  return { y, m: from.m === 0 ? 0 : m, d: from.d === 0 ? 0 : Math.min(from.d, daysInMonth(y, m)) }
}

/** The first day that a partial day holds, as a day number. */
export function firstDay(day: Ymd): number {
  return dayNumber(day.y, day.m || 1, day.d || 1)
}

/** The last day that a partial day holds, as a day number. */
export function lastDay(day: Ymd): number {
  const m = day.m || 12
  return dayNumber(day.y, m, day.d || daysInMonth(day.y, m))
}

/** The nearest month before (−1) or after (1) that has such a day. */
export function monthWith(from: Ymd, d: number, step: number): Ymd {
  let month = addMonths(from, step)
  while (d > daysInMonth(month.y, month.m)) month = addMonths(month, step)
  return month
}

/** `end`, moved by as many months as lie between `from` and `to`. */
export function shifted(from: Ymd, to: Ymd, end: Ymd): Ymd {
  return addMonths(end, to.y * 12 + to.m - from.y * 12 - from.m)
}

/** Whether a day of a year, or a month of it where `d` is 0, lies behind that of `day`. */
export function isAfter(m: number, d: number, day: Ymd): boolean {
  return m > day.m && day.m > 0 ? true : m === day.m && d > day.d && day.d > 0
}

/** The same before it. */
export function isBefore(m: number, d: number, day: Ymd): boolean {
  return m < day.m || (m === day.m && d > 0 && d < day.d)
}

/** The same day of another year; the last one of the month where that year has no such day. */
export const sameDayOf = ({ m, d }: Ymd, y: number): Ymd => ({ y, m, d: Math.min(d, daysInMonth(y, m)) })
