import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { isItsSubject } from './act-as-subject.ts'
import { isAnniversary } from './anniversary.ts'
import { isAskedByPress } from './asked-by-press.ts'
import { isBeliedByNobody } from './belied.ts'
import { isBill } from './bill.ts'
import { type Clause, cuesOf, findRole, hasKindIn, hasRole, rolesOf } from './clause.ts'
import { isOfCreed } from './creed.ts'
import { asWhen } from './dating.ts'
import { isChanceOf, isDeliberated } from './deliberated.ts'
import { isDepicted } from './depicted.ts'
import { trimmed } from './drafting.ts'
import { isEndangered } from './endangered.ts'
import { endsHelp, isEnded, isTalkedOver, staysOut } from './ended.ts'
import { isFaced } from './faced.ts'
import { isOfGoods } from './goods.ts'
import { isHopedFor } from './hoped-for.ts'
import { isInBetween } from './in-between.ts'
import { isElse, isInstead } from './instead.ts'
import { isLifted, isOfDuty } from './lifted.ts'
import { isLikened } from './likened.ts'
import { isMeant } from './meant.ts'
import { isMooted } from './mooted.ts'
import { isPlayed } from './played.ts'
import { isPraised } from './praised.ts'
import { isPermitted, isPrevented } from './prevented.ts'
import { isBasis, isPurpose } from './purpose.ts'
import { anyHolds, type Rule, rule } from './rule.ts'
import type { Scene } from './scene.ts'
import { isStatistic } from './statistic.ts'
import { isStrivenFor } from './striven.ts'
import { isTaken } from './taken.ts'
import type { Token } from './token.ts'
import { isTradeWar } from './trade-war.ts'
import { isTrend } from './trend.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'
import { isUnwarlike } from './unwarlike.ts'
import { isWeighed } from './weighed.ts'

/** How far from its negation, or behind the verb's 的, the word for a sign may begin, in units of text. */
const NEAR = 6
/** How many tokens the verb's object may take before that 的. */
const OBJECT = 4

/**
 * 沒有試爆的跡象, 沒有證據顯示 A 攻擊 B, 未與 B 建交的國家: the negation is that of the sign, or only says what somebody is; neither tells
 * that something was not done.
 */
function isNegatedAside({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens } = clause
  const first = firstOf(trigger)
  const negation = findRole(tokens, clause.from, first, ROLE.negation)
  if (negation < 0) return false
  const opens = (tokens[negation] as Token).end
  const verb = (tokens[first] as Token).start
  if (sets.signs.standIn(text.clean, opens, Math.min(verb, opens + NEAR))) return true
  const last = lastOf(trigger)
  const at = findRole(tokens, last + 1, Math.min(clause.to, last + OBJECT), ROLE.de)
  const de = tokens[at]
  if (!de) return false
  if (sets.signs.standIn(text.clean, de.end, Math.min(clause.end, de.end + NEAR))) return true
  if (at !== last + 1 || de.glue > 0 || de.end >= clause.end - 1) return false
  return sets.members.startAt(text.clean, de.end) || isRelative(clause, negation, first)
}

/** What a plan only thinks of (結束衝突的計畫). */
const PLANNED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT'])

/** How many tokens an act's object may take before the 的 of the noun that names it. */
const IDEA_REACH = 6

/** 針對 A B 停火進行接觸, 關注 A B 停火: behind its coverb or a verb that governs it, with nobody but its parties between, it is only what is dealt with. */
function isTopic({ tokens, mentions, from }: Clause, verb: number): boolean {
  const whose = mentions.find(({ mention }) => mention.last === verb)
  const at = (whose?.mention.first ?? verb) - 1
  return at >= from && (rolesOf(tokens[at]) & DEALING) !== 0
}

const DEALING = ROLE.governs | ROLE['prep.about'] | ROLE['prep.to']

