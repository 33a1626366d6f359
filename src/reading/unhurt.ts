import type { Scene } from './scene.ts'
import { asFrame, type Trigger } from './trigger.ts'

/** 向 B 船噴射水柱: where the sentence tells of nobody who was hurt (三名船員受傷), what may hurt is force short of violence. */
export function asUnhurt({ sets, text, clauses }: Scene, trigger: Trigger): Trigger {
  const frame = sets.unhurt.get(trigger.sense.frame.frame)
  if (!frame) return trigger
  const isHurt = clauses.some(
    ({ start, end }) => sets.wounds.standIn(text.clean, start, end) && !sets.unharmed.standIn(text.clean, start, end),
  )
  return isHurt ? trigger : asFrame(trigger, frame)
}
