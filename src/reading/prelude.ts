import { KIND } from '../lexicon/kinds.ts'
import type { Clause } from './clause.ts'
import { leadIn } from './doer.ts'
import { trimmed } from './drafting.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/**
 * 除了向 B 派兵外，A 還計劃…; 空襲 B 後，A 宣布…: a clause that only leads up to the next one, with nobody before it in the sentence, is
 * about whoever opens that one. Null where it is no such clause, where nobody does, or where it names him itself.
 */
export function subjectAhead({ clauses, sets, text, carry }: Scene, clause: Clause, verb: number): Mention | null {
  const next = clauses[clause.index + 1]
  const isLast = sets.framing.has(clause.tokens[clause.to - 1]?.word?.form ?? '')
  const leads = isLast || sets.prelude.end(text.clean, clause.start, trimmed(text.clean, clause).end)
  if (carry.subject || !next || !leads) return null
  const lead = leadIn(next, next.from, next.to)?.mention
  if (!lead || lead.codes.length === 0) return null
  for (let i = next.from; i < lead.first; i++) if ((next.tokens[i] as Token).kinds & KIND.act) return null
  // 在 B 的封鎖持續三年後, 除了 C 空襲 B 外: whose it is, or who does it, stands before it.
  const isOwned = clause.mentions.some(
    ({ mention, mark }) => mention.last <= verb && (mention.modifies || mark === 'about'),
  )
  const isNamed = clause.mentions.some(({ mention }) => mention.codes.some((code) => lead.codes.includes(code)))
  return isOwned || isNamed ? null : lead
}
