import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, hasKindIn, plays, rolesOf } from './clause.ts'
import type { Mention } from './mention.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** 率先空襲 B 的正是 A: whom the copula behind the verb's 的 names at the end of the clause has done it; null where there is no such one. */
export function cleftHead(clause: Clause, trigger: Trigger): Mention | null {
  const { tokens, mentions, to } = clause
  if (!plays(clause, ROLE.copula)) return null
  const last = mentions.at(-1)
  if (last?.mark !== 'free' || last.mention.last !== to || last.mention.modifies || !last.mention.codes.length)
    return null
  const copula = findRole(tokens, lastOf(trigger) + 1, last.mention.first, ROLE.copula)
  // 空襲 B 的主要是 A: between the 的 and the name stands no noun (制裁 B 的理由是 A).
  if (copula < 0 || tokens[last.mention.first]?.glue !== 0) return null
  let de = copula - 1
  while (de > lastOf(trigger) && rolesOf(tokens[de]) & ROLE.adverb && tokens[de + 1]?.glue === 0) de--
  if (!(rolesOf(tokens[de]) & ROLE.de) || tokens[de + 1]?.glue !== 0) return null
  const isNext = (i: number) => !(rolesOf(tokens[i]) & ~(ROLE.copula | ROLE.adverb)) && tokens[i]?.glue === 0
  for (let i = copula; i < last.mention.first; i++) if (!isNext(i)) return null
  return hasKindIn(tokens, lastOf(trigger) + 1, de, KIND.act) ? null : last.mention
}
