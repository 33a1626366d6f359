import type { Clause } from './clause.ts'
import type { When } from './reading.ts'
import type { TimeMention } from './time.ts'
import type { Token } from './token.ts'

const DATES: ReadonlySet<TimeMention['kind']> = new Set(['point', 'range', 'since', 'until', 'relative-event'])

/** A time mention as the date of an event; null where it names no calendar time. The span is over `Text.clean`. */
export function asWhen(time: TimeMention): When | null {
  if (!time.when || !DATES.has(time.kind)) return null
  return { ...time.when, basis: time.basis, span: { start: time.start, end: time.end } }
}

/** The date in a clause that a trigger takes: the nearest one before it (behind `from`), else the first one after it. */
export function whenInClause(clause: Clause, from: number, verb: number): When | null {
  for (let i = verb - 1; i >= from; i--) {
    const time = (clause.tokens[i] as Token).time
    const when = time && asWhen(time)
    if (when) return when
  }
  for (let i = verb + 1; i < clause.to; i++) {
    const time = (clause.tokens[i] as Token).time
    const when = time && asWhen(time)
    if (when) return when
  }
  return null
}
