import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindIn, hasRole, rolesOf } from './clause.ts'
import { leadsOn } from './deliberated.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** Deeds that somebody may end, or not begin. */
const DEEDS: ReadonlySet<string> = new Set(['MOBILIZE', 'ASSAULT', 'COERCE'])

/** What two may talk over in a list (討論賠償、徹底停火等內容). */
const LISTED: ReadonlySet<string> = new Set(['RETREAT', 'CONCEDE', 'COOPERATE', 'SUPPORT', 'AID', 'SANCTION'])

/** True of the type of what a verb of ending may end: a deed, or talks that go on. */
const mayBeEnded = ({ sense }: Trigger): boolean =>
  DEEDS.has(sense.frame.type) || (sense.frame.type === 'CONSULT' && sense.roles === 'mutual')

/** 中止核試驗與導彈發射試驗, 終止與 B 的對話與談判: joined to what a verb of ending ends, it is ended as well, and not done. */
export function isEnded({ sets }: Scene, { tokens, from, mentions }: Clause, trigger: Trigger): boolean {
  if (!mayBeEnded(trigger)) return false
  const first = firstOf(trigger)
  for (let i = first - 1; i > from; i--) {
    if (!(rolesOf(tokens[i]) & ROLE['prep.with'])) continue
    const ends = tokens.findLastIndex(({ word }, k) => k >= from && k < i && sets.ending.has(word?.form ?? ''))
    return (
      ends >= 0 && !mentions.some(({ mention, mark }) => mark === 'free' && mention.first > i && mention.last <= first)
    )
  }
  return false
}

/** 未參與這次談判: who takes no part in talks does not hold them. */
export function staysOut({ sets }: Scene, { tokens, from }: Clause, trigger: Trigger): boolean {
  if (trigger.sense.frame.type !== 'CONSULT' || trigger.sense.roles !== 'mutual') return false
  const first = firstOf(trigger)
  const joins = tokens.findIndex(({ word }, i) => i >= from && i <= first && sets.partaking.has(word?.form ?? ''))
  if (joins <= from || !hasRole(tokens, from, joins, ROLE.negation)) return false
  return !hasKindIn(tokens, joins + 1, first, KIND.verb)
}

/** 電話討論 C 最近一次試射: what is talked over was done by him whose deed it is, and is told elsewhere. */
export function isTalkedOver(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from } = clause
  const { type } = trigger.sense.frame
  if (
    !DEEDS.has(type) &&
    !(LISTED.has(type) && scene.sets.listedMatters.end(scene.text.clean, clause.start, clause.end - 1))
  )
    return false
  const first = firstOf(trigger)
  const talks = tokens.findIndex(({ cues }, i) => i >= from && i < first && (cues & CUE.deliberates) !== 0)
  return talks >= 0 && !leadsOn(scene, clause, talks) && !hasRole(tokens, talks, first, ROLE.also | ROLE.say)
}

/** 暫停配合 B 的調查: behind a verb of ending stands one's own help with what the noun is another one's, and nothing is conceded. */
export function endsHelp({ sets }: Scene, { tokens }: Clause, { verb, noun, sense }: Trigger): boolean {
  if (sense.frame.type !== 'CONCEDE' || noun <= verb) return false
  return sets.obliging.has(tokens[verb + 1]?.word?.form ?? '')
}
