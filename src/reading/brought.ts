import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { MentionAt } from './clause.ts'
import { isTrigger, type Token } from './token.ts'

/** What the pack knows for what is brought forward. */
export interface BroughtWords {
  /** Words by which something begins to hold (執行). */
  readonly effect: ReadonlySet<string>
  /** Coverbs that say from where (將自 B 進口水泥的稅率降為零). */
  readonly starting: ReadonlySet<string>
}

/** A clause as far as its end, and who is named in it. */
export interface Stretch<Words> {
  readonly tokens: readonly Token[]
  /** Behind its last token. */
  readonly to: number
  readonly mentionAt: Readonly<MentionAt>
  readonly words: Words
}

type Clause = Stretch<BroughtWords>

/** The clause's verb stands at its end with no object behind it, as it does where the object was brought forward. */
function endsInTrigger({ tokens, to }: Clause, from: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (isTrigger(tokens[i] as Token)) return true
  return false
}

function hasTrigger({ tokens, to }: Clause, from: number): boolean {
  for (let i = from; i < to; i++) if (isTrigger(tokens[i] as Token)) return true
  return false
}

/** Tokens of a place before its 的, at most. */
const PLACED = 4

/** 設在 A 的 B 企業: the token behind B, before any verb; −1 where nobody is named behind the 的. */
function ownerBehind({ tokens, to, mentionAt }: Clause, at: number): number {
  for (let i = at + 1; i < to && i <= at + PLACED; i++) {
    if (isTrigger(tokens[i] as Token)) return -1
    if ((tokens[i] as Token).roles & ROLE.de) return mentionAt[i + 1]?.last ?? -1
  }
  return -1
}

/** 將三家 B 企業列入…: a number and its measure stand before the actor, and the verb behind. */
function bringsCounted(clause: Clause, i: number): boolean {
  const { tokens, to, mentionAt } = clause
  if (!tokens[i + 1]?.glue) return false
  for (let k = i + 1; k < to && k <= i + 2; k++) {
    const mention = mentionAt[k]
    if (mention) return hasTrigger(clause, mention.last)
    // 將三家設在 A 的 B 企業列入…: where they are stands before their 的.
    const behind = (tokens[k] as Token).roles & ROLE['prep.at'] ? ownerBehind(clause, k) : -1
    if (behind >= 0) return hasTrigger(clause, behind)
    // 將「按照 A 的程序」簽署: no measure, but a coverb.
    if (isTrigger(tokens[k] as Token) || (tokens[k] as Token).roles !== 0) return false
  }
  return false
}

/** 將局勢的責任歸咎於 B: an ordinary word and, before any verb, its 的. */
function bringsNoun({ tokens, to }: Clause, i: number): boolean {
  const { word, time } = tokens[i + 1] as Token
  if (word?.roles !== 0 || word.verbs.length || word.pairs.length || time) return false
  let owns = false
  for (let k = i + 2; k < to; k++) {
    const token = tokens[k] as Token
    if (isTrigger(token)) return owns
    owns ||= (token.roles & ROLE.de) !== 0
  }
  return false
}

/** From which height or day a measure is changed. */
const STARTING = ROLE['prep.agent'] | ROLE['prep.at']

/** 再延長一年: what only says how often or how much stands before the verb. */
const BESIDE = ROLE.aspect | ROLE.adverb

/** The token at which the verb that changes a measure stands, behind from where it is changed and what says how; `to` where none does. */
function changedAt({ tokens, to, mentionAt }: Clause, measure: number): number {
  const from = ((tokens[measure + 1] as Token).roles & STARTING) !== 0 && !mentionAt[measure + 2]
  let at = measure + (from ? 2 : 1)
  while (at < to && (tokens[at] as Token).roles & BESIDE && !tokens[at]?.word?.pairs.length) at++
  return at
}

