import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Roles } from '../lexicon/pack.ts'
import { blamedIn, isDeep, isToldOf, mindedIn, turnedTo } from './addressee.ts'
import { fillAnswer } from './answer.ts'
import { handedBack, heldBy } from './captivity.ts'
import { rolesOf } from './clause.ts'
import { counterpart, isOrganisation, type Party } from './discourse.ts'
import { isActor, namedAtNoun } from './doer.ts'
import { goalOf, isEachOther, placedTarget, pointedTarget } from './elsewhere.ts'
import { fillEncircled } from './encircled.ts'
import { fillExchange } from './exchange.ts'
import { fillExported } from './exported.ts'
import { fillFavourDenied } from './favour-denied.ts'
import {
  behindMeans,
  type Filled,
  type Filling,
  heldLast,
  listedFrom,
  marked,
  NOBODY,
  objectAfter,
  others,
  ownObject,
  partyOf,
  result,
  toWhom,
} from './filling.ts'
import { fillHost } from './host.ts'
import { inMind } from './in-mind.ts'
import { fillBarred, fillEnded } from './measure-ended.ts'
import type { Mention } from './mention.ts'
import { fillMutual, isOnlyVenue } from './mutual.ts'
import { fillPassive, isOfMeasure, isOver } from './passive.ts'
import { placeOf } from './posted.ts'
import { fillProtest } from './protest.ts'
import { askerOf, friendsInstead, harmerOf, rivalOf } from './rivals.ts'
import { fillSeries } from './series.ts'
import { fillSuffered } from './suffered.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf } from './trigger.ts'
import { helpedHere, supposedTarget } from './unnamed.ts'
import { hostOf, withHost } from './venue.ts'
import { fillHarmer } from './victim.ts'

/** 為到訪的 B 舉行…: the visitor stands behind the verb, and the subject is the host. */
function guestOf({ clause, trigger }: Filling): Mention | null {
  if (!(rolesOf(clause.tokens[trigger.verb + 1]) & ROLE.de)) return null
  const head = clause.mentions.find(({ mention }) => mention.first === trigger.verb + 2)
  return head && isActor(head.mention) ? head.mention : null
}

/** Where one goes stands behind the verb; 開設領事館 names nobody's. */
function goneTo(f: Filling): Mention | null {
  const found = marked(f, 'free', 'after', true)
  const isNoun = found?.kind === 'office' && found.first === f.trigger.noun && found.last === f.trigger.noun + 1
  return isNoun ? null : found
}

/** 由 A 援助的600噸糧食運抵 B: he who has given it is named where it is described. */
const giverOf = (f: Filling): Mention | null =>
  f.trigger.sense.frame.type === 'AID' ? marked(f, 'agent', 'before') : null

function fillGoal(f: Filling): Filled {
  const guest = f.trigger.sense.frame.type === 'CONSULT' && f.subject ? others(guestOf(f), f.subject) : null
  if (guest && f.subject)
    return { ...result(f, partyOf(guest), f.subject, 'guest', [guest]), rules: ['guest', f.subjectRule] }
  const giver = f.subject?.codes.length ? null : giverOf(f)
  if (giver) return fillGoal({ ...f, subject: partyOf(giver), subjectMention: giver, subjectRule: 'subject' })
  const self = f.subject ?? NOBODY
  // 從 A 撤往 B: left is A.
  const left = f.trigger.sense.frame.type === 'RETREAT' ? others(heldLast(f, 'at', true), self) : null
  if (left) return result(f, self, partyOf(left), 'goal', [left])
  const goal =
    others(handedBack(f), self) ??
    others(goneTo(f) ?? marked(f, 'at', 'after', true), self) ??
    others(marked(f, 'to', 'any') ?? marked(f, 'at', 'before', true), self) ??
    // 把 B 毒梟引渡回國: whose they are who are sent home.
    others(marked(f, 'with', 'any') ?? namedAtNoun(f.clause, f.trigger) ?? marked(f, 'ba', 'before'), self)
  if (goal || f.trigger.sense.frame.type === 'CONSULT')
    return result(f, self, goal ? partyOf(goal) : NOBODY, goal ? 'goal' : 'none', [goal])
  if (isEachOther(f, self)) return result(f, self, NOBODY, 'plural', [], true)
  // A 駐 B 大使館恢復運作, A 駐 B 的警察全部撤離: the mission stands, and forces leave, where they are posted.
  const posted = f.subjectMention?.postedAt ?? []
  if (posted.length && AT_POST.has(f.trigger.sense.frame.type))
    return result(f, self, { codes: posted, people: [] }, 'goal', [])
  const held = heldBy(f, self)
  if (held) return result(f, self, { codes: held, people: [] }, 'captivity', [])
  const helped = helpedHere(f, self)
  if (helped.length) return result(f, self, { codes: helped, people: [] }, 'helped', [])
  const other = counterpart(f.discourse, self.codes)
  return result(f, self, { codes: other, people: [] }, other.length ? 'counterpart' : 'none', [])
}

