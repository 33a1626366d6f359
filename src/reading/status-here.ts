import { byHearsay, isBelied } from './belied.ts'
import { byChance } from './chance.ts'
import type { Clause } from './clause.ts'
import { isDoubted } from './doubted.ts'
import { byNearing } from './nearing.ts'
import { byOccasion } from './occasion-ahead.ts'
import { byOffer } from './offered.ts'
import type { When } from './reading.ts'
import { byThreat } from './recast.ts'
import type { Scene } from './scene.ts'
import { isDone, isSettledBy } from './sequel.ts'
import { type Mood, type StatusFound, statusOf } from './status.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'
import { byWont } from './wont.ts'

/** How an act stands, by its clause and by what the sentence carries on; what is to come is carried on. */
export function statusHere(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  from: number,
  when: When | null,
): StatusFound {
  const { carry, today, sets } = scene
  // 這將是自邊境衝突重燃以來…: since when is behind us, whatever is still to come.
  const { end } = clause.tokens[lastOf(trigger)] as Token
  if (sets.eversince.standIn(scene.text.clean, end, clause.end)) return { status: 'occurred', by: -1 }
  if (carry.disclaimed || isDoubted(scene, clause, trigger) || isBelied(scene, clause, trigger))
    return { status: 'denied', by: -1 }
  const done = isDone(clause, trigger)
  const mood: Mood = {
    observer: carry.observer && !carry.reported,
    forecast: carry.forecast,
    promised: carry.promised && !done && !isSettledBy(scene, clause, trigger),
    spoken: carry.speaker !== null,
    given: sets.given.has(trigger.sense.frame.frame),
    reached: sets.reached.has(trigger.sense.frame.frame),
    goesOn: done ? null : carry.ahead,
  }
  const found =
    byThreat(scene, trigger) ??
    byChance(scene, clause, trigger) ??
    byHearsay(scene, clause, trigger) ??
    byWont(scene, clause, trigger) ??
    byOffer(scene, clause, trigger) ??
    byNearing(scene, clause, trigger) ??
    byOccasion(scene, clause, trigger, when) ??
    statusOf(clause, trigger, from, mood, when, today)
  if (found.by >= 0 && (found.status === 'pledged' || found.status === 'scheduled' || found.status === 'predicted'))
    carry.ahead = found.status
  return found
}
