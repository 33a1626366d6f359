import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import type { Trigger } from './trigger.ts'

/** 通過 A 向 B 轉達對協議的要求: with somebody right behind it, and an act between them and the noun, the verb is the coverb. */
export function isVia({ tokens, mentions }: Clause, { kind, verb, noun }: Trigger): boolean {
  if (kind !== 'pair' || noun < verb || !(rolesOf(tokens[verb]) & ROLE['prep.about'])) return false
  const via = mentions.find(({ mention }) => mention.first === verb + 1)?.mention
  return !!via?.codes.length && hasRole(tokens, via.last, noun, ROLE['prep.to'])
}
