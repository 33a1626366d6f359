import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, findRole, hasRole, type Marked, rolesOf } from './clause.ts'
import { type Discourse, isOrganisation } from './discourse.ts'
import type { Filled } from './filling.ts'
import { goesOn } from './goes-on.ts'
import { isPromisedTo } from './promisee.ts'
import { askerOf, struckBy } from './rivals.ts'
import type { Scene } from './scene.ts'
import { startsNumber } from './time-numbers.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** Acts that may leave their target to what went before even as bare verbs: they answer somebody. */
const ANSWERS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'RETREAT'])
/** Acts that somebody suffers. */
const HARMS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])
/** Acts that answer another's where both stand in one sentence. */
const REACTIONS: ReadonlySet<string> = new Set(['THREATEN', 'REQUEST', 'PROTEST'])

/** Acts of words against somebody. */
const WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'THREATEN', 'REQUEST'])

/** Units behind the verb in which the word for anything begins. */
const ANYTHING = 2

/**
 * 反對一切形式的恐怖主義; 前總理否認…: whom one who holds no office answers is not known; 逮捕前政府的部長: nor is anybody else meant where
 * somebody harms his own.
 */
function isMeantForNobody(
  { sets, text }: Scene,
  clause: Clause,
  { sense, kind, verb, noun }: Trigger,
  filled: Filled,
): boolean {
  const { type } = sense.frame
  const [doer] = filled.mentions
  if (doer?.kind === 'person' && !doer.official && doer.people.length && type !== 'THREATEN') return true
  // 民進黨批評外交部, 市長狠批總統: whom a party or a mayor blames without a name is at home.
  if (doer && WORDS.has(type) && !doer.people.length && sets.domestic.standIn(text.clean, doer.start, doer.end))
    return true
  const { start, end } = clause.tokens[verb] as Token
  // 對局勢表示關切: nobody is blamed for how things stand.
  const coverb = findRole(clause.tokens, clause.from, verb, ROLE['prep.to'])
  if (type === 'ACCUSE' && coverb >= 0 && sets.situations.end(text.clean, (clause.tokens[coverb] as Token).end, start))
    return true
  // A 發起的戰爭即將進入第五年: what stands before the 的 of its noun tells no more than whose it is.
  if (type === 'ASSAULT' && noun > verb && hasRole(clause.tokens, verb + 1, noun, ROLE.de)) return true
  if (type === 'SUPPORT' && sets.guests.standIn(text.clean, end, clause.end)) return true
  if (type === 'SUPPORT' && sets.factive.has(sense.frame.frame) && praisesOwn(clause, verb, filled)) return true
  if (GIVES.has(type) && isForOthers(clause, verb)) return true
  if (kind === 'verb' && (type === 'REJECT' || sets.condemning.has(sense.frame.frame)))
    return sets.anything.standIn(text.clean, start, end + ANYTHING)
  const isOwn = (code: string) => filled.source.codes.includes(code)
  // A 將國內抗議稱為「政變」, his own 伊朗全國性抗議: what is brought forward is his own, and he minds nobody else.
  const isBrought = ({ mark, mention }: Marked) =>
    mark !== 'to' && mention !== doer && mention.last <= verb && mention.codes.length > 0 && mention.codes.every(isOwn)
  if (sense.frame.frame === 'label' && clause.mentions.some(isBrought)) return true
  return (
    HARMS.has(type) &&
    clause.mentions.some(({ mention, mark }) => mark === 'free' && mention.first > verb && mention.codes.some(isOwn))
  )
}

/** 軍人扣押總統某某: one of their own is the one whom they harm; not 關閉某地的口岸. */
export const harmsOwnPerson = ({ mentions }: Clause, { sense, verb }: Trigger, { source }: Filled): boolean =>
  HARMS.has(sense.frame.type) &&
  mentions.some(
    ({ mention, mark }) =>
      mark === 'free' &&
      mention.first > verb &&
      mention.people.length > 0 &&
      mention.codes.some((code) => source.codes.includes(code)),
  )

/** 盛讚這是 A 的偉大時刻, his own: he praises nobody else. */
const praisesOwn = ({ mentions }: Clause, verb: number, { source }: Filled): boolean =>
  mentions.some(
    ({ mark, mention }) =>
      mark === 'free' && mention.first > verb && mention.codes.some((code) => source.codes.includes(code)),
  )

/** What is given to somebody. */
const GIVES: ReadonlySet<string> = new Set(['AID', 'CONCEDE'])

