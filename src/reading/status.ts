import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { namesDay } from '../text/day.ts'
import { entry } from '../text/entry.ts'
import { type Clause, findRole, hasKind, hasKindIn, hasRole, type Mark, plays, rolesOf } from './clause.ts'
import { isEarlier, saysOfNoun } from './dating.ts'
import { LASTING } from './forthcoming.ts'
import type { Mention } from './mention.ts'
import { isOver } from './passive.ts'
import type { Status, When } from './reading.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** What the clauses before this one leave to it. */
export interface Mood {
  /** The one who speaks is a forecaster (analysts, the author). */
  readonly observer: boolean
  /** An earlier word of expectation still governs. */
  readonly forecast: boolean
  /** A promise or plan governs. */
  readonly promised: boolean
  /** It is somebody's words. */
  readonly spoken?: boolean
  /** What is announced of the act is only promised yet. */
  readonly given?: boolean
  /** It is something that two come to (達成協議). */
  readonly reached?: boolean
  /** What the clause before, with which this one goes on, said is still to come; null where it did not. */
  readonly goesOn?: 'scheduled' | 'pledged' | 'predicted' | null
}

export interface StatusFound {
  readonly status: Status
  /** Token index of the word that decides, or −1. */
  readonly by: number
}

/** An actor other than the verb's own instrument (派地面部隊) stands between. */
const isParty = (mark: Mark, mention: Mention, after: number, before: number) =>
  mark === 'free' &&
  mention.first > after &&
  mention.last <= before &&
  mention.codes.length > 0 &&
  mention.kind !== 'office'

const COVERBS = ROLE['prep.to'] | ROLE['prep.ba'] | ROLE['prep.about'] | ROLE['prep.with'] | ROLE['prep.at']

const BRINGS_VERB = ROLE['prep.about'] | ROLE['prep.at']

/** Index of the coverb that brings in the verb at `verb` as its topic or place, at most a few tokens before it; −1 where none does. */
function broughtBy(tokens: readonly Token[], from: number, verb: number, coverbs: number = BRINGS_VERB): number {
  for (let i = verb - 1; i >= from && i >= verb - BROUGHT; i--) {
    const token = tokens[i] as Token
    if (rolesOf(token) & coverbs) return i
    if (token.kinds & KIND.verb || rolesOf(token) & ROLE.negation) return -1
  }
  return -1
}

/** Tokens between a coverb and the verb that it brings in, at most. */
const BROUGHT = 4

/** Index of a negation that governs the trigger, or −1: nothing but adverbs, modals and coverb phrases lies between. */
function negationBefore(clause: Clause, trigger: Trigger, from: number, verb: number): number {
  if (!plays(clause, ROLE.negation)) return -1
  const { tokens } = clause
  // 並未在會談中讓步: the talks were held.
  if (broughtBy(tokens, from, verb) >= 0 && hasKindIn(tokens, verb + 1, clause.to, KIND.verb)) return -1
  let joined = false
  let either = false
  let de = -1
  for (let i = verb - 1; i >= from; i--) {
    const token = tokens[i] as Token
    const role = rolesOf(token)
    joined ||= (role & (ROLE.also | ROLE.but)) !== 0
    if (isEither(clause, i)) {
      either = true
      continue
    }
    if (token.kinds & KIND.ground) {
      // 以檢疫不全為由禁止進口: a negation inside the ground is none of the act.
      i = tokens.findLastIndex(({ roles }, k) => k < i && k >= from && (roles & ROLE['prep.about']) !== 0)
      if (i < 0) return -1
      continue
    }
    // 未與 C 商量就召回大使: the talk was left out, and the act done.
    if (token.cues & CUE.deliberates && rolesOf(tokens[i + 1]) & ROLE['prep.about'] && i + 1 < verb) return -1
    if (role & ROLE.negation) {
      if (isInner(clause, i)) return -1
      const next = tokens[i + 1] as Token
      // 不會對 B 的大壩動武, 沒有收到 B 的抗議, but not 未與 B 建交的國家: the 的 must be the coverb's.
      const suffers = clause.passive === i + 1 && !isOver(clause, trigger)
      if (de >= 0 && !suffers && !hasRole(tokens, i + 1, de, COVERBS)) return -1
      return token.end - token.start > 1 || next.glue === 0 ? i : -1
    }
    if (role & ROLE.de) de = i
    if (role & (ROLE.intention | ROLE.announce)) continue
    // 從未談判或達成協議: both are denied.
    if (either && token.kinds & KIND.verb) {
      either = false
      continue
    }
    if (token.kinds & KIND.verb && de < 0) {
      // 沒有就停火達成協議, 並未在會談中讓步, 未對 B 的襲擊進行譴責: a verb that a coverb brings in lets the negation through.
      const opens = broughtBy(tokens, from, i, BRINGS_VERB | ROLE['prep.to'])
      if (opens < 0) return -1
      i = opens
    }
    // 不會派兵入侵: a verb that only sends on to the next one has no party behind it, and nothing joins the two.
    if (token.word?.pairs.length && joined) return -1
    if (token.word?.pairs.length && clause.mentions.some(({ mark, mention }) => isParty(mark, mention, i, verb)))
      return -1
  }
  return -1
}

