import type { Deed } from './deed.ts'

export const UNITS = ['day', 'week', 'month'] as const
export type Unit = (typeof UNITS)[number]

const DAY = 86_400_000
/** Days from 0000-03-01, where the leap day ends a year, to 1970-01-01, and days of 400 years. */
const [EPOCH, CYCLE] = [719_468, 146_097]
/** 1970-01-01 is a Thursday: weeks begin on Mondays, as in ISO 8601. */
const MONDAY = 3

/** The number of the period that holds a day. */
export function periodOf(day: number, unit: Unit): number {
  if (unit === 'day') return day
  if (unit === 'week') return Math.floor((day + MONDAY) / 7)
  const cycle = Math.floor((day + EPOCH) / CYCLE)
  const inCycle = day + EPOCH - cycle * CYCLE
  const year = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365,
  )
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  // Months from March on; `Date` says the same and takes ten times as long.
  return (cycle * 400 + year - 1970) * 12 + Math.floor((5 * inYear + 2) / 153) + 2
}

/** The first day of a period. */
export function startOf(period: number, unit: Unit): number {
  if (unit === 'day') return period
  if (unit === 'week') return period * 7 - MONDAY
  const months = period - 2
  const year = 1970 + Math.floor(months / 12)
  const month = months - (year - 1970) * 12
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leaps + Math.floor((153 * month + 2) / 5) - EPOCH
}

/** `2026-01`, `2026-W03` or `2026-01-14`. */
export function nameOf(period: number, unit: Unit): string {
  const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
  if (unit === 'day') return iso(period)
  if (unit === 'month') return iso(startOf(period, unit)).slice(0, 7)
  const year = Number(iso(startOf(period, unit) + 3).slice(0, 4))
  const first = periodOf(Date.UTC(year, 0, 4) / DAY, 'week')
  return `${year}-W${String(period - first + 1).padStart(2, '0')}`
}

/** The period of a deed, by its first day; null where its date is too coarse for the unit. */
export function placed({ first, last, precision }: Deed, unit: Unit): number | null {
  if (precision === 'day') return periodOf(first, unit)
  const period = periodOf(first, unit)
  return period === periodOf(last, unit) ? period : null
}
