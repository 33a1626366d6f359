import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKind, hasRole, rolesOf } from './clause.ts'
import { isActor, subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { spokenDraft } from './spoken-draft.ts'
import type { Token } from './token.ts'

/**
 * A 要 B 撤軍: the demand that 要 makes where another actor stands right behind it and does what the next word says. Null where
 * 要 is the mark of the future, or where a noun of B is wanted.
 */
export function biddingIn(scene: Scene, clause: Clause): Draft | null {
  const { carry, sets } = scene
  const frame = sets.demand
  if (!hasKind(clause, KIND.bidding) || !frame || carry.observer || carry.hypothetical || carry.content) return null
  for (let i = clause.from; i < clause.to; i++) {
    if (!((clause.tokens[i] as Token).kinds & KIND.bidding)) continue
    if (hasRole(clause.tokens, clause.from, i, ROLE.condition | ROLE.question | ROLE.negation)) continue
    const bound = boundBy(clause, i)
    const subject = bound && subjectIn(clause, clause.from, i)
    if (!bound || !subject || subject.mention.last < i - 1 || subject.mark !== 'free') continue
    const target = { codes: bound.codes.filter((code) => !subject.mention.codes.includes(code)), people: bound.people }
    if (target.codes.length && !subject.mention.modifies)
      return spokenDraft(scene, clause, { rule: 'bidding', frame, at: i, by: subject.mention, target })
  }
  return null
}

const isManner = (token: Token | undefined) =>
  (rolesOf(token) & (ROLE.adverb | ROLE.aspect)) !== 0 && !((token?.kinds ?? 0) & KIND.act)

/** The actor right behind the word, with a verb right behind it. */
function boundBy(clause: Clause, i: number): Mention | null {
  const bound = clause.mentions.find(({ mention, mark }) => mark === 'free' && mention.first === i + 1)?.mention
  if (!bound || !isActor(bound) || clause.tokens[i + 1]?.glue !== 0) return null
  // 命令 B 立即釋放船員: how it is to be done may stand between.
  let at = bound.last
  while (at < clause.to && clause.tokens[at]?.glue === 0 && isManner(clause.tokens[at])) at++
  const act = at < clause.to ? clause.tokens[at] : undefined
  const word = act?.glue === 0 ? act.word : undefined
  return word && (word.verbs.length > 0 || word.pairs.length > 0) ? bound : null
}