/** 向 B 提供貸款的構想, 將 C 排除在外的風險: an act that the noun behind its 的 only thinks of. */
function isIdea({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens } = clause
  const last = lastOf(trigger)
  // 制裁效果, 援助政策: a compound, whose last noun is what is spoken of.
  const { kind, sense, verb, noun } = trigger
  const isNoun = kind === 'nominal' || (noun > verb && sense.roles === 'host') || (noun >= 0 && noun < verb)
  const { end: behind } = tokens[last] as Token
  if (isNoun && sets.compounds.startAt(text.clean, behind)) return true
  // 停火誠意, 停火協議: of a truce that no verb brings about only the paper or the will is named.
  if (noun < 0 && sense.frame.type === 'RETREAT' && sets.truceNamed.startAt(text.clean, behind)) return true
  if (kind === 'nominal' && sense.frame.type === 'RETREAT' && isTopic(clause, verb)) return true
  // 去年申請加入 B 的程序: what has its time was done.
  const begin = tokens.findLastIndex(
    ({ kinds, roles }, i) =>
      i < firstOf(trigger) && i >= clause.from && (kinds & KIND.verb || roles & (ROLE.say | ROLE.announce)),
  )
  if (tokens.slice(Math.max(begin, clause.from), firstOf(trigger)).some(({ time }) => time)) return false
  const first = PLANNED.has(sense.frame.type) ? sets.plans : sets.aims
  for (let i = last + 1; i < clause.to && i <= last + IDEA_REACH; i++) {
    const { kinds, roles, end } = tokens[i] as Token
    if (kinds & KIND.act || roles & ROLE.also) return false
    if (!(roles & ROLE.de) || end >= clause.end - 1) continue
    const stop = Math.min(clause.end, end + NEAR)
    return first.startAt(text.clean, end) || sets.ideas.standIn(text.clean, end, stop)
  }
  return false
}

/** 採取外交行動來結束衝突: what one does something for has not been done; 來訪 and 來電 are words of their own. */
function isAim(_: Scene, { tokens, from, mentions }: Clause, trigger: Trigger): boolean {
  const { sense } = trigger
  const first = firstOf(trigger)
  const before = entry(tokens, first - 1)
  if (sense.frame.type === 'CONSULT' || sense.roles === 'goal' || tokens[first]?.glue !== 0) return false
  if (first - 1 <= from + 1 || !(cuesOf(before) & CUE.aiming)) return false
  return !mentions.some(({ mention }) => mention.last === first - 1)
}

/** 推動歐盟制裁 B: what somebody is pushed to do is not done by who pushes, and not done yet. */
function isPushed(_: Scene, { tokens, mentions }: Clause, { verb }: Trigger): boolean {
  return mentions.some(({ mention, mark }) => {
    const before = entry(tokens, mention.first - 1)
    if ((mark !== 'free' && mark !== 'agent') || mention.last > verb || tokens[mention.first]?.glue !== 0) return false
    return (cuesOf(before) & CUE.pushing) !== 0 && !(rolesOf(tokens[mention.last]) & ROLE.de)
  })
}

/** Tokens between what happens and the word for it (發生 24 次爆炸襲擊). */
const HAPPENING_REACH = 4

/** B 發生兩起襲擊: where a deed takes place nobody does it. */
function isHappening(_: Scene, { tokens, from }: Clause, { verb, noun, sense }: Trigger): boolean {
  if (sense.frame.type !== 'ASSAULT' || sense.roles === 'mutual' || noun >= 0) return false
  for (let i = verb - 1; i >= from && verb - i <= HAPPENING_REACH; i--) {
    const token = tokens[i] as Token
    if (token.cues & CUE.happening) return true
    if (token.kinds & KIND.act) return false
  }
  return false
}

/** …，直至 B 交還土地: what is to end an act has not been done, unless it has its time. */
function isTerm(scene: Scene, { tokens, from, to, index, mentions }: Clause): boolean {
  const before = entry(scene.clauses, index - 1)
  // …，直到 B 停戰，並作出賠償: what is joined to it is its term as well.
  if (before && !mentions.length && rolesOf(tokens[from]) & ROLE.also) return isTerm(scene, before)
  return (cuesOf(tokens[from]) & CUE.until) !== 0 && !tokens.slice(from, to).some(({ time }) => time && asWhen(time))
}

const HELD_TALKS = ROLE['prep.to'] | ROLE['prep.ba'] | ROLE['prep.about']

/**
 * 未對會談置評, 把談判破裂歸咎於 B: the noun of talks right behind a coverb; as the last word of its clause it is the verb (就關稅談判), and so it is
 * behind 將 with the one who is met right behind it (將會見 B).
 */
