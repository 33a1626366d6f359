import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Roles } from '../lexicon/pack.ts'
import { aheadOf, opensWithCondition, saysOf } from './addressee.ts'
import { answeredBy, isAnswer } from './answer.ts'
import { captorOf, heldBy } from './captivity.ts'
import { hasRole, rolesOf } from './clause.ts'
import { counterpart, group, isOrganisation, type Party, partnerOf } from './discourse.ts'
import { type Filled, type Filling, isImposer, NOBODY, others, partyOf, result } from './filling.ts'
import { askerOf, favourerOf, harmerOf, hasRival, rivalOf, struckBy } from './rivals.ts'
import { secondedBy } from './seconded.ts'
import type { Token } from './token.ts'
import { lastOf } from './trigger.ts'

/** Acts by which one minds what another has done. */
const MINDS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN'])

/** Acts by which one answers what was done to him. */
const HURTS: ReadonlySet<string> = new Set(['REJECT', 'ACCUSE'])

/** Acts against somebody: whom they leave unnamed is a rival before it is a partner. */
const AGAINST: ReadonlySet<string> = new Set(['MOBILIZE', 'ACCUSE', 'THREATEN', 'RETREAT'])

/** Acts that others do to the one state in which something happens, though their sentence does not name it. */
const FROM_OUTSIDE: ReadonlySet<string> = new Set(['AID', 'SANCTION', 'COERCE', 'RETREAT'])

/**
 * Whom others help, or the state that all is about, where such an act names nobody and its subject has had to do with nobody just
 * before; empty where neither is meant.
 */
function focusOf({ discourse, trigger, subjectRule }: Filling, self: Party): readonly string[] {
  const { aided, home } = discourse
  const { type } = trigger.sense.frame
  if (subjectRule !== 'subject' || trigger.kind === 'nominal' || !FROM_OUTSIDE.has(type)) return []
  const focus = type === 'AID' && aided.codes.length ? aided.codes : home.focus ? [home.focus] : []
  if (self.codes.some((code) => focus.includes(code))) return []
  const isHere = discourse.heard.some(
    ({ sentence, codes }) => sentence === discourse.sentence && codes.some((code) => !self.codes.includes(code)),
  )
  return isHere || partnerOf(discourse, self.codes) ? [] : focus
}

/** A 向 B 派出醫療隊，C 捐贈帳篷: several who give in one sentence give to the same one; empty where nobody else has just given. */
export function helpedHere(
  { clause, discourse, trigger, subjectRule, appeals }: Filling,
  self: Party,
): readonly string[] {
  const { aided, asked, sentence } = discourse
  if (trigger.sense.frame.type !== 'AID' || subjectRule !== 'subject') return []
  if (clause.mentions.some(({ mention }) => others(mention, self))) return []
  // 難民署呼籲各國捐款，B 承諾撥款: who has just asked for help is given it.
  const asks = asked?.sentence === sentence && appeals.has(asked.frame) ? asked.source : []
  const helped = sentence - aided.sentence <= HELPED ? aided.codes : asks
  return helped.some((code) => self.codes.includes(code)) ? [] : helped
}

/** How many sentences later what was settled is still welcomed. */
const WELCOMED = 3

/** How many sentences later others still help the one who was struck or helped. */
const HELPED = 2

/** A與B簽署協議，由 C 宣布。D 對此表示歡迎: what is welcomed is what was settled, not who spoke of it last; empty where nothing was. */
function hailedBy({ trigger, subjectRule, discourse, refers, replies }: Filling, self: Party): readonly string[] {
  const { hailed, sentence } = discourse
  const welcomes = trigger.sense.frame.type === 'SUPPORT' && replies.has(trigger.sense.frame.frame)
  if (!welcomes || subjectRule !== 'subject' || !hailed || !refers()) return []
  if (sentence - hailed.sentence > WELCOMED) return []
  return hailed.codes.some((code) => self.codes.includes(code)) ? [] : hailed.codes
}

/**
 * A 制裁 B，C 表示譴責，D 也批評此舉, C 沒有答應 B，D 亦未鬆口: who joins in minds or refuses the same one as those before him; empty where
 * nobody has just done so.
 */
function joinedWith({ clause, trigger, subjectRule, discourse }: Filling, self: Party): readonly string[] {
  const minded = discourse.minded[trigger.sense.frame.type]
  if (subjectRule !== 'subject' || !minded) return []
  // A 對 B 的決定表示反對。C 也表示反對: at the head of the next sentence, too.
  const reach = clause.index === 0 ? 1 : 0
  if (discourse.sentence - minded.sentence > reach) return []
  if (!hasRole(clause.tokens, clause.from, trigger.verb, ROLE.also)) return []
  return minded.codes.some((code) => self.codes.includes(code)) ? [] : minded.codes
}

