import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Clause, findRole, hasRole, plays, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { isActor, subjectIn } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Position, Stance } from './finding.ts'
import type { IssueFinder, IssueFound } from './issues.ts'
import type { Mark } from './marks.ts'
import type { ActorCode } from './reading.ts'
import { sourceWords } from './source-spans.ts'
import { trimmed } from './stance.ts'
import type { Token } from './token.ts'

/** A clause with the words of attitude in it, and the clause before. */
export interface Held {
  readonly text: Segmented
  readonly read: ReadClause
  readonly before: ReadClause | undefined
  readonly marks: readonly Mark[]
}

/** Where somebody stands, told by no act and no single verb of stance; null where the clause tells none. */
export type AttitudeReader = (held: Held) => Position | null

interface Found {
  readonly mark: Mark
  readonly stance: Stance
  readonly holder: Party
  readonly issue: IssueFound | null
  readonly about: Span | null
}

interface Scene extends Held {
  readonly find: IssueFinder
  /** Words that point back (對此). */
  readonly pointer: ReadonlySet<string>
  /** Signs that make a side of a state's (加方), and by which one rules out that he will (絕不會). */
  readonly willed: ReadonlySet<string>
  /** Token index of the mark. */
  readonly at: number
}

type Rule = (scene: Scene, mark: Mark) => Found | null

const OPPOSITE: Readonly<Partial<Record<Stance, Stance>>> = { supports: 'opposes', opposes: 'supports' }

/** In the order in which one goes before another. */
const RULES: readonly (readonly [string, Rule])[] = [
  ['vote', (scene, mark) => ofHolder(scene, mark, ownHolder(scene))],
  ['declared', declared],
  ['attitude', attitude],
  ['label', label],
  ['judged', judged],
  ['goal', (scene, mark) => onIssue(scene, mark, heldBefore(scene))],
  ['must', must],
  ['barred', barred],
  ['wont', wont],
  ['will', atWill],
  ['aim', aim],
  ['borne', borne],
  ['felt', felt],
  ['for', spokenFor],
  ['ground', grounded],
]

/** Makes the reader of attitudes, aims, judgements and votes; the words are in `findings/positions.txt`. */
export function attitudeReader(lexicon: Lexicon, find: IssueFinder): AttitudeReader {
  const known = { find, pointer: lexicon.set('pointer'), willed: lexicon.set('ownwill') }
  return ({ text, read, before, marks }) => {
    const { clause } = read
    if (plays(clause, ROLE.question | ROLE.scenario)) return null
    for (const [list, rule] of RULES) {
      for (const mark of marks) {
        if (mark.list !== list) continue
        const at = tokenAt(clause, mark.start)
        if (hasRole(clause.tokens, clause.from, at, ROLE.condition)) continue
        const found = rule({ text, read, before, marks, at, ...known }, mark)
        if (found) return position(text, clause, found)
      }
    }
    return null
  }
}

/** Index of the token that holds the place, else of the first one behind it. */
function tokenAt({ tokens, from, to }: Clause, place: number): number {
  let i = from
  while (i < to && (tokens[i] as Token).end <= place) i++
  return i
}

const stanceOf = (mark: Mark) => mark.name as Stance

function ofHolder({ text, read, find }: Scene, mark: Mark, holder: Party | null): Found | null {
  if (!holder?.codes.length) return null
  const { start, end } = read.clause
  const sentence = text.sentences[read.sentence]
  const issue = find(text.clean, start, end) ?? find(text.clean, sentence?.start ?? start, start)
  return { mark, stance: stanceOf(mark), holder, issue, about: issue }
}

/** Roles that make of what is declared something that is not, or not yet. */
const UNDECLARED = ROLE.negation | ROLE.predicted | ROLE.future | ROLE.obligation

/** A 拍手叫好: of him who is named before it, and no name of others (強烈不滿的民眾). */
function declared(scene: Scene, mark: Mark): Found | null {
  const { clause } = scene.read
  const next = tokenAt(clause, mark.end)
  const isNamed = [scene.at - 1, next].some(
    (i) => i >= clause.from && i < clause.to && rolesOf(clause.tokens[i]) & ROLE.de,
  )
  if (isNamed || hasRole(clause.tokens, clause.from, scene.at, UNDECLARED)) return null
  return ofHolder(scene, mark, ownHolder(scene))
}

/** Only on an issue of the pack, which the clause names. */
function onIssue(scene: Scene, mark: Mark, holder: Party | null): Found | null {
  const found = ofHolder(scene, mark, holder)
  return found?.issue && found.issue.start >= scene.read.clause.start ? found : null
}

