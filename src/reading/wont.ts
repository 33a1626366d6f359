import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import { asFrame, type Trigger } from './trigger.ts'

/** Acts that two do. */
const SHARED: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT', 'RETREAT'])

/** The act's own word says that it will not be (不會放人). */
const saysNot = ({ sets, text }: Scene, { tokens }: Clause, { verb, kind }: Trigger): boolean =>
  kind !== 'nominal' && sets.wont.startAt(text.clean, (tokens[verb] as Token).start)

/**
 * 專家認為，A 不會放人: of another one it is no refusal, but a deed that is held not to come; no more than what two will not do together
 * (A與B不會重啟談判). Any other act as it is.
 */
export function asWont(scene: Scene, clause: Clause, trigger: Trigger, { party }: Subject): Trigger {
  const { carry, sets } = scene
  const frame = sets.undone.get(trigger.sense.frame.frame)
  if (!frame || !saysNot(scene, clause, trigger)) return trigger
  const isShared = SHARED.has(frame.type)
  if (!carry.observer && !carry.forecast && !(isShared && party?.codes.length === 2)) return trigger
  return asFrame(trigger, frame, isShared ? 'mutual' : 'obj')
}

/** How such a deed stands; a refusal by any other words (不會跟進) is expected where those who look on speak. Null for anything else. */
export function byWont(scene: Scene, clause: Clause, trigger: Trigger): StatusFound | null {
  if (!saysNot(scene, clause, trigger)) return null
  const { frame, type } = trigger.sense.frame
  if ([...scene.sets.undone.values()].some((one) => one.frame === frame)) return { status: 'denied', by: trigger.verb }
  const isOnlookers = type === 'REJECT' && (scene.carry.observer || scene.carry.forecast)
  return isOnlookers ? { status: 'predicted', by: trigger.verb } : null
}