/** Acts that are done where somebody is posted. */
const AT_POST: ReadonlySet<string> = new Set(['SUPPORT', 'RETREAT'])

/** Acts that are done to places and people: whose they are is the target. */
const AT_PLACES: ReadonlySet<string> = new Set([
  ...['ASSAULT', 'COERCE', 'RETREAT', 'MOBILIZE', 'CONCEDE', 'THREATEN', 'SANCTION'],
])

/** 呼籲各方克制, 對八國加徵關稅: behind the verb or its coverb stand many who are not named. */
function isToAll({ clause, trigger }: Filling, roles: Roles): boolean {
  const isMany = ({ pronoun, codes }: Mention) => (pronoun === 'all' || pronoun === 'many') && codes.length === 0
  if (clause.mentions.some(({ mark, mention }) => mark === 'to' && mention.last <= trigger.verb && isMany(mention)))
    return !clause.mentions.some(({ mark, mention }) => mark === 'to' && mention.codes.length > 0)
  if (roles !== 'content') return false
  const [first, next] = clause.mentions.filter(({ mention }) => mention.first > trigger.verb)
  // 促請盟友日本增兵: in apposition.
  return first !== undefined && isMany(first.mention) && next?.mention.first !== first.mention.last
}

/** 要求總理接受停火: he is the one who is asked. */
const actsNext = ({ clause }: Filling, { last }: Mention): boolean =>
  last < clause.to && ((clause.tokens[last] as Token).kinds & KIND.act) !== 0

/** 要求軍方克制, 否認軍方出動: right behind the verb stands one's own; whom the words answer or hit instead, if anybody. */
function fillOwn(f: Filling, self: Party, roles: Roles, own: Mention): Filled {
  // 雙方要落實共識。希望 B…: of the two of whom the text goes on to speak, the one who is not asked asks.
  const rest = self.codes.filter((code) => !own.codes.includes(code))
  if (roles === 'content' && f.subjectRule !== 'subject' && self.codes.length === 2 && rest.length === 1)
    return result({ ...f, subjectMention: null }, { codes: rest, people: [] }, partyOf(own), 'object', [own])
  // A說，B 的發文不當，已要求 B…: what B is asked, he who speaks asks.
  const { speaker } = f
  const isTurned = roles === 'content' && f.subjectRule === 'topic-chain' && speaker !== null
  if (isTurned && !speaker.codes.some((code) => self.codes.includes(code)))
    return fillTransitive({ ...f, subject: speaker, subjectMention: null }, roles)
  // 否認軍方曾出動…: the denial answers whoever has just blamed.
  const replies = f.replies.has(f.trigger.sense.frame.frame)
  // 否認其軍隊進入 B: whom the deed that is denied would have hit.
  const hit = replies ? goalOf(f, self) : null
  if (hit) return result(f, self, partyOf(hit), 'object', [hit])
  const blamer = replies ? askerOf(f.discourse, self.codes) : []
  return blamer.length
    ? result(f, self, { codes: blamer, people: [] }, 'asker', [])
    : result(f, self, NOBODY, 'own', [])
}

