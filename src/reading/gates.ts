import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { isAble } from './ability.ts'
import { affirms } from './affirmed.ts'
import { isAside } from './aside.ts'
import { isLikely } from './chance.ts'
import { type Clause, findRole, hasRole, type Marked, plays, rolesOf } from './clause.ts'
import { condemnsDeed } from './condemned.ts'
import { type Discourse, isOrganisation, type Party } from './discourse.ts'
import type { Filled } from './filling.ts'
import { MEASURES } from './measure-ended.ts'
import { isMinded } from './minded.ts'
import { isDescribed, isSpokenOf, meansNobody } from './nobody.ts'
import { isOfCountries } from './of-countries.ts'
import { isOwnMeeting } from './own-meeting.ts'
import type { Scene } from './scene.ts'
import { isStanding } from './standing.ts'
import { isByStranger } from './stranger.ts'
import { isGrounded } from './stricken.ts'
import { mayBeSupposed, meansKnown } from './supposed.ts'
import { countsVotes, isPolled } from './survey.ts'
import type { Token } from './token.ts'
import { isTopic } from './topic.ts'
import { isTraveller } from './traveller.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'
import { isVia } from './via.ts'

/** Acts that hold while what they depend on is open: a refusal, a threat, an offer under a condition. */
const UNDER_CONDITION: ReadonlySet<string> = new Set(['THREATEN', 'REJECT', 'AGREE'])
/** What simulations and war games tell of. */
const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'THREATEN'])
const APART: ReadonlySet<string> = new Set(['mutual', 'host', 'goal'])

/** 轉往釜山會晤…, 派出300名士兵增援, 派出運輸機向 B 送去帳篷: the going is part of the meeting, the sending of the help. */
export function isWayTo({ tokens }: Pick<Clause, 'tokens'>, trigger: Trigger, next: Trigger | undefined): boolean {
  const { roles, frame } = trigger.sense
  if (frame.type === 'MOBILIZE' && next && next.kind !== 'nominal' && next.sense.frame.type === 'AID') {
    const behind = lastOf(trigger) + 1
    const isNext = next.verb === behind || (rolesOf(tokens[behind]) & ROLE['prep.to']) !== 0
    return trigger.noun > trigger.verb && isNext
  }
  return (
    roles === 'goal' && next?.sense.frame.type === 'CONSULT' && next.sense.roles === 'mutual' && next.kind !== 'nominal'
  )
}

/** How many tokens behind an ambassador who is called home the talks may stand, for his name. */
const CALLED = 3

/** 派遣警察前往 B: the going is part of the sending. */
export function isSent(before: Trigger | undefined, trigger: Trigger, journeys: ReadonlySet<string>): boolean {
  if (!before) return false
  // 派特使訪 B: the visit is the envoy's.
  if (before.sense.frame.type === 'CONSULT')
    return (
      before.sense.roles === 'to' &&
      trigger.sense.roles === 'goal' &&
      trigger.kind === 'verb' &&
      trigger.verb === lastOf(before) + 1
    )
  const isNext = trigger.kind === 'verb' && trigger.verb === lastOf(before) + 1
  // 發射飛彈報復: what the deed is for.
  if (DEEDS.has(before.sense.frame.type) && trigger.sense.frame.frame === 'countermeasures') return isNext
  // 召回大使磋商: why he is recalled.
  if (before.sense.frame.frame === 'recall-ambassador')
    return (
      trigger.sense.frame.type === 'CONSULT' && trigger.kind !== 'nominal' && trigger.verb - lastOf(before) <= CALLED
    )
  return SENDS.has(before.sense.frame.type) && journeys.has(trigger.sense.frame.frame)
}

/** 受邀出席 B 的峰會: who is invited goes. */
export function isBidden(
  { sets, text }: Scene,
  { tokens }: Clause,
  { verb, kind }: Trigger,
  next: Trigger | undefined,
): boolean {
  if (kind !== 'verb' || next?.sense.frame.type !== 'CONSULT' || next.kind === 'nominal') return false
  return sets.bidden.startAt(text.clean, (tokens[verb] as Token).start)
}

