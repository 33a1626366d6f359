import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { holding } from '../lexicon/noun-set.ts'
import { firstDay, parseDay } from './calendar.ts'
import { type Clause, findRole, hasKind, hasKindBefore, hasRole, rolesOf } from './clause.ts'
import { keyOf } from './discourse.ts'
import type { Draft } from './draft.ts'
import { MEASURES } from './measure-ended.ts'
import type { When } from './reading.ts'
import { REFUSED } from './refused.ts'
import type { Scene } from './scene.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** The act that a promise was about: one between the same parties, no mere readiness. */
export function isPromised(promise: Draft, draft: Draft): boolean {
  const parties = new Set([...promise.source.codes, ...promise.target.codes])
  return [...draft.source.codes, ...draft.target.codes].every((code) => parties.has(code))
}

/** 出動軍機空襲…: the sending out is part of the attack. */
export function isLaunch(last: Draft, draft: Draft): boolean {
  return (
    last.frame.type === 'MOBILIZE' &&
    draft.frame.type === 'ASSAULT' &&
    last.sentence === draft.sentence &&
    last.source.codes.join() === draft.source.codes.join() &&
    last.status === draft.status
  )
}

/** 數千人示威，抗議 B: what a crowd calls for is part of the protest that the sentence has told of. */
export function isSlogan(drafts: readonly Draft[], draft: Draft): boolean {
  if (!CALLS.has(draft.frame.type)) return false
  for (let i = drafts.length - 1; i >= 0; i--) {
    const { frame, sentence, source, target } = drafts[i] as Draft
    if (sentence !== draft.sentence) return false
    if (frame.type !== 'PROTEST' || source.codes.join() !== draft.source.codes.join()) continue
    if (draft.target.codes.some((code) => target.codes.includes(code))) return true
  }
  return false
}

const CALLS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'PROTEST'])

/** 前往 A，出席…, 前往 A 出席…, 派特使前往 A，與 A 磋商: the journey serves the meeting that the next clause tells of. */
export function isJourney(last: Draft, draft: Draft): boolean {
  const isSent = last.frame.frame === 'send-envoy' && last.target.codes.join() === draft.target.codes.join()
  return (
    (last.frame.frame === 'travel-to' || isSent) &&
    draft.frame.type === 'CONSULT' &&
    last.sentence === draft.sentence &&
    !draft.nominal &&
    !isNextStop(last, draft) &&
    last.source.codes.join() === draft.source.codes.join() &&
    (draft.because.rule.includes('topic-chain') || draft.evidence[0]?.start === last.evidence[0]?.start) &&
    isOnTheWay(last.when, draft.when)
  )
}

/** 赴 A 出席聯合委員會會議，同 A 總統會談: whom one meets at a conference of the two, one has met on the same occasion. */
export const isHostMet = (last: Draft, draft: Draft): boolean =>
  last.frame.frame === 'attend-summit' &&
  TALKS.has(draft.frame.frame) &&
  last.sentence === draft.sentence &&
  !draft.nominal &&
  last.source.codes.join() === draft.source.codes.join() &&
  last.target.codes.join() === draft.target.codes.join() &&
  isOnTheWay(last.when, draft.when)

/** Meetings with a host. */
const TALKS: ReadonlySet<string> = new Set(['meet', 'summit', 'negotiate', 'consult', 'dialogue-round'])

/** 週末飛往 A，會晤 B: who is still to set out has not met anybody. */
export const asSetOut = (journey: Draft, meeting: Draft): Draft =>
  meeting.status === 'occurred' && journey.status !== 'denied'
    ? { ...meeting, status: journey.status, when: meeting.when ?? journey.when }
    : meeting

/** 抵達 A，隨後轉往 B: a journey of its own. */
const isNextStop = (last: Draft, draft: Draft): boolean =>
  last.frame.frame === draft.frame.frame && !draft.target.codes.some((code) => last.target.codes.includes(code))

/** Who sets out today meets tomorrow, or the day after. */
function isOnTheWay(journey: When | null, meeting: When | null): boolean {
  if (!journey?.start || !meeting?.start || journey.start === meeting.start) return true
  const [from, to] = [parseDay(journey.start), parseDay(meeting.start)]
  const days = from && to ? firstDay(to) - firstDay(from) : -1
  return days >= 0 && days <= 2
}

/** 發表聯合聲明，譴責…: the statement is what follows it in the sentence. */
export function spellsOut({ sets }: Scene, last: Draft, draft: Draft): boolean {
  if (last.sentence !== draft.sentence) return false
  if (sets.measures.has(last.frame.frame)) return isMeasure(last, draft)
  if (!sets.statement.has(last.frame.frame) || !VERBAL.has(draft.frame.type)) return false
  const said = new Set([...last.source.codes, ...last.target.codes])
  const own = last.mutual ? said : new Set(last.source.codes)
  return draft.source.codes.length === own.size && draft.source.codes.every((code) => own.has(code))
}