/** A 偵測到從 B 向 A 發射的飛彈: nobody fires at himself; from where it came is who did. */
function firedAt(f: Filling): Filled | null {
  if (f.trigger.sense.frame.type !== 'ASSAULT' || !f.subject) return null
  const { codes } = f.subject
  const hit = marked(f, 'to', 'before', true)
  const from = hit && codes.length && hit.codes.every((code) => codes.includes(code)) ? marked(f, 'at', 'before') : null
  if (!hit || !from || !f.starts(f.clause.tokens[from.first - 1])) return null
  return result({ ...f, subjectRule: 'subject', subjectMention: from }, partyOf(from), partyOf(hit), 'coverb:to', [hit])
}

/** 召回其駐 B 大使: of one's own envoy it is done to the state where he is posted. */
function ownEnvoy({ clause, trigger }: Filling, self: Party): Mention | null {
  if (trigger.sense.frame.type !== 'SANCTION') return null
  const found = clause.mentions.find(
    ({ mark, mention }) =>
      mark === 'free' &&
      mention.postedAt.length > 0 &&
      mention.first > trigger.verb &&
      mention.codes.every((code) => self.codes.includes(code)),
  )
  return found?.mention ?? null
}

/** A 說，無人機侵犯 A 領空: nobody intrudes on himself; it is done to the one who is spoken of, by a rival. */
function intruded(f: Filling, self: Party): Filled | null {
  const { clause, trigger, subjectRule, subjectMention } = f
  // 軍機闖入領空後，A…: so it is for forces that are nobody's.
  const isBare = subjectMention?.kind === 'office'
  if (!f.intrudes || (subjectRule === 'subject' && !isBare) || self.codes.length !== 1) return null
  const entered = clause.mentions.find(
    ({ mark, mention }) => mark === 'free' && mention.first > trigger.verb && mention.last <= trigger.noun,
  )?.mention
  const hasThing = clause.tokens
    .slice(clause.from, firstOf(trigger))
    .some(({ word, kinds }) => word?.noun || kinds & KIND.pairNoun)
  const isOwn = hasThing && entered?.codes.length === 1 && entered.codes[0] === self.codes[0]
  // 在無人機侵犯領空之後，A…: whose it is stands in the next clause.
  if (!isOwn && (entered || (subjectRule !== 'ahead' && !isBare))) return null
  // 在俄軍無人機侵犯領空之後，A…: whose they are stands before the act.
  const whose = clause.mentions.findLast(
    ({ mention }) => mention.last <= trigger.verb && mention.codes.some((code) => !self.codes.includes(code)),
  )?.mention
  const codes = whose?.codes ?? rivalOf(f.discourse, self.codes)
  if (!codes.length) return null
  return { ...result(f, { codes, people: [] }, self, 'object', [entered ?? null]), rules: ['counterpart', 'object'] }
}

/** Acts of one state toward another's people and firms. */
const MEASURES: ReadonlySet<string> = new Set(['SANCTION', 'CONCEDE', 'COERCE'])

/** A 把 B 企業列入名單。B …，公告另將五家 B 企業列入…: of whom the text goes on to speak does it not to himself, but who has just done so does. */
function doneToTopic(f: Filling, held: Mention): Filled | null {
  if (f.subjectRule === 'subject' || !MEASURES.has(f.trigger.sense.frame.type)) return null
  const codes = harmerOf(f.discourse, held.codes)
  if (!codes.length) return null
  return { ...result(f, { codes, people: [] }, partyOf(held), 'object', [held]), rules: ['counterpart', 'object'] }
}

/** The one to whom it is done, with those who are listed with him. */
const wholeOf = (f: Filling, first: Mention): Party =>
  listedFrom(f, first, f.clause.mentions.find(({ mention }) => mention === first)?.mark ?? 'free')

