import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Roles } from '../lexicon/pack.ts'
import {
  ANSWERING,
  aheadOf,
  answererBehind,
  blamedIn,
  isDeep,
  opensWithCondition,
  oppositeOf,
  saysOf,
  servedBehind,
  turnedTo,
} from './addressee.ts'
import { answeredBy, fillAnswer, isAnswer } from './answer.ts'
import { hasRole, rolesOf } from './clause.ts'
import {
  askerOf,
  bothSides,
  counterpart,
  favourerOf,
  hasRival,
  isOrganisation,
  type Party,
  rivalOf,
  struckBy,
} from './discourse.ts'
import { isActor, namedAtNoun } from './doer.ts'
import {
  type Filled,
  type Filling,
  marked,
  NOBODY,
  objectAfter,
  others,
  ownObject,
  partyOf,
  result,
  startOfNoun,
} from './filling.ts'
import { fillHost } from './host.ts'
import type { Mention } from './mention.ts'
import { fillMutual } from './mutual.ts'
import { fillPassive, isOver } from './passive.ts'
import { fillProtest } from './protest.ts'
import type { Token } from './token.ts'
import { edgeOf, hostOf, isOrigin, withHost } from './venue.ts'

/** 為到訪的 B 舉行…: the visitor stands behind the verb, and the subject is the host. */
function guestOf({ clause, trigger }: Filling): Mention | null {
  if (!(rolesOf(clause.tokens[trigger.verb + 1]) & ROLE.de)) return null
  const head = clause.mentions.find(({ mention }) => mention.first === trigger.verb + 2)
  return head && isActor(head.mention) ? head.mention : null
}

function fillGoal(f: Filling): Filled {
  const guest = f.trigger.sense.frame.type === 'CONSULT' && f.subject ? others(guestOf(f), f.subject) : null
  if (guest && f.subject)
    return { ...result(f, partyOf(guest), f.subject, 'guest', [guest]), rules: ['guest', f.subjectRule] }
  const self = f.subject ?? NOBODY
  // 從 A 撤往 B: left is A.
  const left = f.trigger.sense.frame.type === 'RETREAT' ? others(marked(f, 'at', 'before', true), self) : null
  if (left) return result(f, self, partyOf(left), 'goal', [left])
  const goal =
    others(marked(f, 'free', 'after', true) ?? marked(f, 'at', 'after', true), self) ??
    others(marked(f, 'to', 'any') ?? marked(f, 'at', 'before', true), self) ??
    // 把 B 毒梟引渡回國: whose they are who are sent home.
    others(marked(f, 'with', 'any') ?? namedAtNoun(f.clause, f.trigger) ?? marked(f, 'ba', 'before'), self)
  if (goal || f.trigger.sense.frame.type === 'CONSULT')
    return result(f, self, goal ? partyOf(goal) : NOBODY, goal ? 'goal' : 'none', [goal])
  if (isEachOther(f, self)) return result(f, self, NOBODY, 'plural', [], true)
  const other = counterpart(f.discourse, self.codes)
  return result(f, self, { codes: other, people: [] }, other.length ? 'counterpart' : 'none', [])
}

/** Acts that two named together do toward each other where nobody else is named. */
const EACH_OTHER: ReadonlySet<string> = new Set(['RETREAT', 'CONCEDE', 'COOPERATE'])

/** 印巴同意停止攻擊, A 與 B 重開口岸: who draws back together, draws back from each other. */
const isEachOther = ({ trigger: { kind, sense }, subjectRule }: Filling, self: Party) =>
  self.codes.length === 2 &&
  kind === 'pair' &&
  EACH_OTHER.has(sense.frame.type) &&
  (sense.frame.type === 'RETREAT' || subjectRule === 'subject')

/** Acts that one does to another with 與 (與 B 斷交): A與B before them are two sides. */
const SPLITS: ReadonlySet<string> = new Set(['SANCTION', 'ASSAULT', 'COERCE'])
/** How many tokens may stand between the two and what one does to the other. */
const SPLIT_REACH = 2

function splitCoordination(f: Filling): Filled | null {
  const mention = f.subjectMention
  if (
    f.subjectRule !== 'subject' ||
    mention?.joiner !== 'with' ||
    mention.parts?.length !== 2 ||
    f.trigger.verb - mention.last > SPLIT_REACH ||
    !SPLITS.has(f.trigger.sense.frame.type)
  )
    return null
  const last = mention.parts.at(-1) as Mention
  const first = mention.parts.slice(0, -1)
  const source: Party = {
    codes: [...new Set(first.flatMap((part) => part.codes))],
    people: first.flatMap((part) => part.people),
  }
  return result(f, source, partyOf(last), 'coordination', [last])
}