/** 擴及至加工品, 推遲90天執行: behind the verb only how far, or that it takes effect; any other noun is its object. */
function hasNoObject({ tokens, to, mentionAt, words }: Clause, verb: number): boolean {
  const next = tokens[verb + 1]
  if (verb + 1 < to && next?.glue === 0 && next.roles & ROLE['prep.at']) return true
  for (let n = verb + 1; n < to; n++) {
    const { word, kinds } = tokens[n] as Token
    if (mentionAt[n] || (kinds & KIND.pairNoun && !words.effect.has(word?.form ?? ''))) return false
  }
  return true
}

/**
 * 將對 B 的制裁延長一年, 將對 B 的關稅由兩成降至…: a measure toward somebody stands before a verb that has no other object; 將對 B 的產品加徵關稅
 * is still to come.
 */
function bringsMeasure(clause: Clause, i: number): boolean {
  const { tokens, to, mentionAt } = clause
  for (let k = i + 2; k + 1 < to; k++) {
    const measure = tokens[k] as Token
    const before = (tokens[k - 1] as Token).roles & ROLE.de
    // 加徵的30%關稅: a rate stands between.
    if ((measure.glue > 0 && !before) || !(measure.kinds & KIND.pairNoun) || (mentionAt[k - 1] && !before)) continue
    const at = changedAt(clause, k)
    const verb = tokens[at]
    if (!verb || at >= to) return false
    if (verb.word?.pairs.length && hasNoObject(clause, at)) return true
  }
  return false
}

/** 將三艘巡邏艇移交給 B: behind a number the goods, and right behind them the verb of a pair. */
function bringsGoods({ tokens, to }: Clause, i: number): boolean {
  const [goods, verb] = [tokens[i + 1] as Token, tokens[i + 2]]
  if (i + 2 >= to || !verb?.word?.pairs.length || verb.glue > 0) return false
  return goods.glue > 0 && !!goods.word?.pairNoun && !isTrigger(goods)
}

/** 將被扣的 A 船長釋放, 將在 A 拘捕的兩名 B 嫌犯移交…: what is brought forward opens with a verb of its own before 的, or with where that was done. */
function bringsRelative(clause: Clause, i: number): boolean {
  const { tokens, to, mentionAt } = clause
  let verb = i + 1
  if ((tokens[verb] as Token).roles & ROLE['prep.at'])
    while (verb < to && verb <= i + PLACED && !isTrigger(tokens[verb] as Token)) verb++
  if (verb + 2 >= to || !isTrigger(tokens[verb] as Token) || !((tokens[verb + 1] as Token).roles & ROLE.de))
    return false
  const named = mentionAt[verb + 2]
  return !!named && (verb === i + 1 || hasTrigger(clause, named.last))
}

const OBJECTS: ReadonlySet<string> = new Set(['its', 'he'])

/** Whether the token `i` of the clause, a 將 or 把, brings an object forward, as it does where a noun follows; else 將 is the future. */
export function bringsForward(clause: Clause, i: number): boolean {
  const { tokens, to, mentionAt, words } = clause
  const token = tokens[i] as Token
  if (!(token.roles & ROLE['prep.ba'])) return false
  if (!(token.roles & ROLE.future)) return true
  const next = tokens[i + 1]
  if (!next || i + 1 >= to) return false
  // 將其…, 將她交給…: a pronoun of this kind stands for the object, or opens it.
  if (mentionAt[i + 1] && (!next.word?.pronoun || OBJECTS.has(next.word.pronoun))) return true
  for (let k = i + 2; k < to; k++) if ((tokens[k] as Token).kinds & KIND.bringing) return true
  if (bringsCounted(clause, i) || bringsRelative(clause, i)) return true
  if (next.roles & ROLE['prep.to'] || words.starting.has(next.word?.form ?? '')) return bringsMeasure(clause, i)
  if (next.glue === 0) return (!!next.word?.pairNoun && !isTrigger(next)) || bringsNoun(clause, i)
  return (next.glue >= 2 && endsInTrigger(clause, i + 1)) || bringsGoods(clause, i)
}
