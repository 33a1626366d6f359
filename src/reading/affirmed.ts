import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** 肯定無人機是遭 A 擊落的: what is affirmed is a fact, where a clause with a copula follows the verb. */
export function affirms({ sets }: Scene, { tokens, to }: Clause, { kind, verb }: Trigger): boolean {
  if (kind !== 'verb' || !sets.affirming.has(tokens[verb]?.word?.form ?? '')) return false
  return hasRole(tokens, verb + 1, to, ROLE.copula)
}
