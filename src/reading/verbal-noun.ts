import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Clause } from './clause.ts'
import { rolesOf } from './clause.ts'
import { Phrases } from './phrases.ts'
import type { Token } from './token.ts'

/** The words of the pack that make a noun of a verb. */
export interface NounWords {
  /** Behind these a verb is a noun (的制裁), unless a light verb governs it. */
  readonly nounMaker: Phrases
  /** Verbs that only make a verb of the noun behind them (表示哀悼). */
  readonly carrying: Phrases
  /** Words that say which one is meant (這次放人). */
  readonly determiners: ReadonlySet<string>
  /** Verbs that open with the noun they are said of (關係改善): see `saidOfIn`. */
  readonly saidOf: ReadonlySet<string>
  /** Words for after and before (簽字後). */
  readonly afterwards: ReadonlySet<string>
}

/** The verbs that hold a noun and, behind it, what is said of it (救援隊抵達, 立場軟化): behind 的 they tell an act as well. */
export function saidOfIn({ words, set }: Lexicon): ReadonlySet<string> {
  const endings = [...set('saidof')]
  const nouns = new Set(words.filter(({ noun, pairNoun }) => noun || pairNoun).map(({ form }) => form))
  const opens = ({ form }: Word) => endings.some((end) => form.endsWith(end) && nouns.has(form.slice(0, -end.length)))
  return new Set(words.filter((word) => word.verbs.length > 0 && opens(word)).map(({ form }) => form))
}

/** Acts whose verbs are mostly nouns before 的 (合作的領域, 談判的進展). */
const NOUN_BEFORE_DE: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT', 'THREATEN', 'ACCUSE'])

/** Whether a coverb of topic stands before the verb at `k`, or before the one word that says how it is done. */
function isBroughtIn({ tokens, from }: Clause, k: number): boolean {
  const isTopical = (i: number) => i >= from && (rolesOf(tokens[i]) & ROLE['prep.about']) !== 0
  const how = entry(tokens, k - 1)
  return isTopical(k - 1) || (!!how && !(how.kinds & (KIND.party | KIND.act)) && isTopical(k - 2))
}

/** 應對北韓威脅, 引發日方抗議: a verb that takes a noun stands before, and no actor follows. */
function isGoverned(clause: Clause, i: number): boolean {
  const { tokens, from, mentions } = clause
  if (mentions.some(({ mention }) => mention.first > i)) return false
  for (let k = i - 1; k >= from; k--) {
    const token = tokens[k] as Token
    // 為 B 辯護: the coverb, not the copula.
    const isFor = rolesOf(token) & ROLE['prep.for'] && mentions.some(({ mention }) => mention.first > k)
    // 就消除壁壘達成共識, 就努力化解…達成共識: it is the coverb's.
    if (rolesOf(token) & ROLE.governs && isBroughtIn(clause, k)) return false
    if (rolesOf(token) & (ROLE.governs | ROLE.copula) && !isFor) return true
    if (token.kinds & KIND.verb || rolesOf(token) & ROLE.say) return false
  }
  return false
}

/** A word that is neither a verb nor one of grammar: what a pair takes for its object. */
const isThing = (token: Token | null) =>
  token !== null && (token.kinds & (KIND.pairNoun | KIND.act)) === KIND.pairNoun && rolesOf(token) === 0

/** 接受停火要求: an act right behind another verb is what the demand is for. */
const isActsNoun = ({ tokens, from }: Clause, i: number): boolean =>
  i > from &&
  ((tokens[i] as Token).kinds & KIND.nominal) !== 0 &&
  (tokens[i] as Token).glue === 0 &&
  ((tokens[i - 1] as Token).kinds & KIND.act) !== 0

/** 關係沒有轉圜餘地: with the word right behind it the verb is a noun. */
export function makesNoun({ nounMaker }: NounWords, clean: string, { tokens, to }: Clause, i: number): boolean {
  const next = i + 1 < to ? tokens[i + 1] : undefined
  if (next?.glue === 0) return nounMaker.is(clean, next.start, next.end)
  const { end } = tokens[i] as Token
  return nounMaker.is(clean, end, Math.min(clean.length, end + 2))
}

