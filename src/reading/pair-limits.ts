import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE, type Word } from '../lexicon/lexicon.ts'
import type { PairFinder } from '../lexicon/pair-finder.ts'
import { type Clause, hasKindIn, hasRole, rolesOf } from './clause.ts'
import { foregoneIn } from './foregone.ts'
import { Phrases } from './phrases.ts'
import { leftClosed, leftOpen } from './quotation.ts'
import type { Token } from './token.ts'

/** 表示 A 支持 B: with a subject right before it and an object behind it the second verb is no noun of the first. */
export function hasOwnParties({ tokens, mentions }: Clause, i: number, k: number): boolean {
  if (!(rolesOf(tokens[i]) & ROLE.say) || !((tokens[k] as Token).kinds & KIND.verb)) return false
  const subject = mentions.some(({ mark, mention }) => mark === 'free' && mention.first > i && mention.last === k)
  return subject && mentions.some(({ mention }) => mention.first > k)
}

/** How many tokens may say who he is by whom it is done. */
const BY_WHOM = 2

/** 通過部長提出協議草案: with somebody right behind it and another verb before the noun it only says by whom. */
export const isByWhom = ({ tokens, mentions }: Clause, i: number, k: number): boolean =>
  (rolesOf(tokens[i]) & ROLE['prep.about']) !== 0 &&
  mentions.some(
    ({ mention }) =>
      (mention.official || mention.people.length > 0) &&
      mention.first > i &&
      mention.first <= i + BY_WHOM &&
      mention.last <= k &&
      hasKindIn(tokens, mention.last, k, KIND.act),
  )

/** 重啟會晤成為會談焦點: behind a noun of the verb's own the copula begins what is said of it. */
export const isSaidToBe = ({ tokens }: Clause, i: number, k: number): boolean =>
  tokens.slice(i + 2, k).some(({ roles, kinds, glue }) => roles & ROLE.copula && kinds & KIND.act && glue === 0)

/** 成為首個承認 B 的國家: what the subject is said to be is no object of the verb that says how it came to be so. */
export function isWhatItIs({ tokens, from, to }: Clause, i: number, k: number): boolean {
  if (k !== to - 1 || k < i + 3 || !(rolesOf(tokens[k - 1]) & ROLE.de)) return false
  return tokens.slice(from, i).some((token) => (rolesOf(token) & ROLE.copula) !== 0)
}

/** 表示中方反對: nothing but its subject stands between the verb of saying and the second verb. */
export const isWholeClause = ({ tokens, mentions }: Clause, i: number, k: number): boolean =>
  (rolesOf(tokens[i]) & ROLE.say) !== 0 &&
  ((tokens[k] as Token).kinds & KIND.verb) !== 0 &&
  mentions.some(({ mark, mention }) => mark === 'free' && mention.first === i + 1 && mention.last === k)

/** A 支持的部隊表示, 遭 A 制裁後指責: an act that says what somebody is, or only when, is no noun of the verb behind. */
export function isOfAnother(
  { tokens, passive }: Clause,
  k: number,
  i: number,
  afterwards: ReadonlySet<string>,
): boolean {
  const next = tokens[k + 1] as Token
  if (next.glue > 0) return false
  if (rolesOf(next) & ROLE.de) return passive < 0 && k + 2 < i
  return k + 1 < i && afterwards.has(next.word?.form ?? '')
}

const CLOSES = new Phrases('」』”"')

/** 表示「談判結束了」: a quotation that goes on behind the noun is what is said, and the noun none of the verb of saying (表示「遺憾」). */
export function isSaidOn(clean: string, { tokens }: Clause, i: number, noun: number): boolean {
  const [say, said] = [tokens[i] as Token, tokens[noun] as Token]
  if (noun < i || !(rolesOf(say) & ROLE.say) || CLOSES.startAt(clean, said.end)) return false
  return leftOpen(clean, say.end, said.start) >= 0
}

/** A verb of demand at `k`, that no 的 and no 把 makes a noun, and the verb at `i` with something behind it. */
export function asksFor({ tokens, from, to, ba, passive }: Clause, k: number, i: number): boolean {
  if (tokens[k]?.word?.verbs[0]?.frame.type !== 'REQUEST' || ba >= 0 || passive >= 0 || i + 1 >= to) return false
  if (k > from && rolesOf(tokens[k - 1]) & ROLE.de) return false
  return tokens.slice(k + 1, i).every((token) => token.glue === 0 && rolesOf(token) & (ROLE.adverb | ROLE.aspect))
}