/** 磋商以[未找到辦法]告終: a negation with a verb of its own, in what only describes; the talks were held. */
const isInner = ({ inner, tokens }: Clause, i: number): boolean =>
  inner.some(({ from, to }) => i >= from && i < to && hasKindIn(tokens, i + 1, to, KIND.act))

/** The first token in `[from, to)` with the role that does its work there: not 將 for 把, and no noun behind 的 (擴建的計畫). */
export function governing(clause: Clause, from: number, to: number, role: number): number {
  if (!plays(clause, role)) return -1
  for (let i = from; i < to; i++) {
    if (i === clause.ba || !(rolesOf(clause.tokens[i]) & role)) continue
    if (i > clause.from && rolesOf(clause.tokens[i - 1]) & ROLE.de && clause.tokens[i]?.glue === 0) continue
    if (describes(clause, i, to) || joins(clause, i) || isEither(clause, i) || isInPhrase(clause, i, to)) continue
    if (role === ROLE.intention && isPlan(clause, i)) continue
    if (role === ROLE.future && bringsForward(clause, i, to)) continue
    // 對中方決定深感失望: whose decision it is that the coverb brings in.
    if (role === ROLE.intention && clause.mentions.some(({ mark, mention }) => mark === 'to' && mention.last === i))
      continue
    return i
  }
  return -1
}

/** 對 B 將派兵表示歡迎: behind a coverb, with a verb of its own before the act, the word is about that verb. */
function isInPhrase({ tokens, from }: Clause, i: number, to: number): boolean {
  const coverb = findRole(tokens, from, i, ROLE['prep.to'] | ROLE['prep.about'])
  if (coverb < 0) return false
  for (let k = i + 1; k < to; k++)
    if ((tokens[k] as Token).kinds & KIND.verb) return !hasRole(tokens, coverb, k, ROLE.say)
  return false
}

/** 則將此舉歸咎於 B: before a verb whose object is brought forward, with something between them. */
const bringsForward = ({ tokens }: Clause, i: number, verb: number): boolean =>
  ((tokens[verb] as Token).kinds & KIND.bringing) !== 0 && verb > i + 1

/** 就該計劃進行磋商: the noun of a coverb of topic, with nobody right before it who could plan. */
function isPlan({ tokens, from, mentions }: Clause, i: number): boolean {
  const coverb = findRole(tokens, from, i, ROLE['prep.about'])
  if (coverb < 0 || mentions.some(({ mention }) => mention.last === i)) return false
  return !hasKindIn(tokens, coverb, i, KIND.act)
}

/** 中國或俄羅斯, 直接或間接: between two names, or two words of one kind, 或 is no word of expectation. */
function joins({ tokens, mentions }: Clause, i: number): boolean {
  const token = tokens[i] as Token
  if (token.end - token.start > 1) return false
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  const isNamed =
    mentions.some(({ mention }) => mention.first === i + 1) && mentions.some(({ mention }) => mention.last === i)
  return isNamed || (!!after?.glue && !(before?.kinds ?? 0))
}

/** 展開談判或達成協議: behind a verb of its clause 或 joins two, and expects nothing. */
function isEither({ tokens, from }: Clause, i: number): boolean {
  const { roles, start, end } = tokens[i] as Token
  if (!(roles & ROLE.predicted) || end - start > 1) return false
  return hasKindIn(tokens, from, i, KIND.verb)
}

/** 與即將卸任的 A 會談, 對運往 B、可能具有軍事用途的物品實施管制: between its coverb and a 的, with no act before it, the word says who or what is meant. */
function describes({ tokens, from }: Clause, i: number, to: number): boolean {
  const coverb = tokens.findLastIndex(({ roles }, k) => k < i && k >= from && (roles & WHOM) !== 0)
  const isListed = ((tokens[i - 1] as Token | undefined)?.kinds ?? 0) & KIND.joining
  if (coverb < 0 || (!isListed && hasKindIn(tokens, coverb + 1, i, KIND.act))) return false
  if (coverb === i - 1 && tokens[i]?.glue !== 0) return false
  return hasRole(tokens, i + 1, to, ROLE.de)
}