/** 採取對等措施，驅逐 B 代辦: the measure is what the same one then does to the same one. */
const isMeasure = ({ source, target, status }: Draft, draft: Draft): boolean =>
  MEASURES.has(draft.frame.type) &&
  draft.status === status &&
  draft.source.codes.join() === source.codes.join() &&
  draft.target.codes.some((code) => target.codes.includes(code))

const VERBAL: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN'])

/** 同意建立對話機制: what both set up, of which the consent is the event. */
function setsUp({ sets }: Scene, { tokens, to }: Clause, { verb }: Trigger): boolean {
  const content = tokens.slice(verb + 1, to).flatMap(({ word }) => word ?? [])
  const nouns = content.filter(({ pairNoun }) => pairNoun)
  return content.some(({ pairs }) =>
    pairs.some((pair) => sets.agreed.has(pair.frame.frame) && nouns.some((noun) => holding(pair.nouns, noun))),
  )
}

/** 簽署聲明，承諾…: what the paper that was just signed says. */
export function isInPaper(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  last: Draft | undefined,
  draft: Draft,
): boolean {
  const { sets } = scene
  if (!last?.mutual || last.sentence !== draft.sentence || !sets.papers.has(last.frame.frame)) return false
  // 發表聲明，同意建立對話機制: a statement only says so; it takes their consent.
  if (sets.statement.has(last.frame.frame) && setsUp(scene, clause, trigger)) return false
  // 兩國簽署協議，A 承諾提供…: what one of them undertakes by name is told of him.
  if (draft.source.codes.length === 1 && draft.because.from?.some(({ rule }) => rule === 'mention:subject'))
    return false
  return isPromised(last, draft) && last.status === 'occurred'
}

/** 在訪問 B 之前: an act that is only named to date another. */
export function isBefore({ text, sets }: Scene, clause: Clause, trigger: Trigger): boolean {
  const last = lastOf(trigger)
  const { end } = clause.tokens[last] as Token
  // 在攻勢結束前停火: the verb that counts comes behind it.
  const next = clause.tokens[last + 1]
  if (next && last + 2 < clause.to && next.glue === 0 && sets.beforeWord.has(text.clean.slice(next.start, next.end)))
    return true
  if (!sets.before.standIn(text.clean, end, clause.end)) return false
  const rest = text.clean.slice(end, clause.end)
  return sets.before.words.some((word) => {
    const at = rest.indexOf(word)
    if (at < 0) return false
    // 拒絕在 B 建國之前…: the time opens behind the verb, and is that of something else.
    const until = clause.tokens.findIndex(({ start }) => start >= end + at)
    return !hasRole(clause.tokens, last + 1, until < 0 ? clause.to : until, ROLE['prep.at'])
  })
}

/** 沒有缺席, 並未威脅: who has not refused or threatened has done nothing. */
export const isUndone = ({ frame, status }: Draft): boolean =>
  status === 'denied' && (frame.type === 'REJECT' || frame.type === 'THREATEN')

/** 擬在停火後派兵: an act to come behind which another one is planned. */
export function isAfterwards(
  { sets, text }: Scene,
  { tokens }: Clause,
  { verb, noun }: Trigger,
  draft: Draft,
): boolean {
  const isAhead = draft.status !== 'occurred' && draft.status !== 'denied'
  return isAhead && sets.after.startAt(text.clean, (tokens[Math.max(verb, noun)] as Token).end)
}

/** The date stands in the clause itself. */
export const isOwn = (clause: Clause, when: When | null) =>
  !!when?.span && when.span.start >= clause.start && when.span.end <= clause.end

/** A與B各執己見，會談無果而終: talks that came to nothing were held, by those whom the sentence has named together. */
export function hasEnded({ sets, discourse }: Scene, { tokens }: Clause, { verb }: Trigger, draft: Draft): boolean {
  if (!sets.concluded.has(tokens[verb]?.word?.form ?? '')) return false
  return discourse.groups.get(keyOf([...draft.source.codes, ...draft.target.codes]))?.sentence === discourse.sentence
}

/**
 * 原定訪問 B，行程取消; 原定13日會談，因 B 缺席而流會: the clause behind says that the last act before its own, of which there are `told`, does
 * not take place. A visit of which it only says so once more is that one.
 */
export function callOff({ sets, text, discourse }: Scene, clause: Clause, drafts: Draft[], told: number): void {
  const last = drafts[told - 1]
  if (!last || last.status === 'denied' || last.sentence !== discourse.sentence) return
  const own = drafts.at(-1)
  // Of other acts, and where the clause tells of an act of its own, only what was still to come may be given up.
  if ((last.frame.type !== 'CONSULT' || own !== last) && last.status === 'occurred') return
  const isAgain = own !== last && drafts.length === told + 1 && isSameCancelled(last, own as Draft)
  const from = own === last || isAgain ? clause.start : (own as Draft).trigger.end
  if (!sets.calledOff.standIn(text.clean, from, clause.end)) return
  drafts[told - 1] = { ...last, status: 'denied' }
  if (isAgain) drafts.pop()
}

