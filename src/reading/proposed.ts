import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import { isActor, subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'
import { spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** What may open what is proposed, beside its verb. */
const OPENS = ROLE.adverb | ROLE.aspect | ROLE['prep.at'] | ROLE['prep.agent'] | ROLE['prep.with']

/** 提出派特使, 提出在邊境設哨所: behind the word stands what is to be done, not the noun of what is put forward. */
function opensContent({ tokens, to }: Clause, i: number): boolean {
  const next = tokens[i + 1]
  if (i + 1 >= to || !next) return true
  if (next.glue > 0) return false
  return (next.kinds & KIND.act) !== 0 || (next.roles & OPENS) !== 0
}

/**
 * A 向 B 提出恢復通航, A 向 B 提出，可由 A 派員…: the proposal that 提出 makes where no noun of its own stands behind it but what is to be done. Null
 * where nobody is named to whom it is made, where the word belongs to a pair of the packs (提出抗議), or under a condition.
 */
export function proposedIn(scene: Scene, clause: Clause, triggers: readonly Trigger[]): Draft | null {
  const { carry, sets } = scene
  const frame = sets.proposal
  if (!frame || carry.observer || carry.hypothetical || carry.content) return null
  for (let i = clause.from; i < clause.to; i++) {
    const { word } = clause.tokens[i] as Token
    if (!sets.proposing.has(word?.form ?? '') || triggers.some(({ verb }) => verb === i)) continue
    if (!opensContent(clause, i) || hasRole(clause.tokens, clause.from, i, ROLE.condition | ROLE.negation)) continue
    // 致電 B，提出在下月會面: to whom the clause before turned.
    const opens = i === clause.from
    const by = subjectIn(clause, clause.from, i)?.mention ?? (opens ? carry.subjectMention : null)
    const to =
      clause.mentions.find(({ mark, mention }) => mark === 'to' && mention.last <= i && isActor(mention))?.mention ??
      (opens ? carry.addressed : null)
    const codes = to?.codes.filter((code) => !by?.codes.includes(code)) ?? []
    if (!by || by.modifies || !to || codes.length === 0) continue
    return spokenDraft(scene, clause, { rule: 'proposed', frame, at: i, by, target: { codes, people: to.people } })
  }
  return null
}