const WHOM = ROLE['prep.with'] | ROLE['prep.to']

function later(when: When | null, today: string | null): boolean {
  const start = when?.start ?? when?.end ?? null
  return start !== null && today !== null && isEarlier(today, start)
}

/** What is done to something that 將 may bring forward (將關稅提高). */
const BRINGS: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'CONCEDE'])

/** 本月4日又將關稅提高至50%: behind a day that is past, with no verb of saying in its clause, 將 brings forward what was changed. */
function isBroughtOn(
  { tokens, from, start }: Clause,
  { sense, verb, noun }: Trigger,
  at: number,
  when: When | null,
  today: string | null,
): boolean {
  if (!BRINGS.has(sense.frame.type) || !when?.end || !namesDay(when.end) || !today || !isEarlier(when.end, today))
    return false
  const next = entry(tokens, at + 1)
  // 將進口關稅提高: what is brought forward is the noun, whatever opens it.
  const isNoun = noun > at && noun < verb
  if (!next || rolesOf(next) & ROLE['prep.ba'] || (next.kinds & KIND.act && !isNoun)) return false
  const before = tokens.slice(from, at)
  // 本月4日，A 又將…: the day may open the sentence.
  const isDated = before.some(({ time }) => time !== null) || (when.span?.end ?? -1) === start - 1
  return isDated && !before.some(({ roles }) => roles & (ROLE.say | ROLE.announce))
}

/** Words of blame and refusal are told when they have been said, whatever day they name. */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST'])

/** An aspect before a token; 再, which may be one, is none where it only says what comes next. */
function hasPassed({ tokens, from }: Clause, until: number): boolean {
  for (let i = from; i < until; i++) if ((rolesOf(tokens[i]) & (ROLE.aspect | ROLE.next)) === ROLE.aspect) return true
  return false
}

/** 將自7月1日起關閉港口: a measure with its day is announced for it. */
const isInForceFrom = ({ frame }: Trigger['sense'], { start, end }: When): boolean =>
  LASTING.has(frame.type) && namesDay(start) && (end === null || end === start)

/** 同意9月會談, 商定自10月1日起互免簽證: consent to a day is an appointment where two meet, and where something holds from then on. */
const isFixed = ({ sense }: Trigger, when: When | null, today: string | null): boolean =>
  !!when?.start &&
  later(when, today) &&
  (sense.frame.type === 'CONSULT' || (when.end === null && sense.roles === 'mutual'))

/** 會談延期至2月中旬: a meeting that is put off to a day still to come is held then. */
const isPutOff = ({ tokens }: Clause, trigger: Trigger, when: When | null, today: string | null): boolean =>
  trigger.sense.frame.type === 'CONSULT' &&
  later(when, today) &&
  (when?.span?.start ?? -1) >= (tokens[lastOf(trigger)] as Token).end

/** 將訪問 B, 兩軍下月將合演: a meeting, and what two will do on a day that the clause names; 外長說，雙方將繼續溝通 is only meant. */
function isSetAhead(
  clause: Clause,
  { sense }: Trigger,
  { spoken }: Mood,
  when: When | null,
  today: string | null,
): boolean {
  const isMutual = sense.roles === 'mutual'
  if (sense.frame.type === 'CONSULT') return !isMutual || !spoken || hasKind(clause, KIND.time) || later(when, today)
  return (
    !!when && (isMutual ? !!when.start : isInForceFrom(sense, when)) && hasKind(clause, KIND.time) && later(when, today)
  )
}

/**
 * Whether the clause says that the act has happened, is set, promised, expected or denied. `from` is the first token of the
 * stretch that governs the trigger (behind the verb of saying); `today` the document's day.
 */
