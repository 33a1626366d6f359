import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** How far from its negation, or behind the verb's 的, the word for a sign may begin, in units of text. */
const NEAR = 6
/** How many tokens the verb's object may take before that 的. */
const OBJECT = 4

/**
 * 沒有試爆的跡象, 沒有證據顯示 A 攻擊 B, 未與 B 建交的國家: the negation is that of the sign, or only says what somebody is; neither tells
 * that something was not done.
 */
export function isNegatedAside({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens } = clause
  const first = trigger.noun < 0 ? trigger.verb : Math.min(trigger.verb, trigger.noun)
  const negation = findRole(tokens, clause.from, first, ROLE.negation)
  if (negation < 0) return false
  const opens = (tokens[negation] as Token).end
  const verb = (tokens[first] as Token).start
  if (sets.signs.standIn(text.clean, opens, Math.min(verb, opens + NEAR))) return true
  const last = Math.max(trigger.verb, trigger.noun)
  const at = findRole(tokens, last + 1, Math.min(clause.to, last + OBJECT), ROLE.de)
  const de = tokens[at]
  if (!de) return false
  if (sets.signs.standIn(text.clean, de.end, Math.min(clause.end, de.end + NEAR))) return true
  if (at !== last + 1 || de.glue > 0 || de.end >= clause.end - 1) return false
  return sets.members.startAt(text.clean, de.end) || isRelative(clause, negation, first)
}

/** Nobody acts between the clause's beginning and the negation: what it opens describes the noun behind 的. */
function isRelative({ mentions, tokens, from }: Clause, negation: number, verb: number): boolean {
  const acts = mentions.some(
    ({ mark, mention }) => mark === 'free' && mention.last <= negation && mention.first >= from,
  )
  return !acts && !tokens.slice(negation + 1, verb).some((token) => rolesOf(token) & ROLE.say)
}
