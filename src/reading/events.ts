import { type Lexicon, ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Segmented } from '../text/segment.ts'
import { addressedIn } from './addressee.ts'
import { accuserOf, allegationOf, isCharge } from './allegation.ts'
import { goOnWithAngered } from './angered.ts'
import { anniversaryOf } from './anniversary.ts'
import { isAtBidding } from './answer.ts'
import { isOtherwise } from './aside.ts'
import { asksIfTrue } from './asked-true.ts'
import { noteBetween } from './between.ts'
import { biddingIn } from './bidding.ts'
import { calledIn } from './called.ts'
import { byChance } from './chance.ts'
import { entryReader } from './chronicle.ts'
import { type Clause, firstRole, plays } from './clause.ts'
import { isConceded } from './conceded.ts'
import { debates } from './deliberated.ts'
import { newDiscourse, type Party } from './discourse.ts'
import { describesObject, subjectIn } from './doer.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './drafting.ts'
import { amongTwo, asShared, isFarFetched, toWhoever } from './dyad.ts'
import { isFavoured } from './favoured.ts'
import { isManner } from './flouted.ts'
import { asForeseen } from './foreseen.ts'
import { whenComing, whenStill } from './forthcoming.ts'
import {
  isBacked,
  isBidden,
  isCause,
  isComplete,
  isDisclaimed,
  isIdle,
  isMediated,
  isOccasion,
  isSent,
  isTurnedDown,
  isWayTo,
  meetingsApart,
  saysOfObject,
} from './gates.ts'
import { asksNext } from './govern.ts'
import { headlinesIn } from './headlines.ts'
import { isJudged } from './judged.ts'
import { isForegone, leaveCondition, leaveContent, leaveSubject } from './leaving.ts'
import { asLifted } from './lifted.ts'
import { listedIn } from './listed.ts'
import { dateMediation, mediationIn } from './mediation.ts'
import { leaveUntold, remember } from './memory.ts'
import type { Named, NamedSentence } from './naming.ts'
import { readDemand, togetherIn } from './obligation.ts'
import { isServing, openClause } from './opening.ts'
import { plenaryIn } from './plenary.ts'
import { isPresupposed } from './presupposed.ts'
import { proposedIn } from './proposed.ts'
import { isProvided } from './provision.ts'
import type { When } from './reading.ts'
import { asAsked, asJoint, asThreat, asUsed, THREATENED } from './recast.ts'
import { asRefused } from './refused.ts'
import { resolveClause } from './resolve.ts'
import { asMet, asTold, isAskedBefore, isPictured, pointsBack } from './retold.ts'
import { fill } from './roles.ts'
import { goOnWith, newCarry, type Scene } from './scene.ts'
import { fillingOf } from './scene-filling.ts'
import { sentIn } from './sent.ts'
import {
  callOff,
  hasEnded,
  isAfterwards,
  isBanned,
  isBefore,
  isBlamed,
  isDelivered,
  isLaidDown,
  isMet,
  isOwn,
  isRemark,
  isUndone,
} from './sequel.ts'
import { announceMeasures } from './series.ts'
import type { Sets } from './sets.ts'
import { isSetting } from './setting.ts'
import { announces, foretoldIn, isSpeech, judgeOf, listen, sayIn, speakerBehind, stillSpeaking } from './speech.ts'
import { statusHere } from './status-here.ts'
import { noteStricken } from './stricken.ts'
import { groundIn, stretchFrom, subjectOf } from './subject.ts'
import { tell } from './telling.ts'
import type { Token } from './token.ts'
import { travelAdviceIn } from './travel-advice.ts'
import { type Trigger, triggerRules, triggersOf } from './trigger.ts'
import { keepSubject, takeUpSubject } from './two-sided.ts'
import { ultimatumIn } from './ultimatum.ts'
import { asUnhurt } from './unhurt.ts'
import { warnedOf } from './warned-of.ts'
import { wentIn } from './went.ts'
import { keepDate, keepSetting, SEMICOLONS, whenOf } from './when.ts'
import { asWont } from './wont.ts'

const CONFIRMS: ReadonlySet<string> = new Set(['title', 'heading'])

/** A clause with its mentions resolved, for those who read it for something else than its events. */
export interface ReadClause {
  /** Index in `Segmented.sentences`. */
  readonly sentence: number
  readonly clause: Clause
  /** Of whom the clause, and what goes on behind it, speaks; null where nobody is known. */
  readonly subject: Party | null
  /** Who says it, where the text reports speech; null otherwise, and for observers without a name. */
  readonly speaker: Party | null
  /** Who judges there: the speaker, and among a spokesman's answers his side where nobody else is named. */
  readonly judge: Party | null
  /** Said by observers, analysts or media. */
  readonly observer: boolean
}