/** 行程遭 B 取消, of those whose visit the clause before has told as still to come. */
function isSameCancelled(last: Draft, own: Draft): boolean {
  if (own.frame.type !== 'CONSULT' || last.frame.type !== 'CONSULT' || own.status !== 'denied') return false
  const codes = new Set([...last.source.codes, ...last.target.codes])
  return [...own.source.codes, ...own.target.codes].every((code) => codes.has(code))
}

/** What a paper may lay down that its parties will give. */
const LAID_DOWN: ReadonlySet<string> = new Set(['AID', 'COOPERATE'])

/** 與 B 簽署協議，向對方移交巡邏艇: what follows the signing, without a subject, a time or an aspect of its own, the paper lays down. */
export function isLaidDown({ sets, text }: Scene, clause: Clause, trigger: Trigger, last: Draft | undefined): boolean {
  if (last?.status !== 'occurred' || !sets.papers.has(last.frame.frame)) return false
  if (!LAID_DOWN.has(trigger.sense.frame.type) || trigger.kind === 'nominal') return false
  if (last.trigger.end > clause.start || clause.start - last.trigger.end > BEHIND || hasKind(clause, KIND.time))
    return false
  if (clause.mentions.some(({ mark, mention }) => mark === 'free' && mention.last <= trigger.verb)) return false
  const verb = clause.tokens[trigger.verb] as Token
  return !sets.done.has(text.clean.charAt(verb.end)) && !hasKindBefore(clause, trigger.verb, KIND.perfect)
}

/** How far behind the signing the clause may start, in units. */
const BEHIND = 8

/** A 援助的大米運抵 B: what is given is what arrives. */
export function isDelivered({ tokens }: Clause, trigger: Trigger, next: Trigger | undefined): boolean {
  const isAid = trigger.sense.frame.type === 'AID' && next?.sense.frame.type === 'AID'
  return isAid && (rolesOf(tokens[trigger.verb + 1]) & ROLE.de) !== 0
}

/** 禁止向 B 出口, 沒有同意建交: what is banned, or not promised, in the same clause is not done. */
export function isBanned(clause: Clause, trigger: Trigger, drafts: readonly Draft[]): boolean {
  const last = drafts.at(-1)
  if (!last || last.trigger.start < clause.start || last.trigger.end > clause.end) return false
  if (last.frame.type === 'AGREE') return last.status === 'denied'
  if (last.because.rule === REFUSED) return true
  return GIVES.has(trigger.sense.frame.type) && TAKES.has(last.frame.type)
}

const GIVES: ReadonlySet<string> = new Set(['COOPERATE', 'AID'])
const TAKES: ReadonlySet<string> = new Set(['SANCTION', 'REJECT', 'COERCE'])

/** 批評 B 遲遲未兌現捐款: that it was not done is what B is blamed for. */
export const isBlamed = ({ rule }: Subject, { status }: Draft): boolean => rule === 'told' && status === 'denied'

/** 此舉遭到 B 譴責, 此舉引發 B 抗議: how somebody who is named there meets it is told, and no remark. */
export const isMet = ({ passive, mentions }: Clause, { verb, sense }: Trigger): boolean =>
  ANSWERS.has(sense.frame.type) &&
  (sense.roles === 'host' || (passive >= 0 && passive < verb && mentions.some(({ mark }) => mark === 'by')))

const ANSWERS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT'])

/** 這是 A 首度試射…: a remark on what has just been told, which adds no event. */
export function isRemark(clause: Clause): boolean {
  const say = findRole(clause.tokens, clause.from, clause.to, ROLE.say)
  const [first, second] = [clause.tokens[clause.from], clause.tokens[clause.from + 1]]
  // 有評論說這是 A 的示威: the remark may be somebody's.
  if (
    rolesOf(first) & ROLE.remark ||
    (say >= 0 && say + 1 < clause.to && rolesOf(clause.tokens[say + 1]) & ROLE.remark)
  )
    return true
  return (
    clause.to > clause.from + 1 &&
    (rolesOf(first) & (ROLE.also | ROLE.adverb)) !== 0 &&
    (rolesOf(second) & ROLE.remark) !== 0
  )
}

/** 並簽署了協議: an aspect right behind the verb says that the act is done, whatever is still to come before it. */
export const isDone = ({ tokens, to }: Clause, { verb }: Trigger): boolean =>
  hasRole(tokens, verb + 1, Math.min(verb + 2, to), ROLE.aspect)

/** 兩國同意停火: consent by those who do it is the act; 答應加強查驗，但拒絕…, 同意設處，要求 B 派員: a refusal, or a demand of a clause of its own, is no part of the promise. */
export const isSettledBy = ({ carry, sets }: Scene, clause: Clause, { sense }: Trigger): boolean =>
  sense.frame.type === 'REJECT' ||
  (sense.frame.type === 'REQUEST' && !(carry.promise && carry.promise.trigger.start >= clause.start)) ||
  (sets.settled.has(sense.frame.frame) && carry.promise !== null && sets.consent.has(carry.promise.frame.frame))
