import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { namesDay } from '../text/day.ts'
import { type Clause, findRole, hasKind, hasKindBefore, plays, rolesOf } from './clause.ts'
import { broughtDate, frameDate, saysWhen, whenInClause } from './dating.ts'
import type { Party } from './discourse.ts'
import { expiring, lasting } from './duration.ts'
import { effectBehind, sinceBefore } from './effect.ts'
import type { Filled } from './filling.ts'
import { matterOf } from './matter.ts'
import { meetingOf } from './meetings.ts'
import { Phrases } from './phrases.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import { isOwn } from './sequel.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'
import {
  isElsewhen,
  jointly,
  MEETING_REACH,
  metBefore,
  metOf,
  namedMeeting,
  onJourney,
  refusesLater,
  soFar,
} from './when-met.ts'
import { besideWords, goesOn, isComing, isHeldThen, noteWords, saidAt, saidOn, stillSaid, VERBAL } from './when-said.ts'

const AT_MEETINGS: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'CONCEDE', 'COOPERATE'])
const ANSWERED: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'ACCUSE'])

/**
 * The date of an act: its own; else that at the head of the sentence, or of the clause before with the same subject; else that of
 * the meeting which is being told; else, for what a spokesman answers, the day of the document. Null where nothing says it.
 */
export function whenOf(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled, subject: Subject): When | null {
  const { carry } = scene
  const found = whenInClause(clause, trigger, scene.text.clean, scene.sets)
  // 10日就 B 加稅表示, 10日譴責 B 轟炸 C: the day is that of the words, not of what they are about.
  const isMatter = subject.rule === 'told' && matterOf(scene, clause, trigger) !== null
  const isBrought = isMatter && (found?.when.span?.start ?? -1) > (clause.tokens[clause.from]?.start ?? 0)
  if (found && subject.rule === 'told' && !isBrought && isBeforeDoer(found.when, subject)) return null
  if (found?.back && carry.when) return carry.when
  if (found) {
    // 抗議 B 28日侵犯領空，要求…: the day of what is protested is not that of what is demanded then.
    // 二〇二〇年訪 B 的議長也出席: the time of what says who he is.
    // 繼七月交火之後，…: what came before has a time of its own.
    const isPrior = scene.sets.succeeding.startAt(scene.text.clean, clause.start)
    const isInner = isPrior || isMatter || subject.rule === 'relative' || isOfGround(scene, clause, subject, found.when)
    if (!found.upto && !isInner && !isTerm(scene, found.when) && !isTally(scene, clause, found.when)) {
      carry.when = found.when
      carry.frameDate ||= found.leads
    }
    return lasting(scene, clause, trigger, expiring(scene, clause, trigger, found.when))
  }
  if (subject.rule === 'told') return null
  const { frame } = trigger.sense
  const isHeld = isVague(scene, clause, trigger)
  // 2019年以來，兩軍每年舉行演習: again and again since then.
  if (isHeld && carry.frameDate && carry.when?.start && carry.when.end === null) return carry.when
  if (isHeld && !isHeldThen(scene, clause, trigger)) return null
  const answered = ANSWERED.has(frame.type) ? answerDate(scene, clause, trigger.verb, filled.source.codes) : null
  if (isHeld && !goesOn(scene, trigger, subject)) return answered
  // 2016年的裁決無效，中方不接受: what a spokesman holds, he says now.
  if (answered && frame.type === 'REJECT' && !(carry.when && goesOn(scene, trigger, subject))) return answered
  if (answered && isOnThat(scene, clause)) {
    carry.when = answered
    return answered
  }
  const named = namedMeeting(scene, clause, trigger, filled) ?? onJourney(scene, clause, trigger, filled)
  if (named) return named
  const again = metBefore(scene, clause, trigger, filled)
  if (again) {
    carry.when = again
    carry.frameDate = true
    return again
  }
  if (isDisclosed(scene, clause, trigger)) {
    if (subject.rule === 'subject') carry.apart = filled.source.codes
    return null
  }
  const before = saidAt(scene, trigger, subject)
  if (before) return before
  if (carry.when && !isStillAhead(scene, clause, carry.when) && takesCarried(scene, clause, trigger, subject)) {
    // 18日抵達，兩天行程中長談，簽下…: what is done on a stay has its days.
    carry.when = lasting(scene, clause, trigger, carry.when)
    return carry.when
  }
  if (carry.when && subject.rule === 'subject') carry.apart = filled.source.codes
  const atMeeting = trigger.kind !== 'nominal' && AT_MEETINGS.has(frame.type) && !scene.sets.gradual.has(frame.frame)
  const codes = atMeeting ? [...new Set([...filled.source.codes, ...filled.target.codes])] : []
  if (refusesLater(scene, trigger, codes)) return answered
  const met = codes.length >= 2 && !isElsewhen(scene, clause) ? soFar(scene, metOf(scene, codes, subject)) : null
  const said = (frame.type === 'AGREE' ? (answered ?? met) : (met ?? answered)) ?? jointly(scene, trigger, subject)
  const entry = trigger.kind === 'nominal' ? null : scene.entry
  const told = said ?? broughtDate(clause) ?? entry
  return (
    told ??
    setBefore(scene, clause, trigger, subject) ??
    atCouncil(scene, trigger) ??
    besideWords(scene, trigger) ??
    stillSaid(scene, clause, trigger, subject) ??
    saidOn(scene, clause, trigger, subject) ??
    atOnce(scene, trigger) ??
    atSameTime(scene, clause, trigger, subject) ??
    effectBehind(scene, clause, trigger) ??
    sinceBefore(scene, clause, trigger)
  )
}

