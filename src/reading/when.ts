import { firstDay, isoOfDayNumber, parseDay } from './calendar.ts'
import type { Clause } from './clause.ts'
import { broughtDate, frameDate, whenInClause } from './dating.ts'
import { meetingOf } from './discourse.ts'
import type { Filled } from './filling.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import { isOwn } from './sequel.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
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
  const found = whenInClause(clause, trigger, scene.text.clean, scene.sets)
  if (found?.back && carry.when) return carry.when
  if (found) {
    if (!isTerm(scene, found.when)) {
      carry.when = found.when
      carry.frameDate ||= found.leads
    }
    return lasting(scene, clause, trigger, found.when)
  }
  if (subject.rule === 'told' || isVague(scene, clause, trigger)) return null
  if (carry.when && isParallel(scene, clause, trigger)) return carry.when
  if (carry.when && (carry.frameDate || subject.rule !== 'subject' || carry.subject === null)) return carry.when
  if (carry.when && goesOn(scene, trigger, subject)) return carry.when
  const { frame } = trigger.sense
  const atMeeting = trigger.kind !== 'nominal' && AT_MEETINGS.has(frame.type)
  const codes = atMeeting ? [...new Set([...filled.source.codes, ...filled.target.codes])] : []
  const met = codes.length >= 2 ? meetingOf(scene.discourse, codes, MEETING_REACH) : null
  const answered = ANSWERED.has(frame.type) ? answerDate(scene, clause, trigger.verb, filled.source.codes) : null
  return met ?? answered ?? broughtDate(clause)
}

/** 通過制裁，2027年起禁止進口，並…: a term set for what is to come is no time of the telling. */
function isTerm({ today }: Scene, { start, end }: When): boolean {
  return start === null || (end === null && today !== null && start > today.slice(0, start.length))
}

/** 至今拒絕, 多次要求, 早前警告: an act of no one time. */
function isVague({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  return sets.vague.standIn(text.clean, clause.start, (clause.tokens[trigger.verb] as Token).start)
}

const SEMICOLONS = new Set(['；', ';'])

/** A 10日呼籲…，B 則表示…: what is set beside it was said at the same time. */
function isParallel({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (SEMICOLONS.has(text.clean[clause.start - 1] as string)) return false
  for (let i = clause.from; i < trigger.verb; i++)
    if (sets.parallel.has(clause.tokens[i]?.word?.form ?? '')) return true
  return false
}

const VERBAL: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'])

/** 發言人10日表示，中方反對…: what a side says by its speaker's mouth is said when he speaks. */
function goesOn({ carry }: Scene, { sense }: Trigger, { party }: Subject): boolean {
  const speaks = carry.speaker?.codes ?? []
  return VERBAL.has(sense.frame.type) && !!party?.codes.length && party.codes.every((code) => speaks.includes(code))
}

/** A date that no event of the clause has taken goes on to the next one: 軍隊昨天違反停火，砲轟…. */
export function keepDate({ carry, text, sets }: Scene, clause: Clause, triggers: readonly Trigger[]): void {
  if (triggers.length && (isOwn(clause, carry.when) || carry.hypothetical || carry.content)) return
  const frame = frameDate(clause, text.clean, sets)
  if (frame) {
    carry.when = frame
    carry.frameDate = true
    return
  }
  const date = whenInClause(clause, null, text.clean, sets)
  if (!date || (date.back && carry.when)) return
  carry.when = date.when
  carry.frameDate = date.leads
}

/** The date of what a speaker demands in passing: the clause's before it, a meeting of the two, or the day of his answers. */
export function spokenDate(
  scene: Scene,
  clause: Clause,
  verb: number,
  source: readonly string[],
  target: readonly string[],
): When | null {
  if (scene.carry.when) return scene.carry.when
  return (
    meetingOf(scene.discourse, [...new Set([...source, ...target])], MEETING_REACH) ??
    answerDate(scene, clause, verb, source)
  )
}

/** 12日起對 B 進行三天訪問: the length of a visit makes a range of its first day. */
function lasting(scene: Scene, clause: Clause, trigger: Trigger, when: When): When {
  if (trigger.sense.roles !== 'goal' || when.start?.length !== 10 || (when.end !== null && when.end !== when.start))
    return when
  for (let i = clause.from; i < clause.to; i++) {
    const length = clause.tokens[i]?.time?.length
    const day = length?.unit === 'day' && length.n >= 2 && length.n <= 20 ? parseDay(when.start) : null
    if (!length || !day) continue
    // 17日結束為期四天的訪問: the date is the last day.
    const ends = scene.sets.ends.standIn(scene.text.clean, clause.start, clause.end)
    const other = isoOfDayNumber(firstDay(day) + (ends ? 1 - length.n : length.n - 1))
    return ends ? { ...when, start: other, end: when.start } : { ...when, end: other }
  }
  return when
}

/** What a spokesman answers is said on the day of the document, unless he tells what has been done. */
function answerDate(scene: Scene, clause: Clause, verb: number, source: readonly string[]): When | null {
  const { today, sentence, discourse, sets } = scene
  if (!today || !scene.isConference || sentence.block.kind !== 'prose') return null
  const { code, main } = discourse.home
  if (!source.includes(code ?? main ?? '')) return null
  for (let i = clause.from; i < verb; i++) {
    const token = clause.tokens[i] as Token
    if (sets.perfect.has(token.word?.form ?? '')) return null
  }
  return { start: today, end: today, basis: 'published', span: null }
}
