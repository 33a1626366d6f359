import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Roles } from '../lexicon/pack.ts'
import { ANSWERING, answererBehind, oppositeOf, servedBehind } from './addressee.ts'
import { cuesOf, rolesOf } from './clause.ts'
import { bothSides, isOrganisation, type Party } from './discourse.ts'
import { isActor } from './doer.ts'
import {
  type Filled,
  type Filling,
  heldLast,
  marked,
  NOBODY,
  nearest,
  others,
  partyOf,
  result,
  startOfNoun,
} from './filling.ts'
import type { Mention } from './mention.ts'
import { doerOf, isByNobody } from './rivals.ts'
import type { Token } from './token.ts'
import { edgeOf, forumOf, isOrigin } from './venue.ts'

/** Acts that two named together do toward each other where nobody else is named. */
const EACH_OTHER: ReadonlySet<string> = new Set(['RETREAT', 'CONCEDE', 'COOPERATE'])

/** 印巴同意停止攻擊, A 與 B 重開口岸, 雙方將換俘，並重開邊境: who draws back together, draws back from each other. */
export function isEachOther({ trigger: { kind, sense }, subjectRule, subjectMention }: Filling, self: Party): boolean {
  const { type } = sense.frame
  if (self.codes.length !== 2 || !EACH_OTHER.has(type)) return false
  if (kind === 'pair' && (type === 'RETREAT' || subjectRule === 'subject')) return true
  return kind !== 'nominal' && type === 'CONCEDE' && subjectMention?.pronoun === 'both'
}

/** Acts that one does to another with 與 (與 B 斷交): A與B before them are two sides. */
const SPLITS: ReadonlySet<string> = new Set(['SANCTION', 'ASSAULT', 'COERCE'])
/** How many tokens may stand between the two and what one does to the other. */
const SPLIT_REACH = 2

/** A及B轟炸多個設施: something else is hit, which stands right behind the verb. */
function hasOwnObject({ clause, trigger }: Filling): boolean {
  const next = clause.tokens[trigger.verb + 1]
  if (trigger.kind !== 'verb' || !next || trigger.verb + 1 >= clause.to || next.time) return false
  return next.glue >= OBJECT || (next.kinds & (KIND.pairNoun | KIND.act | KIND.party)) === KIND.pairNoun
}

/** Units of such an object at least. */
const OBJECT = 2