const opensGround = (sets: Scene['sets'], { tokens, from }: Clause): boolean =>
  sets.causes.has(tokens[from]?.word?.form ?? '')

/** 由於 A 七月轟炸 B，C 表示…: the month of a ground is not that of what follows from it. */
function isOfGround({ carry, sets }: Scene, clause: Clause, { rule }: Subject, when: When): boolean {
  if (rule !== 'told') return false
  return carry.when !== null || (!namesDay(when.start) && opensGround(sets, clause))
}

/** 同意於24日開會，衝突已進入第三週: what has come about did so on no day that is still to come. */
const isStillAhead = (scene: Scene, clause: Clause, when: When): boolean =>
  hasKind(clause, KIND.perfect) && isComing(scene, when)

const isBeforeDoer = ({ span }: When, { mention }: Subject): boolean =>
  span !== null && mention !== null && span.end <= mention.start

/** What is signed or given where the sentence before tells of the two who met. */
const SIGNED: ReadonlySet<string> = new Set(['SUPPORT', 'CONCEDE', 'AID', 'COOPERATE'])

/**
 * 9日，兩人在慶州並肩見記者。高市說…: the day of a sentence that only sets the scene is that of the next one in its paragraph; that of
 * any other one only of what 雙方 or 他 then signs or gives.
 */
function setBefore(scene: Scene, clause: Clause, trigger: Trigger, subject: Subject): When | null {
  const { discourse } = scene
  const { setting } = discourse
  if (!setting || discourse.sentence - setting.sentence > 1 || trigger.kind === 'nominal') return null
  const isFine = (setting.when.start?.length ?? 0) > 4
  const signs = subject.mention?.pronoun && isFine && SIGNED.has(trigger.sense.frame.type)
  if (signs) return setting.when
  const scenes = sceneDate(scene)
  if (scenes && !BESIDE_SCENE.has(trigger.sense.frame.type) && isAnother(subject, discourse.before)) return null
  // 週六將舉行大選。大選前夕，A 關閉了口岸: what has been done was not done on a day that is still to come.
  return scenes && isComing(scene, scenes) && hasPassed(scene, clause, trigger.verb) ? null : scenes
}

/** What others do on the scene of which the sentence before has told. */
const BESIDE_SCENE: ReadonlySet<string> = new Set([...SIGNED, 'CONSULT', 'ASSAULT', 'COERCE', 'MOBILIZE'])

