import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { subjectIn } from './doer.ts'
import { SPEAKS } from './memory.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** Acts that are asked of others rather than done by who asks. */
const YIELDS: ReadonlySet<string> = new Set(['CONCEDE', 'RETREAT'])

/** Acts that answer a demand. */
const REPLIES: ReadonlySet<string> = new Set(['REJECT', 'AGREE', 'ACCUSE'])
const replies = ([first]: readonly Trigger[]) => first !== undefined && REPLIES.has(first.sense.frame.type)

/** A clause with a subject of its own, or one that goes on with 並／也／但, ends the content of what was demanded before. */
export function openClause({ carry }: Scene, clause: Clause, triggers: readonly Trigger[]): void {
  const first = clause.tokens[clause.from]
  const own = subjectIn(clause, clause.from, triggers[0]?.verb ?? clause.to)
  const resumes = clause.from < clause.to && (rolesOf(first) & (ROLE.also | ROLE.but)) !== 0
  const speaks =
    triggers[0] !== undefined && SPEAKS.has(triggers[0].sense.frame.type) && triggers[0].sense.roles === 'content'
  const done = !!first && clause.from < clause.to && (first.kinds & KIND.perfect) !== 0
  const follows =
    done || first?.time != null || (rolesOf(first) & ROLE.announce) !== 0 || (rolesOf(first) & ROLE.next) !== 0
  // 要求 B 恢復合作，並准許視察: what one yields is what was asked of him.
  const asked = !!triggers[0] && YIELDS.has(triggers[0].sense.frame.type)
  if (own || (resumes && !asked) || speaks || follows)
    carry.content = carry.led && !resumes && !speaks && !replies(triggers)
  // 伊朗必須拆除設施，以及放棄…: what is added is as much an obligation.
  if (carry.obliged && resumes && !own && !speaks && !done && first && !(rolesOf(first) & ROLE.but))
    carry.content = true
  carry.obliged = false
  carry.led = false
  if (own) carry.promised = false
  // 將暫停援助，切斷聯繫，並關閉邊境: a verb at the head of a clause goes on as well.
  const chained = !!first && clause.from < clause.to && (first.kinds & KIND.verb) !== 0 && !(rolesOf(first) & ROLE.say)
  if (own || done || (!resumes && !chained)) carry.ahead = null
}