/** A 與 B 斷交; not 聯手逮捕毒梟, which both do to somebody else. */
function splitCoordination(f: Filling): Filled | null {
  const mention = f.subjectMention
  if (
    f.subjectRule !== 'subject' ||
    mention?.joiner !== 'with' ||
    mention.parts?.length !== 2 ||
    f.trigger.verb - mention.last > SPLIT_REACH ||
    !SPLITS.has(f.trigger.sense.frame.type) ||
    hasOwnObject(f) ||
    f.jointly()
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

/** Acts that are done from or out of somewhere (從 B 召回大使, 從 B 採購). */
const FROM_SOMEWHERE: ReadonlySet<string> = new Set([
  'SANCTION',
  'COOPERATE',
  'RETREAT',
  'COERCE',
  'ASSAULT',
  'CONCEDE',
])

/** 派代表團前往 B 首都: the first other one behind the verb, though his own come first. */
export const goalOf = ({ clause, trigger }: Filling, self: Party): Mention | null =>
  clause.mentions.find(({ mark, mention }) => mark === 'free' && mention.first > trigger.verb && others(mention, self))
    ?.mention ?? null

/** 東協輪值主席國 A 表示譴責: what stands right before the subject says what the subject is. */
const saysOfSubject = ({ subjectMention }: Filling, { last }: Mention): boolean =>
  subjectMention !== null && last <= subjectMention.first && subjectMention.first - last <= APPOSED

/** How many tokens of a title may stand between. */
const APPOSED = 2

/** What goes from one to another. */
const MOVED: ReadonlySet<string> = new Set(['AID', 'COOPERATE', 'CONSULT'])

/** The target that its clause names elsewhere than behind the verb or its coverb: beside the subject, in a place, as where one goes; null where none is. */
export function placedTarget(f: Filling, self: Party, roles: Roles): Filled | null {
  const about = marked(f, 'about', 'before')
  // 透過 B 輸送天然氣: by whose way it goes.
  const isWay =
    about !== null &&
    MOVED.has(f.trigger.sense.frame.type) &&
    (cuesOf(f.clause.tokens[about.first - 1]) & CUE.means) !== 0
  // 在 B 邊境增兵: at whose edge forces gather.
  const isShown = f.trigger.sense.frame.type === 'MOBILIZE' && f.subjectRule === 'subject'
  const edge = f.trigger.sense.frame.type === 'MOBILIZE' ? others(edgeOf(f), self) : null
  if (edge) return result(f, self, partyOf(edge), 'coverb:at', [edge])
  const aside = others(
    nearest(f, 'with') ?? marked(f, 'with', 'any') ?? marked(f, 'for', 'any') ?? (isWay ? null : about),
    self,
  )
  if (aside) return result(f, self, partyOf(aside), 'coverb:with', [aside])
  const split = splitCoordination(f)
  if (split) return split
  // 到 B 首都出席閱兵式: where it is held; a summit is its members', wherever they meet.
  const held =
    f.trigger.sense.frame.type === 'CONSULT' &&
    (roles === 'self' || (roles === 'obj' && f.trigger.sense.frame.mode !== 'multilateral'))
  // 願擴大自 B 進口.
  const offered = f.trigger.sense.frame.type === 'AGREE' ? others(marked(f, 'at', 'after'), self) : null
  if (offered) return result(f, self, partyOf(offered), 'coverb:at', [offered])
  // 在 B 的城市部署雷達: whose town or region it is.
  const town = isShown && f.trigger.kind === 'pair' ? others(marked(f, 'at', 'before', true), self) : null
  if (town?.kind === 'place') return result(f, self, partyOf(town), 'coverb:at', [town])
  const from =
    held || FROM_SOMEWHERE.has(f.trigger.sense.frame.type)
      ? others(heldLast(f, 'at', true) ?? startOfNoun(f), self)
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
      (one.mark !== 'at' || f.trigger.sense.roles !== 'content') &&
      one.mention.first >= f.from &&
      one.mention.first < f.to &&
      !saysOfSubject(f, one.mention) &&
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
  return null
}

/** 對演習表達關切, 對聲明提到 B 表示歡迎: who last did what the coverb brings in; empty where it brings in nothing that was told. */
function doerBehind({ clause, trigger, discourse }: Filling, self: Party): readonly string[] {
  for (let i = trigger.verb - 2; i >= clause.from; i--) {
    if (!(rolesOf(clause.tokens[i]) & BRINGS_IN)) continue
    const { word, glue } = clause.tokens[i + 1] as Token
    return word && glue === 0 ? doerOf(discourse, word.form).filter((code) => !self.codes.includes(code)) : []
  }
  return []
}

/** 指責軍演是彩排, 譴責這次空襲: who last did what is blamed by its noun; empty where nobody was told to have done it, or somebody is named. */
function doerOfNoun({ discourse }: Filling, word: string, self: Party): readonly string[] {
  const doers = doerOf(discourse, word)
  return doers.some((code) => self.codes.includes(code)) ? [] : doers
}

/** The noun of a deed right behind the verb, or of an attack that is blamed, where it names nobody (譴責這次空襲); else null. */
function deedBehind({ clause, trigger }: Filling): string | null {
  if (trigger.kind === 'nominal' || clause.mentions.some(({ mention }) => mention.first > trigger.verb)) return null
  const { word, glue } = clause.tokens[trigger.verb + 1] ?? NO_TOKEN
  if (trigger.kind === 'pair')
    return word?.verbs.some(({ frame }) => frame.type === 'ASSAULT') && trigger.noun === trigger.verb + 1
      ? word.form
      : null
  return word?.nominals.length && glue <= WHICH ? word.form : null
}

const NO_TOKEN = { word: null, glue: 0 }

/** How many units say which deed is meant (這次). */
const WHICH = 2

const BRINGS_IN = ROLE['prep.to'] | ROLE['prep.about']
/** Acts of words that turn to what somebody has done. */
const TURNS: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST'])

/** He says it himself, or the spokesman whose answers the document holds is his. */
const speaksAs = (f: Filling, self: Party): boolean =>
  f.judge()?.codes.some((code) => self.codes.includes(code)) === true

/** The target to which the words around point: the ground, the teller, who is warned, asked or served behind; null where none is. */
export function pointedTarget(f: Filling, self: Party): Filled | null {
  const side = f.side(self.codes)
  if (side) return result(f, self, { codes: [side], people: [] }, 'side', [])
  if (f.ground && ANSWERING.has(f.trigger.sense.frame.type) && others(f.ground, self))
    return result(f, self, partyOf(f.ground), 'ground', [f.ground])
  const doer = TURNS.has(f.trigger.sense.frame.type) ? doerBehind(f, self) : []
  if (doer.length) return result(f, self, { codes: doer, people: [] }, 'doer', [])
  const deed = f.trigger.sense.frame.type === 'ACCUSE' ? deedBehind(f) : null
  if (deed && isByNobody(f.discourse, deed)) return result(f, self, NOBODY, 'none', [])
  const blamed = deed ? doerOfNoun(f, deed, self) : []
  if (blamed.length) return result(f, self, { codes: blamed, people: [] }, 'doer', [])
  if (f.toward && self.codes.includes(f.toward)) return result(f, NOBODY, NOBODY, 'none', [])
  if (f.toward) return result(f, self, { codes: [f.toward], people: [] }, 'toward', [])
  // 聯合國譴責 A 試射, 聯合國譴責 A 關押記者: what an organisation minds was not done to it.
  const minds = f.teller?.codes.every((code) => isOrganisation(f.discourse, code))
  // A與B譴責 C 試射: nor was a show of force that several mind made to all of them.
  const isMany = f.trigger.sense.frame.type === 'MOBILIZE' && (f.teller?.codes.length ?? 0) > 1
  if (f.subjectRule === 'told' && f.teller && (minds || isMany)) return result(f, self, NOBODY, 'none', [])
  if (f.subjectRule === 'told' && f.teller) return result(f, self, f.teller, 'teller', [])
  // A說，若 B…，A 將…: who threatens must say so himself.
  const says = f.conditioned !== null && f.trigger.sense.frame.type === 'THREATEN' && speaksAs(f, self)
  const warned = says ? (f.conditioned?.codes ?? []) : []
  if (warned.length && !warned.some((code) => self.codes.includes(code)))
    return result(f, self, { codes: warned, people: [] }, 'conditioned', [])
  const opposite = others(oppositeOf(f), self)
  if (opposite) return result(f, self, partyOf(opposite), 'opposite', [opposite])
  const answerer = f.trigger.sense.frame.type === 'REQUEST' ? others(answererBehind(f), self) : null
  if (answerer) return result(f, self, partyOf(answerer), 'answerer', [answerer])
  const forum = others(forumOf(f), self)
  if (forum) return result(f, self, partyOf(forum), 'forum', [forum])
  const listed = f.trigger.sense.frame.type === 'SANCTION' ? f.listed() : []
  if (listed.length)
    return result(f, self, { codes: [...new Set(listed.flatMap(({ codes }) => codes))], people: [] }, 'listed', listed)
  const served = f.trigger.sense.frame.type === 'AID' ? others(servedBehind(f), self) : null
  if (served) return result(f, self, partyOf(served), 'served', [served])
  return null
}