/** What the walk over a document leaves, both in the order of the text. */
export interface EventsRead {
  readonly drafts: readonly Draft[]
  readonly clauses: readonly ReadClause[]
}

/** Reads the events of a document, sentence by sentence. */
export type EventReader = (text: Segmented, tokens: readonly (readonly Token[])[], named: Named) => EventsRead

/** Makes the reader of events of a lexicon. */
export function eventReader(lexicon: Lexicon, sets: Sets): EventReader {
  const rules = triggerRules(lexicon)
  const conference = [...lexicon.set('conference')]
  return (text, tokens, { home, sentences }) => {
    const drafts: Draft[] = []
    const read: ReadClause[] = []
    const today = text.told
    let discourse = newDiscourse(home, lexicon.states)
    const isConference = isConferenceIn(text, conference)
    const headlines = headlinesIn(text.blocks)
    const entryOf = entryReader(text, tokens, today)
    // They ask nothing of the walk, and are found in all clauses before it begins.
    const triggers = sentences.map(({ clauses }) => clauses.map((clause) => triggersOf(rules, text.clean, clause)))
    const readSentence = ({ index, sentence, clauses }: NamedSentence, nth: number) => {
      const { start } = sentence
      // A headline knows nothing of the one before.
      if (headlines.has(sentence.block) && start === sentence.block.start)
        discourse = newDiscourse(home, lexicon.states)
      discourse.sentence = index
      discourse.before = discourse.topic
      const carry = newCarry()
      const scene: Scene = {
        lexicon,
        sets,
        text,
        sentence,
        clauses,
        discourse,
        carry,
        today,
        isConference,
        entry: entryOf(sentence),
        confirmsOnly: CONFIRMS.has(sentence.block.kind) && !headlines.has(sentence.block),
      }
      const before = drafts.length
      carry.speaker = speakerBehind(text.clean, sentence, clauses) ?? stillSpeaking(text.clean, sentence, discourse)
      if (clauses[0]?.mentions[0]?.mention.kind === 'observer') discourse.expert = index
      for (const clause of clauses) {
        const known = resolveClause(scene, clause)
        const own = triggers[nth]?.[clause.index] as readonly Trigger[]
        noteBetween(scene, known, own)
        readClause(scene, known, own, drafts)
        readDemand(scene, known, drafts)
        const { subject, speaker, observer } = carry
        read.push({ sentence: index, clause: known, subject, speaker, judge: judgeOf(scene), observer })
      }
      if (carry.promise) drafts.push(carry.promise)
      if (asksIfTrue(scene)) drafts.length = before
      dateMediation(drafts, before)
      if (carry.speaker) discourse.saying = { party: carry.speaker, block: sentence.block }
      keepSetting(scene, drafts.length === before && carry.speaker === null)
    }
    sentences.forEach(readSentence)
    return { drafts, clauses: read }
  }
}

/** How far into a document its kind is told. */
const HEAD = 120

/** Questions to a spokesman, or a statement of his that says at its head what it is. */
function isConferenceIn(text: Segmented, words: readonly string[]): boolean {
  if (text.blocks.some((block) => block.kind === 'question')) return true
  const head = text.clean.slice(0, HEAD)
  return words.some((word) => head.includes(word))
}

