import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, type Marked, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Mention } from './mention.ts'

/** What may stand before the one who opens a clause. */
const LIGHT = ROLE.but | ROLE.also | ROLE.adverb

/** 中國的立場沒有變, 丹麥趁機加稅: whose matter opens the clause, or who does; null where it opens with anything else. */
function openerOf({ tokens, mentions, from }: Clause): Mention | null {
  const [head] = mentions
  if (head?.mark !== 'free' || !isActor(head.mention)) return null
  // 作為戰爭的主角: what a preposition brings is nobody who is spoken of.
  if (!tokens.slice(from, head.mention.first).every((token) => rolesOf(token) & LIGHT)) return null
  return head.mention.pronoun || head.mention.codes.length !== 1 ? null : head.mention
}

/**
 * 中國的立場沒有變：它支持 B 入會。 At the head of a later clause 它 is who opened the one before that names anybody, or whose matter did;
 * nobody where that clause opens otherwise.
 */
export function openedBy(clauses: readonly Clause[], clause: Clause, { mark, mention }: Marked): readonly string[] {
  if (mention.pronoun !== 'same' || mark !== 'free' || clause.index === 0) return []
  if (clause.mentions.some(({ mention: one }) => one.last <= mention.first && isActor(one))) return []
  for (let k = clause.index - 1; k >= 0; k--) {
    const before = clauses[k] as Clause
    const opener = openerOf(before)
    if (opener) return opener.codes
    if (before.mentions.some(({ mention: one }) => isActor(one) && one.codes.length > 0)) return []
  }
  return []
}
