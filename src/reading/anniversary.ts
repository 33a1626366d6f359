import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Interval } from '../text/day.ts'
import type { Clause } from './clause.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

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

/** How far behind an act the word for its anniversary may end, in units. */
const ANNIVERSARY = 6
/** What two states count the years from. */
const COUNTED_FROM: ReadonlySet<string> = new Set(['SUPPORT', 'RETREAT', 'AGREE', 'COOPERATE'])

/** A word for years that are counted stands right behind the act (開戰四周年). */
export function countsYears({ sets, text }: Scene, { tokens, end }: Clause, trigger: Trigger): boolean {
  const { end: behind } = tokens[lastOf(trigger)] as Token
  return sets.anniversaries.standIn(text.clean, behind, Math.min(end, behind + ANNIVERSARY))
}

/** 建交 30 周年, 停戰以來, 今年是 A 與 B 建交 30 周年: from what one counts, without its own time, is long past. */
export function isAnniversary(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  if (!COUNTED_FROM.has(trigger.sense.frame.type) || !countsYears(scene, clause, trigger)) return false
  const { tokens, from } = clause
  const first = firstOf(trigger)
  const before = tokens.slice(from, first)
  const counts = ({ roles, cues }: Token) => (roles & (ROLE.copula | ROLE.remark)) !== 0 || (cues & CUE.recalling) !== 0
  // 這是 2018 年停戰以來首次…: behind the copula the time is the act's own.
  const said = before.findLastIndex(counts)
  return !before.slice(said + 1).some(({ time }) => time !== null)
}
