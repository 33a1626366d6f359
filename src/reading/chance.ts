import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** Units from a word for a chance on in which it is said how great it is (可能性目前看來並不高). */
const REACH = 12

/**
 * 動武的可能性很高, 爆發衝突的機會甚微: how an act stands of which the clause goes on to say how great the chance is; null where it does not.
 * What is said to have little chance is held not to come about.
 */
export function byChance(
  { sets, text: { clean } }: Scene,
  { tokens, end }: Clause,
  trigger: Trigger,
): StatusFound | null {
  for (let at = (tokens[lastOf(trigger)] as Token).end; at < end; at++) {
    if (!sets.chances.startAt(clean, at)) continue
    const limit = Math.min(end, at + REACH)
    if (sets.smallChance.standIn(clean, at, limit)) return { status: 'denied', by: -1 }
    if (sets.greatChance.standIn(clean, at, limit)) return { status: 'predicted', by: -1 }
    return null
  }
  return null
}