function readClause(scene: Scene, clause: Clause, all: readonly Trigger[], drafts: Draft[]): void {
  const { carry, discourse } = scene
  const told = drafts.length
  const mediation = mediationIn(scene, clause)
  const triggers = mediation ? all.filter(({ verb }) => verb >= mediation.to) : all
  if (mediation) drafts.push(mediation.draft)
  startAnew(scene, clause, triggers)
  takeUpSubject(scene, clause)
  const ultimatum = ultimatumIn(scene, clause, triggers, drafts)
  if (ultimatum) {
    drafts.push(ultimatum)
    return
  }
  openClause(scene, clause, triggers)
  const wanted =
    travelAdviceIn(scene, clause) ??
    proposedIn(scene, clause, triggers) ??
    biddingIn(scene, clause) ??
    togetherIn(scene, clause) ??
    calledIn(scene, clause)
  if (wanted) {
    drafts.push(wanted)
    carry.content = true
  }
  const foretold = foretoldIn(clause)
  const say = listenTo(scene, clause, foretold)
  if (announces(clause)) carry.observer = false
  const plenary = plenaryIn(scene, clause, say >= 0 ? say : (triggers[0]?.verb ?? clause.to))
  if (plenary && say < 0) goOnWith(scene, plenary)
  carry.disclaimed = false
  const condition = conditionIn(scene, clause, triggers)
  const wasContent = carry.content
  for (const [i, trigger] of triggers.entries()) {
    const [before, later] = [entry(triggers, i - 1), triggers.slice(i + 1)]
    if (!wasContent) leaveContent(scene, clause, triggers.slice(0, i), trigger)
    if (trigger.verb === foretold || isPassedOver(scene, clause, trigger, before, later)) continue
    if (isDisclaimed(scene, trigger, later[0])) {
      carry.disclaimed = true
      continue
    }
    if (isOfAnother(scene, clause, trigger, later)) continue
    if (condition >= 0 && trigger.verb >= condition)
      carry.hypothetical = isOtherwise(scene, clause, condition) ? 'consequence' : 'condition'
    readTrigger(scene, clause, asLifted(scene, clause, trigger), later, drafts)
  }
  if (plays(clause, ROLE.scenario)) discourse.scenario = scene.sentence.block
  leaveCondition(scene, clause, triggers, condition)
  carry.ground = groundIn(scene, clause) ?? carry.ground
  carry.obliged = (plays(clause, ROLE.obligation) || isServing(scene, clause)) && drafts.length === told
  keepDate(scene, clause, triggers)
  const went =
    drafts.length === told ? (wentIn(scene, clause) ?? sentIn(scene, clause) ?? listedIn(scene, clause, drafts)) : null
  if (went) drafts.push(went)
  callOff(scene, clause, drafts, told)
  noteStricken(scene, clause, drafts.length > told)
  leaveSubject(scene, clause, triggers, say, drafts.at(-1))
  goOnWithAngered(scene, clause, triggers, drafts, told)
  if (drafts.length === told) announceMeasures(scene, clause)
  if (plenary && say >= 0) goOnWith(scene, plenary)
  keepSubject(scene, clause)
  carry.told = null
  carry.addressed = addressedIn(scene, clause)
  // 預計下週抵達 A，隨後轉往 B: what is on somebody's calendar is no forecast.
  const isSet = drafts.length > told && drafts.at(-1)?.status === 'scheduled'
  if (plays(clause, ROLE.predicted) && !isSet) carry.forecast = true
}

/** The token that opens a condition, or what somebody is warned of; −1 where the clause has none, or only concedes. */
function conditionIn(scene: Scene, clause: Clause, triggers: readonly Trigger[]): number {
  const word = firstRole(clause, ROLE.condition | ROLE.scenario)
  const opens = word >= 0 ? word : warnedOf(scene, clause)
  return opens >= 0 && isConceded(scene, clause, opens, triggers) ? -1 : opens
}

/** Notes who speaks in the clause; gives the token of the verb of saying, or −1. `foretold` is the one by which an onlooker warns, or −1. */
function listenTo(scene: Scene, clause: Clause, foretold: number): number {
  const say = foretold >= 0 ? foretold : sayIn(clause)
  if (say >= 0 && (foretold >= 0 || isSpeech(clause, say))) listen(scene, clause, say)
  return say
}

/** Behind a semicolon nothing goes on but the date, and that not for another one: A 昨天宣布…；B 禁飛…，警告…. */
function startAnew({ carry, sentence, text }: Scene, clause: Clause, triggers: readonly Trigger[]): void {
  if (clause.start <= sentence.start || !SEMICOLONS.startAt(text.clean, clause.start - 1)) return
  carry.hypothetical = null
  carry.content = false
  const own = subjectIn(clause, clause.from, triggers[0]?.verb ?? clause.to)?.mention
  if (!carry.frameDate && own?.codes.length && !own.codes.some((code) => carry.subject?.codes.includes(code)))
    carry.when = null
}

/** What is turned down, gives the cause, or is judged behind it in the clause, is somebody else's. */
const isOfAnother = (scene: Scene, clause: Clause, trigger: Trigger, later: readonly Trigger[]): boolean =>
  isTurnedDown(clause, trigger, later) ||
  isCause(scene, clause, trigger, later) ||
  isJudged(scene, clause, trigger, later)

/** The act is part of another one of its clause, its way, occasion or setting, or somebody else's. */
function isPassedOver(
  scene: Scene,
  clause: Clause,
  trigger: Trigger,
  last: Trigger | undefined,
  [next]: readonly Trigger[],
): boolean {
  const before = last && isForegone(clause, last, trigger) ? undefined : last
  return (
    isWayTo(clause, trigger, next) ||
    isOccasion(trigger, next) ||
    isSetting(scene, clause, trigger, next) ||
    isSent(before, trigger, scene.sets.journeys) ||
    isBidden(scene, clause, trigger, next) ||
    isDelivered(clause, trigger, next) ||
    saysOfObject(clause, before, trigger) ||
    isBacked(scene, clause, before, trigger) ||
    isMediated(before, trigger)
  )
}

/** True for an act that the clause only wants or names; nor has come about what is asked there (打算邀請 B 與 C 會面). */
function staysIdle(scene: Scene, clause: Clause, found: Trigger): boolean {
  if (!isIdle(scene, clause, found)) return false
  // 爆發衝突的機會甚微: how great the chance is, is said of the deed.
  if (!scene.carry.hypothetical && byChance(scene, clause, found)) return false
  if (asksNext(clause, found)) scene.carry.content = true
  return true
}

