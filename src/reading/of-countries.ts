import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, hasKindIn, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/**
 * 與沒有承認 B 的國家對話, 尚未制裁 B 的國家: no state has states, so that what stands before their 的 says which ones are meant, not
 * what the one who deals with them has left undone.
 */
export function isOfCountries({ sets, text }: Scene, { tokens, from, to }: Clause, trigger: Trigger): boolean {
  const { verb, noun } = trigger
  if (findRole(tokens, from, firstOf(trigger), ROLE.negation) < 0) return false
  const isHead = noun > verb && (rolesOf(tokens[noun - 1]) & ROLE.de) !== 0
  const at = isHead ? noun - 1 : findRole(tokens, lastOf(trigger) + 1, to, ROLE.de)
  const de = tokens[at]
  if (!de || !sets.countries.startAt(text.clean, de.end)) return false
  return !hasKindIn(tokens, verb + 1, at, KIND.act)
}
