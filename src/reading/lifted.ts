import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, cuesOf, hasRole, rolesOf } from './clause.ts'
import { MEASURES } from './measure-ended.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { asFrame, firstOf, lastOf, type Trigger } from './trigger.ts'

/** How many tokens before the act the verb that takes it back stands at most. */
const REACH = 8

/** 取消禁止 B 入境的決定, 解除對 B 禽肉的暫停進口措施: the act only says which decision is taken back. */
export function isLifted({ sets, text }: Scene, { tokens, from, to }: Clause, trigger: Trigger): boolean {
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  if (!MEASURES.has(trigger.sense.frame.type)) return false
  let at = from
  while (at < first && !(cuesOf(tokens[at]) & CUE.lifts)) at++
  if (at >= first || first - at > REACH || hasRole(tokens, at, first, ROLE.also | ROLE.but)) return false
  // 暫停對 B 商品加徵關稅: a duty is itself what is stopped.
  const coverb = rolesOf(tokens[at + 1]) & ROLE['prep.to']
  if (coverb && sets.duties.has(trigger.sense.frame.frame)) return true
  if (sets.rulings.startAt(text.clean, (tokens[last] as Token).end)) return true
  for (let i = last + 1; i < to; i++) {
    const token = tokens[i]
    if (token && rolesOf(token) & ROLE.de && sets.rulings.startAt(text.clean, token.end)) return true
  }
  return false
}

/** 暫停對 B 鋼材加徵關稅: what is stopped is the duty, not the goods that stand between. */
export function isOfDuty({ sets }: Scene, { tokens, to }: Clause, { sense, verb, noun }: Trigger): boolean {
  if (noun <= verb || !MEASURES.has(sense.frame.type) || !(cuesOf(tokens[verb]) & CUE.lifts)) return false
  return tokens.slice(noun + 1, to).some(({ word }) => word?.verbs.some(({ frame }) => sets.duties.has(frame.frame)))
}

/** What is taken back is eased where the pack says how (加徵關稅 → 取消關稅). Any other act as it is. */
export function asLifted(scene: Scene, clause: Clause, trigger: Trigger): Trigger {
  const frame = scene.sets.lifted.get(trigger.sense.frame.frame)
  if (!frame || !isLifted(scene, clause, trigger)) return trigger
  return asFrame(trigger, frame, 'obj')
}
