import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { type Clause, hasKind, hasKindIn, hasRole, rolesOf } from './clause.ts'
import type { When } from './reading.ts'
import type { Sets } from './sets.ts'
import type { TimeMention } from './time.ts'
import { BESIDE_EVENT } from './time-event.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

const DATES: ReadonlySet<TimeMention['kind']> = new Set(['point', 'range', 'since', 'until', 'relative-event'])

/** Whether one day, month or year lies before another, at the coarser of both precisions. */
export function isEarlier(one: string, other: string): boolean {
  const n = Math.min(one.length, other.length)
  return one.slice(0, n) < other.slice(0, n)
}

/** A time mention as the date of an event; null where it names no calendar time. The span is over `Text.clean`. */
export function asWhen(time: TimeMention): When | null {
  if (!time.when || !(DATES.has(time.kind) || time.rule === 'stretch-future')) return null
  return { ...time.when, basis: time.basis, span: { start: time.start, end: time.end } }
}

/** Rules of times that are those of something told before. */
const GOES_BACK: ReadonlySet<string> = new Set(['follow', 'at-event', 'hour'])

/** A date found for a trigger; `leads` where it stands at the head of its clause, before any actor, or is all that the clause says. */
export interface Dated {
  readonly when: When
  readonly leads: boolean
  /** It only goes back to what was told before (隨後, 峰會期間): a time that the sentence itself has named goes before it. */
  readonly back: boolean
  /** Up to then something lasts or is put off: no time of what is told next. */
  readonly upto: boolean
}

/** The words of the pack that say what a date belongs to. */
export type DatingWords = Pick<
  Sets,
  | 'after'
  | 'afterNot'
  | 'spoken'
  | 'held'
  | 'done'
  | 'frameEnd'
  | 'beforeWord'
  | 'counting'
  | 'expiry'
  | 'upto'
  | 'sinceHead'
  | 'sinceTail'
  | 'succeeding'
  | 'begun'
>

/** Acts whose object may be a clause with a date of its own (感謝 X 今年九月…). */
const OBJECT_CLAUSE: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE'])

function isModifier(clause: Clause, i: number): boolean {
  for (let k = i + 1; k < clause.to; k++) if (rolesOf(clause.tokens[k]) & ROLE.de) return true
  return false
}

const NEAR = 6

/** 6月就任後首度訪中: the date is that of what stands between it and 後. */
function datesAnother(clause: Clause, i: number, verb: number, clean: string, words: DatingWords): boolean {
  const time = clause.tokens[i] as Token
  const limit = Math.min((clause.tokens[verb]?.start ?? clause.end) as number, time.end + NEAR)
  if (verb <= i || !words.after.standIn(clean, time.end, limit)) return false
  // 24日視察後宣布: on the same day.
  const says = clause.tokens.findIndex(({ start }, k) => k > i && words.after.end(clean, time.end, start))
  if (
    says > i &&
    says < clause.to &&
    rolesOf(clause.tokens[says]) & (ROLE.say | ROLE.announce) &&
    time.time?.when?.start?.length === DAY
  )
    return false
  // 下周將展開上任後首次外訪: what is to come stands between them.
  if (hasRole(clause.tokens, i + 1, i + 2, ROLE.future)) return false
  let between = clean.slice(time.end, limit)
  // 先後發文: these hold the word, but say something else.
  for (const word of words.afterNot) between = between.replaceAll(word, '')
  return words.after.standIn(between, 0, between.length)
}

/** 違反2015年核協議, 未執行2015年《聯合全面行動計畫》: right before a noun that the verb does not take, a year says which paper is meant. */
function namesPaper({ tokens, from, to }: Clause, i: number, verb: number, clean: string): boolean {
  const { time, end } = tokens[i] as Token
  const when = time ? asWhen(time) : null
  if (!when || when.start?.length !== YEAR || when.end?.length !== YEAR || i === from || i >= verb) return false
  if (OPENS_TITLE.has(clean.charAt(end))) return true
  const next = tokens[i + 1]
  const isNoun = next && i + 1 < to && next.glue <= 1 && (next.kinds & (KIND.pairNoun | KIND.act)) === KIND.pairNoun
  return !!isNoun && ((tokens[i - 1] as Token).kinds & KIND.act) !== 0 && (tokens[i] as Token).glue === 0
}

