import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { isPast } from './past.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 即便 A 去年制裁了 B，…: a time that is past and the verb's own sign say that what is conceded at the token `at` has been done. */
export function isConceded(
  { sets, today }: Scene,
  { tokens, from }: Clause,
  at: number,
  [first]: readonly Trigger[],
): boolean {
  if (!first || !sets.conceding.has((tokens[at] as Token).word?.form ?? '')) return false
  const own = tokens[first.verb + 1]
  if (own?.glue !== 0 || !(rolesOf(own) & ROLE.aspect)) return false
  return tokens.slice(from, first.verb).some(({ time }) => time !== null && isPast(time, today))
}