const isToldElsewhere = (scene: Scene, clause: Clause, trigger: Trigger, when: When | null): boolean =>
  pointsBack(scene, clause, trigger) || isManner(scene, clause, trigger) || isPictured(scene, clause, when)

function readTrigger(scene: Scene, clause: Clause, found: Trigger, later: readonly Trigger[], drafts: Draft[]): void {
  const { carry, today, sets } = scene
  const next = entry(later, 0)
  const threat = asThreat(scene, clause, found)
  if (isFavoured(scene, clause, found, drafts)) return
  const isContent = carry.content && !isPresupposed(clause, found)
  if (isContent || (!threat && staysIdle(scene, clause, found)) || isBanned(clause, found, drafts)) return
  if (isCharge(scene, clause, found.verb, drafts)) return
  const from = stretchFrom(clause, found.verb)
  const subject = subjectOf(scene, clause, from, found, later)
  const joint = asJoint(scene, clause, asAsked(scene, clause, asWont(scene, clause, found, subject), next), subject)
  const trigger = threat ?? asUnhurt(scene, asUsed(scene, clause, joint, subject))
  const named = asShared(scene, [trigger, next], fill(fillingOf(scene, clause, trigger, subject, from)))
  const isWhole = isComplete(scene, clause, trigger, named)
  const among = isWhole && !isFarFetched(scene, trigger, named) ? null : amongTwo(scene, clause, trigger, named)
  const open = isWhole || among ? null : toWhoever(scene, clause, [trigger, next], named)
  const filled = among ?? open ?? named
  if (trigger.sense.frame.type === 'AGREE' && (filled.rules[0] === 'answer' || isAtBidding(clause, trigger.verb)))
    return
  // 若 A 拒絕，歐洲將…: he of whom the condition speaks does not threaten.
  if (threat && filled.source.codes.every((code) => carry.conditioned?.codes.includes(code))) return
  if (!isWhole && !(filled !== named && isComplete(scene, clause, trigger, filled))) {
    leaveUntold(scene, clause, trigger, named)
    return
  }
  const day = whenOf(scene, clause, trigger, filled, subject)
  const when = anniversaryOf(scene, clause, trigger, day) ?? day
  if (isLaidDown(scene, clause, trigger, drafts.at(-1))) carry.ahead = 'pledged'
  const status = threat ? THREATENED : statusHere(scene, clause, trigger, from, when)
  if (status.status !== 'occurred' && describesObject(clause, trigger)) return
  const lasting = whenStill(scene, clause, trigger, status.status, when)
  const coming = whenComing(lasting, clause, status.status, trigger.sense.frame.type, today, carry.frameDate)
  const drafted = asForeseen(sets, draftOf(scene, clause, trigger, subject, filled, coming, status))
  const told = asRefused(scene, clause, drafted, status)
  // 協議簽署後, 談判本身不…: talks that nobody is named for, and no day, are only spoken of.
  if (
    subject.rule === 'talks' &&
    told.status === 'occurred' &&
    !isOwn(clause, when) &&
    !hasEnded(scene, clause, trigger, told)
  )
    return
  // 協議規定 A 不得攻擊: what is ruled out there; 沒有討論關稅: what was not talked over says nothing of whether they met.
  if (told.status === 'denied' && (isProvided(scene, clause) || debates(scene, clause, trigger))) return
  if (isBlamed(subject, told) || isUndone(told) || (next && isAfterwards(scene, clause, trigger, told))) return
  const remark =
    (isRemark(clause) && !isMet(clause, trigger)) || (!isOwn(clause, when) && isBefore(scene, clause, trigger))
  const alleged = allegationOf(scene, clause, told)
  if (alleged) {
    drafts.push(alleged)
    return
  }
  // 這是今年首度試射: the year of the document dates nothing.
  const isVague = !isOwn(clause, when) || when?.start === today?.slice(0, 4)
  const once = subject.rule === 'told' ? asTold(told, drafts) : asMet(clause, trigger, told, drafts)
  if (isAskedBefore(once, drafts)) return
  const confirmsOnly = once.confirmsOnly || (remark && isVague) || isToldElsewhere(scene, clause, trigger, when)
  const draft = { ...once, remark, confirmsOnly, saidBy: once.saidBy ?? accuserOf(scene, once, drafts) }
  remember(scene, draft)
  const apart = meetingsApart(trigger, filled)
  if (apart) {
    for (const one of apart) drafts.push({ ...draft, target: one, people: [...draft.source.people, ...one.people] })
    return
  }
  tell(scene, clause, trigger, subject, filled, draft, drafts)
}
