import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { When } from './reading.ts'
import type { TimeMention } from './time.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

const DATES: ReadonlySet<TimeMention['kind']> = new Set(['point', 'range', 'since', 'until', 'relative-event'])

/** A time mention as the date of an event; null where it names no calendar time. The span is over `Text.clean`. */
export function asWhen(time: TimeMention): When | null {
  if (!time.when || !DATES.has(time.kind)) return null
  return { ...time.when, basis: time.basis, span: { start: time.start, end: time.end } }
}

/** A date found for a trigger; `leads` where it stands at the head of its clause, before any actor. */
export interface Dated {
  readonly when: When
  readonly leads: boolean
}

/** Acts whose object may be a clause with a date of its own (感謝 X 今年九月…). */
const OBJECT_CLAUSE: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE'])

function isModifier(clause: Clause, i: number): boolean {
  for (let k = i + 1; k < clause.to; k++) if (rolesOf(clause.tokens[k]) & ROLE.de) return true
  return false
}

const NEAR = 6

/** 6月就任後首度訪中: the date is that of what stands between it and 後; `after` holds the words for that. */
function datesAnother(clause: Clause, i: number, verb: number, clean: string, after: readonly string[]): boolean {
  const time = clause.tokens[i] as Token
  const limit = Math.min((clause.tokens[verb]?.start ?? clause.end) as number, time.end + NEAR)
  const between = clean.slice(time.end, limit)
  if (between === '' || verb <= i) return false
  return after.some((word) => between.includes(word))
}

/** 中止1960年簽訂的條約: the date before `verb` belongs to a verb in between whose clause ends in 的. */
function inRelative(clause: Clause, i: number, verb: number): boolean {
  let act = false
  for (let k = i + 1; k < verb; k++) {
    const token = clause.tokens[k] as Token
    // 28日下午在 P 同來訪的 B 總統會談: behind a coverb the relative clause is that of another noun.
    if (!act && rolesOf(token) & (ROLE['prep.with'] | ROLE['prep.to'])) return false
    if (token.word?.verbs.length || token.word?.pairs.length) act = true
    if (act && rolesOf(token) & ROLE.de) return true
  }
  return false
}

/**
 * The date in a clause that a trigger takes: the nearest one before it, else the first one after it that dates no noun and no
 * clause in the object. With `trigger` null, the first date of the clause. `after` holds the words for 後 and 以來.
 */
export function whenInClause(
  clause: Clause,
  trigger: Trigger | null,
  clean: string,
  after: readonly string[],
): Dated | null {
  const verb = trigger?.verb ?? clause.to
  const dated = (i: number): Dated | null => {
    const time = (clause.tokens[i] as Token).time
    const when = time && asWhen(time)
    if (!when || datesAnother(clause, i, verb, clean, after)) return null
    return { when, leads: !clause.mentions.some(({ mention, mark }) => mention.first < i && mark === 'free') }
  }
  for (let i = verb - 1; i >= clause.from; i--) {
    const found = inRelative(clause, i, verb) ? null : dated(i)
    if (found) return found
  }
  if (!trigger || OBJECT_CLAUSE.has(trigger.sense.frame.type)) return null
  for (let i = verb + 1; i < clause.to; i++) {
    const found = isModifier(clause, i) ? null : dated(i)
    if (found) return { ...found, leads: false }
  }
  return null
}