/** Whom an act means whose words name nobody as its target. */
const meantTarget = (f: Filling, self: Party, roles: Roles): Filled =>
  placedTarget(f, self, roles) ??
  pointedTarget(f, self) ??
  fillExchange(f, self) ??
  fillSeries(f, self) ??
  supposedTarget(f, self, roles)

/** Roles of verbs with a target: the one behind 對／向, the object, the partner behind 與, else the counterpart. */
function fillTransitive(f: Filling, roles: Roles): Filled {
  const launched = firedAt(f)
  if (launched) return launched
  const self = f.subject ?? NOBODY
  const harmed = intruded(f, self) ?? fillHarmer(f, self)
  if (harmed) return harmed
  if (f.asksOwn) return result(f, self, NOBODY, 'own', [])
  if (isToAll(f, roles)) return result(f, self, NOBODY, 'collective', [])
  // 雙方都願意就 C 問題重開談判, A與B互相驅逐外交官: each toward the other.
  const isBoth =
    f.trigger.sense.frame.type === 'AGREE' &&
    f.subjectMention?.pronoun === 'both' &&
    f.clause.mentions.some(({ mark }) => mark === 'about') &&
    !f.clause.mentions.some(({ mark }) => mark === 'to' || mark === 'with')
  // A與B都歸咎於對方: of two, the other one of each.
  const isOther = f.clause.mentions.some(({ mention }) => mention.pronoun === 'other')
  if (self.codes.length === 2 && (isBoth || isOther || f.mutually())) return result(f, self, NOBODY, 'plural', [], true)
  // 把轟炸機調到一座島: where forces are brought is no target.
  const isBrought = f.trigger.sense.frame.type === 'MOBILIZE' && f.clause.ba >= 0
  const strike = AT_PLACES.has(f.trigger.sense.frame.type) && !isBrought
  // 向 B 北部空投藥品: what is given may be given to a place.
  const given = strike || f.trigger.sense.frame.type === 'AID'
  const heard = (mention: Mention | null) =>
    f.sues && mention?.codes.every((code) => isOrganisation(f.discourse, code)) ? null : mention
  const held = marked(f, 'ba', 'before', strike)
  const ba = others(held, self)
  if (held && !ba) {
    const done = doneToTopic(f, held)
    if (done) return done
  }
  const to = heard(others(mindedIn(f) ?? toWhom(f, given), self) ?? ba)
  // 把 B 逐出 C: what is brought forward is the object.
  const moved = ba && roles === 'obj' && f.trigger.kind === 'verb' && !ba.modifies ? ba : null
  const envoy = ownEnvoy(f, self)
  if (envoy) return result(f, self, { codes: envoy.postedAt, people: [] }, 'object', [envoy])
  const named = objectAfter(f, given)
  const blamed = named && f.trigger.sense.frame.type === 'ACCUSE' ? blamedIn(f, named) : named
  if (named && !blamed && !to) return result(f, self, NOBODY, 'collective', [])
  const object = heard(moved ?? others(blamed, self) ?? behindMeans(f, self))
  // 願在 C 框架內與 B 會晤: with whom one is willing.
  const partner = f.trigger.sense.frame.type === 'AGREE' && roles === 'content' ? marked(f, 'with', 'after') : null
  if (partner && others(partner, self)) return result(f, self, wholeOf(f, partner), 'coverb:with', [partner])
  const own = !to && !object ? ownObject(f, self) : null
  // 要求引渡前總理: one's own people are asked of another.
  const wantsOwn = f.trigger.sense.frame.type === 'REQUEST' && !!own?.people.length && !actsNext(f, own)
  const turned =
    (roles === 'content' || isToldOf(f)) && !to && (!object || isDeep(f, object))
      ? turnedTo(f, self, object !== null || wantsOwn)
      : null
  if (turned) return turned
  const court =
    f.trigger.sense.frame.type === 'ACCUSE' && object && to?.codes.every((code) => isOrganisation(f.discourse, code))
  if (own && !wantsOwn) return fillOwn(f, self, roles, own)
  const answered = fillFavourDenied(f, self, object ?? to)
  if (answered) return answered
  const first = !court && (roles === 'to' || f.trigger.kind === 'pair') ? (to ?? object) : (object ?? to)
  // C 批評 A。B 力挺兩國: nobody backs two who are at odds.
  const backed = first?.pronoun === 'both' && f.trigger.sense.frame.type === 'SUPPORT'
  const friends = backed ? friendsInstead(f.discourse, first.codes) : []
  if (first && friends.length && !friends.some((code) => self.codes.includes(code)))
    return result(f, self, { codes: friends, people: [] }, 'object', [first])
  const host = first && hostOf(f, self, first)
  if (first && host) return result(f, self, withHost(first, host), 'object', [first, host])
  if (first) return result(f, self, wholeOf(f, first), first === to ? 'coverb:to' : 'object', [first])
  const placed = placeOf(f, self, strike)
  if (placed) return placed
  // 提議由 B 出面調停: he is asked who is to do it.
  const asked = f.trigger.sense.frame.type === 'REQUEST' ? others(marked(f, 'agent', 'after'), self) : null
  if (asked) return result(f, self, wholeOf(f, asked), 'object', [asked])
  return meantTarget(f, self, roles)
}