/** 秘書處10日刪去一段。外交部抗議: the sentence before was about somebody else. */
const isAnother = ({ party }: Subject, before: Party | null): boolean =>
  !!party?.codes.length && !!before?.codes.length && !party.codes.some((code) => before.codes.includes(code))

/** The day of the sentence before, where it only sets the scene. */
function sceneDate({ discourse, sentence }: Scene): When | null {
  const { setting } = discourse
  const isBefore = setting?.isScene && discourse.sentence - setting.sentence === 1 && setting.block === sentence.block
  return isBefore && namesDay(setting.when.start) ? setting.when : null
}

/** 安理會5日召開緊急會議。A 批評 B，C 則反對…: what is said right behind a council's meeting is said there. */
function atCouncil({ discourse }: Scene, { sense, kind }: Trigger): When | null {
  const { council } = discourse
  if (!council || kind === 'nominal' || !VERBAL.has(sense.frame.type)) return null
  if (discourse.sentence - council.sentence > COUNCIL_REACH) return null
  council.sentence = discourse.sentence
  return council.when
}

/** 外長2日召回大使。同時驅逐…, 發言人同時譴責…: what the one of whom the sentence before told does at the same time has its day. */
function atSameTime(scene: Scene, clause: Clause, { verb }: Trigger, { rule, party }: Subject): When | null {
  const { clauses, discourse, sentence, sets } = scene
  const { setting, before } = discourse
  const [first] = clauses
  if (!setting || !first || setting.block !== sentence.block) return null
  if (discourse.sentence - setting.sentence !== 1 || !namesDay(setting.when.start)) return null
  const isAt = ({ word }: Token) => sets.sameTime.has(word?.form ?? '')
  if (rule === 'topic') return isAt(first.tokens[first.from] as Token) ? setting.when : null
  if (!before?.codes.length || before.codes.join() !== party?.codes.join()) return null
  return clause.tokens.slice(clause.from, verb).some(isAt) ? setting.when : null
}

/** 軍機25日飛入領空，A 緊急升空監控: who comes to meet another does so on the day on which that one came. */
function atOnce({ carry, discourse, sentence, sets }: Scene, { sense, kind }: Trigger): When | null {
  if (kind === 'nominal' || !sets.atOnce.has(sense.frame.frame)) return null
  const { setting } = discourse
  const isBefore = setting?.block === sentence.block && discourse.sentence - setting.sentence === 1
  const when = carry.when ?? (isBefore ? setting.when : null)
  return when?.end && namesDay(when.start) ? when : null
}

/** How many sentences apart the words of its members may stand. */
const COUNCIL_REACH = 2

/** Keeps the time of the sentence that ends here for the next one. */
export function keepSetting({ carry, discourse, sentence }: Scene, isScene: boolean): void {
  if (carry.when && discourse.council && carry.when !== discourse.council.when) discourse.council = null
  if (!carry.when?.start || !carry.when.end) return
  discourse.setting = { when: carry.when, sentence: discourse.sentence, block: sentence.block, isScene }
}

/** Whether the act took place when the clauses before it did. */
function takesCarried(scene: Scene, clause: Clause, trigger: Trigger, subject: Subject): boolean {
  const { carry } = scene
  // 國情院2日說，派往 B 的 A 士兵…: what only says who they are was not done when it was told.
  if (subject.rule === 'relative' && carry.speaker !== null) return false
  if (isAnytime(scene, trigger, subject) && !isParallel(scene, clause, trigger)) return false
  if (wasOnce(scene, clause, trigger)) return false
  if (carry.frameDate) return true
  // 首相7日說…，B 要求收回，接著停止進口: who did not act on that day goes on without it.
  if (subject.rule !== 'subject') return !(carry.apart.length && carry.apart.join() === subject.party?.codes.join())
  if (carry.subject === null) return true
  // 外長1日會見 B 外長時誓言，A 會…: the state whose official the sentence is about.
  const { codes } = carry.subject
  const isDay = namesDay(carry.when?.start) && carry.when?.end !== null
  // A 5日與 B 會談，兩國簽署…: both who have just met.
  if (isDay && subject.mention?.pronoun === 'both' && codes.every((code) => subject.party?.codes.includes(code)))
    return true
  if (isDay && subject.party?.codes.length && subject.party.codes.every((code) => codes.includes(code))) return true
  return (
    isParallel(scene, clause, trigger) ||
    goesOn(scene, trigger, subject) ||
    isAtCouncil(scene, trigger) ||
    isStillOn(scene, clause, trigger) ||
    (isDay && isAtHour(scene, clause, trigger))
  )
}

