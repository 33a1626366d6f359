import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

const AHEAD = ROLE.future | ROLE.intention | ROLE.predicted | ROLE.obligation

/** 依法採取必要措施: measures that are not said to come are no threat. */
export function isTaken({ sets, text, carry }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (trigger.sense.frame.type !== 'THREATEN' || carry.hypothetical) return false
  const first = firstOf(trigger)
  if (!sets.taking.startAt(text.clean, (clause.tokens[first] as Token).start)) return false
  return !hasRole(clause.tokens, clause.from, first, AHEAD)
}
