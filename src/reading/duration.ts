import { ROLE } from '../lexicon/lexicon.ts'
import { namesDay, type PartialDay } from '../text/day.ts'
import { firstDay, isoOfDayNumber, parseDay } from './calendar.ts'
import { type Clause, rolesOf } from './clause.ts'
import { MEASURES } from './measure-ended.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** Acts that go on for days. */
const LAST: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'MOBILIZE'])
const DRILLS: ReadonlySet<string> = new Set(['COOPERATE', 'MOBILIZE'])
/** A longer stay or exercise is no range of days. */
const LONGEST = 31

/** 12日起對 B 進行三天訪問, 展開一連六日的演習: the length of what goes on makes a range of its first day. */
export function lasting(scene: Scene, clause: Clause, trigger: Trigger, when: When): When {
  const { type } = trigger.sense.frame
  if ((!LAST.has(type) && !isTerm(scene, clause, type, when)) || !namesDay(when.start)) return when
  if (when.end !== null && when.end !== when.start) return when
  const end = endBehind(scene, clause, trigger)
  if (end !== null && end > when.start) return { ...when, end }
  const first = parseDay(when.start)
  const days = first && (daysIn(clause) || stayIn(scene, clause, trigger))
  if (!first || !days) return when
  // 17日結束為期四天的訪問: the date is the last day.
  const ends = scene.sets.ends.standIn(scene.text.clean, clause.start, clause.end)
  const other = isoOfDayNumber(firstDay(first) + (ends ? 1 - days : days - 1))
  return ends ? { ...when, start: other, end: when.start } : { ...when, end: other }
}

/** 10日起關閉口岸，為期兩週: a measure whose term stands behind it. */
function isTerm({ clauses }: Scene, { index }: Clause, type: string, when: When): boolean {
  const next = clauses[index + 1]
  return when.end === null && MEASURES.has(type) && !!next && next.tokens[next.from]?.time?.rule === 'stretch'
}

/**
 * 18日抵達 B，展開為期三天的訪問; 與 B 連談兩天: how long the next clause says that he who has come stays. 6日起軍演，為期十天: what opens
 * with a length says it of anything.
 */
function stayIn({ clauses }: Scene, { index }: Clause, { sense }: Trigger): number {
  const next = clauses[index + 1]
  if (!next || next.from === next.to) return 0
  const { type } = sense.frame
  const told = next.tokens.findIndex(({ time }, i) => i >= next.from && i < next.to && time?.rule === 'stretch')
  // 派三艘軍艦，在灣外展開為期四天的巡邏: what is sent to a drill stays as long as that.
  const isOwn =
    told === next.from || (told > 0 && DRILLS.has(type) && next.mentions.every(({ mark }) => mark !== 'free'))
  if (isOwn && !isOfOther(next, told, type)) return daysIn(next)
  if (sense.frame.type !== 'CONSULT' || sense.roles !== 'goal') return 0
  if (next.mentions.some(({ mark, mention }) => mark === 'free' && mention.first === next.from)) return 0
  const hasDate = next.tokens.some(({ time }, i) => i >= next.from && i < next.to && time?.kind === 'point')
  return hasDate ? 0 : daysIn(next)
}

/**
 * 25日起演習，至12月5日結束; 9日來訪，10日簽約，13日離境: the day at the head of one of the next clauses, where it says nothing but that this is
 * over, or that the visitor leaves; null where none does.
 */
function endBehind({ clauses, sets, text }: Scene, { index }: Clause, { sense }: Trigger): PartialDay | null {
  const isVisit = sense.frame.type === 'CONSULT' && sense.roles === 'goal'
  for (const { tokens, from, to, start, end } of clauses.slice(index + 1, index + 1 + STEPS)) {
    if (to - from > SHORT) continue
    const time = tokens[from]?.time ?? tokens[from + 1]?.time
    if (time?.kind !== 'point' && time?.kind !== 'until') continue
    const ends = sets.ends.standIn(text.clean, start, end) || (isVisit && sets.departs.standIn(text.clean, start, end))
    if (ends) return namesDay(time.when?.end) ? time.when.end : null
  }
  return null
}

/** Clauses within which the end of what goes on is told, and the most tokens of the one that tells it. */
const [STEPS, SHORT] = [4, 5]

/** 為期三週的戰鬥: the length is that of something else. A drill is one whether it is told as that of one side or of two. */
function isOfOther({ tokens, to }: Clause, at: number, type: string): boolean {
  if (at + 1 >= to || !(rolesOf(tokens[at + 1]) & ROLE.de)) return false
  const named = tokens.slice(at + 2, to).flatMap(({ word }) => [...(word?.nominals ?? []), ...(word?.verbs ?? [])])
  return !named.some(({ frame }) => frame.type === type || (DRILLS.has(type) && DRILLS.has(frame.type)))
}

/** How many days the clause says that something lasts; 0 where it says none. */
function daysIn(clause: Clause): number {
  for (let i = clause.from; i < clause.to; i++) {
    const time = clause.tokens[i]?.time
    if (time?.kind !== 'duration' || !time.length || (time.rule !== 'length' && time.rule !== 'stretch')) continue
    const { n, unit } = time.length
    const days = unit === 'week' ? n * 7 : unit === 'day' ? n : 0
    if (days >= 2 && days <= LONGEST && Number.isInteger(days)) return days
  }
  return 0
}

/** 制裁將於9月15日到期: the day is the last one; not that on which somebody ends a thing (7月起終止援助). */
export function expiring({ sets, text }: Scene, clause: Clause, trigger: Trigger, when: When): When {
  const { span } = when
  if (!span || when.start === null || !EXPIRE.has(trigger.sense.frame.type)) return when
  if (clause.tokens[trigger.verb]?.start === span.end && trigger.verb < clause.to - 1) return when
  const rest = text.clean.slice(span.end, clause.end)
  return sets.expiry.some((word) => rest.startsWith(word)) ? { ...when, start: null } : when
}

const EXPIRE: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'COOPERATE', 'AID'])