/** 居中斡旋 B 與 C 會談: the talks that a third side brings about are not his own. */
export const isMediated = (before: Trigger | undefined, { sense }: Trigger): boolean =>
  before?.sense.frame.mode === 'third-party' && sense.frame.type === 'CONSULT' && sense.roles === 'mutual'

/** 支持 B 主辦峰會: what the one who is backed wants to do is no act of who backs him. */
export function isBacked({ sets }: Scene, clause: Clause, before: Trigger | undefined, trigger: Trigger): boolean {
  if (before?.kind !== 'verb' || !sets.backing.has(before.sense.frame.frame)) return false
  const backed = clause.mentions.find(({ mention, mark }) => mark === 'free' && mention.first === before.verb + 1)
  // 支持開展調查: what is backed is done by nobody who is named.
  if (!backed && !clause.mentions.some(({ mention }) => mention.first > before.verb && mention.last <= trigger.verb))
    return !hasRole(clause.tokens, before.verb, trigger.verb, ROLE.also | ROLE.but | ROLE.de)
  if (!backed || backed.mention.last > trigger.verb) return false
  return !hasRole(clause.tokens, backed.mention.last, trigger.verb, ROLE.also | ROLE.but | ROLE.de)
}

/** 拘捕一名涉嫌在示威中襲警的 B 警員: between the verb and the 的 of the one who is seized stands what he did, not what the subject does. */
function isOfSeized({ tokens, to, mentions }: Clause, before: Trigger, trigger: Trigger): boolean {
  if (!MEASURES.has(before.sense.frame.type) || lastOf(before) >= firstOf(trigger)) return false
  if (before.sense.roles !== 'obj' || before.kind === 'nominal') return false
  const de = findRole(tokens, lastOf(trigger) + 1, to, ROLE.de)
  if (de < 0 || hasRole(tokens, before.verb + 1, de, ROLE.also | ROLE['prep.to'])) return false
  const isFree = ({ mark, mention }: Marked) => mark === 'free' && mention.first > before.verb && mention.last <= de
  return !mentions.some(isFree) && mentions.some(({ mention, mark }) => mark === 'free' && mention.first === de + 1)
}

/** 批評同樣投了贊成票的 B: between a verb and its object, before 的, an act says who the object is. */
export function saysOfObject(clause: Clause, before: Trigger | undefined, trigger: Trigger): boolean {
  const { tokens, mentions } = clause
  if (before && isOfSeized(clause, before, trigger)) return true
  if (before?.kind !== 'verb' || before.sense.roles !== 'content') return false
  // 批評結束訪華的 A 總理: one sign of a state behind the verb is part of it.
  const bound = mentions.find(({ mention }) => mention.bound && mention.first === lastOf(trigger) + 1)?.mention
  const last = bound ? bound.last - 1 : lastOf(trigger)
  const de = tokens[last + 1]
  if (!de || de.glue > 0 || !(rolesOf(de) & ROLE.de)) return false
  if (mentions.some(({ mention }) => mention.first > before.verb && mention.last <= firstOf(trigger))) return false
  return mentions.some(({ mention, mark }) => mark === 'free' && mention.first === last + 2)
}

const SENDS: ReadonlySet<string> = new Set(['AID', 'MOBILIZE'])

/** 在東協峰會場邊會談: the occasion of a meeting is no meeting of its own. */
export function isOccasion(trigger: Trigger, next: Trigger | undefined): boolean {
  if (trigger.sense.frame.type !== 'CONSULT' || next?.sense.frame.type !== 'CONSULT' || next.kind === 'nominal')
    return false
  // 訪美行程取消: the visit is the noun's.
  return (
    trigger.kind === 'nominal' || (next.noun < next.verb && next.noun > trigger.verb && next.noun <= trigger.verb + 2)
  )
}

