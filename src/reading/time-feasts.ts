import { dayNumber, firstDay, fromDayNumber, type Ymd } from './calendar.ts'
import type { FeastDays, TimeWord } from './time-pack.ts'
import type { Place } from './time-place.ts'
import type { Days } from './time-story.ts'

/** Words of a feast: on one day of each year, or on another one from year to year. */
export const FEASTS: ReadonlySet<string> = new Set(['holiday', 'feast'])

/** 元旦, 春节, 去年复活节 */
export function feastPlace(found: Place, { kind, a, b }: TimeWord): Place {
  if (kind === 'feast') {
    found.rule = 'holiday'
    found.feast = a
    found.feastDays = b
    return found
  }
  found.monthBase = found.dayBase = 'stated'
  found.month = a
  found.day = b
  return found
}

/** The days of the feast in a year; null where the pack does not tell them. */
export function feastIn({ first, days }: FeastDays, length: number, y: number): Days | null {
  const day = days[y - first]
  if (day === undefined) return null
  const number = dayNumber(y, Number(day.slice(4, 6)), Number(day.slice(6)))
  const start = fromDayNumber(number)
  return { start, end: length > 1 ? fromDayNumber(number + length - 1) : start }
}

/**
 * The last feast up to the document's day and the next one behind it, the one that is meant first.
 * @param isAhead whether the next one is meant, given that it is the nearer one
 */
export function nearestFeasts(
  feast: FeastDays,
  length: number,
  published: Ymd,
  isAhead: (isNearer: boolean) => boolean,
): readonly (Days | null)[] {
  if (published.d === 0) return [feastIn(feast, length, published.y)]
  const today = firstDay(published)
  const near = [published.y - 1, published.y, published.y + 1].map((y) => feastIn(feast, length, y))
  const past = near.findLast((days) => days !== null && firstDay(days.start) <= today)
  const ahead = near.find((days) => days !== null && firstDay(days.start) > today)
  if (!past || !ahead) return [past ?? ahead ?? null]
  const isNearer = firstDay(ahead.start) - today < today - firstDay(past.start)
  return isAhead(isNearer) ? [ahead, past] : [past, ahead]
}