/** 不會在明年2月大選之前交人: by then, where the word for before closes what stands behind the time and before the act. */
function isBefore({ tokens, mentions, end }: Clause, i: number, verb: number, clean: string, words: DatingWords) {
  const limit = Math.min(tokens[verb]?.start ?? end, (tokens[i] as Token).end + FAR)
  for (let k = i + 1; (tokens[k]?.end ?? end) <= limit && k < verb; k++) {
    const { start, end: to, time } = tokens[k] as Token
    // 9月在大會前承認: what the coverb behind the time brings in is a place, or has a time of its own.
    if (time || rolesOf(tokens[k]) & ROLE['prep.at']) return false
    // 前總統: of an office the word says who held it.
    const isOffice = mentions.some(({ mention }) => mention.first <= k + 1 && k + 1 < mention.last)
    // 10月旱季前: what no word knows stands between them, too.
    if (words.beforeWord.has(clean.slice(start, to)) && !(to - start === 1 && isOffice))
      return start > (tokens[i] as Token).end
  }
  return false
}

/** How far behind a time the word for before may stand, in units. */
const FAR = 12

/** Lengths of a year and of a day, in units. */
const [YEAR, DAY] = [4, 10]
const OPENS_TITLE: ReadonlySet<string> = new Set(['《', '「', '“'])

/** Coverbs behind which a relative clause is that of another noun: 28日下午在 P 同來訪的 B 總統會談, 9日把提供零件的企業列入…. */
const HOLDS = ROLE['prep.with'] | ROLE['prep.to'] | ROLE['prep.ba'] | ROLE['prep.agent'] | ROLE['prep.about']

/**
 * 中止1960年簽訂的條約: the date before `verb` belongs to a verb in between whose clause ends in 的. It does not where that verb is the
 * clause's own (恢復了邊境貿易的磋商, 結束為期四天的訪問), or what is so described was said (同日發布的聲明).
 */
function inRelative(clause: Clause, i: number, verb: number, words: DatingWords): boolean {
  let act = false
  for (let k = i + 1; k < verb; k++) {
    const token = clause.tokens[k] as Token
    const roles = rolesOf(token)
    if (!act && roles & HOLDS) return false
    // 12日宣布把對 B 的禁令延長: who announces it does not say which ban it is.
    const next = rolesOf(clause.tokens[k + 1])
    const announces = roles & ROLE.announce && !(next & ROLE.de)
    // 9月開始在 B 的基地部署: the verb behind the coverb is what has begun.
    const begins = next & (HOLDS | ROLE['prep.at']) && words.begun.has(token.word?.form ?? '')
    if (token.kinds & KIND.act && !announces && !begins) act = !isDone(clause, k, words)
    if (!act || !(roles & ROLE.de) || clause.tokens[k - 1]?.time) continue
    // 民兵10日襲擊市外的檢查站: behind its subject, with no verb to follow, it is what the clause tells.
    if (verb === clause.to && isPredicate(clause, i, k)) return false
    const head = clause.tokens[k + 1]
    return !(k + 1 < clause.to && head && words.spoken.has(head.word?.form ?? ''))
  }
  return false
}

/** 對 B 月初所提的建議冷嘲熱諷: between a coverb and 的 the time is that of what the coverb brings in. */
function isOfTopic({ tokens, from }: Clause, i: number, verb: number): boolean {
  if (isOfPartner(tokens, from, i)) return hasRole(tokens, i, verb, ROLE.de)
  const opens = tokens.findLastIndex((token, k) => k >= from && k < i && (rolesOf(token) & BRINGS) !== 0)
  if (opens < 0 || hasKindIn(tokens, opens, i, KIND.act)) return false
  // 就明年捕魚總量達成一致: right behind it a year is that of what is spoken of.
  const isYear = tokens[i]?.time?.when?.start?.length === YEAR
  if (opens === i - 1 && isYear && (rolesOf(tokens[opens]) & ROLE['prep.about']) !== 0) return true
  const de = tokens.findIndex((token, k) => k > i && k < verb && (rolesOf(token) & ROLE.de) !== 0)
  return de > 0 && !hasRole(tokens, i, de, HOLDS | ROLE['prep.at'])
}