/** The subject of the clause before the mark, outside the name of the issue. */
function ownHolder({ text, read: { clause }, find, at }: Scene): Party | null {
  if (clause.passive >= clause.from && clause.passive < at) return null
  const own = subjectIn(clause, clause.from, at)?.mention
  if (!own) return null
  const issue = find(text.clean, clause.start, clause.end)
  return issue && own.start >= issue.start && own.end <= issue.end ? null : own
}

/** The subject, else whom the sentence goes on with. */
function heldBefore(scene: Scene): Party | null {
  const own = ownHolder(scene)
  if (own) return own
  const { read, before, at } = scene
  const { clause } = read
  if (read.observer || (clause.passive >= clause.from && clause.passive < at)) return null
  if (clause.mentions.some(({ mention }) => mention.first < at && isActor(mention))) return null
  if (before?.sentence === read.sentence) return before.subject ?? read.speaker ?? read.subject
  return read.subject ?? read.speaker
}

/** Who says what the clause says: the subject before a verb of saying in it, else who speaks there. */
function sayer({ read: { clause, speaker, observer } }: Scene, at: number): Party | null {
  for (let i = clause.from; i < at; i++) {
    if (!(rolesOf(clause.tokens[i]) & ROLE.say)) continue
    const own = subjectIn(clause, clause.from, i)
    if (own) return own.mention
  }
  return observer ? null : speaker
}

/** 對 … 持開放態度: on an issue of the pack, or on what 對 or 就 brings before. */
function attitude(scene: Scene, mark: Mark): Found | null {
  const { read, at } = scene
  const { clause } = read
  const found = ofHolder(scene, mark, heldBefore(scene))
  if (!found) return null
  const brought =
    hasRole(clause.tokens, clause.from, at, ROLE['prep.to'] | ROLE['prep.about']) ||
    clause.tokens.slice(clause.from, at).some(({ word }) => word && scene.pointer.has(word.form))
  return found.issue || brought || isBare(clause, at) ? { ...found, about: found.issue ?? clause } : null
}

/** 巴哈馬持保留意見: nothing but adverbs between who is named and what he is said to hold. */
function isBare({ tokens, mentions }: Clause, at: number): boolean {
  const last = mentions.findLast(({ mention }) => mention.last <= at)
  if (last?.mark !== 'free' || !isActor(last.mention)) return false
  return tokens.slice(last.mention.last, at).every((one) => rolesOf(one) & (ROLE.adverb | ROLE.also | ROLE.but))
}

/** Units between 視 or 斥為 and what it makes of a thing. */
const NEAR = 22

/** 視 … 為威脅, 斥之為荒唐: who says so stands against it. */
function label(scene: Scene, mark: Mark): Found | null {
  const { text, read, marks } = scene
  const { clause } = read
  // 並非挑釁, 承認是個錯誤
  if (marks.some(({ list, end }) => list === 'unlike' && end <= mark.start)) return null
  const as = marks.find(
    ({ list, start, end }) =>
      list === 'as' &&
      end <= mark.start &&
      mark.start - end <= NEAR &&
      (isWhole(clause, start, end) || isOneWord(clause, start, mark.end)),
  )
  if (!as) return called(scene, mark)
  const at = tokenAt(clause, as.start)
  // 被 B 視為威脅: it is B who does.
  if (clause.passive >= clause.from && clause.passive < at) return null
  const before = { ...scene, at }
  const brief = as.end - as.start === 1
  // 視 alone needs its 為, and 斥 its quotation or 是.
  const copula = hasRole(clause.tokens, at + 1, tokenAt(clause, mark.start), ROLE.copula)
  if (brief && !copula && !text.clean.slice(as.end, mark.start).includes('「')) return null
  const holder = ownHolder(before) ?? sayer(scene, at) ?? heldBefore(before)
  return ofHolder(scene, mark, read.observer ? null : holder)
}

/** A說，B 的做法是對 C 的侵略: who says so in words of his own stands against it. */
function called(scene: Scene, mark: Mark): Found | null {
  const { text, read, at } = scene
  const { clause } = read
  if (trimmed(text.clean, mark.end, clause.end)) return null
  const copula = findRole(clause.tokens, clause.from, at, ROLE.copula)
  if (copula < 0 || hasRole(clause.tokens, clause.from, copula, ROLE.negation | ROLE.predicted)) return null
  const holder = sayer(scene, copula) ?? read.judge
  // 強調自治是唯一出路: praise is said of much, and is a stance only on an issue.
  return mark.name === 'opposes' ? ofHolder(scene, mark, holder) : onIssue(scene, mark, holder)
}

/** 斥為荒謬 may be one word. */
const isOneWord = ({ tokens, from, to }: Clause, start: number, end: number): boolean =>
  tokens.slice(from, to).some((token) => token.start === start && token.end >= end)