/** A 揚言，(如果)兩國再開火，…: whom the words are about that follow the verb, where they open with the pronoun of two; empty where they do not. */
function bothAhead({ clause, trigger, following: [next], discourse }: Filling, self: Party): readonly string[] {
  const first = next?.mentions[0]?.mention
  if (clause.to - lastOf(trigger) > 2 || !next || first?.pronoun !== 'both') return []
  const opens = next.from + (rolesOf(next.tokens[next.from]) & ROLE.condition ? 1 : 0)
  if (first.first !== opens) return []
  const two = group(discourse, 2, self.codes, first.count > 0)
  return two.some((code) => self.codes.includes(code)) ? [] : two
}

/** 對事態發展感到不快: what is minded stands behind the coverb, and is neither an act nor somebody's. */
function mindsThing({ clause, trigger, refers }: Filling): boolean {
  const { tokens, from } = clause
  const last = lastOf(trigger)
  for (let i = last - 1; i >= from; i--) {
    const token = tokens[i] as Token
    if (rolesOf(token) & ROLE['prep.to']) return !refers()
    if (token.time || token.kinds & (KIND.verb | KIND.nominal | KIND.party)) return false
  }
  return false
}

/**
 * 維和部隊表示，A 不斷增兵: an organisation is not against whom forces are moved; nor whom they strike, where the sentence names it
 * only as the one who tells of it.
 */
function onlyTells({ clause, discourse, trigger, speaker }: Filling, codes: readonly string[]): boolean {
  const { type } = trigger.sense.frame
  if (!codes.every((code) => isOrganisation(discourse, code))) return false
  if (type === 'MOBILIZE') return true
  if (type !== 'ASSAULT' || !codes.length || !speaker || !codes.every((code) => speaker.codes.includes(code)))
    return false
  // 向巡邏隊開火: somebody who is not known is struck, and may be whose patrol it is.
  if (hasRole(clause.tokens, clause.from, trigger.verb, ROLE['prep.to'])) return false
  const named = discourse.heard.filter(
    (one) => one.sentence === discourse.sentence && one.codes.some((code) => codes.includes(code)),
  )
  return named.length <= 1
}

/** With whom he last had to do: a state, where only states can be meant, and not the organisation whose measure it is. */
function otherThan(f: Filling, self: Party): readonly string[] {
  const isState = (code: string) => !isOrganisation(f.discourse, code)
  const imposer = f.clause.mentions.find(({ mention }) => isImposer(f, mention))?.mention.codes ?? []
  const last = counterpart(f.discourse, self.codes, f.amongStates ? isState : undefined)
  const other = answeredInstead(f, self, last)
  return imposer.length ? other.filter((code) => !imposer.includes(code)) : other
}

/** B 空襲 A，C 呼籲雙方克制。A 召回大使; B 制裁 A。C 說，A 召回大使: who has urged both, or only tells of it, is not the one who is answered. */
function answeredInstead(
  { discourse, speaker, trigger }: Filling,
  self: Party,
  last: readonly string[],
): readonly string[] {
  if (!last.length || !ANSWERED.has(trigger.sense.frame.type)) return last
  const { source, target, sentence } = discourse.asked ?? NOBODY_ASKED
  const other = target.filter((code) => !self.codes.includes(code))
  const urges = other.length < target.length && last.every((code) => source.includes(code))
  if (urges && other.length === 1 && discourse.sentence - sentence <= 1) return other
  const harmer = harmerOf(discourse, self.codes)
  const tells = last.every((code) => speaker?.codes.includes(code))
  return tells && harmer.length ? harmer : last
}

const NOBODY_ASKED: { source: readonly string[]; target: readonly string[]; sentence: number } = {
  source: [],
  target: [],
  sentence: 0,
}

/** By what one answers another one. */
const ANSWERED: ReadonlySet<string> = new Set(['SANCTION', 'COERCE'])

/** A B 談判中斷: two who stand right before the noun of what is broken off are each other's. */
function areEachOthers({ trigger, subjectMention, clause }: Filling, self: Party): boolean {
  const { kind, sense, noun, verb } = trigger
  if (kind !== 'pair' || noun > verb || sense.frame.type !== 'SANCTION' || self.codes.length !== 2) return false
  return subjectMention?.last === noun && clause.tokens[noun]?.glue === 0
}

/** 在訪問 B 途中警告，C 簽署協議將…: where he only is at the time is not whom he warns. */
const isOnlyThere = ({ trigger, clause }: Filling, other: readonly string[]): boolean =>
  trigger.sense.frame.type === 'THREATEN' &&
  other.length > 0 &&
  clause.mentions.some(
    ({ mention }) => mention.last <= trigger.verb && other.every((code) => mention.codes.includes(code)),
  )