function isHeld(_: Scene, { tokens, from, to, mentions }: Clause, { verb, noun, sense }: Trigger): boolean {
  if (sense.frame.type !== 'CONSULT' || sense.roles !== 'mutual' || noun >= 0 || verb <= from || verb === to - 1)
    return false
  if (rolesOf(tokens[verb - 1]) & ROLE.future && mentions.some(({ mention }) => mention.first === verb + 1))
    return false
  if (tokens[verb]?.glue === 0 && cuesOf(tokens[verb - 1]) & CUE.means) return true
  // 通過對話協商解決: a compound of talks.
  const first = tokens[verb]?.glue === 0 && (tokens[verb - 1] as Token).kinds & TALKS ? verb - 1 : verb
  if (first <= from || tokens[first]?.glue !== 0) return false
  return (rolesOf(entry(tokens, first - 1)) & HELD_TALKS) !== 0
}

const TALKS = KIND.act | KIND.nominal | KIND.pairNoun

/** 對 B 採取的制裁措施應在…框架內執行: measures that are in force are spoken of where a word of modality follows their noun. */
function isMeasure(_: Scene, { tokens, to }: Clause, { verb, noun, sense }: Trigger): boolean {
  // 譴責 B 的空襲是倒退: of what is blamed it is said.
  if (SPOKEN.has(sense.frame.type) || noun <= verb || noun + 1 >= to) return false
  if (!(rolesOf(tokens[noun + 1]) & (ROLE.obligation | ROLE.copula))) return false
  return hasRole(tokens, verb + 1, noun, ROLE.de)
}

/** 對向 B 採購的國家加稅: behind a coverb, what stands before the 的 of such a noun says who is meant. */
function isDescription({ sets, text }: Scene, { tokens, from, to }: Clause, trigger: Trigger): boolean {
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  const de = findRole(tokens, last + 1, Math.min(to, last + OBJECT), ROLE.de)
  const end = entry(tokens, de)?.end
  if (end === undefined || !sets.members.startAt(text.clean, end)) return false
  const coverb = findRole(tokens, from, first, ROLE['prep.to'])
  // 對 B 宣布制裁…的國家: with a coverb of its own the act is told.
  return (
    coverb >= 0 && findRole(tokens, coverb + 1, first, ROLE['prep.to'] | ROLE['prep.with'] | ROLE['prep.at']) > coverb
  )
}

/** Acts whose object may be described by what it has done. */
const PUNISHES: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT'])

/** 懲罰協助 B 取得武器的企業, 點名資助 B 的銀行: behind a verb that strikes or names somebody, what stands before the 的 of such a noun says whom. */
function isWhose({ sets, text }: Scene, { tokens, from, to }: Clause, trigger: Trigger): boolean {
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  const de = findRole(tokens, last + 1, to, ROLE.de)
  const { end } = entry(tokens, de) ?? {}
  if (end === undefined || !sets.members.startAt(text.clean, end)) return false
  if (hasKindIn(tokens, last + 1, de, KIND.verb)) return false
  return tokens.slice(from, first).some(({ word, roles }) => {
    if (sets.naming.has(word?.form ?? '')) return true
    return PUNISHES.has(word?.verbs[0]?.frame.type ?? '') && !(roles & (ROLE.say | ROLE.announce))
  })
}

/** What one says is said, whatever for (以抗議…). */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'PROTEST', 'THREATEN'])

/** 條件包括 B 釋放戰俘: what somebody is to do who is named behind such a verb is one of the terms that the sentence tells of. */
function isIncluded(
  { sets, text, sentence }: Scene,
  { tokens, start, end, mentions }: Clause,
  { verb }: Trigger,
): boolean {
  const until = (tokens[verb] as Token).start
  if (!sets.includes.standIn(text.clean, sentence.start, until)) return false
  // 訴求包括撤出重型武器、…，及釋放…: of what it holds, to the end of the sentence.
  for (let at = sentence.start; at < until; at++)
    if (sets.includes.startAt(text.clean, at) && sets.terms.end(text.clean, sentence.start, at)) return true
  // 拒絕停火條件，包括先宣布…: so are those of a clause that opens with it.
  if (sets.includes.startAt(text.clean, start) && sets.terms.standIn(text.clean, sentence.start, start)) return true
  const isListed = mentions.some(
    ({ mark, mention }) =>
      mark === 'free' &&
      mention.last <= verb &&
      sets.includes.end(text.clean, start, (tokens[mention.first] as Token).start),
  )
  return isListed && sets.terms.standIn(text.clean, sentence.start, end)
}