/** 重視 holds no 視: what stands here is a word of its own, or made of whole words. */
function isWhole({ tokens, from, to }: Clause, start: number, end: number): boolean {
  const within = tokens.slice(from, to).filter((token) => token.end > start && token.start < end)
  return within.every((token) => token.start >= start && token.end <= end)
}

/** 指關稅毫無道理: who says so stands against it. */
function judged(scene: Scene, mark: Mark): Found | null {
  const { clause } = scene.read
  if (hasRole(clause.tokens, Math.max(clause.from, scene.at - 2), scene.at, ROLE.negation)) return null
  const own = blamer(scene)
  if (own) return ofHolder(scene, mark, own)
  const said = sayer(scene, scene.at)
  return said && isNamed(clause, said) ? ofHolder(scene, mark, said) : onIssue(scene, mark, said)
}

/** 德黑蘭稱此舉非法無效: who says so stands in the clause itself. */
const isNamed = ({ mentions }: Clause, said: Party) => mentions.some(({ mention }) => mention === said)

/** 批評關稅毫無道理: who blames is named before his verb, or is the one the sentence goes on with where the verb opens the clause. */
function blamer(scene: Scene): Party | null {
  const { clause } = scene.read
  for (let i = clause.from; i < scene.at; i++) {
    if (!clause.tokens[i]?.word?.verbs.some(({ frame }) => frame.type === 'ACCUSE')) continue
    return i === clause.from ? heldBefore({ ...scene, at: i }) : (subjectIn(clause, clause.from, i)?.mention ?? null)
  }
  return null
}

/** 北韓必須放棄核武, 不得單方面改變現狀: what ought to be is what the one who says so stands for. */
function must(scene: Scene, mark: Mark): Found | null {
  const { clause } = scene.read
  const found = onIssue(scene, mark, sayer(scene, scene.at) ?? scene.read.judge)
  if (!found?.issue || !isAlone(clause, mark)) return null
  const from = tokenAt(clause, mark.end)
  // 必須把叛軍趕走: what is to end may be brought forward.
  const ends = endsIn(clause, from, clause.ba >= from ? clause.to : tokenAt(clause, found.issue.start))
  return { ...found, stance: ends ? (OPPOSITE[found.stance] ?? found.stance) : found.stance }
}

/** 外國軍隊不應長駐: what ought not to be is what the one who says so stands against, whatever it is. */
function barred(scene: Scene, mark: Mark): Found | null {
  const { clause } = scene.read
  if (scene.at === clause.from || !isWhole(clause, mark.start, mark.end)) return null
  const found = ofHolder(scene, mark, sayer(scene, scene.at))
  // An issue that was named before is not what must not be.
  return found?.issue && found.issue.start < clause.start ? { ...found, issue: null, about: clause } : found
}

/** A 重申不會放寬禁令: what the one who speaks will not do himself; of what others will not do he says nothing of his own. */
function wont(scene: Scene, mark: Mark): Found | null {
  const said = sayer(scene, scene.at)
  const own = ownHolder(scene)
  if (!said || (own && own.codes.join() !== said.codes.join())) return null
  return ofHolder(scene, mark, said)
}

/** 加方不會派兵, A 表示絕不開放市場: what one will not do himself; 談判不會結束 is nobody's will. */
function atWill(scene: Scene, mark: Mark): Found | null {
  const { text, read, at } = scene
  const { clause } = read
  if (mark.name === 'none' || read.observer || !trimmed(text.clean, mark.end, clause.end)) return null
  if (!isWhole(clause, mark.start, mark.end)) return null
  const own = ownHolder(scene)
  // 加方不會 is how papers retell what a side says, and 絕不會 nobody's guess.
  const isOwn = [mark.start - 1, mark.start].some((at) => scene.willed.has(text.clean[at] ?? ''))
  if (!own || !isOwn) return null
  const found = ofHolder(scene, mark, own)
  // 不會為此中斷往來: what is not to end is what one is for.
  return found && endsIn(clause, at + 1, clause.to) ? { ...found, stance: 'supports' } : found
}

/** A mark of one character is a word of its own (應, not 反應). */
const isAlone = ({ tokens, from, to }: Clause, { start, end }: Span): boolean =>
  end - start > 1 || tokens.slice(from, to).some((token) => token.start === start && token.end === end)

function endsIn({ tokens }: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i] as Token).kinds & (KIND.ending | KIND.forbidding)) return true
  return false
}

/** 尋求 …: the issue stands behind what is sought. */
function aim(scene: Scene, mark: Mark): Found | null {
  const { read, at, text, find } = scene
  const { clause } = read
  if (!isAlone(clause, mark) || hasRole(clause.tokens, Math.max(clause.from, at - 2), at, ROLE.negation | ROLE.de))
    return null
  const issue = find(text.clean, mark.end, clause.end)
  if (!issue) return null
  const holder = heldBefore(scene)
  if (!holder?.codes.length) return null
  const stance = endsIn(clause, at, tokenAt(clause, issue.start)) ? 'opposes' : 'supports'
  return { mark, stance, holder, issue, about: issue }
}