/** 發言人今天證實，A 已致函 B: what has been done was not done on the day on which it is disclosed. */
function isDisclosed(scene: Scene, clause: Clause, { verb }: Trigger): boolean {
  const { carry, clauses, sets } = scene
  if (carry.speaker === null || !hasPassed(scene, clause, verb)) return false
  const told = clauses.findIndex((one) => isOwn(one, carry.when))
  const discloses = ({ word }: Token) => sets.disclosing.has(word?.form ?? '')
  return (
    told >= 0 && clauses.slice(told, clause.index).some((one) => one.tokens.slice(one.from, one.to).some(discloses))
  )
}

/** 28日交火，A 矢口否認: what another did on that day says nothing of when it is denied. */
const isAnytime = ({ carry, sets }: Scene, { sense }: Trigger, { rule, party }: Subject): boolean =>
  rule === 'subject' &&
  sets.anytime.has(sense.frame.frame) &&
  carry.subject !== null &&
  !party?.codes.some((code) => carry.subject?.codes.includes(code))

/** 國務卿週一說，雙方仍在談判: what goes on while it is said has the day on which it is said. */
const isStillOn = ({ carry }: Scene, clause: Clause, trigger: Trigger): boolean =>
  carry.speaker !== null && namesDay(carry.when?.start) && hasKindBefore(clause, trigger.verb, KIND.ongoing)

/** 外長昨天說，B 曾禁止進口: what was done once was not done on the day on which it is told. */
const wasOnce = ({ carry, sets, text }: Scene, { start, tokens }: Clause, { verb }: Trigger): boolean =>
  carry.speaker !== null &&
  namesDay(carry.when?.start) &&
  sets.once.standIn(text.clean, start, (tokens[verb] as Token).start)

/** A 今天表示，B 上午開火: an hour without a day is one of the day just named. */
const isAtHour = ({ sets, text }: Scene, clause: Clause, { verb }: Trigger): boolean =>
  sets.hours.standIn(text.clean, clause.start, (clause.tokens[verb] as Token).start)

/** 安理會週一召開會議，A 抨擊 B: what is said behind a meeting of an organisation is said there. */
const isAtCouncil = ({ carry }: Scene, { sense }: Trigger): boolean => carry.met && VERBAL.has(sense.frame.type)

/** 通過制裁，2027年起禁止進口，並…: a term set for what is to come is no time of the telling. */
function isTerm({ today }: Scene, { start, end }: When): boolean {
  return start === null || (end === null && today !== null && start > today.slice(0, start.length))
}

/** 今年以來已有31萬人…: how long something has been counted is no time of the telling. */
const isTally = ({ sets, text }: Scene, { start, end }: Clause, when: When): boolean =>
  when.end === null && sets.tallied.standIn(text.clean, start, end)

