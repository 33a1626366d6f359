import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** 兩國關係持續升溫, 近年來合作不斷深化, 兩國關係回暖: how two stand to each other, which goes on or comes about by itself, is told of no day. */
export function isTrend({ sets, text }: Scene, { tokens, start, from }: Clause, trigger: Trigger): boolean {
  if (!sets.trends.has(trigger.sense.frame.frame)) return false
  const { verb } = trigger
  if (hasRole(tokens, from, verb, ROLE.future | ROLE.intention | ROLE.purpose)) return false
  if (sets.goingOn.standIn(text.clean, start, (tokens[verb] as Token).start)) return true
  // 緩和關係 is done, 關係緩和 comes about.
  const [first, last] = [tokens[firstOf(trigger)] as Token, tokens[lastOf(trigger)] as Token]
  return sets.thawing.end(text.clean, first.start + 1, last.end)
}