/** 在 A 的支持下, 不顧 A 的反對: A stands there. */
function borne({ read: { clause }, text, find }: Scene, mark: Mark): Found | null {
  const holder = holderToward(clause, mark) ?? holderRightBefore(clause, mark)
  if (!holder) return null
  const issue = find(text.clean, clause.start, clause.end)
  return { mark, stance: stanceOf(mark), holder, issue, about: issue }
}

/** Units behind the word for what is felt, at most. */
const CLOSING = 4

/** 對 … 感到失望: what is felt closes the clause, toward what 對 or 就 brings before, and not toward an issue that was named earlier. */
function felt(scene: Scene, mark: Mark): Found | null {
  const { text, read, at } = scene
  const { clause } = read
  if (clause.end - mark.end > CLOSING) return null
  const next = tokenAt(clause, mark.end)
  if (next < clause.to && rolesOf(clause.tokens[next]) & ROLE.de) return null
  if (hasRole(clause.tokens, Math.max(clause.from, at - 2), at, ROLE.negation)) return null
  let to = at - 1
  while (to >= clause.from && !(rolesOf(clause.tokens[to]) & (ROLE['prep.to'] | ROLE['prep.about']))) to--
  if (to < clause.from) return null
  const about = trimmed(text.clean, (clause.tokens[to] as Token).end, mark.start)
  if (!about) return null
  const holder = heldBefore({ ...scene, at: to })
  const found = ofHolder(scene, mark, holder)
  if (!found) return null
  const isBack = scene.pointer.has(text.clean.slice(about.start, about.end))
  const issue = found.issue && (isBack || found.issue.start >= clause.start) ? found.issue : null
  return { ...found, issue, about: issue ?? about }
}

/** 為 B 發聲: who speaks up for another stands by him. */
function spokenFor(scene: Scene, mark: Mark): Found | null {
  const { clause } = scene.read
  const other = clause.mentions.findLast(({ mention }) => mention.end <= mark.start)
  if (other?.mark !== 'for' || mark.start - other.mention.end > CLOSING) return null
  return ofHolder(scene, mark, ownHolder({ ...scene, at: other.mention.first }))
}

/** A 以 B 購買俄油為由加稅: what one takes for a ground to act he stands against. */
function grounded(scene: Scene, mark: Mark): Found | null {
  const { read, at, text, find } = scene
  const { clause } = read
  const by = findRole(clause.tokens, clause.from, at, ROLE['prep.about'])
  const other = clause.mentions.find(({ mention }) => mention.first > by && mention.first < at)
  if (by < 0 || !other) return null
  const issue = find(text.clean, (clause.tokens[by] as Token).end, mark.start)
  const holder = issue && heldBefore({ ...scene, at: by })
  if (!holder?.codes.length || holder.codes.some((code) => other.mention.codes.includes(code))) return null
  return { mark, stance: stanceOf(mark), holder, issue, about: issue }
}

function holderRightBefore({ mentions }: Clause, mark: Mark): Party | null {
  const nearest = mentions.findLast(({ mention }) => mention.end <= mark.start && isActor(mention))?.mention
  return nearest && mark.start - nearest.end <= 2 ? nearest : null
}

/** 中方對此事的高度重視: the one right before 對, whose words for it the mark closes. */
function holderToward({ tokens, from, mentions }: Clause, mark: Mark): Party | null {
  const toward = mentions.find(({ mention: { last, end } }) => {
    return end < mark.start && last > from && (rolesOf(tokens[last]) & ROLE['prep.to']) !== 0
  })
  return toward && isActor(toward.mention) ? toward.mention : null
}

function position(text: Segmented, clause: Clause, { mark, stance, holder, issue, about }: Found): Position {
  const evidence = trimmed(text.clean, clause.start, clause.end) ?? clause
  const [first, ...others] = new Set(holder.codes)
  const object = about ?? trimmed(text.clean, mark.end, clause.end) ?? evidence
  return {
    holder: first as ActorCode,
    with: others,
    people: holder.people.map(({ span }) => sourceWords(text, span)),
    issue: issue?.issue ?? null,
    about: sourceWords(text, object),
    stance,
    kind: stance === 'ambiguous' ? 'ambiguity' : 'plain',
    evidence: [{ start: evidence.start, end: evidence.end }],
    because: {
      rule: `attitude:${mark.list}`,
      at: { start: mark.start, end: mark.end },
      rows: issue ? [mark.row, issue.row] : [mark.row],
    },
  }
}
