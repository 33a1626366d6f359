import type { Unit } from '../api/types.ts'

const DAY = 86_400_000

/** When a period begins: `2026-01`, `2026-W03` (ISO 8601, Monday) or `2026-01-14`. */
export function startOf(period: string): Date {
  const week = /^(\d{4})-W(\d{2})$/.exec(period)
  if (!week) return new Date(`${period.length === 7 ? `${period}-01` : period}T00:00:00Z`)
  const fourth = Date.UTC(Number(week[1]), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY
  return new Date(monday + (Number(week[2]) - 1) * 7 * DAY)
}

/** When it ends, that is, when the next begins. */
export function endOf(period: string, unit: Unit): Date {
  const start = startOf(period)
  if (unit === 'month') return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1))
  return new Date(start.getTime() + (unit === 'week' ? 7 : 1) * DAY)
}

/** The quad of a PLOVER type as in packs/world/quads.tsv: 1 and 2 cooperation, 3 and 4 conflict, verbal and material. */
export const isConflict = (type: string): boolean =>
  ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'].includes(type)
