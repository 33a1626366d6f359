import type { Clause, Marked } from './clause.ts'
import { isActor } from './doer.ts'
import type { Scene } from './scene.ts'

/**
 * Whom a clause only brings up for the next ones to speak of (至於 A，…; 反觀 A，…): the one behind a word that raises a topic, where
 * nothing follows. Null where the clause says more.
 */
export function raisedIn({ sets }: Scene, { tokens, mentions, from, to }: Clause): Marked | null {
  const [only, more] = mentions
  if (!only || more || only.mention.first !== from + 1 || only.mention.last !== to) return null
  return sets.raising.has(tokens[from]?.word?.form ?? '') && isActor(only.mention) ? only : null
}
