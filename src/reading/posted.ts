import { isOrganisation } from './discourse.ts'
import type { Filling } from './filling.ts'
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
