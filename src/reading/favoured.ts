import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Draft } from './draft.ts'
import { HOSTILE } from './recast.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** The one who is hurt stands right behind the word of support (支持對 B 追加制裁). */
const hurts = ({ mentions }: Clause, { target }: Draft, from: number, to: number): boolean =>
  mentions.some(
    ({ mention, mark }) =>
      mark === 'to' &&
      mention.first >= from &&
      mention.last <= to &&
      mention.codes.some((code) => target.codes.includes(code)),
  )

/**
 * Whether the act that hurts is what one is for or against, as told right before in the clause (贊成對 B 追加制裁, 否決對 B 的制裁): he does not do it, and
 * whom it hurts is not backed, whose draft is taken back. Not where somebody else is named who does it, and is backed in it (支持 A 空襲 B).
 */
export function isFavoured({ sets, text }: Scene, clause: Clause, trigger: Trigger, drafts: Draft[]): boolean {
  const last = drafts.at(-1)
  if (!last || last.trigger.start < clause.start || last.trigger.end > clause.end) return false
  const { type } = trigger.sense.frame
  if (!(HOSTILE.has(type) || type === 'REQUEST') || !sets.stands.has(last.frame.frame)) return false
  const [from, to] = [clause.tokens.findIndex(({ start }) => start >= last.trigger.end), firstOf(trigger)]
  if (from < 0 || from > trigger.verb || hasRole(clause.tokens, from, trigger.verb, ROLE.also)) return false
  // 攔阻時打死一名士兵: what was meanwhile done.
  const { start } = clause.tokens[to] as Token
  if (sets.frameEnd.standIn(text.clean, last.trigger.end, start)) return false
  const isOthers = clause.mentions.some(
    ({ mention, mark }) => mark === 'free' && mention.first >= from && mention.last <= to && !mention.modifies,
  )
  if (last.frame.type === 'SUPPORT' && isOthers) return false
  const isAgainst = last.frame.type === 'SUPPORT' && hurts(clause, last, from, clause.to)
  // 贊成對 B 施壓 is against B, 支持向 C 求助 asks for something.
  if (type === 'REQUEST' && !isAgainst) return false
  if (isAgainst) drafts.pop()
  return true
}