const isMeant = ({ determiners }: NounWords, { word }: Token) => determiners.has(word?.form ?? '')

const CLOSES_TITLE = new Phrases('》」')

/** 在簽字後數小時, 於開戰前: right between a coverb of place and a word for when, the deed is only pointed back at. */
const isOccasion = ({ afterwards }: NounWords, before: Token | null, { glue }: Token, next: Token | null): boolean =>
  glue === 0 &&
  next?.glue === 0 &&
  (rolesOf(before ?? undefined) & ROLE['prep.at']) !== 0 &&
  afterwards.has(next.word?.form ?? '')

/** 願為 B 提供場地, 承諾為 B 增兵: behind a word of consent the coverb, not the copula. */
const isForWhom = ({ word }: Token, next: Token): boolean =>
  word?.verbs[0]?.frame.type === 'AGREE' && (rolesOf(next) & ROLE['prep.for']) !== 0

/** Whether the verbal word at `i` is a noun there: what somebody's deed is called, not what the clause tells. */
export function isNoun(rules: NounWords, clean: string, clause: Clause, i: number): boolean {
  const { tokens, from } = clause
  const token = tokens[i] as Token
  const before = i > from ? (tokens[i - 1] as Token) : null
  const passive = clause.passive >= from && clause.passive < i
  if (rolesOf(before ?? undefined) & ROLE.de && token.glue === 0 && !passive)
    return !rules.saidOf.has(token.word?.form ?? '') || makesNoun(rules, clean, clause, i)
  // 歡迎這次放人: behind a verb and its determiner.
  const governor = i > from + 1 && token.glue === 0 ? (tokens[i - 2] as Token) : null
  if (governor && governor.kinds & KIND.act && before && isMeant(rules, before)) return true
  // 該襲擊造成…: at the head of its clause, behind its determiner.
  if (
    before
      ? i === from + 1 && token.glue === 0 && isMeant(rules, before)
      : rules.determiners.has(clean.slice(clause.start, token.start))
  )
    return true
  const next = i + 1 < clause.to ? (tokens[i + 1] as Token) : null
  if (isOccasion(rules, before, token, next)) return true
  // 放寬簽證要求: behind a noun, at the end, a demand is one.
  if (
    !next &&
    token.glue === 0 &&
    (isThing(before) || isActsNoun(clause, i - 1)) &&
    token.word?.verbs[0]?.frame.type === 'REQUEST'
  )
    return !clause.mentions.some(({ mention }) => mention.last === i)
  // 退出《一帶一路》倡議: what bears a title is a noun.
  if (CLOSES_TITLE.startAt(clean, token.start - 1) && token.word?.verbs[0]?.frame.type === 'REQUEST') return true
  if (next?.glue === 0 && rolesOf(next) & ROLE.copula && !isForWhom(token, next)) return true
  // 軍演可能恢復: at the head of its clause, with a word of outlook behind it, the show of force is what the clause is about.
  const isHead = i === from && (token.word?.nominals.length ?? 0) > 0
  if (isHead && rolesOf(next ?? undefined) & (ROLE.predicted | ROLE.future | ROLE.negation)) return true
  // 對 B 爆炸造成傷亡表示哀悼: with a light verb in the word itself it is a verb.
  if (!rules.carrying.startAt(clean, token.start) && isGoverned(clause, i)) return true
  if (
    next?.glue === 0 &&
    rolesOf(next) & ROLE.de &&
    NOUN_BEFORE_DE.has(token.word?.verbs[0]?.frame.type ?? '') &&
    !passive
  ) {
    return !clause.mentions.some(
      ({ mention }) => mention.first === i + 2 && (mention.official || mention.people.length > 0),
    )
  }
  if (makesNoun(rules, clean, clause, i)) return true
  return next?.glue !== 0 && rules.nounMaker.is(clean, token.end, token.end + 1)
}