/** 與1918年自行從 C 獨立的 B 簽約: right behind the coverb of a partner a year or month says who that is. Who comes on a day is met on that day. */
function isOfPartner(tokens: readonly Token[], from: number, i: number): boolean {
  const length = tokens[i]?.time?.when?.start?.length ?? DAY
  return i > from && length < DAY && (rolesOf(tokens[i - 1]) & ROLE['prep.with']) !== 0
}

/** 破壞去年的協議, 越過1974年的停火線: behind an act of the clause, right before 的, the time says which one is meant. */
const saysWhich = ({ tokens, from }: Clause, i: number): boolean =>
  (rolesOf(tokens[i + 1]) & ROLE.de) !== 0 && tokens[i + 1]?.glue === 0 && hasKindIn(tokens, from, i, KIND.act)

/** Coverbs of what is spoken of. */
const BRINGS = ROLE['prep.to'] | ROLE['prep.about']

/** The time stands behind a subject, and the verb behind it has an object that 的 describes, which is all that follows. */
const isPredicate = ({ tokens, from, to, mentions }: Clause, i: number, de: number): boolean =>
  mentions.some(({ mention, mark }) => mark === 'free' && mention.last === i) &&
  !hasKindIn(tokens, from, i, KIND.act) &&
  ((tokens[de - 1] as Token).kinds & KIND.act) === 0 &&
  !hasKindIn(tokens, de, to, KIND.act)

/** [原定下月對 B 加徵的]關稅押後: before the noun of the act, behind which its verb stands, another act and 的 say which one it is. */
export function saysOfNoun({ tokens, ba }: Clause, { verb, noun, sense }: Trigger, i: number): boolean {
  // 下月起把對 B 加徵的關稅提高: before what is brought forward stands when that is done.
  if (noun < 0 || noun > verb || i >= noun || i < ba || !PUT_OFF.has(sense.frame.type)) return false
  const act = tokens.findIndex(({ kinds }, k) => k > i && k < noun && (kinds & KIND.act) !== 0)
  return act > i && tokens.some(({ roles }, k) => k > act && k < noun && (roles & ROLE.de) !== 0)
}

/** 恢復了: a verb with its aspect is the clause's own. */
function isDone(clause: Clause, k: number, { done }: DatingWords): boolean {
  const [verb, next] = [clause.tokens[k] as Token, clause.tokens[k + 1]]
  return done.has(verb.word?.form.at(-1) ?? '') || (next?.glue === 0 && done.has(next.word?.form ?? ''))
}

/** 將2025、2026兩年定為…: what is brought forward is no date; 將從7月起加稅 is. */
function isBrought(clause: Clause, i: number): boolean {
  if (clause.tokens[i]?.time?.kind === 'since') return false
  return i > clause.from && (rolesOf(clause.tokens[i - 1]) & ROLE['prep.ba']) !== 0 && clause.tokens[i]?.glue === 0
}

/** 把關稅延後到8月, 延長免簽至年底: until when it is put off or goes on; a meeting that is put off to a day is on that day. */
function isPutOff({ tokens }: Clause, i: number, { sense }: Trigger, clean: string, { upto }: DatingWords): boolean {
  const { start } = tokens[i] as Token
  return (
    PUT_OFF.has(sense.frame.type) && upto.some((word) => clean.startsWith(word, start) || clean.endsWith(word, start))
  )
}

const PUT_OFF: ReadonlySet<string> = new Set(['CONCEDE', 'SANCTION'])

/** Units of what somebody does, at least. */
const PREDICATE = 2

/** 被 A 扣押的漁民昨天返國: who was held does the rest on another day, though the verb has taken him for its noun. */
const isHolding = ({ passive }: Clause, { sense }: Trigger): boolean => passive >= 0 && sense.frame.type === 'COERCE'

/** 遭 A 制裁的 B 企業昨天宣布破產: behind the one whom the act describes the date is that of what he does. */
function isOfHead({ tokens, end, mentions }: Clause, i: number, last: number): boolean {
  const de = tokens.findIndex((token, k) => k > last && k < i && (rolesOf(token) & ROLE.de) !== 0)
  if (de < 0 || !mentions.some(({ mark, mention }) => mark === 'free' && mention.first === de + 1)) return false
  return (tokens[i] as Token).end + PREDICATE <= end
}

