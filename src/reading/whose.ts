import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, type Marked, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Mention } from './mention.ts'

/**
 * A總統的政府, A 交戰雙方: whose a bare office or both sides are, where the one they belong to is named right before them; null where
 * nobody is. A B 的 whose B is the object of a verb or coverb tells of no owner (訪問 B 的外長).
 */
function ownerOf(clause: Clause, { mention }: Marked): Mention | null {
  const { tokens, mentions, from } = clause
  if (mention.kind !== 'office' && mention.pronoun !== 'both') return null
  const first = tokens[mention.first]
  if (mention.first <= from || first?.glue !== 0) return null
  const isOf = (rolesOf(tokens[mention.first - 1]) & ROLE.de) !== 0
  if (isOf !== (mention.kind === 'office')) return null
  const at = isOf ? mention.first - 1 : mention.first
  const owner = mentions.find(({ mention: one }) => one.last === at)
  if (owner?.mark !== 'free' || !isActor(owner.mention) || owner.mention.pronoun) return null
  if (mention.pronoun === 'both' && owner.mention.codes.length !== 1) return null
  const before = owner.mention.first > from ? tokens[owner.mention.first - 1] : undefined
  return before && before.kinds & KIND.act ? null : owner.mention
}

/** The mention as that of its owner (`ownerOf`); null where nobody is. */
export function ownedBy(clause: Clause, marked: Marked): Mention | null {
  const owner = ownerOf(clause, marked)
  return owner && { ...marked.mention, codes: owner.codes, people: owner.people, pronoun: null, official: true }
}
