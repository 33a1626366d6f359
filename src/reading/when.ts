import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import { whenInClause } from './dating.ts'
import { firstDay, isoOfDayNumber, parseDay } from './calendar.ts'
import { meetingOf } from './discourse.ts'
import type { When } from './reading.ts'
import type { Filled } from './roles.ts'
import type { Scene } from './scene.ts'
import type { Subject } from './subject.ts'
import type { Trigger } from './trigger.ts'

/** What is said, signed or granted at a meeting is told right after it, within this many sentences. */
const MEETING_REACH = 6
const AT_MEETINGS: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'CONCEDE', 'COOPERATE'])
const ANSWERED: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE'])

/**
 * The date of an act: its own; else that at the head of the sentence, or of the clause before with the same subject; else that of
 * the meeting which is being told; else, for what a spokesman answers, the day of the document. Null where nothing says it.
 */
export function whenOf(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled, subject: Subject): When | null {
  const { carry } = scene
  const found = whenInClause(clause, trigger, scene.text.clean, scene.sets.after)
  if (found) {
    carry.when = found.when
    carry.frameDate ||= found.leads
    return lasting(clause, trigger, found.when)
  }
  if (subject.rule === 'told') return null
  if (carry.when && (carry.frameDate || subject.rule !== 'subject' || carry.subject === null)) return carry.when
  return meetingDate(scene, trigger, filled) ?? answerDate(scene, clause, trigger, filled)
}

/** 12日起對 B 進行三天訪問: the length of a visit makes a range of its first day. */
function lasting(clause: Clause, trigger: Trigger, when: When): When {
  if (trigger.sense.roles !== 'goal' || when.start?.length !== 10 || (when.end !== null && when.end !== when.start)) return when
  for (let i = clause.from; i < clause.to; i++) {
    const length = clause.tokens[i]?.time?.length
    const day = length?.unit === 'day' && length.n >= 2 && length.n <= 20 ? parseDay(when.start) : null
    if (length && day) return { ...when, end: isoOfDayNumber(firstDay(day) + length.n - 1) }
  }
  return when
}

function meetingDate({ discourse }: Scene, trigger: Trigger, filled: Filled): When | null {
  if (trigger.kind === 'nominal' || !AT_MEETINGS.has(trigger.sense.frame.type)) return null
  const codes = [...new Set([...filled.source.codes, ...filled.target.codes])]
  return codes.length >= 2 ? meetingOf(discourse, codes, MEETING_REACH) : null
}

function answerDate(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): When | null {
  const { today, sentence, discourse } = scene
  if (!today || !ANSWERED.has(trigger.sense.frame.type) || sentence.block.kind !== 'prose') return null
  if (!scene.isConference) return null
  const { code, main } = discourse.home
  if (!filled.source.codes.includes(code ?? main ?? '')) return null
  if (hasRole(clause.tokens, clause.from, trigger.verb, ROLE.aspect)) return null
  return { start: today, end: today, basis: 'published', span: null }
}