/** 出席明天舉行的峰會: the date behind the act is that of the meeting which the act is about. */
function ofMeeting(clause: Clause, i: number, trigger: Trigger, words: DatingWords): boolean {
  if (trigger.noun <= i || trigger.verb >= i || trigger.sense.frame.type !== 'CONSULT') return false
  for (let k = i + 1; k < trigger.noun; k++) {
    const next = clause.tokens[k + 1] as Token
    if (words.held.has(clause.tokens[k]?.word?.form ?? '') && rolesOf(next) & ROLE.de) return true
  }
  return false
}

/** 峰會前一天，A 試射飛彈: the day that counts from a meeting is none of the meeting's own. */
const isBesideIt = ({ tokens }: Clause, i: number, trigger: Trigger): boolean =>
  i === lastOf(trigger) + 1 && tokens[i]?.time?.rule === BESIDE_EVENT

/** 自2022年戰爭爆發以來首次訪問, 七月停火以來再次交火: the time is that of what stands between it and 以來. */
function isSince({ start, end }: Span, to: number, clean: string, { sinceHead, sinceTail }: DatingWords): boolean {
  const rest = clean.slice(end, to)
  if (!sinceHead.some((word) => clean.endsWith(word, start))) return sinceTail.some((word) => rest.indexOf(word) > 0)
  return sinceTail.some((word) => rest.includes(word))
}

/** 2019年斷交、2022年復交以來，…: what follows came later. */
const isBehindTail = ({ tokens, to, end }: Clause, clean: string, { sinceTail }: DatingWords) =>
  sinceTail.some((word) => clean.endsWith(word, tokens[to - 1]?.end ?? end))

/** 繼上月加徵關稅後: the act stands between the time and the word for after. */
function isOfPrior(
  { tokens }: Clause,
  time: Span,
  trigger: Trigger | null,
  i: number,
  clean: string,
  { after }: DatingWords,
): boolean {
  const act = trigger && trigger.verb > i ? tokens[trigger.verb]?.start : undefined
  return act !== undefined && !after.end(clean, time.start, time.end) && !after.standIn(clean, time.end, act)
}

/**
 * The date in a clause that a trigger takes: that of the meeting which it is about; the nearest one before it; else the first one after
 * it that dates no noun and no clause in the object. With `trigger` null, the last date of the clause.
 */
export function whenInClause(clause: Clause, trigger: Trigger | null, clean: string, words: DatingWords): Dated | null {
  if (!hasKind(clause, KIND.time)) return null
  const verb = trigger?.verb ?? clause.to
  const isTerm = (end: number) => words.expiry.some((word) => clean.startsWith(word, end))
  const isUpto = ({ start, onlyThen }: TimeMention) =>
    !onlyThen && words.upto.some((word) => clean.endsWith(word, start))
  const dated = (i: number): Dated | null => {
    const time = (clause.tokens[i] as Token).time
    const when = time && !isBrought(clause, i) ? asWhen(time) : null
    if (!when || !time || datesAnother(clause, i, verb, clean, words)) return null
    if (namesPaper(clause, i, verb, clean)) return null
    if (trigger && verb > i && isBefore(clause, i, verb, clean, words)) {
      const by = when.end ? { ...when, start: null } : null
      return by && { when: by, leads: false, back: false, upto: true }
    }
    // 繼2023年後再度…: when it was done before; but 繼上月加徵關稅後 is when that was done.
    if (words.succeeding.end(clean, clause.start, time.start) && !isOfPrior(clause, time, trigger, i, clean, words))
      return null
    // 協議5月底到期, 任期延長至12月31日: the term of one thing is no date of another.
    const upto =
      !!time && (isUpto(time) || isSince(time, clause.end, clean, words) || isBehindTail(clause, clean, words))
    if (!trigger && time && (upto || isTerm(time.end))) return null
    const isAll = trigger === null && i === clause.to - 1
    const leads = isAll || !clause.mentions.some(({ mention, mark }) => mention.first < i && mark === 'free')
    const rest = clean.slice(time?.end, clause.end)
    const counts = when.start?.length === 4 && words.counting.some((word) => rest.startsWith(word))
    return { when, leads, back: counts || GOES_BACK.has(time?.rule ?? ''), upto }
  }
  if (trigger) {
    for (let i = verb + 1; i < trigger.noun; i++) {
      const found = ofMeeting(clause, i, trigger, words) ? dated(i) : null
      if (found) return { ...found, leads: false }
    }
  }
  // 20日在會議期間: a time of its own goes before one that only goes back to what was told.
  for (const back of [false, true]) {
    for (let i = verb - 1; i >= clause.from; i--) {
      const time = clause.tokens[i]?.time
      if (!time || GOES_BACK.has(time.rule) !== back || inRelative(clause, i, verb, words)) continue
      if (trigger && saysOfNoun(clause, trigger, i)) continue
      if (isOfTopic(clause, i, verb) || (!trigger && saysWhich(clause, i))) continue
      if (isSince(time, clause.tokens[verb]?.start ?? clause.end, clean, words)) continue
      const found = dated(i)
      if (found) return found
    }
  }
  if (!trigger || OBJECT_CLAUSE.has(trigger.sense.frame.type)) return null
  for (let i = verb + 1; i < clause.to; i++) {
    const isDate =
      clause.tokens[i]?.time &&
      !isModifier(clause, i) &&
      !isPutOff(clause, i, trigger, clean, words) &&
      !isBesideIt(clause, i, trigger) &&
      !isOfHead(clause, i, isHolding(clause, trigger) ? verb : lastOf(trigger))
    const found = isDate ? dated(i) : null
    if (found) return { ...found, leads: false }
  }
  return null
}