/** 對 A 的停火呼籲不予理會: what is turned down is named behind its coverb, and is no act of the one who turns it down. */
export function isTurnedDown(clause: Clause, trigger: Trigger, later: readonly Trigger[]): boolean {
  const refusal = later.find(({ sense, kind }) => sense.frame.type === 'REJECT' && kind !== 'nominal')
  if (!refusal || trigger.noun >= 0) return false
  const held = clause.mentions.findLast(({ mention }) => mention.last <= trigger.verb)
  if (held?.mark !== 'to' || !(rolesOf(clause.tokens[held.mention.last]) & ROLE.de)) return false
  return !clause.mentions.some(({ mention }) => mention.first > trigger.verb && mention.first < refusal.verb)
}

/** 因氣球入侵關閉邊界: between 因 and the clause's own verb, something that is no actor has done it. */
export function isCause({ sets }: Scene, clause: Clause, trigger: Trigger, later: readonly Trigger[]): boolean {
  const { tokens } = clause
  const isReason = (token: Token | undefined) => sets.causes.has(token?.word?.form ?? '')
  // 因核試驗對 B 實施…: the noun behind 因 is not what the verb carries out.
  if (trigger.noun >= 0) return trigger.noun < trigger.verb && isReason(entry(tokens, trigger.noun - 1))
  if (!later.some(({ kind }) => kind !== 'nominal')) return false
  for (let i = trigger.verb - 1; i >= clause.from && trigger.verb - i <= CAUSE_REACH; i--) {
    const token = tokens[i] as Token
    if (!(rolesOf(token) & ROLE['prep.about'])) {
      if (token.kinds & KIND.act) return false
      continue
    }
    if (clause.mentions.some(({ mention }) => mention.first > i && mention.first < trigger.verb)) return false
    const next = tokens[i + 1] as Token
    if (i + 1 === trigger.verb) return next.glue >= 2 || (isReason(token) && isNamedCause(clause, trigger, later))
    return next.word?.noun === true && next.word.verbs.length === 0
  }
  return false
}

const CAUSE_REACH = 4
const CLAUSE_GOES_ON = ROLE['prep.to'] | ROLE['prep.with'] | ROLE.announce

/** 因網路攻擊驅逐…, 因核試驗對 B 實施…: right behind 因 a verb without object is the noun, where the clause goes on with its own; who suffers for it (因試爆遭制裁) has done it. */
function isNamedCause({ tokens, passive }: Clause, trigger: Trigger, later: readonly Trigger[]): boolean {
  const at = lastOf(trigger) + 1
  if (passive >= 0 || trigger.kind === 'pair') return false
  return (
    (rolesOf(tokens[at]) & CLAUSE_GOES_ON) !== 0 ||
    later.some((next) => next.kind !== 'nominal' && firstOf(next) === at)
  )
}

/** True where a condition that the text leaves open governs: inside it always, behind it unless somebody expects the outcome. */
function isHypothetical(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const { hypothetical } = scene.carry
  // A 對 B 的制裁一旦生效: of an act that is named the condition speaks behind it.
  if (trigger.kind === 'nominal' && rolesOf(clause.tokens[lastOf(trigger) + 1]) & ROLE.condition) return true
  if (!hypothetical) return false
  if (hypothetical === 'condition') return true
  return (
    !UNDER_CONDITION.has(trigger.sense.frame.type) && !hasRole(clause.tokens, clause.from, trigger.verb, ROLE.predicted)
  )
}

/** 出口的六成銷往 B: a share of trade is a standing fact. */
function hasShare({ sets, text }: Scene, clause: Clause): boolean {
  return sets.shares.standIn(text.clean, clause.start, clause.end)
}

/**
 * 將在海上攔截的移民送往 B: a verb before 的 behind 把 describes what is brought forward. 將此次攻擊稱為自衛: pointed at right behind it, the
 * act is itself brought forward, and was told before.
 */
