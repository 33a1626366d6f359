import { isOrganisation, type Party } from './discourse.ts'
import { type Filled, type Filling, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'
import type { Token } from './token.ts'

/** What a mission does that names nobody. */
const MISSIONS: ReadonlySet<string> = new Set(['AID', 'SANCTION'])

/** Where one is posted who gives, or who minds what is done there; attacks may be anybody's, and in an organisation he speaks of others. */
export function wherePosted({ clause, trigger, subjectMention, discourse }: Filling): readonly string[] {
  const posted = subjectMention?.postedAt ?? []
  const { type } = trigger.sense.frame
  if (MISSIONS.has(type)) return posted
  if (type !== 'ACCUSE' || posted.some((code) => isOrganisation(discourse, code))) return []
  const isAttack = ({ word }: Token) =>
    [...(word?.verbs ?? []), ...(word?.nominals ?? [])].some(({ frame }) => frame.type === 'ASSAULT')
  return clause.tokens.slice(trigger.verb + 1, clause.to).some(isAttack) ? [] : posted
}

/** Who is named behind the verb as the one on whose land its object stands (襲擊了一座位於 B 境內的油庫). */
function standsIn({ clause, trigger, locates }: Filling, self: Party): Mention | null {
  const there = clause.mentions.find(
    ({ mark, mention }) => mark === 'at' && mention.first > trigger.verb && locates(clause.tokens[mention.first - 1]),
  )
  return there ? others(there.mention, self) : null
}

/** Where it is done, of an act that names nobody: on whose land the thing stands that is hit, or where the mission is posted. */
export function placeOf(f: Filling, self: Party, strike: boolean): Filled | null {
  const there = strike ? standsIn(f, self) : null
  if (there) return result(f, self, partyOf(there), 'object', [there])
  // A 駐 B 大使館向當地醫院捐贈設備, A 駐 B 大使批評演習: what a mission does it does where it is posted.
  const posted = wherePosted(f)
  return posted.length ? result(f, self, { codes: posted, people: [] }, 'posted', []) : null
}