/** 將2027年定為友好年: the time brought forward, where nothing else says when. */
export function broughtDate(clause: Clause): When | null {
  if (!hasKind(clause, KIND.time)) return null
  for (let i = clause.from + 1; i < clause.to; i++) {
    const time = isBrought(clause, i) ? clause.tokens[i]?.time : null
    if (time) return asWhen(time)
  }
  return null
}

/**
 * 峰會期間, 制裁解除後: the clause ends in a word that makes it tell when the next one happened. 6月就任後 only says since when somebody holds
 * an office, and 自戰爭爆發之後 since when the next thing holds.
 */
export function saysWhen(
  { tokens, from, to, start }: Clause,
  clean: string,
  { frameEnd, after, sinceHead, sinceTail }: DatingWords,
): boolean {
  const last = tokens[to - 1]
  if (!last || to === from) return false
  if (frameEnd.end(clean, start, last.end)) return true
  if (!after.end(clean, start, last.end) || after.end(clean, start, last.end - 1)) return false
  if (sinceTail.some((word) => clean.endsWith(word, last.end))) return false
  return !tokens.some(({ word }, i) => i >= from && i < to && sinceHead.includes(word?.form ?? ''))
}

/** 去年9月在京舉行的閱兵儀式中, 4日啟程當天早上: a clause that only says when; null where it is none. */
export function frameDate(clause: Clause, clean: string, words: DatingWords): When | null {
  const { beforeWord, upto, succeeding } = words
  const last = clause.tokens[clause.to - 1]
  if (!last || clause.to === clause.from || !hasKind(clause, KIND.time)) return null
  if (last.time) {
    // 把檢查延長到年底: until then lasts what the clause tells, and not what follows.
    const isEnd = last.time.kind === 'until' && hasKind(clause, KIND.act)
    const endsUpto = upto.some((word) => clean.endsWith(word, last.start))
    const isOther = isEnd || (endsUpto && !last.time.onlyThen) || succeeding.end(clean, clause.start, last.start)
    return isOther ? null : asWhen(last.time)
  }
  // 在5月20日新總統就職以前: by then.
  if (
    [...beforeWord].some(
      (word) => clean.startsWith(word, last.end - word.length) && last.end - word.length > clause.start,
    )
  ) {
    const by = clause.tokens.slice(clause.from, clause.to).find(({ time }) => time !== null)?.time
    const when = by ? asWhen(by) : null
    return when?.end ? { ...when, start: null } : null
  }
  if (!saysWhen(clause, clean, words)) return null
  for (let i = clause.from; i < clause.to; i++) {
    const time = clause.tokens[i]?.time
    const when = time ? asWhen(time) : null
    if (when) return when
  }
  return null
}