function describesBrought({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (trigger.noun >= 0) return false
  const ba = clause.tokens.findLastIndex(
    ({ roles }, i) => i >= clause.from && i < trigger.verb && roles & ROLE['prep.ba'],
  )
  const pointer = text.clean.slice(clause.tokens[ba]?.end, clause.tokens[trigger.verb]?.start)
  if (ba >= 0 && DEEDS.has(trigger.sense.frame.type) && sets.determiners.has(pointer)) return true
  if (clause.ba < 0 || trigger.verb < clause.ba) return false
  const next = clause.tokens[trigger.verb + 1]
  if (next?.glue !== 0 || !(rolesOf(next) & ROLE.de)) return false
  return clause.mentions.some(({ mention }) => mention.first > trigger.verb + 1)
}

const ACTS = KIND.verb | KIND.nominal

/** 承認 A 是…, 承認談到 B, 承認有八人喪生, 官員承認，…: what is recognised is a fact. */
function states({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (trigger.kind === 'verb' && trigger.verb === clause.to - 1) return true
  // 承認多地交火, 未承認空襲: an act is recognised as well.
  const named = clause.mentions.find(({ mention }) => mention.first > trigger.verb)?.mention.first ?? clause.to
  const act = clause.tokens.findIndex(({ kinds }, i) => i > trigger.verb && i < clause.to && (kinds & ACTS) !== 0)
  if (trigger.kind === 'verb' && act > trigger.verb && act < named) return true
  if (hasRole(clause.tokens, trigger.verb + 1, clause.to, ROLE.say)) return true
  // 承認 B 為合法代表: as what one recognises him is the noun of the pair.
  if (trigger.noun < 0 && hasRole(clause.tokens, trigger.verb + 1, clause.to, ROLE.copula)) return true
  const { end } = clause.tokens[trigger.verb] as Token
  return sets.existential.startAt(text.clean, end)
}

/** 應 B 要求: the coverb, not the modal. */
const answers = (clause: Clause, i: number) =>
  clause.mentions.some(({ mark, mention }) => mark === 'answer' && mention.first === i + 1)

/** True where the clause only wants, asks, supposes or names the act: purpose, obligation, a question, a condition or a topic governs it. */
export function isIdle(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const follows = scene.carry.hypothetical === 'consequence'
  if (!follows && scene.sets.conditional.has(trigger.sense.frame.frame)) return true
  if (isHypothetical(scene, clause, trigger) || describesBrought(scene, clause, trigger)) return true
  if (isAside(scene, clause, trigger) || isStanding(scene, clause, trigger)) return true
  if (isOfCountries(scene, clause, trigger)) return true
  const until = firstOf(trigger)
  // 車輛每日須支付…: also between the noun and its verb.
  const bits = ROLE.purpose | ROLE.obligation | ROLE.question
  for (let i = plays(clause, bits) ? clause.from : trigger.verb; i < trigger.verb; i++) {
    const token = clause.tokens[i] as Token
    // 試圖說服 B, 企圖迫使 B: to try to move somebody by words is to do so.
    if (scene.sets.attempts.has(token.word?.form ?? '') && trigger.sense.frame.type === 'REQUEST') continue
    if (rolesOf(token) & bits && !token.word?.verbs.length && !answers(clause, i)) return true
  }
  if (countsVotes(scene, clause, trigger) || isAble(scene, clause, until) || isPolled(scene, clause, trigger))
    return true
  if (trigger.sense.frame.type === 'COOPERATE' && hasShare(scene, clause)) return true
  if (scene.sets.stating.has(trigger.sense.frame.frame) && states(scene, clause, trigger)) return true
  if (affirms(scene, clause, trigger) || isVia(clause, trigger)) return true
  if (scene.discourse.scenario === scene.sentence.block && DEEDS.has(trigger.sense.frame.type)) return true
  if (isMinded(clause, trigger)) return true
  const asks = plays(clause, ROLE.question) && hasRole(clause.tokens, until, clause.to, ROLE.question)
  return asks || isTopic(scene, clause, trigger)
}

/** An actor stands right behind the verb. */
function namesNext(clause: Clause, trigger: Trigger): boolean {
  return clause.mentions.some(
    ({ mention }) => mention.first === trigger.verb + 1 && clause.tokens[mention.first]?.glue === 0,
  )
}

/** A 部長希望，B 釋放…: the hope ends its clause, and the next one opens with the one of whom it is hoped. */
function turnsNext({ clauses }: Scene, clause: Clause, { verb }: Trigger): boolean {
  const next = clauses[clause.index + 1]
  const [lead] = next?.mentions ?? []
  if (verb !== clause.to - 1 || !next || !lead || lead.mark !== 'free' || lead.mention.modifies) return false
  return lead.mention.first === next.from && lead.mention.codes.length > 0
}

/** Types whose nouns tell of a happening; an accord or demand that is only named is none. */
const NOMINAL: ReadonlySet<string> = new Set([
  'CONSULT',
  'COOPERATE',
  'MOBILIZE',
  'ASSAULT',
  'SANCTION',
  'COERCE',
  'RETREAT',
  'AID',
  'CONCEDE',
  'PROTEST',
  'ACCUSE',
])

/** How many have a part in it: none, one, or two and more. */
function partiesIn({ source, target }: Filled): number {
  const one = source.codes[0] ?? target.codes[0]
  if (one === undefined) return 0
  const isOther = (code: string) => code !== one
  return source.codes.some(isOther) || target.codes.some(isOther) ? 2 : 1
}

const opensSentence = (clause: Clause, { verb, kind }: Trigger): boolean =>
  kind === 'verb' && verb === clause.from && clause.index === 0

/** A 說…。希望 B…: a sentence that opens with the demand and whom it is made of goes on with the words of the one before. */
function goesOnAsking({ clauses }: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean {
  if (trigger.sense.frame.type !== 'REQUEST' || trigger.kind !== 'verb' || trigger.verb !== clause.from) return false
  // 答：希望 B…: nobody was named before it.
  if (clauses.some(({ index, mentions }) => index < clause.index && mentions.length > 0)) return false
  return filled.explicit && filled.source.codes.length === 1
}

/** 重返北約, not 重返加薩. */
const joinsBody = (discourse: Discourse, { codes }: Party): boolean =>
  codes.length === 0 || codes.some((code) => isOrganisation(discourse, code))

/** True where the trigger has the parties that its roles ask for. */
export function isComplete(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean {
  const { sets, discourse } = scene
  const { source, target } = filled
  const verb = clause.tokens[trigger.verb] as Token
  if (sets.hopes.has(verb.word?.form ?? '') && !namesNext(clause, trigger) && !turnsNext(scene, clause, trigger))
    return false
  if (sets.journeys.has(trigger.sense.frame.frame) && !isTraveller(filled)) return false
  if (sets.councils.has(trigger.sense.frame.frame) && !isOrganisation(discourse, source.codes[0])) return false
  // 世界銀行警告，A 有債務危機: what it warns of is not its own doing.
  if (
    trigger.sense.frame.type === 'THREATEN' &&
    source.codes.length &&
    source.codes.every((code) => sets.watchers.has(code))
  )
    return false
  if (!filled.explicit && sets.named.has(trigger.sense.frame.frame) && !meansKnown(scene, clause, trigger, filled))
    return false
  if (trigger.kind === 'verb' && sets.joined.has(trigger.sense.frame.frame) && !joinsBody(discourse, target))
    return false
  if (isGrounded(scene, clause, trigger)) return false
  const doer = filled.mentions[0]?.official ? filled.mentions[0].codes : []
  if (sets.crowds.has(trigger.sense.frame.frame) && doer.some((code) => source.codes.includes(code))) return false
  const parties = partiesIn(filled)
  if (parties === 0) return false
  const { roles } = trigger.sense
  if (trigger.kind === 'nominal' && filled.rules[0] !== 'answer') {
    if (!NOMINAL.has(trigger.sense.frame.type) && !isLikely(scene, clause, trigger, filled)) return false
    // 招致 B 反制: the one who suffers may be carried on, the one who acts is named.
    if (filled.rules[0] === 'passive') return source.codes.length > 0 && target.codes.length > 0
    // 外長會議 of those whom the sentence is about.
    const meets = trigger.sense.frame.type === 'CONSULT' && roles === 'mutual'
    if (meets && verb.word?.nominals.length && filled.rules[1] === 'plural' && parties >= 2) return true
    // 批評 B，並與 B 外長會談: the noun that closes the clause is what is done.
    if (meets && filled.rules[1] === 'coverb:with' && trigger.verb === clause.to - 1) return parties >= 2
    if (!filled.mentions.length || filled.rules[0] !== 'subject') return false
    return (roles === 'self' && (filled.explicit || target.codes.length === 0)) || (filled.explicit && parties >= 2)
  }
  if (filled.rules[1] === 'own') return false
  if (filled.rules[1] === 'collective')
    return source.codes.length > 0 && (filled.rules[0] !== 'topic' || opensSentence(clause, trigger))
  if (filled.rules[0] === 'topic' && roles === 'promise') return false
  if (filled.rules[0] === 'topic' && roles === 'content' && !goesOnAsking(scene, clause, trigger, filled)) return false
  if (roles === 'self')
    return source.codes.length > 0 && (filled.explicit || filled.partner || filled.rules[0] !== 'topic')
  if (roles === 'mutual' && parties === 1) return trigger.kind === 'pair' && isOrganisation(discourse, source.codes[0])
  if (filled.rules[0] === 'topic' && (isDescribed(clause, trigger) || isSpokenOf(clause, trigger))) return false
  if (meansNobody(scene, clause, trigger, filled) || isOwnMeeting(scene, clause, trigger, filled)) return false
  const isOpen = !filled.explicit && filled.rules[1] !== 'dyad'
  if (isOpen && !mayBeSupposed(scene, clause, trigger, filled)) return false
  if (roles === 'mutual' || roles === 'promise') return parties >= 2
  // 遭制裁: who did it may be left out where the act is one of states by itself.
  if (filled.rules[0] === 'passive' && trigger.sense.frame.type === 'SANCTION')
    return target.codes.length > 0 && (trigger.sense.frame.frame !== 'convict' || source.codes.length > 0)
  if (source.codes.length > 0 && condemnsDeed(scene, clause, trigger, filled)) return true
  if (isByStranger(scene, clause, trigger, filled)) return true
  return source.codes.length > 0 && (target.codes.length > 0 || (filled.mutual && source.codes.length > 1))
}

/** What one may deny of himself without anybody having blamed him for it. */
const DISCLAIMED: ReadonlySet<string> = new Set(['CONSULT', 'RETREAT', 'SANCTION', 'AGREE', 'CONCEDE'])

/**
 * 否認正在研擬裁軍, 否認曾與 B 談判: the act is disclaimed; who denies an attack answers those who blame him, and who denies that 戰鬥已經結束
 * denies what others say.
 */
export const isDisclaimed = ({ sets }: Scene, { sense, kind }: Trigger, next: Trigger | undefined): boolean =>
  kind === 'verb' &&
  sets.belying.has(sense.frame.frame) &&
  next !== undefined &&
  next.kind !== 'nominal' &&
  (next.noun < 0 || next.noun > next.verb) &&
  DISCLAIMED.has(next.sense.frame.type)

/** A receives the heads of B, C and D: so many meetings. Null where it is one. */
export function meetingsApart(trigger: Trigger, filled: Filled): readonly Party[] | null {
  const { roles, frame } = trigger.sense
  if (frame.type !== 'CONSULT' || frame.mode === 'phone' || !APART.has(roles) || filled.source.codes.length !== 1)
    return null
  const parts = filled.mentions.at(-1)?.parts ?? null
  if (!parts?.every(({ people, official }) => people.length > 0 || official) || filled.target.codes.length < 2)
    return null
  const apart = parts.map((part) => ({
    codes: part.codes.filter((code) => !filled.source.codes.includes(code)),
    people: part.people,
  }))
  return apart.filter((party) => party.codes.length > 0)
}