/** 美國對伊朗的空襲, 中方的軍演: a noun's source is the one right before it, its target the one behind 對. */
function fillNominal(f: Filling): Filled | null {
  const { clause, trigger } = f
  const near = clause.mentions.filter(
    ({ mention }) => mention.last <= trigger.verb && trigger.verb - mention.last <= NOMINAL_REACH,
  )
  const last = near.at(-1)
  if (!last) return null
  const journey = trigger.sense.roles === 'goal' ? journeyTo(f, last.mention) : null
  if (journey) return journey
  if (last.mark === 'to') {
    const doer = near.findLast(({ mark, mention }) => mark === 'free' && isActor(mention))
    const own = { ...f, subjectRule: 'subject' }
    return doer ? result(own, partyOf(doer.mention), partyOf(last.mention), 'coverb:to', [last.mention]) : null
  }
  if (last.mark !== 'free' || !isActor(last.mention)) return null
  const source = partyOf(last.mention)
  const own = { ...f, subject: source, subjectMention: last.mention, subjectRule: 'subject' }
  if (trigger.sense.roles === 'mutual') return fillMutual(own)
  if (trigger.sense.roles === 'goal') return fillGoal(own)
  return result(own, source, NOBODY, 'none', [])
}

/** 總理為期一週的 B 之行: where it leads stands right before the noun, and who travels before that. */
function journeyTo(f: Filling, goal: Mention): Filled | null {
  const { clause, trigger } = f
  if (goal.last !== trigger.verb || (clause.tokens[trigger.verb] as Token).glue > 0) return null
  const doer = clause.mentions.findLast(
    ({ mark, mention }) =>
      mark === 'free' &&
      mention.last <= goal.first &&
      (mention.official || mention.people.length > 0) &&
      isActor(mention),
  )?.mention
  if (!doer || !others(goal, partyOf(doer))) return null
  return result({ ...f, subjectRule: 'subject', subjectMention: doer }, partyOf(doer), partyOf(goal), 'goal', [goal])
}

const NOMINAL_REACH = 4

/** Tokens between whose word it is and the word, at most (B 方面的說法). */
const WHOSE = 2
/** B 的說法, B 說法毫無根據: what is judged is the subject's word, not its act. */
function isWordOf({ clause, subjectMention, trigger, isDoingOf }: Filling): boolean {
  if (!subjectMention) return false
  // B 稱其純屬捏造: the charge is meant.
  if (subjectMention.pronoun === 'its') return true
  if (trigger.noun < 0) return subjectMention.modifies || isDoingOf(subjectMention)
  // A說，B 的官員駁斥這番說法: with what is denied behind it the verb is what B does.
  if (clause.tokens[trigger.verb]?.word?.verbs.some(({ frame }) => frame === trigger.sense.frame)) return false
  const word = Math.min(trigger.verb, trigger.noun)
  const between = word - subjectMention.last
  if (subjectMention.modifies || between === 0) return true
  return between <= WHOSE && (rolesOf(clause.tokens[word - 1]) & ROLE.de) !== 0
}

