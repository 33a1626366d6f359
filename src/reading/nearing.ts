import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, cuesOf, hasRole, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import { governing, type StatusFound } from './status.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** What else may govern the act, and says itself how it stands. */
const GOVERNED = ROLE.negation | ROLE.say | ROLE.announce | ROLE.intention | ROLE.condition | ROLE.predicted

/** 即將達成協議, 接近達成共識: what two are about to agree on, or near to, is expected; null where nothing says so. */
export function byNearing({ sets }: Scene, clause: Clause, trigger: Trigger): StatusFound | null {
  if (!sets.reached.has(trigger.sense.frame.frame)) return null
  const { tokens, from } = clause
  const first = firstOf(trigger)
  // 要靠去年達成的安排: what only says which paper is meant.
  if (rolesOf(tokens[trigger.verb + 1]) & ROLE.de) return null
  if (first > from && cuesOf(entry(tokens, first - 1)) & CUE.nearing) return { status: 'predicted', by: first - 1 }
  const future = governing(clause, from, first, ROLE.future)
  return future >= 0 && !hasRole(tokens, from, first, GOVERNED) ? { status: 'predicted', by: future } : null
}
