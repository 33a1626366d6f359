import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 兩國關係持續升溫, 近年來合作不斷深化: how two stand to each other, which goes on by itself, is told of no day. */
export function isTrend({ sets, text }: Scene, { tokens, start, from }: Clause, { sense, verb }: Trigger): boolean {
  if (!sets.trends.has(sense.frame.frame)) return false
  if (hasRole(tokens, from, verb, ROLE.future | ROLE.intention | ROLE.purpose)) return false
  return sets.goingOn.standIn(text.clean, start, (tokens[verb] as Token).start)
}