/** Whom an act means that names nobody, from what went before; where nobody can be meant the target is empty. `supposed.ts` says whether it counts. */
export function supposedTarget(f: Filling, self: Party, roles: Roles): Filled {
  if (f.trigger.kind === 'pair' && f.trigger.sense.frame.type === 'ACCUSE' && mindsThing(f))
    return result(f, self, NOBODY, 'none', [])
  if (areEachOthers(f, self)) return result(f, self, NOBODY, 'plural', [], true)
  // 安理會召開會議: it meets with nobody.
  if (f.trigger.sense.frame.type === 'CONSULT' && roles === 'self') return result(f, self, NOBODY, 'none', [])
  const asker = f.replies.has(f.trigger.sense.frame.frame) ? askerOf(f.discourse, self.codes) : []
  if (asker.length) return result(f, self, { codes: asker, people: [] }, 'counterpart', [])
  const seconded = secondedBy(f, self)
  if (seconded.length) return result(f, self, { codes: seconded, people: [] }, 'seconded', [])
  const turns = f.subjectRule === 'subject' || (f.subjectRule === 'topic-chain' && f.refers())
  // 美國制裁 A。B 譴責。A 堅決反對: whoever did it to A, not who minded it, too.
  const harmer =
    turns && f.trigger.kind === 'verb' && HURTS.has(f.trigger.sense.frame.type) ? harmerOf(f.discourse, self.codes) : []
  if (harmer.length) return result(f, self, { codes: harmer, people: [] }, 'harm', [])
  const hailed = hailedBy(f, self)
  if (hailed.length) return result(f, self, { codes: hailed, people: [] }, 'hailed', [])
  const joined = joinedWith(f, self)
  if (joined.length) return result(f, self, { codes: joined, people: [] }, 'counterpart', [])
  const answered = turns && isAnswer(f) ? answeredBy(f, self) : []
  if (answered.length) return result(f, self, { codes: answered, people: [] }, 'counterpart', [])
  const favoured = MINDS.has(f.trigger.sense.frame.type) ? favourerOf(f.discourse, self.codes) : []
  if (favoured.length) return result(f, self, { codes: favoured, people: [] }, 'counterpart', [])
  const captor = captorOf(f, self)
  if (captor) return result(f, self, { codes: captor, people: [] }, 'captivity', [])
  const freed = heldBy(f, self)
  if (freed) return result(f, self, { codes: freed, people: [] }, 'captivity', [])
  const helped = helpedHere(f, self)
  if (helped.length) return result(f, self, { codes: helped, people: [] }, 'helped', [])
  const struck = f.trigger.sense.frame.type === 'ASSAULT' ? struckBy(f.discourse, self.codes) : []
  // A 宣布設保護區。B 提出抗議: who was just told of, unless somebody has acted against B.
  const blames =
    f.trigger.sense.frame.type === 'ACCUSE' &&
    f.subjectRule === 'subject' &&
    lastOf(f.trigger) === f.clause.to - 1 &&
    !hasRole(f.clause.tokens, f.clause.from, f.trigger.verb, ROLE.also) &&
    !hasRival(f.discourse, self.codes)
  const minded = blames ? answeredBy(f, self).filter((code) => !isOrganisation(f.discourse, code)) : []
  const other = struck.length
    ? struck
    : minded.length
      ? minded
      : AGAINST.has(f.trigger.sense.frame.type)
        ? rivalOf(f.discourse, self.codes)
        : otherThan(f, self)
  if (onlyTells(f, other) && !struck.length) return result(f, self, NOBODY, 'none', [])
  const focus = struck.length || minded.length ? [] : focusOf(f, self)
  if (focus.length) return result(f, self, { codes: focus, people: [] }, 'focus', [])
  const both = MINDS.has(f.trigger.sense.frame.type) ? bothAhead(f, self) : []
  if (both.length) return result(f, self, { codes: both, people: [] }, 'ahead', [])
  const said = saysOf(f)
  const opens =
    f.trigger.sense.frame.type === 'REQUEST' && f.following[0]?.mentions[0]?.mention.first === f.following[0]?.from
  const ahead = roles === 'content' || said || opens ? others(aheadOf(f), self) : null
  if (ahead && isOnlyThere(f, other)) return result(f, self, partyOf(ahead), 'ahead', [ahead])
  if (said && ahead) return result(f, self, partyOf(ahead), 'ahead', [ahead])
  if (ahead && (other.length === 0 || opensWithCondition(f.following[0])))
    return result(f, self, partyOf(ahead), 'ahead', [ahead])
  return result(f, self, { codes: other, people: [] }, other.length ? 'counterpart' : 'none', [])
}
