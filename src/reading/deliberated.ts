import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, rolesOf } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** How many tokens before an act the verb of deliberation stands that has it for one of its topics. */
const DELIBERATED = 8

/** 討論了關稅的調降: with 的 right before it the act is a noun, and what is talked over. */
function isDeliberatedNoun(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from } = clause
  const last = lastOf(trigger)
  if (!(rolesOf(tokens[last - 1]) & ROLE.de) || tokens[last]?.glue !== 0) return false
  for (let i = firstOf(trigger) - 1; i >= from; i--) {
    const token = tokens[i] as Token
    if (token.cues & CUE.deliberates) return !leadsOn(scene, clause, i)
    if (token.kinds & KIND.act || token.roles & (ROLE.say | ROLE.also)) return false
  }
  return false
}

/** 與 C 磋商後空襲 B, 未與 C 商量就空襲 B: what the talk has led up to, or was left out before, is no topic of it. */
export const leadsOn = ({ sets }: Scene, { tokens }: Clause, talk: number): boolean => {
  const next = tokens[talk + 1]
  return next?.glue === 0 && (sets.afterwards.has(next.word?.form ?? '') || sets.thereupon.has(next.word?.form ?? ''))
}

/** 談到 A 出兵 B 的可能性: whoever would act, and however it is put, of an act that the clause closes with the chance of. */
function isDeliberatedChance({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from } = clause
  const behind = (tokens[lastOf(trigger)] as Token).end
  if (!sets.chances.end(text.clean, behind, trimmed(text.clean, clause).end)) return false
  return tokens.slice(from, firstOf(trigger)).some(({ cues }) => cues & CUE.deliberates)
}

/** 對 A 出兵 B 的可能性表示懷疑: the chance of an act, behind a coverb and before the verb of who speaks of it. */
export function isChanceOf({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from, to } = clause
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  if (!tokens.slice(from, first).some(({ word }) => sets.embedding.has(word?.form ?? ''))) return false
  for (let i = last + 1; i + 1 < to; i++)
    if (rolesOf(tokens[i]) & ROLE.de) return sets.chances.startAt(text.clean, (tokens[i] as Token).end)
  return false
}

/** 討論解除制裁, 討論停戰和釋放戰俘, 討論 ABC 三方峰會: what is talked over is a topic. */
export function isDeliberated(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from } = clause
  if (isDeliberatedNoun(scene, clause, trigger) || isDeliberatedChance(scene, clause, trigger)) return true
  const first = firstOf(trigger)
  if (first <= from || tokens[first]?.glue !== 0) return false
  const joins = rolesOf(entry(tokens, first - 1)) & ROLE['prep.with']
  for (let i = first - 1; i >= from && first - i <= DELIBERATED; i--) {
    const token = tokens[i] as Token
    if (token.cues & CUE.deliberates) return !leadsOn(scene, clause, i)
    const isTopic = joins && (rolesOf(token) & ~(ROLE['prep.with'] | ROLE.de)) === 0
    // Whose meeting it would be is named between.
    const isWhose = trigger.kind === 'nominal' && token.glue <= 1 && (token.kinds & (KIND.act | KIND.time)) === 0
    if (!isTopic && !isWhose) return false
  }
  return false
}

/** 國會討論對 B 的政策, 沒有討論關稅: a talk that is told by what it is about. */
export const debates = ({ sets }: Scene, { tokens, to }: Clause, { kind, verb }: Trigger): boolean =>
  kind === 'verb' && verb + 1 < to && sets.debates.has(tokens[verb]?.word?.form ?? '')
