import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKind, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 兩國將舉行峰會，深化合作: what opens the clause behind a deed that is still to come is what it is hoped to bring, and not done. */
export function isHopedFor({ carry, sets }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (carry.ahead === null || !sets.trends.has(trigger.sense.frame.frame) || hasKind(clause, KIND.perfect)) return false
  const { tokens, from, index } = clause
  return index > 0 && firstOf(trigger) === from && !(rolesOf(tokens[from]) & ROLE.also)
}
