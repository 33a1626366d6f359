import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import type { Scene } from './scene.ts'

/** A 發表公報，召回大使。公報稱，…，要求 B…: a paper that opens a sentence speaks for whom the one before told of; null elsewhere. */
export function issuerIn(
  { carry, discourse, sets }: Scene,
  { tokens, from, to, index, mentions }: Clause,
): Party | null {
  if (index > 0 || carry.subject || from >= to || !sets.papersOf.has(tokens[from]?.word?.form ?? '')) return null
  // 聲明 is a verb of saying as well.
  const say = findRole(tokens, from + 1, to, ROLE.say)
  if (say < 0 || mentions.some(({ mention }) => mention.first < say)) return null
  for (let i = from + 1; i < say; i++) if (!(rolesOf(tokens[i]) & (ROLE.also | ROLE.adverb))) return null
  return discourse.before
}
