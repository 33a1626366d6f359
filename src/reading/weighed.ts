import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, plays } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** 對 B 入盟持保留態度: the attitude that the clause ends with is told, and what it is about is only weighed. */
export function isWeighed({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (!plays(clause, ROLE['prep.to'])) return false
  const { end } = trimmed(text.clean, clause)
  if (!sets.attitudes.end(text.clean, clause.start, end)) return false
  const behind = (clause.tokens[lastOf(trigger)] as Token).end
  return behind < end && hasRole(clause.tokens, clause.from, firstOf(trigger), ROLE['prep.to'])
}