export function statusOf(
  clause: Clause,
  trigger: Trigger,
  from: number,
  mood: Mood,
  when: When | null,
  today: string | null,
): StatusFound {
  const { tokens } = clause
  // 宣布將制裁: what is announced is the noun's act.
  const announced = trigger.noun > trigger.verb && (rolesOf(tokens[trigger.verb]) & ROLE.announce) !== 0
  const verb = announced ? lastOf(trigger) : firstOf(trigger)
  const until = trigger.noun >= 0 && trigger.noun < trigger.verb ? trigger.verb : verb
  const { status } = trigger.sense.row
  if (status) return { status: isPutOff(clause, trigger, when, today) ? 'scheduled' : status, by: trigger.verb }
  const unlikely = plays(clause, ROLE.unlikely) ? findRole(tokens, trigger.verb, clause.to, ROLE.unlikely) : -1
  if (unlikely >= 0) return { status: 'denied', by: unlikely }
  // 未批准 B 的入會申請: nor is what is not announced.
  const own = negationBefore(clause, trigger, from, until)
  const negation = own < 0 && announced ? negationBefore(clause, trigger, from, trigger.verb) : own
  if (negation >= 0) return { status: 'denied', by: negation }
  // A說，B 必將付出代價: the threat is made, whatever comes of it.
  if (trigger.sense.frame.type === 'THREATEN' && trigger.sense.roles === 'host') return { status: 'occurred', by: -1 }
  // 三國的軍演可望擴大: what is said of a noun stands behind it.
  const reach = trigger.kind === 'nominal' ? clause.to : until
  // 原定下月加徵的關稅押後: what only says which measure it is.
  const govern = (first: number, last: number, role: number): number => {
    const at = governing(clause, first, last, role)
    return at >= 0 && rolesOf(tokens[at]) & ROLE.scheduled && saysOfNoun(clause, trigger, at) ? -1 : at
  }
  const predicted = govern(clause.from, reach, ROLE.predicted)
  // 外長預計下週抵達: whose own journey or meeting it is has it on his calendar.
  const isSet = trigger.sense.frame.type === 'CONSULT' && (rolesOf(entry(tokens, predicted)) & ROLE.scheduled) !== 0
  if (predicted >= 0) return { status: isSet && !mood.observer ? 'scheduled' : 'predicted', by: predicted }
  const ahead = later(when, today)
  const coming = govern(from, until, ROLE.future)
  const future = coming >= 0 && isBroughtOn(clause, trigger, coming, when, today) ? -1 : coming
  if (mood.observer && (future >= 0 || mood.forecast)) return { status: 'predicted', by: future }
  if (mood.forecast && (future >= 0 || ahead)) return { status: 'predicted', by: future }
  const intention = govern(from, until, ROLE.intention)
  // Willingness, consent and threats are acts of the day, whatever they are about; what one means to settle is not (擬與 B 達成協議).
  const isMeant = intention >= 0 && mood.reached
  if ((trigger.sense.frame.type === 'AGREE' && !isMeant) || trigger.sense.frame.type === 'THREATEN')
    return { status: 'occurred', by: -1 }
  if (mood.promised) return { status: isFixed(trigger, when, today) ? 'scheduled' : 'pledged', by: -1 }
  const scheduled = govern(from, until, ROLE.scheduled)
  if (scheduled >= 0) return { status: 'scheduled', by: scheduled }
  // 開始安排 A 與 B 會面: inside the pair.
  // 已凍結原定撥付的款項: what is arranged is only the noun's.
  const isDone = hasRole(tokens, from, trigger.verb, ROLE.aspect)
  const arranged =
    trigger.noun > trigger.verb && !isDone ? findRole(tokens, trigger.verb, trigger.noun, ROLE.scheduled) : -1
  // 取消安排兩軍通話: who cancels what is arranged has done so.
  if (arranged >= 0 && !SPOKEN.has(trigger.sense.frame.type) && trigger.sense.frame.type !== 'SANCTION')
    return { status: 'scheduled', by: arranged }
  // 昨天決定加徵關稅: who decides on a measure takes it.
  const decided = trigger.sense.frame.type === 'SANCTION' && (rolesOf(entry(tokens, intention)) & ROLE.announce) !== 0
  if (intention >= 0 && !(decided && future < 0))
    return { status: isFixed(trigger, when, today) ? 'scheduled' : 'pledged', by: intention }
  if (future >= 0)
    return { status: isSetAhead(clause, trigger, mood, when, today) ? 'scheduled' : 'pledged', by: future }
  const given = isDone || !mood.given ? -1 : govern(from, until, ROLE.announce)
  if (given >= 0) return { status: 'pledged', by: given }
  // 可能以此為籌碼，要求 B 開放市場: what is asked for is asked where what comes before it has come.
  const isAsked = trigger.sense.frame.type === 'REQUEST' && mood.goesOn === 'predicted'
  if (SPOKEN.has(trigger.sense.frame.type) && !isAsked) return { status: 'occurred', by: -1 }
  // 將撤軍，並釋放囚犯: what 並 adds is of the same time.
  if (mood.goesOn && !hasPassed(clause, until)) {
    const isMeeting = trigger.sense.frame.type === 'CONSULT' && mood.goesOn !== 'predicted'
    return { status: isMeeting ? 'scheduled' : mood.goesOn, by: -1 }
  }
  return { status: ahead ? 'scheduled' : 'occurred', by: -1 }
}