/** 至今拒絕, 多次要求, 從未承認: an act of no one time, whether the word stands before the verb or is part of it. */
function isVague({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const verb = (clause.tokens[trigger.verb] as Token).end
  if (!sets.vague.standIn(text.clean, clause.start, verb)) return false
  // 就[長期困擾兩國的]爭端達成協議: such a word right behind a coverb is that of what the coverb brings in.
  for (let i = clause.from; i < trigger.verb; i++) {
    const { start, glue } = clause.tokens[i + 1] as Token
    const opens = rolesOf(clause.tokens[i]) & BRINGS_IN && glue === 0 && sets.vague.startAt(text.clean, start)
    const de = opens ? findRole(clause.tokens, i + 2, trigger.verb, ROLE.de) : -1
    if (de > 0) return sets.vague.standIn(text.clean, (clause.tokens[de] as Token).end, verb)
  }
  return true
}

const BRINGS_IN = ROLE['prep.about'] | ROLE['prep.to'] | ROLE['prep.with'] | ROLE['prep.ba']

/** Between these a sentence starts anew in all but its date. */
export const SEMICOLONS = new Phrases('；;')

/** A 10日呼籲…，B 則表示…: what is set beside it was said at the same time. */
const isParallel = ({ text }: Scene, clause: Clause, trigger: Trigger): boolean =>
  hasKindBefore(clause, trigger.verb, KIND.parallel) && !SEMICOLONS.startAt(text.clean, clause.start - 1)

/** 外交部對此表示感謝: what a statement says of what it has told it says on its own day. */
const isOnThat = ({ sets, text }: Scene, { start, end }: Clause): boolean =>
  sets.anaphors.standIn(text.clean, start, end)

/** A date that no event of the clause has taken goes on to the next one: 軍隊昨天違反停火，砲轟…. */
export function keepDate(scene: Scene, clause: Clause, triggers: readonly Trigger[]): void {
  if (!hasKind(clause, KIND.time)) return
  const { carry, text, sets } = scene
  // 若八月如期演習，…: what is only supposed has no time of the telling.
  if (plays(clause, ROLE.condition)) return
  if (triggers.length && (isOwn(clause, carry.when) || carry.hypothetical || carry.content)) {
    // 9月恢復制裁之後，B 召回大使: what only says when says it of whoever is told of next.
    if (isOwn(clause, carry.when) && saysWhen(clause, text.clean, sets)) carry.frameDate = true
    return
  }
  if (triggers.length && carry.told && carry.when) return
  // 對於昨天 A 空襲 B 一事，C 表示…: the day of what is minded is not that of the words.
  if (triggers.some((trigger) => matterOf(scene, clause, trigger))) return
  if (sets.succeeding.startAt(text.clean, clause.start)) return
  const frame = frameDate(clause, text.clean, sets)
  if (frame) {
    carry.when = frame
    carry.frameDate = true
    return
  }
  const date = whenInClause(clause, null, text.clean, sets)
  if (!date || (date.back && carry.when)) return
  if (isTally(scene, clause, date.when)) return
  if (triggers.length && !namesDay(date.when.start) && opensGround(sets, clause)) return
  // 年底前很可能更進一步，舉行…: by then is expected what follows.
  const isExpected = triggers.length === 0 && plays(clause, ROLE.predicted)
  if (isTerm(scene, date.when) && !isExpected) return
  if (carry.speaker && carry.when && !isComing(scene, carry.when) && isComing(scene, date.when)) carry.said = carry.when
  carry.when = date.when
  carry.frameDate = date.leads
  noteWords(scene, clause, date.when)
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
    answerDate(scene, clause, verb, source) ??
    sceneDate(scene)
  )
}

/** What a spokesman answers is said on the day of the document, unless he tells what has been done. */
function answerDate(scene: Scene, clause: Clause, verb: number, source: readonly string[]): When | null {
  const { today, sentence, discourse } = scene
  if (!today || !scene.isConference || sentence.block.kind !== 'prose') return null
  const { code, main } = discourse.home
  if (!source.includes(code ?? main ?? '')) return null
  // 兩國簽署了40多項協議: what has been done since was not done today.
  if (hasPassed(scene, clause, verb)) return null
  return { start: today, end: today, basis: 'published', span: null }
}

/** 簽署了, 已簽署 */
const hasPassed = ({ sets, text }: Scene, clause: Clause, verb: number): boolean =>
  sets.done.has(text.clean.charAt(clause.tokens[verb]?.end ?? clause.end)) || hasKindBefore(clause, verb, KIND.perfect)
