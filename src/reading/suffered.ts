import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { hasKindIn, type Marked, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import { type Filled, type Filling, NOBODY, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'
import { firstOf } from './trigger.ts'

/** Acts that somebody suffers. */
const SUFFERED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'THREATEN', 'REQUEST'])

/** Whose act the noun names behind 在 or 因: 在 A 的制裁下, 因 A 的封鎖; nothing but what describes it stands between. */
function ownerIn({ clause, trigger, isBorne }: Filling): Mention | null {
  const { tokens, mentions } = clause
  const owner: Marked | undefined = mentions.findLast(({ mention }) => mention.last <= firstOf(trigger))
  if (!owner || !isActor(owner.mention)) return null
  const { last } = owner.mention
  if (hasKindIn(tokens, last, firstOf(trigger), KIND.verb)) return null
  const isCause = trigger.kind !== 'pair' && owner.mark === 'about' && rolesOf(tokens[last]) & ROLE.de
  const isUnderIt = owner.mark === 'at' && isBorne()
  return isCause || isUnderIt ? owner.mention : null
}

/**
 * B 在 A 的制裁下…, B 因 A 的封鎖而…, 在 A 的砲擊下，B …: the act is his whose it is called, and the subject suffers it. Null where the
 * noun is nobody's.
 */
export function fillSuffered(f: Filling): Filled | null {
  if (!SUFFERED.has(f.trigger.sense.frame.type)) return null
  const owner = ownerIn(f)
  if (!owner) return null
  const source = partyOf(owner)
  const own = f.subjectRule === 'subject' ? others(f.subjectMention, source) : null
  const next = f.following[0]?.mentions.find(({ mark }) => mark === 'free')?.mention ?? null
  const sufferer = own ?? others(next, source)
  const told = { ...f, subjectRule: 'subject', subjectMention: owner }
  return result(told, source, sufferer ? partyOf(sufferer) : NOBODY, sufferer ? 'suffered' : 'none', [sufferer])
}