/** A 說，有關 A 船隻破壞海纜的報導不實: he who speaks denies what is said of him, of whoever has said it. */
function fillBelied(f: Filling): Filled | null {
  const { clause, trigger, subject, discourse } = f
  const judge = f.belies && trigger.noun >= 0 && trigger.noun < trigger.verb ? f.judge() : null
  if (!judge?.codes.length || clause.mentions.some(({ mention }) => others(mention, judge))) return null
  if (subject?.codes.some((code) => !judge.codes.includes(code))) return null
  const blamer = askerOf(discourse, judge.codes)
  const own = { ...f, subject: judge, subjectMention: null, subjectRule: 'subject' }
  return result(own, judge, { codes: blamer, people: [] }, blamer.length ? 'asker' : 'collective', [])
}

/** Fills source and target of a trigger by its pattern of roles. */
export const fill = (f: Filling): Filled => inMind(f, filledBy(f))

function filledBy(f: Filling): Filled {
  const { clause, trigger } = f
  const belied = f.belies && (f.isFalsity() || isWordOf(f)) ? f.subject : null
  const judge = belied && f.judge()
  if (judge && others(f.subjectMention, judge))
    return result({ ...f, subjectRule: 'subject' }, judge, belied, 'belied', [])
  const unnamed = fillBelied(f)
  if (unnamed) return unnamed
  // 官媒稱，B 的指控毫無根據: who judges it is not known, and B does not deny its own word.
  const word = firstOf(trigger)
  if (belied && rolesOf(clause.tokens[word - 1]) & ROLE.de) return result(f, NOBODY, belied, 'none', [])
  const encircled = fillEncircled(f)
  if (encircled) return encircled
  const suffered = fillSuffered(f)
  if (suffered) return suffered
  const nominal = trigger.kind === 'nominal' ? fillNominal(f) : null
  if (nominal) return nominal
  const answer = fillAnswer(f) ?? fillExported(f) ?? fillBarred(f) ?? fillEnded(f)
  if (answer) return answer
  // 必將招致 B 回擊: the threat's noun is B's.
  const isAnswer = trigger.sense.frame.type === 'THREATEN' && marked(f, 'by', 'any') !== null
  const last = isAnswer ? lastOf(trigger) : trigger.verb
  // 55名士兵被擊斃、數人被活捉: of several marks that right before the act counts.
  const own = clause.passive >= 0 && (rolesOf(clause.tokens[trigger.verb - 1]) & ROLE['prep.by']) !== 0
  const suffers = (own || (clause.passive >= 0 && clause.passive < last)) && trigger.sense.roles !== 'mutual'
  if (suffers && !f.isPast && !isOver(clause, trigger) && !isOfMeasure(clause, trigger)) return fillPassive(f)
  if (trigger.sense.frame.type === 'PROTEST' && trigger.sense.roles !== 'mutual')
    return fillProtest(f, (own) => fillTransitive(own, trigger.sense.roles))
  switch (trigger.sense.roles) {
    case 'mutual':
      return fillMutual(f)
    case 'goal':
      return fillGoal(f)
    case 'host':
      return fillHost(f)
    case 'promise': {
      const withOther = others(marked(f, 'with', 'any') ?? marked(f, 'to', 'any'), f.subject ?? NOBODY)
      if (withOther) return result(f, f.subject ?? NOBODY, partyOf(withOther), 'coverb:with', [withOther], true)
      if ((f.subject?.codes.length ?? 0) >= 2) return result(f, f.subject ?? NOBODY, NOBODY, 'plural', [], true)
      const filled = fillTransitive(f, 'obj')
      // 同意與叛軍在 C 談判: where they talk is not whom one promises it.
      return isOnlyVenue(f, filled.target.codes) ? result(f, filled.source, NOBODY, 'none', []) : filled
    }
    default:
      return fillTransitive(f, trigger.sense.roles)
  }
}
