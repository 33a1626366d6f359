import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, cuesOf, hasRole, rolesOf } from './clause.ts'
import { foregoneIn } from './foregone.ts'
import { MEASURES } from './measure-ended.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { asFrame, firstOf, lastOf, type Trigger } from './trigger.ts'

/** How many tokens before the act the verb that takes it back stands at most. */
const REACH = 8

/** 取消禁止 B 入境的決定, 解除對 B 禽肉的暫停進口措施: the act only says which decision is taken back. */
export function isLifted({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from, to } = clause
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  if (!MEASURES.has(trigger.sense.frame.type)) return false
  let at = from
  while (at < first && !(cuesOf(tokens[at]) & CUE.lifts)) at++
  if (at >= first || first - at > REACH || hasRole(tokens, at, first, ROLE.also | ROLE.but)) return false
  // 在結束對 C 的訪問後對 B 加徵關稅: what ends in the time that is told first is another thing.
  const setting = foregoneIn(clause, first)
  if (setting && setting.from < at && at < setting.to) return false
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

const TO_OR_WITH = ROLE['prep.to'] | ROLE['prep.with'] | ROLE['prep.for']

/** 停止向 B 售電, 中止為 B 訓練士兵: right behind the verb of ending a coverb brings in for whom it was done, and right behind him stands the act. */
function isBrokenOff({ tokens, from, mentions }: Clause, trigger: Trigger): boolean {
  const first = firstOf(trigger)
  const served = mentions.findLast(({ mark, mention }) => mark !== 'free' && mention.last <= first)?.mention
  if (!served || served.first - 2 < from || !(rolesOf(tokens[served.first - 1]) & TO_OR_WITH)) return false
  if (!(cuesOf(tokens[served.first - 2]) & CUE.lifts)) return false
  return !tokens.slice(served.last, first).some(({ kinds, roles }) => kinds & KIND.act || roles & ROLE.de)
}

/**
 * What is taken back is eased, and what was done for somebody is broken off, where the pack says how (加徵關稅 → 取消關稅, 售電 → 停止貿易). Any
 * other act as it is.
 */
export function asLifted(scene: Scene, clause: Clause, trigger: Trigger): Trigger {
  const { lifted, brokenOff } = scene.sets
  const own = trigger.sense.frame.frame
  const eased = lifted.get(own)
  if (eased && isLifted(scene, clause, trigger)) return asFrame(trigger, eased, 'obj')
  const ended = brokenOff.get(own)
  return ended && isBrokenOff(clause, trigger) ? asFrame(trigger, ended, 'obj') : trigger
}
