import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, cuesOf, firstRole, hasKindIn, plays, rolesOf } from './clause.ts'
import { closingName, isDealtWith, leadOf, subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import { foregoneIn } from './foregone.ts'
import { openingMatter } from './matter.ts'
import type { Mention } from './mention.ts'
import { isReceived } from './opening.ts'
import { isOver } from './passive.ts'
import { raisedIn } from './raised.ts'
import type { Scene } from './scene.ts'
import { noteStrangers } from './stranger.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** Leaves to the next clauses whom this one is about; `split` is the last event that was found, `say` its verb of saying or −1. */
export function leaveSubject(
  scene: Scene,
  clause: Clause,
  triggers: readonly Trigger[],
  say: number,
  split: Draft | undefined,
): void {
  const { carry, discourse, sets, clauses, text } = scene
  // 關於 B 聲稱 A 須讓步，A 反駁: what B has said ends with the clause.
  if (say >= 0 && openingMatter(scene, clause)) carry.speaker = null
  const lead =
    barsOthers(scene, clause) || isApposed(scene, clause, triggers)
      ? null
      : (leadOf(clause, triggers) ?? raisedIn(scene, clause))
  // A說，B 的說法荒謬，呼籲…, A說，兩國關係很好，感謝…: a judgment on what is B's, or between two, leaves the word to A.
  const judged =
    say < 0 &&
    carry.speaker !== null &&
    lead !== null &&
    (lead.mention.modifies ||
      isBetween(scene, lead.mention) ||
      sets.predicates.startAt(text.clean, lead.mention.end)) &&
    triggers.every(({ kind, sense }) => kind === 'nominal' || sets.belying.has(sense.frame.frame))
  const isOther = lead?.mention.codes.some((code) => !carry.speaker?.codes.includes(code)) === true
  const isStated =
    say < 0 &&
    carry.speaker !== null &&
    isOther &&
    !triggers.length &&
    (asksNext(clauses[clause.index + 1]) || addsTo(clause, clauses[clause.index + 1]))
  const isSupposed =
    carry.speaker !== null && plays(clause, ROLE.condition) && isDealtWith(clauses[clause.index + 1], lead)
  const isAbout = lead && (isNearHead(clause, lead.mention) || triggers.length || closingName(clause) === lead)
  // 稱 B「…」: of whom something is only said, he who says it goes on.
  const isNamed = carry.subject !== null && say >= 0 && lead?.mention.first === say + 1 && !triggers.length
  if (lead && isAbout && !judged && !isStated && !isSupposed && !isNamed && !isOnlyWhen(scene, clause)) {
    // A與B斷交: what follows is A's.
    const one = split && split.trigger.start >= clause.start && split.because.rule.includes('coordination')
    carry.subject = one ? split.source : { codes: lead.mention.codes, people: lead.mention.people }
    carry.subjectMention = one ? null : lead.mention
    // A說，B 總統的言論荒謬。他…: whose words A only speaks of, the text does not go on with.
    const isSpokenOf = say < 0 && carry.speaker !== null && lead.mention.modifies
    if (!isSpokenOf) discourse.topic = carry.subject
    // 發言人稱，B 首相…。她敦促…: nor is she whom the text goes on with.
    const party = carry.speaker?.people.length ? carry.speaker : isSpokenOf ? null : carry.subject
    if (party?.people.length) discourse.person = { party, sentence: discourse.sentence }
    const { official, people, codes } = lead.mention
    if (official && !people.length && codes.length === 1 && carry.subject)
      discourse.holder = { party: carry.subject, sentence: discourse.sentence }
  }
  noteStrangers(scene, clause)
  // 之後會轉到 A，出席…, 預定今天抵達 A，與…會談: what is still to come may have no act of its own.
  const isUntold = !triggers.length || !split || split.trigger.start < clause.start
  if (!isUntold || !lead || say >= 0 || clause.ba >= 0) return
  // 年底前很可能更進一步，舉行…: nor has what is only expected.
  const expected = firstRole(clause, ROLE.predicted)
  if (expected >= 0 && !(rolesOf(clause.tokens[expected + 1]) & ROLE.de)) carry.ahead = 'predicted'
  else if (plays(clause, ROLE.future | ROLE.scheduled)) carry.ahead = 'scheduled'
}

/** A說，在 B 恢復供電之前，將…: of whom the clause tells only to say when, the word stays with A. */
function isOnlyWhen({ carry }: Scene, clause: Clause): boolean {
  if (!carry.speaker || !carry.subject) return false
  const { tokens, from, to } = clause
  return (rolesOf(tokens[from]) & ROLE['prep.at']) !== 0 && (cuesOf(tokens[to - 1]) & CUE.meanwhile) !== 0
}

/** A 封鎖海面，禁止掛 B 旗的船隻通行，並…: whom a clause without a subject keeps from something, the text does not go on with. */
function barsOthers({ carry }: Scene, { tokens, from, to }: Clause): boolean {
  if (!carry.subject || from >= to) return false
  const opens = rolesOf(tokens[from]) & ROLE.also && from + 1 < to ? from + 1 : from
  return ((tokens[opens] as Token).kinds & KIND.preventing) !== 0
}

/** How many tokens of what somebody is may stand behind the last 的 (的重要盟友). */
const APPOSED = 4

/** A，這個 B 的最大鄰國，…: a clause that only says what he is who is all of the clause before it; of him the text goes on to tell. */
function isApposed({ clauses }: Scene, clause: Clause, triggers: readonly Trigger[]): boolean {
  const { tokens, from, to, index, mentions } = clause
  const one = entry(clauses, index - 1)
  const named = one?.mentions.length === 1 ? one.mentions[0]?.mention : undefined
  if (!one || !named?.codes.length || named.first !== one.from || named.last !== one.to || triggers.length) return false
  const last = mentions.at(-1)?.mention
  if (!last || last.last === to || hasKindIn(tokens, from, to, KIND.verb)) return false
  for (let i = to - 1; i >= from && to - i <= APPOSED; i--) if (rolesOf(tokens[i]) & ROLE.de) return i >= last.last
  return false
}

/** A說，B 需要和平，呼籲…: behind what is only said of B the clause opens with what A asks. */
function asksNext(next: Clause | undefined): boolean {
  if (!next) return false
  for (let i = next.from; i < next.to; i++) {
    const { word, roles } = next.tokens[i] as Token
    // 緬甸局勢令人關切，呼籲軍政府…: what is asked of B's own is asked where B goes on.
    if (word?.verbs.some(({ frame }) => frame.type === 'REQUEST'))
      return !next.mentions.some(({ mention }) => mention.kind === 'office' && !mention.codes.length)
    if (!(roles & (ROLE.also | ROLE.adverb | ROLE.aspect))) return false
  }
  return false
}

/** A說，B 是可靠夥伴，並呼籲…: what is added with 並 to what B only is, he does who speaks. */
function addsTo(clause: Clause, next: Clause | undefined): boolean {
  if (!next || !plays(clause, ROLE.copula) || !(rolesOf(next.tokens[next.from]) & ROLE.also)) return false
  return ((next.tokens[next.from] as Token).kinds & KIND.joining) !== 0
}

/** 塞匈關係處於…: two are named to say whose relations are spoken of. */
const isBetween = ({ sets, text }: Scene, { pronoun, codes, end }: Mention): boolean =>
  pronoun === null && codes.length === 2 && sets.relations.startAt(text.clean, end)

/** How many tokens may stand before whom a clause is about. */
const HEAD_REACH = 3

/** It opens its clause, or is what a relative clause at its head describes (由十國組成的聯盟不會…); not what the subject is said to be. */
const isNearHead = ({ tokens, from }: Clause, { first }: Mention): boolean => {
  const before = rolesOf(tokens[first - 1])
  // 是總統的出手: at the head of its clause the copula names him of whom the text goes on to tell.
  const isSaidToBe = first - 1 > from && (before & ROLE.copula) !== 0
  return (first <= from + HEAD_REACH && !isSaidToBe) || (before & ROLE.de) !== 0
}

/**
 * Notes of whom a condition speaks; `condition` is the token of its word, −1 where there is none. What comes next is its consequence, and
 * the word of him who has just warned of it (A 警告，若 B 再…，將…).
 */
export function leaveCondition(
  { carry }: Scene,
  clause: Clause,
  triggers: readonly Trigger[],
  condition: number,
): void {
  if (condition >= 0) {
    carry.conditioned = subjectIn(clause, clause.from, triggers[0]?.verb ?? clause.to)?.mention ?? null
    if (!carry.observer) carry.speaker ??= carry.warner
  }
  if (condition >= 0 || carry.hypothetical) carry.hypothetical = 'consequence'
}

/** What was asked or minded before ends with what is joined to it, and with what only says when, or who. */
export function leaveContent({ carry }: Scene, clause: Clause, earlier: readonly Trigger[], trigger: Trigger): void {
  const before = earlier.at(-1)
  const ends = before !== undefined && isBehind(clause, earlier, before, trigger)
  if (ends) carry.told = null
  if (ends || isJoined(clause, before, trigger) || isReceived(clause, trigger)) carry.content = false
}

/** 在警告 C 後制裁 B: the act before stands in what only says when this one was done. */
export function isForegone(clause: Clause, before: Trigger, trigger: Trigger): boolean {
  const setting = foregoneIn(clause, firstOf(trigger))
  return setting !== null && setting.from < firstOf(before) && setting.to > lastOf(before)
}

/** 在警告 C 後制裁 B, 獲 C 邀請的 A 制裁 B: what only says when, or who, has ended between the two. */
const isBehind = (clause: Clause, earlier: readonly Trigger[], before: Trigger, trigger: Trigger): boolean => {
  // 要求 B 在讓步後放人: what opened before the time goes on behind it.
  const isOpen = (one: Trigger) => one.sense.roles === 'content' && !isForegone(clause, one, trigger)
  if (isForegone(clause, before, trigger) && !earlier.some(isOpen)) return true
  return clause.passive >= 0 && clause.passive < lastOf(before) && isOver(clause, trigger) && !isOver(clause, before)
}

/** 駁回並提出抗議: a verb right before 並 has what follows neither for its object nor for its content. */
const isJoined = ({ tokens }: Clause, before: Trigger | undefined, trigger: Trigger): boolean =>
  before !== undefined &&
  before.sense.roles === 'content' &&
  (before.kind === 'verb' || before.sense.frame.type !== 'REQUEST') &&
  lastOf(before) === firstOf(trigger) - 2 &&
  (rolesOf(tokens[firstOf(trigger) - 1]) & ROLE.also) !== 0
