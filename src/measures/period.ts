import type { Deed } from './deed.ts'

export const UNITS = ['day', 'week', 'month'] as const
export type Unit = (typeof UNITS)[number]

const DAY = 86_400_000
/** 1970-01-01 is a Thursday: weeks begin on Mondays, as in ISO 8601. */
const MONDAY = 3

/** The number of the period that holds a day. */
export function periodOf(day: number, unit: Unit): number {
  if (unit === 'day') return day
  if (unit === 'week') return Math.floor((day + MONDAY) / 7)
  const date = new Date(day * DAY)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** The first day of a period. */
export function startOf(period: number, unit: Unit): number {
  if (unit === 'day') return period
  if (unit === 'week') return period * 7 - MONDAY
  return Date.UTC(1970, period, 1) / DAY
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