/** 這只是緝捕逃犯的行動: behind a copula, what stands before the 的 of such a noun says what something is. */
function isPredicate({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens } = clause
  const first = firstOf(trigger)
  const before = entry(tokens, first - 1)
  if (first <= clause.from || !before || !(rolesOf(before) & ROLE.copula) || tokens[first]?.glue !== 0) return false
  for (let i = lastOf(trigger) + 1; i + 1 <= clause.to; i++) {
    const token = tokens[i]
    if (token && i < clause.to && rolesOf(token) & ROLE.de && sets.predicates.end(text.clean, token.end, clause.end))
      return true
  }
  return false
}

/** 每年進口: a trade that goes on is told of no day. */
function isTrade({ sets, text, carry }: Scene, { tokens, start }: Clause, { sense, verb }: Trigger): boolean {
  const { type, contexts } = sense.frame
  const trades = type === 'COOPERATE' && contexts.includes('economic') && carry.ahead === null
  return trades && sets.regular.standIn(text.clean, start, (tokens[verb] as Token).start)
}

/** 主辦國通常會邀請 B, 負責與 B 談判: nor are a habit and an office; but what 負責談判的 A does. */
function isTimeless(_: Scene, { tokens, from, mentions }: Clause, trigger: Trigger): boolean {
  const until = firstOf(trigger)
  // 峰會往往是…: of the noun of an act it is told behind.
  if (trigger.kind === 'nominal' && cuesOf(tokens[lastOf(trigger) + 1]) & CUE.timeless) return true
  for (let i = until - 1; i >= from; i--) {
    if (cuesOf(tokens[i]) & CUE.timeless) return true
    const { kinds, roles } = tokens[i] as Token
    if (kinds & KIND.verb) return false
    if (roles & ROLE.de && mentions.some(({ mention: { first, last } }) => first > i && last <= until)) return false
  }
  return false
}