/** Acts that are done to places and people: whose they are is the target. */
const AT_PLACES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'MOBILIZE', 'CONCEDE', 'THREATEN'])

/** Acts that are done from or out of somewhere (從 B 召回大使, 從 B 採購). */
const FROM_SOMEWHERE: ReadonlySet<string> = new Set([
  'SANCTION',
  'COOPERATE',
  'RETREAT',
  'COERCE',
  'ASSAULT',
  'CONCEDE',
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

/** 派代表團前往 B 首都: the first other one behind the verb, though his own come first. */
const goalOf = ({ clause, trigger }: Filling, self: Party): Mention | null =>
  clause.mentions.find(({ mark, mention }) => mark === 'free' && mention.first > trigger.verb && others(mention, self))
    ?.mention ?? null

/** Roles of verbs with a target: the one behind 對／向, the object, the partner behind 與, else the counterpart. */
function fillTransitive(f: Filling, roles: Roles): Filled {
  const self = f.subject ?? NOBODY
  if (isToAll(f, roles)) return result(f, self, NOBODY, 'collective', [])
  // A與B互相驅逐外交官: each does it to the other.
  // 雙方都願意就 C 問題重開談判: toward each other.
  const isBoth =
    f.trigger.sense.frame.type === 'AGREE' &&
    f.subjectMention?.pronoun === 'both' &&
    f.clause.mentions.some(({ mark }) => mark === 'about') &&
    !f.clause.mentions.some(({ mark }) => mark === 'to' || mark === 'with')
  if (self.codes.length === 2 && (isBoth || f.mutually())) return result(f, self, NOBODY, 'plural', [], true)
  // 把轟炸機調到一座島: where forces are brought is no target.
  const isBrought = f.trigger.sense.frame.type === 'MOBILIZE' && f.clause.ba >= 0
  const strike = AT_PLACES.has(f.trigger.sense.frame.type) && !isBrought
  // 向 B 北部空投藥品: what is given may be given to a place.
  const given = strike || f.trigger.sense.frame.type === 'AID'
  const heard = (mention: Mention | null) =>
    f.sues && mention?.codes.every((code) => isOrganisation(f.discourse, code)) ? null : mention
  const ba = others(marked(f, 'ba', 'before', strike), self)
  const to = heard(others(marked(f, 'to', 'before', given), self) ?? ba)
  // 把 B 逐出 C: what is brought forward is the object.
  const moved = ba && roles === 'obj' && f.trigger.kind === 'verb' && !ba.modifies ? ba : null
  const named = objectAfter(f, given)
  const blamed = named && f.trigger.sense.frame.type === 'ACCUSE' ? blamedIn(f, named) : named
  if (named && !blamed && !to) return result(f, self, NOBODY, 'collective', [])
  const object = heard(moved ?? others(blamed, self))
  const own = !to && !object ? ownObject(f, self) : null
  // 要求引渡前總理: one's own people are asked of another.
  const wantsOwn = f.trigger.sense.frame.type === 'REQUEST' && !!own?.people.length && !actsNext(f, own)
  const turned =
    roles === 'content' && !to && (!object || isDeep(f, object)) ? turnedTo(f, self, object !== null || wantsOwn) : null
  if (turned) return turned
  const court =
    f.trigger.sense.frame.type === 'ACCUSE' && object && to?.codes.every((code) => isOrganisation(f.discourse, code))
  if (own && !wantsOwn) {
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
  const first = !court && (roles === 'to' || f.trigger.kind === 'pair') ? (to ?? object) : (object ?? to)
  const host = first && hostOf(f, self, first)
  if (first && host) return result(f, self, withHost(first, host), 'object', [first, host])
  if (first) return result(f, self, partyOf(first), first === to ? 'coverb:to' : 'object', [first])
  const aside = others(marked(f, 'with', 'any') ?? marked(f, 'for', 'any') ?? marked(f, 'about', 'before'), self)
  if (aside) return result(f, self, partyOf(aside), 'coverb:with', [aside])
  const split = splitCoordination(f)
  if (split) return split
  const held = roles === 'self' && f.trigger.sense.frame.type === 'CONSULT'
  // 願擴大自 B 進口.
  const offered = f.trigger.sense.frame.type === 'AGREE' ? others(marked(f, 'at', 'after'), self) : null
  if (offered) return result(f, self, partyOf(offered), 'coverb:at', [offered])
  // 在 B 邊境增兵: at whose edge forces gather.
  const isShown = f.trigger.sense.frame.type === 'MOBILIZE' && f.subjectRule === 'subject'
  const edge = isShown ? others(edgeOf(f), self) : null
  if (edge) return result(f, self, partyOf(edge), 'coverb:at', [edge])
  const from =
    held || FROM_SOMEWHERE.has(f.trigger.sense.frame.type)
      ? others(marked(f, 'at', 'before', true) ?? startOfNoun(f), self)
      : null
  if (from && !isOrigin(f, from)) return result(f, self, partyOf(from), 'coverb:at', [from])
  // 揚言要讓 B 付出代價: who is made to do it.
  const made = f.trigger.sense.frame.type === 'THREATEN' ? others(marked(f, 'agent', 'after'), self) : null
  if (made) return result(f, self, partyOf(made), 'made', [made])
  // 派醫生到 B, 派代表團前往 B: where it is given, where they go.
  const sent = roles === 'to' && f.trigger.sense.frame.type === 'CONSULT'
  const whither = roles !== 'to' ? null : sent ? goalOf(f, self) : others(marked(f, 'at', 'after', true), self)
  if (whither) return result(f, self, partyOf(whither), 'goal', [whither])
  if (isEachOther(f, self)) return result(f, self, NOBODY, 'plural', [], true)
  const modifier = f.clause.mentions.find(
    (one) =>
      one.mention.modifies &&
      one.mention.first >= f.from &&
      one.mention.first < f.to &&
      isActor(one.mention) &&
      others(one.mention, self),
  )
  if (modifier) return result(f, self, partyOf(modifier.mention), 'modifier', [modifier.mention])
  if (f.trigger.sense.frame.mode === 'third-party') {
    const between = others(marked(f, 'at', 'before'), self)
    if (between && between.codes.length >= 2) return result(f, self, partyOf(between), 'coverb:at', [between])
    const sides = bothSides(f.discourse).filter((code) => !self.codes.includes(code))
    if (sides.length >= 2) return result(f, self, { codes: sides, people: [] }, 'sides', [])
  }
  if (f.ground && ANSWERING.has(f.trigger.sense.frame.type) && others(f.ground, self))
    return result(f, self, partyOf(f.ground), 'ground', [f.ground])
  if (f.toward && !self.codes.includes(f.toward))
    return result(f, self, { codes: [f.toward], people: [] }, 'toward', [])
  // 聯合國譴責 A 試射: a test is aimed at no organisation that minds it.
  const minds = f.trigger.sense.roles === 'self' && f.teller?.codes.every((code) => isOrganisation(f.discourse, code))
  if (f.subjectRule === 'told' && f.teller && minds) return result(f, self, NOBODY, 'none', [])
  if (f.subjectRule === 'told' && f.teller) return result(f, self, f.teller, 'teller', [])
  // A說，若 B…，A 將…: who threatens must say so himself.
  const says = f.trigger.sense.frame.type === 'THREATEN' && f.speaker?.codes.some((code) => self.codes.includes(code))
  const warned = says ? (f.conditioned?.codes ?? []) : []
  if (warned.length && !warned.some((code) => self.codes.includes(code)))
    return result(f, self, { codes: warned, people: [] }, 'conditioned', [])
  const opposite = others(oppositeOf(f), self)
  if (opposite) return result(f, self, partyOf(opposite), 'opposite', [opposite])
  const answerer = f.trigger.sense.frame.type === 'REQUEST' ? others(answererBehind(f), self) : null
  if (answerer) return result(f, self, partyOf(answerer), 'answerer', [answerer])
  const served = f.trigger.sense.frame.type === 'AID' ? others(servedBehind(f), self) : null
  if (served) return result(f, self, partyOf(served), 'served', [served])
  const asker = f.replies.has(f.trigger.sense.frame.frame) ? askerOf(f.discourse, self.codes) : []
  if (asker.length) return result(f, self, { codes: asker, people: [] }, 'counterpart', [])
  const turns = f.subjectRule === 'subject' || (f.subjectRule === 'topic-chain' && f.refers())
  const answered = turns && isAnswer(f) ? answeredBy(f, self) : []
  if (answered.length) return result(f, self, { codes: answered, people: [] }, 'counterpart', [])
  const favoured = MINDS.has(f.trigger.sense.frame.type) ? favourerOf(f.discourse, self.codes) : []
  if (favoured.length) return result(f, self, { codes: favoured, people: [] }, 'counterpart', [])
  const struck = f.trigger.sense.frame.type === 'ASSAULT' ? struckBy(f.discourse, self.codes) : []
  // A 宣布設保護區。B 提出抗議: who was just told of, unless somebody has acted against B.
  const blames =
    f.trigger.sense.frame.type === 'ACCUSE' &&
    f.subjectRule === 'subject' &&
    Math.max(f.trigger.verb, f.trigger.noun) === f.clause.to - 1 &&
    !hasRole(f.clause.tokens, f.clause.from, f.trigger.verb, ROLE.also) &&
    !hasRival(f.discourse, self.codes)
  const minded = blames ? answeredBy(f, self).filter((code) => !isOrganisation(f.discourse, code)) : []
  const other = struck.length
    ? struck
    : minded.length
      ? minded
      : AGAINST.has(f.trigger.sense.frame.type)
        ? rivalOf(f.discourse, self.codes)
        : counterpart(f.discourse, self.codes)
  const said = saysOf(f)
  const opens =
    f.trigger.sense.frame.type === 'REQUEST' && f.following[0]?.mentions[0]?.mention.first === f.following[0]?.from
  const ahead = roles === 'content' || said || opens ? others(aheadOf(f), self) : null
  if (said && ahead) return result(f, self, partyOf(ahead), 'ahead', [ahead])
  if (ahead && (other.length === 0 || opensWithCondition(f.following[0])))
    return result(f, self, partyOf(ahead), 'ahead', [ahead])
  return result(f, self, { codes: other, people: [] }, other.length ? 'counterpart' : 'none', [])
}

/** 美國對伊朗的空襲, 中方的軍演: a noun's source is the one right before it, its target the one behind 對. */
function fillNominal(f: Filling): Filled | null {
  const { clause, trigger } = f
  const near = clause.mentions.filter(
    ({ mention }) => mention.last <= trigger.verb && trigger.verb - mention.last <= NOMINAL_REACH,
  )
  const last = near.at(-1)
  if (!last) return null
  if (last.mark === 'to') {
    const doer = near.findLast(({ mark, mention }) => mark === 'free' && isActor(mention))
    if (doer)
      return result({ ...f, subjectRule: 'subject' }, partyOf(doer.mention), partyOf(last.mention), 'coverb:to', [
        last.mention,
      ])
    return null
  }
  if (last.mark !== 'free' || !isActor(last.mention)) return null
  const source = partyOf(last.mention)
  const own = { ...f, subject: source, subjectMention: last.mention, subjectRule: 'subject' }
  if (trigger.sense.roles === 'mutual') return fillMutual(own)
  if (trigger.sense.roles === 'goal') return fillGoal(own)
  return result(own, source, NOBODY, 'none', [])
}

/** Acts by which one minds what another has done. */
const MINDS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN'])

/** Acts against somebody: whom they leave unnamed is a rival before it is a partner. */
const AGAINST: ReadonlySet<string> = new Set(['MOBILIZE', 'ACCUSE', 'THREATEN', 'RETREAT'])

const NOMINAL_REACH = 4

/** Tokens between whose word it is and the word, at most (B 方面的說法). */
const WHOSE = 2

/** B 的說法, B 說法毫無根據: what is judged is the subject's word, not its act. */
function isWordOf({ clause, subjectMention, trigger }: Filling): boolean {
  if (!subjectMention || trigger.noun < 0) return subjectMention?.modifies === true
  const word = Math.min(trigger.verb, trigger.noun)
  const between = word - subjectMention.last
  return (
    subjectMention.modifies || between === 0 || (between <= WHOSE && (rolesOf(clause.tokens[word - 1]) & ROLE.de) !== 0)
  )
}

/** Fills source and target of a trigger by its pattern of roles. */
export function fill(f: Filling): Filled {
  const { clause, trigger } = f
  const belied = f.belies && isWordOf(f) ? f.subject : null
  const judge = belied && f.judge()
  if (belied && judge && others(f.subjectMention, judge))
    return result({ ...f, subjectRule: 'subject' }, judge, belied, 'belied', [])
  // 官媒稱，B 的指控毫無根據: who judges it is not known, and B does not deny its own word.
  const word = trigger.noun < 0 ? trigger.verb : Math.min(trigger.verb, trigger.noun)
  if (belied && rolesOf(clause.tokens[word - 1]) & ROLE.de) return result(f, NOBODY, belied, 'none', [])
  const nominal = trigger.kind === 'nominal' ? fillNominal(f) : null
  if (nominal) return nominal
  const answer = fillAnswer(f)
  if (answer) return answer
  // 必將招致 B 回擊: the threat's noun is B's.
  const isAnswer = trigger.sense.frame.type === 'THREATEN' && marked(f, 'by', 'any') !== null
  const last = isAnswer ? Math.max(trigger.verb, trigger.noun) : trigger.verb
  if (clause.passive >= 0 && clause.passive < last && !isOver(clause, trigger)) return fillPassive(f)
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
      return fillTransitive(f, 'obj')
    }
    default:
      return fillTransitive(f, trigger.sense.roles)
  }
}