/** 面對要求時仍庇護…: right before a word for when, a verb closes a time and takes no noun from behind it. */
export const closesTime = ({ tokens, to }: Clause, i: number, whenEnds: ReadonlySet<string>): boolean =>
  i + 2 < to && tokens[i + 1]?.glue === 0 && whenEnds.has(tokens[i + 1]?.word?.form ?? '')

/** 在減少移民方面也與 B 合作: what opens with the coverb of place ends with its 方面, and the verb with its object in it takes none from behind. */
export function closesRegard({ tokens, from }: Clause, i: number, k: number, regards: ReadonlySet<string>): boolean {
  if (k < i + 2 || !regards.has(tokens[k]?.word?.form ?? '')) return false
  return tokens.slice(from, i).some((token) => (rolesOf(token) & ROLE['prep.at']) !== 0)
}

/** 在警告 C 後與 B 斷交: behind the word at `k` that closes the time in which the verb at `i` stands nothing is the verb's. */
export function closesSetting(clause: Clause, i: number, k: number): boolean {
  if (!((clause.tokens[k] as Token).cues & CUE.meanwhile)) return false
  const setting = foregoneIn(clause, k + 1)
  return setting !== null && setting.from < i && setting.to === k + 1
}

/** 總統卡西姆: right behind an office, with more behind that no word covers, a verb of one character is part of a name. */
export function opensName({ tokens, mentions, to }: Clause, i: number): boolean {
  const { start, end, glue } = tokens[i] as Token
  const next = tokens[i + 1]
  if (end - start > 1 || glue > 0 || !next || i + 1 >= to || next.glue === 0) return false
  return mentions.some(({ mention }) => mention.last === i && mention.official && mention.people.length === 0)
}

/** 解除因政變而對 B 實施的制裁: 而 only closes the ground that 因 opens. */
export const isGround = ({ tokens }: Clause, i: number, k: number): boolean =>
  hasRole(tokens, i + 1, k, ROLE['prep.about']) && !hasRole(tokens, i + 1, k, ROLE.also)

/** 公布對 B 出口武器的禁令: what stands right before the 的 only says which noun is meant. */
export const isBeforeDe = ({ tokens, to }: Clause, k: number): boolean =>
  k + 2 < to && tokens[k + 1]?.glue === 0 && (rolesOf(tokens[k + 1]) & ROLE.de) !== 0

/** 在 B 大使館露台上焚燒文件: what a coverb of place brings in is no object of the verb that has one behind it. */
export function isWhere(
  { tokens, from, to, passive, ba }: Clause,
  noun: number,
  verb: number,
  afterwards: ReadonlySet<string>,
): boolean {
  const object = tokens[verb + 1]
  if (passive > noun || ba >= 0 || verb + 1 >= to || object?.roles !== 0 || object.glue > 0) return false
  // 在戰爭爆發後: the noun is its subject.
  if (afterwards.has(object.word?.form ?? '')) return false
  for (let i = noun - 1; i >= from && i >= noun - PLACE; i--) {
    const { roles, kinds } = tokens[i] as Token
    if (kinds & KIND.act) return false
    // 自 A 軍撤離以來: it opens a time.
    if (roles & ROLE['prep.at']) return !(roles & ROLE.adverb)
  }
  return false
}

/** How many tokens before the noun of a place its coverb stands at most. */
const PLACE = 4

/** 以「會談評價」為主題舉行: inside a title, with more of the title behind it, it is not what the verb behind the title speaks of. */
export function isInTitle(clean: string, tokens: readonly Token[], noun: number, verb: number): boolean {
  const { end } = tokens[noun] as Token
  const closes = leftClosed(clean, end, (tokens[verb] as Token).start)
  return closes > end
}

/** What nobody is threatened with by a word that promises as well. */
const HELP: ReadonlySet<string> = new Set(['CONCEDE', 'AID', 'SUPPORT', 'AGREE', 'CONSULT', 'COOPERATE'])
const PROMISES = ROLE.intention | ROLE.predicted

/**
 * 誓言取消關稅, 不排除提供援助, 不排除會談: what the verb at `i` holds out is no harm, by the verb that has the noun at `k`, or else by the
 * noun itself.
 */
export function holdsOutHelp(pairs: PairFinder, { tokens }: Clause, i: number, k: number): boolean {
  if (!(rolesOf(tokens[i]) & PROMISES)) return false
  const noun = (tokens[k] as Token).word as Word
  for (let j = k - 1; j > i; j--) {
    const { word, kinds } = tokens[j] as Token
    const own = word ? pairs.find(word, noun) : null
    if (own) return HELP.has(own.frame.type)
    if (kinds & KIND.act) return false
  }
  return HELP.has((noun.verbs[0] ?? noun.nominals[0])?.frame.type ?? '')
}