/** 是獲得 B 援助最多的國家之一: one of those of whom it is said. */
function isOneOf({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (!hasRole(clause.tokens, clause.from, firstOf(trigger), ROLE.copula | ROLE.remark)) return false
  // 成為首個承認 B 的國家: the first to do so has just done it.
  const before = text.clean.slice(clause.start, (clause.tokens[firstOf(trigger)] as Token).start)
  if (sets.counting.some((word) => before.includes(word))) return false
  return sets.oneOf.end(text.clean, clause.start, trimmed(text.clean, clause).end)
}

/** 對 A 的武裝干預將遭到反擊: an act of which the clause says what it will meet with has not come about. */
function isForeseen(_: Scene, clause: Clause, { kind, verb }: Trigger): boolean {
  return kind === 'nominal' && clause.passive > verb && hasRole(clause.tokens, verb + 1, clause.passive, ROLE.future)
}

/** Nobody acts between the clause's beginning and the negation: what it opens describes the noun behind 的. */
function isRelative({ mentions, tokens, from }: Clause, negation: number, verb: number): boolean {
  const acts = mentions.some(
    ({ mark, mention }) => mark === 'free' && mention.last <= negation && mention.first >= from,
  )
  return !acts && !tokens.slice(negation + 1, verb).some((token) => rolesOf(token) & ROLE.say)
}

/** 峰會重申, 聯合國大會呼籲: a meeting that says something stands for those who met. */
function speaksAsOne(_: Scene, clause: Clause, trigger: Trigger): boolean {
  if (trigger.kind !== 'nominal' || trigger.sense.frame.type !== 'CONSULT' || trigger.verb !== clause.from) return false
  const next = clause.tokens[trigger.verb + 1]
  return !!next && trigger.verb + 1 < clause.to && next.glue === 0 && (rolesOf(next) & ROLE.say) !== 0
}

/** 可能與 A 施壓有關, 暫停援助與 A 無關: an act to which something else is only said to be related, or which is so itself. */
function isRelated({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (!hasRole(clause.tokens, clause.from, clause.to, ROLE['prep.with'])) return false
  const { end } = clause.tokens[lastOf(trigger)] as Token
  const tail = text.clean.slice(end, clause.end).replace(/[。，；！？]$/u, '')
  return sets.related.has(tail.slice(-RELATED))
}

/** Length of the words for being related, in units. */
const RELATED = 2

/** 宣布戰爭已經結束: who declares that it is over need not have fought. */
function isDeclaredOver(_: Scene, { tokens, from }: Clause, { noun, verb, sense }: Trigger): boolean {
  return sense.frame.type === 'RETREAT' && noun >= 0 && noun < verb && hasRole(tokens, from, noun, ROLE.announce)
}

/** 盡早恢復談判: what is to be done soon is wanted, unless somebody has undertaken it. */
function isUrged({ carry }: Scene, { tokens, from }: Clause, trigger: Trigger): boolean {
  if (carry.promised || SPOKEN.has(trigger.sense.frame.type)) return false
  const first = firstOf(trigger)
  for (let i = from; i < first; i++) {
    // 就早日舉行談判達成共識: behind its coverb it is of what is agreed on.
    if (i > from && rolesOf(tokens[i - 1]) & ROLE['prep.about']) continue
    if (cuesOf(tokens[i]) & CUE.soon) return !hasRole(tokens, from, first, UNDERTAKEN)
  }
  return false
}

const UNDERTAKEN = ROLE.future | ROLE.intention | ROLE.announce | ROLE.scheduled

/** What only speaks of an act, and the words without which it does not. */
export const ASIDES: readonly Rule[] = [
  rule(isPrevented, { kinds: KIND.preventing, cues: CUE.keeping }),
  rule(isPermitted, { kinds: KIND.permitting }),
  rule(isDeclaredOver, { roles: ROLE.announce }),
  rule(isUrged, { cues: CUE.soon }),
  rule(isAim, { cues: CUE.aiming }),
  rule(isStrivenFor, { cues: CUE.striving | CUE.without }),
  rule(isPurpose, { cues: CUE.aim }),
  rule(isBasis, { cues: CUE.aim }),
  rule(isPushed, { cues: CUE.pushing }),
  rule(isHappening, { cues: CUE.happening }),
  rule(isTerm, { roles: ROLE.also, cues: CUE.until }),
  rule(isPredicate, { roles: ROLE.copula }),
  rule(isOneOf, { roles: ROLE.copula | ROLE.remark }),
  rule(isTrade),
  rule(isAskedByPress),
  rule(isDepicted, { cues: CUE.depicting }),
  rule(isPlayed, { cues: CUE.playing }),
  rule(isTimeless, { cues: CUE.timeless }),
  rule(isEnded),
  rule(staysOut),
  rule(isTalkedOver, { cues: CUE.deliberates }),
  rule(endsHelp),
  rule(isTrend),
  rule(isOfCreed),
  rule(isPraised, { roles: ROLE.de }),
  rule(isHopedFor),
  rule(isHeld),
  rule(isChanceOf, { roles: ROLE.de }),
  rule(isDeliberated, { cues: CUE.deliberates }),
  rule(isFaced, { roles: ROLE.de, cues: CUE.facing }),
  rule(isWhose, { roles: ROLE.de }),
  rule(isMeant),
  rule(isMeasure, { roles: ROLE.obligation | ROLE.copula }),
  rule(isDescription, { roles: ROLE['prep.to'] }),
  rule(isLifted, { cues: CUE.lifts }),
  rule(isOfDuty, { cues: CUE.lifts }),
  rule(isIncluded),
  rule(isForeseen, { roles: ROLE.future }),
  rule(isNegatedAside, { roles: ROLE.negation }),
  rule(isIdea),
  rule(speaksAsOne, { roles: ROLE.say }),
  rule((_, clause, trigger) => isItsSubject(clause, trigger)),
  rule((_, clause, trigger) => isLikened(clause, trigger), { kinds: KIND.likening }),
  rule(isEndangered),
  rule(isRelated, { roles: ROLE['prep.with'] }),
  rule(isStatistic),
  rule(isBill, { roles: ROLE.de }),
  rule(isOfGoods),
  rule(isWeighed, { roles: ROLE['prep.to'] }),
  rule(isMooted),
  rule(isInstead),
  rule(isElse, { roles: ROLE.negation }),
  rule(isTradeWar),
  rule(isBeliedByNobody),
  rule(isTaken),
  rule(isAnniversary),
  rule(isUnwarlike),
  rule(isInBetween, { cues: CUE.between }),
]

/** True where the act is only spoken of: wanted, talked over, held out, ruled out, part of a text or of what something is; nothing that is told. */
export const isAside = (scene: Scene, clause: Clause, trigger: Trigger): boolean =>
  anyHolds(ASIDES, scene, clause, trigger)

/** 否則 opens a consequence, not a condition. */
export function isOtherwise({ sets }: Scene, clause: Clause, i: number): boolean {
  const token = clause.tokens[i] as Token
  return sets.otherwise.has(token.word?.form ?? '')
}
