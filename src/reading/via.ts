import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import type { Trigger } from './trigger.ts'

/**
 * 通過 A 向 B 轉達對協議的要求, 通過聯合公報表示: with somebody right behind it, and an act between them and the noun, or with a verb of saying
 * right behind the noun, the verb is the coverb.
 */
export function isVia({ tokens, mentions, to }: Clause, { kind, verb, noun }: Trigger): boolean {
  if (kind !== 'pair' || noun < verb || !(rolesOf(tokens[verb]) & ROLE['prep.about'])) return false
  if (noun + 1 < to && tokens[noun + 1]?.glue === 0 && rolesOf(tokens[noun + 1]) & ROLE.say) return true
  const via = mentions.find(({ mention }) => mention.first === verb + 1)?.mention
  return !!via?.codes.length && hasRole(tokens, via.last, noun, ROLE['prep.to'])
}