/** 向受災漁民提供補助: behind the coverb stand those to whom it is given, and they are nobody's who is known. */
function isForOthers({ tokens, from, mentions }: Clause, verb: number): boolean {
  const coverb = findRole(tokens, from, verb, ROLE['prep.to'])
  if (coverb < 0 || (tokens[verb] as Token).start - (tokens[coverb] as Token).end < NAMED) return false
  return !mentions.some(({ mention }) => mention.first > coverb && mention.last <= verb)
}

/** Units of those who are named in words at least. */
const NAMED = 2

/** A 總統簽署命令，B 公民獲釋: who is let go is so by the subject of the clause before. */
function isLetGo({ clauses }: Scene, { index }: Clause, { sense }: Trigger, { source }: Filled): boolean {
  if (sense.roles !== 'host' || sense.frame.type !== 'CONCEDE' || source.codes.length !== 1) return false
  const before = entry(clauses, index - 1)?.mentions.find(({ mark }) => mark === 'free')?.mention
  return before?.codes.length === 1 && before.codes[0] === source.codes[0]
}

/**
 * Whether the target may come from what went before: never for a subject that itself comes from the sentence before; for a subject
 * carried on within the sentence only a partner; for a bare verb a partner or the one who is answered.
 */
export function mayBeSupposed(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean {
  const { discourse, sets } = scene
  const { roles, frame } = trigger.sense
  const [subject] = filled.rules
  if (meetsKnown(scene, clause, trigger, filled)) return true
  if (isLetGo(scene, clause, trigger, filled)) return true
  // 佔領了三個村莊，至今未撤: whose land is held was told.
  if (filled.rules[1] === 'captivity' || filled.rules[1] === 'seconded') return true
  // 部隊迄今未撤: of nobody's land it only repeats what was asked or promised.
  if (frame.type === 'RETREAT' && trigger.sense.row.status === 'denied') return false
  if (subject === 'topic' || isMeantForNobody(scene, clause, trigger, filled)) return false
  if (isBetweenTwo(scene, trigger, filled) || isPutForward(scene, clause, trigger, filled)) return true
  // A 將撥出十億美元: what nobody is named for is spent at home.
  if (
    frame.type === 'AID' &&
    !filled.partner &&
    !isHeard(discourse, filled.target.codes) &&
    filled.target.codes.join() !== discourse.aided.codes.join()
  )
    return false
  // A軍方稱，B 的快艇開火: who tells of it is who suffers it.
  const { speaker, observer } = scene.carry
  const tells =
    speaker && filled.target.codes.length > 0 && filled.target.codes.every((code) => speaker.codes.includes(code))
  if (HARMS.has(frame.type) && trigger.kind !== 'nominal' && !observer && tells) return true
  // 訪問 B，並簽署協定: with the one visited in the same sentence.
  if (roles === 'mutual') {
    // 會見 B 外長，未能取得共識: so what comes of it.
    if (frame.type === 'AGREE' && trigger.kind === 'verb' && subject === 'topic-chain')
      return isVisited(discourse, filled)
    return trigger.kind === 'pair' && !APART_IN_DEED.has(frame.type) && isTogether(discourse, filled, frame.type)
  }
  // A 為此召回大使: an act that stands between two states means the other one; not of one who has just suffered it (B 武官被 A 驅逐，限期離境).
  const suffers = (scene.clauses[clause.index - 1]?.passive ?? -1) >= 0 && subject !== 'subject'
  if (sets.between.has(frame.frame) && filled.target.codes.length > 0 && !suffers) return true
  // 外長會見 B 外長，表示願加強協調: with whom he who says it has just had to do he is willing to go on.
  const says = speaker !== null || subject === 'topic-chain'
  if (sets.willing.has(frame.frame) && isOnePartner(filled) && says && !observer) return true
  // What is carried on and left out at once: only the noun of a pair is sure enough, and that for a demand.
  if (subject !== 'subject') {
    if (isMindedBySpeaker(scene, trigger, filled)) return true
    if (TURNS.has(frame.type) && isHeard(discourse, filled.target.codes)) return true
    if (subject === 'topic-chain' && !suffers && filled.target.codes.length > 0 && goesOn(scene, clause, trigger))
      return true
    if (!filled.partner || trigger.kind !== 'pair') return false
    if (roles === 'content' || frame.type === 'AID') return true
    return roles === 'to' && frame.type !== 'CONCEDE' && isHeard(discourse, filled.target.codes)
  }
  if (trigger.kind === 'nominal') return false
  // 支持這項安排: what is backed is what the other one has just done.
  if (trigger.kind === 'verb' && POINTS.has(frame.type) && pointsBack(scene, clause, trigger)) return true
  if (trigger.kind === 'verb' && frame.type === 'AGREE') return meansKnown(scene, clause, trigger, filled)
  if (trigger.kind !== 'verb' || ANSWERS.has(frame.type) || filled.partner || sets.replies.has(frame.frame)) return true
  // A 撂話，…: a threat is meant for somebody, and its words stand behind it.
  if (frame.type === 'THREATEN' && trigger.verb === clause.to - 1 && !scene.carry.hypothetical) return true
  // 以軍再度空襲: whom he has struck before in this text.
  if (frame.type === 'ASSAULT' && !observer && hitsNobodyElse(scene, clause, trigger)) {
    const struck = struckBy(discourse, filled.source.codes)
    if (filled.target.codes.length && filled.target.codes.every((code) => struck.includes(code))) return true
  }
  // B 拖走平台，A 稱許這是…: whose deed the same sentence tells is who is praised for it.
  if (frame.type === 'SUPPORT' && sets.factive.has(frame.frame) && isHeard(discourse, filled.target.codes)) return true
  // A 空襲 B，C 誓言報復, A 機闖入，C 升空監控: the act of the same sentence is what C answers.
  const { aimed } = discourse
  // 由盟國戰機伴飛: who is brought in by the one that is told of goes with him.
  const meets = sets.atOnce.has(frame.frame) && !clause.mentions.some(({ mark }) => mark === 'agent')
  return (
    (REACTIONS.has(frame.type) || sets.factive.has(frame.frame) || meets) &&
    aimed?.sentence === discourse.sentence &&
    filled.target.codes.every((code) => aimed.codes.includes(code))
  )
}

/** A 政府說，B 發射飛彈，已提出抗議: of whom the speaker's words were is whom he protests against. */
function isMindedBySpeaker({ carry }: Scene, { sense }: Trigger, { rules, source, target }: Filled): boolean {
  const about = carry.subject?.codes ?? []
  if (sense.frame.type !== 'ACCUSE' || rules[0] !== 'topic-chain' || about.length === 0) return false
  return about.every((code) => target.codes.includes(code) && !source.codes.includes(code))
}

const isOnePartner = ({ partner, target }: Filled): boolean => partner && target.codes.length === 1

/** Acts of words that answer a deed of which was just told. */
const POINTS: ReadonlySet<string> = new Set(['SUPPORT', 'THREATEN'])

/** 支持這項安排, 警告此舉將葬送停火: right behind the verb stands a word that points at what was told. */
const pointsBack = ({ sets, text }: Scene, { tokens }: Clause, { verb }: Trigger): boolean =>
  sets.pointing.startAt(text.clean, (tokens[verb] as Token).end)

/** A 與 B 交火。C 表示願居中調解, C 願為緩和局勢發揮作用: who offers his help among two offers it to those of whom was just told. */
const isBetweenTwo = (
  { discourse, sets }: Scene,
  { kind, sense }: Trigger,
  { target }: Pick<Filled, 'target'>,
): boolean =>
  kind !== 'nominal' &&
  sets.mediates.has(sense.frame.frame) &&
  target.codes.length === 2 &&
  !target.codes.some((code) => isOrganisation(discourse, code))

/** A 要求 B 增加軍費。B 同意…: who was asked answers, and the one who asked is meant. */
export const answersAsker = (
  { discourse, sets }: Scene,
  { sense }: Trigger,
  { source, target }: Pick<Filled, 'source' | 'target'>,
): boolean =>
  sets.replies.has(sense.frame.frame) &&
  target.codes.length > 0 &&
  target.codes.join() === askerOf(discourse, source.codes).join()

/** Whom an act means that names nobody was told: who answers, answers who asked, and who promises something may name him in it. */
export const meansKnown = (scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean =>
  answersAsker(scene, trigger, filled) ||
  isPutForward(scene, clause, trigger, filled) ||
  isPromisedTo(scene, clause, trigger, filled) ||
  isToPartner(scene, clause, trigger, filled)

/** A 與 B 爭執不下。A 提議另訂協議: what somebody proposes in so many words is put to him with whom the text has just told him to have to do. */
function isPutForward(
  { sets, carry }: Scene,
  { tokens, to }: Clause,
  { verb, kind }: Trigger,
  { rules, source, target }: Filled,
): boolean {
  const token = tokens[verb] as Token
  if (kind !== 'verb' || !sets.puttingForward.has(token.word?.form ?? '') || verb + 1 >= to) return false
  if (rules[0] !== 'subject' && rules[0] !== 'topic-chain') return false
  if (carry.observer || source.codes.length !== 1 || target.codes.length === 0) return false
  return !(rolesOf(tokens[verb + 1]) & (ROLE.de | ROLE.copula | ROLE.also))
}

/** A 外長訪問 B，B 方答應派技師: who is named as the one who promises does so to him with whom the sentence has just told him to have to do. */
function isToPartner(
  { discourse }: Scene,
  { tokens }: Clause,
  { sense, kind, verb }: Trigger,
  filled: Filled,
): boolean {
  const [doer] = filled.mentions
  if (sense.roles !== 'promise' || kind !== 'verb' || filled.rules[0] !== 'subject' || !doer) return false
  // 以價格承諾取代關稅: what another word brings is a noun.
  const isVerb = tokens.slice(doer.last, verb).every((token) => rolesOf(token) & LIGHT)
  return isVerb && isOnePartner(filled) && isVisited(discourse, filled)
}

/** What may stand between him who promises and his verb. */
const LIGHT = ROLE.adverb | ROLE.also | ROLE.but | ROLE.aspect

/** 襲擊一處檢查站, 炸毀多座橋樑: nothing that it would be done to stands behind the act, or some of what is nobody's who is named. */
function hitsNobodyElse(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  if (endsDeed(clause, trigger)) return true
  const { end } = clause.tokens[trigger.verb] as Token
  const isCounted = startsNumber(scene.text.clean.charCodeAt(end))
  return isCounted && !clause.mentions.some(({ mention }) => mention.first > trigger.verb)
}

/** 發動空襲: nothing that it would be done to stands behind the act, but what goes with it. */
function endsDeed({ tokens, to }: Clause, trigger: Trigger): boolean {
  const last = lastOf(trigger)
  return last === to - 1 || (rolesOf(tokens[last + 1]) & (ROLE['prep.with'] | ROLE.also | ROLE.aspect)) !== 0
}

/** Acts that two do who are named together, or that a promise holds: nobody is supposed to share in them. */
const APART_IN_DEED: ReadonlySet<string> = new Set(['AGREE', 'ASSAULT'])

/** The partner is this sentence's, or already known; or those who do it together are, though no subject says so. */
function isTogether(discourse: Discourse, filled: Filled, type: string): boolean {
  if (filled.source.codes.length === 0)
    return filled.target.codes.length >= 2 && isHeard(discourse, filled.target.codes)
  // 外交部發表公報: who says something by himself says it with nobody.
  const isAlone =
    type === 'SUPPORT' &&
    filled.rules[0] === 'subject' &&
    filled.mentions[0]?.official === true &&
    !filled.source.people.length
  return (filled.partner && !isAlone) || isVisited(discourse, filled)
}

/** The one who is not named is the partner of this very sentence. */
function isVisited({ partners, sentence }: Discourse, { source, target }: Filled): boolean {
  const partner = source.codes.length === 1 ? partners.get(source.codes[0] as string) : undefined
  return partner?.sentence === sentence && target.codes.every((code) => partner.codes.includes(code))
}

/**
 * A 將會談, 其後簽署協定: what two do together, done with a state that the sentence or the one before told of. Who only carries on
 * must have been named with it in the sentence.
 */
function meetsKnown(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean {
  const { discourse, sets, text } = scene
  const { codes } = filled.target
  const { roles, frame } = trigger.sense
  if (trigger.kind === 'nominal' || codes.length === 0) return false
  // 只答應再談: what is promised is the promise's.
  if (scene.carry.promise || scene.carry.promised) return false
  if (codes.some((code) => isOrganisation(discourse, code))) return false
  const heard = isHeard(discourse, codes)
  if (filled.rules[0] === 'topic-chain')
    return trigger.kind === 'pair' && roles === 'mutual' && frame.type !== 'AGREE' && heard && filled.partner
  // 在會談中表示: only says when.
  const next = clause.tokens[trigger.verb + 1]
  if (trigger.kind === 'verb' && next && trigger.verb + 1 < clause.to && sets.frameEnd.startAt(text.clean, next.start))
    return false
  return frame.type === 'CONSULT' && filled.rules[0] === 'subject' && (heard || filled.partner)
}

/** Acts of words that turn to somebody named in the sentence, even where their subject is carried on. */
const TURNS: ReadonlySet<string> = new Set(['THREATEN', 'REJECT'])

/** They were named in this sentence. */
const isHeard = ({ heard, sentence }: Discourse, codes: readonly string[]) =>
  heard.some((one) => one.sentence === sentence && codes.some((code) => one.codes.includes(code)))
