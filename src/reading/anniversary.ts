import type { Interval } from '../text/day.ts'
import type { Clause } from './clause.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** How far behind an act the number of its anniversary may begin, in units. */
const NEAR = 4

/** Units of a year. */
const YEAR = 4

const before = (day: string, years: number): string =>
  `${String(Number(day.slice(0, YEAR)) - years).padStart(YEAR, '0')}${day.slice(YEAR)}`

/**
 * When an act of force was done of which an anniversary is told (2月24日是 A 入侵 B 四周年): as many years before that day, else in the year as many
 * years before the document's. Null where no anniversary stands behind the act.
 */
export function anniversaryOf(
  { sets, text, today }: Scene,
  clause: Clause,
  trigger: Trigger,
  when: When | null,
): When | null {
  const { end } = clause.tokens[lastOf(trigger)] as Token
  for (let at = end; at < Math.min(clause.end, end + NEAR); at++) {
    if (!startsNumber(text.clean.charCodeAt(at))) continue
    const number = numeralAt(text.clean, at)
    if (!sets.years.startAt(text.clean, number.end)) return null
    const day: Interval | null = when ?? (today ? { start: today.slice(0, YEAR), end: today.slice(0, YEAR) } : null)
    if (!day?.start || !day.end) return null
    const span = { start: at, end: number.end }
    return { start: before(day.start, number.value), end: before(day.end, number.value), basis: 'relative', span }
  }
  return null
}
