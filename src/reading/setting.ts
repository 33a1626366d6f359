import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** How far before its event the coverb of a time stands, in tokens. */
const TIME_REACH = 5

/** 在峰會期間, 在會談前一天制裁 B: a meeting behind a coverb, with a time beside it, only says when something else was done. */
export function isSetting({ text, sets }: Scene, clause: Clause, trigger: Trigger, next: Trigger | undefined): boolean {
  const { roles, frame } = trigger.sense
  // 就停火達成協議: what the two agree on is theirs.
  if (frame.type === 'RETREAT' && next && sets.truces.has(next.sense.frame.frame)) {
    const isBefore = lastOf(trigger) === firstOf(next) - 1
    return isBefore && hasRole(clause.tokens, clause.from, trigger.verb, ROLE['prep.about'])
  }
  if (trigger.kind === 'pair' || frame.type !== 'CONSULT' || roles !== 'mutual') return false
  // 在會談中就…道歉: right behind the coverb the verb is the noun.
  const isNoun = (rolesOf(clause.tokens[trigger.verb - 1]) & ROLE['prep.at']) !== 0
  if (trigger.kind === 'verb' && !isNoun) return false
  if (!next || next.kind === 'nominal') return false
  const beside = clause.tokens[trigger.verb + 1]
  if (!beside || trigger.verb + 1 >= clause.to || beside.glue > 0) return false
  const isBeside = beside.time !== null || sets.frameEnd.startAt(text.clean, beside.start)
  return (
    isBeside && hasRole(clause.tokens, Math.max(clause.from, trigger.verb - TIME_REACH), trigger.verb, ROLE['prep.at'])
  )
}
