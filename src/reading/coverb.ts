import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Mark, MentionAt } from './clause.ts'
import type { Token } from './token.ts'

const COVERBS: readonly [number, Mark][] = [
  [ROLE['prep.answer'], 'answer'],
  [ROLE['prep.by'], 'by'],
  [ROLE['prep.to'], 'to'],
  [ROLE['prep.with'], 'with'],
  [ROLE['prep.agent'], 'agent'],
  [ROLE['prep.at'], 'at'],
  [ROLE['prep.for'], 'for'],
  [ROLE['prep.about'], 'about'],
]
/** 比 B 更早, 趕在 B 選舉前: a word of place and topic at once names nobody who takes part. */
const APART = ROLE['prep.at'] | ROLE['prep.about']

/** What the pack knows for them. */
export interface CoverbWords {
  /** The word behind whom 為 brings in as the one who did it (為 A 所否認). */
  readonly suffered: ReadonlySet<string>
  /** Words by which something begins to hold (執行). */
  readonly effect: ReadonlySet<string>
  /** Coverbs that say from where (將自 B 進口水泥的稅率降為零). */
  readonly starting: ReadonlySet<string>
  /** Marks between the members of a list (、). */
  readonly lists: ReadonlySet<string>
}

/** True of a word by which somebody may do something. */
export function isTrigger(token: Token): boolean {
  return (token.kinds & KIND.act) !== 0
}

/** The clause's verb stands at its end with no object behind it, as it does where the object was brought forward. */
function endsInTrigger(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (isTrigger(tokens[i] as Token)) return true
  return false
}

const hasTrigger = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isTrigger(tokens[i] as Token)) return true
  return false
}

/** Tokens of a place before its 的, at most. */
const PLACED = 4

/** 設在 A 的 B 企業: the token behind B, before any verb; −1 where nobody is named behind the 的. */
function ownerBehind(tokens: readonly Token[], at: number, to: number, mentionAt: Readonly<MentionAt>): number {
  for (let i = at + 1; i < to && i <= at + PLACED; i++) {
    if (isTrigger(tokens[i] as Token)) return -1
    if ((tokens[i] as Token).roles & ROLE.de) return mentionAt[i + 1]?.last ?? -1
  }
  return -1
}

/** 將三家 B 企業列入…: a number and its measure stand before the actor, and the verb behind. */
function bringsCounted(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  if (!tokens[i + 1]?.glue) return false
  for (let k = i + 1; k < to && k <= i + 2; k++) {
    const mention = mentionAt[k]
    if (mention) return hasTrigger(tokens, mention.last, to)
    // 將三家設在 A 的 B 企業列入…: where they are stands before their 的.
    const behind = (tokens[k] as Token).roles & ROLE['prep.at'] ? ownerBehind(tokens, k, to, mentionAt) : -1
    if (behind >= 0) return hasTrigger(tokens, behind, to)
    // 將「按照 A 的程序」簽署: no measure, but a coverb.
    if (isTrigger(tokens[k] as Token) || (tokens[k] as Token).roles !== 0) return false
  }
  return false
}

/** 將局勢的責任歸咎於 B: an ordinary word and, before any verb, its 的. */
function bringsNoun(tokens: readonly Token[], i: number, to: number): boolean {
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
function changedAt(tokens: readonly Token[], measure: number, to: number, mentionAt: Readonly<MentionAt>): number {
  const from = ((tokens[measure + 1] as Token).roles & STARTING) !== 0 && !mentionAt[measure + 2]
  let at = measure + (from ? 2 : 1)
  while (at < to && (tokens[at] as Token).roles & BESIDE && !tokens[at]?.word?.pairs.length) at++
  return at
}

/** 擴及至加工品, 推遲90天執行: behind the verb only how far, or that it takes effect; any other noun is its object. */
function hasNoObject(
  tokens: readonly Token[],
  verb: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  { effect }: CoverbWords,
): boolean {
  const next = tokens[verb + 1]
  if (verb + 1 < to && next?.glue === 0 && next.roles & ROLE['prep.at']) return true
  for (let n = verb + 1; n < to; n++) {
    const { word, kinds } = tokens[n] as Token
    if (mentionAt[n] || (kinds & KIND.pairNoun && !effect.has(word?.form ?? ''))) return false
  }
  return true
}

/**
 * 將對 B 的制裁延長一年, 將對 B 的關稅由兩成降至…: a measure toward somebody stands before a verb that has no other object; 將對 B 的產品加徵關稅
 * is still to come.
 */
function bringsMeasure(
  tokens: readonly Token[],
  i: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  words: CoverbWords,
): boolean {
  for (let k = i + 2; k + 1 < to; k++) {
    const measure = tokens[k] as Token
    const before = (tokens[k - 1] as Token).roles & ROLE.de
    // 加徵的30%關稅: a rate stands between.
    if ((measure.glue > 0 && !before) || !(measure.kinds & KIND.pairNoun) || (mentionAt[k - 1] && !before)) continue
    const at = changedAt(tokens, k, to, mentionAt)
    const verb = tokens[at]
    if (!verb || at >= to) return false
    if (verb.word?.pairs.length && hasNoObject(tokens, at, to, mentionAt, words)) return true
  }
  return false
}

const OBJECTS: ReadonlySet<string> = new Set(['its', 'he'])

/** 將 and 把 bring an object forward where a noun follows; else 將 is the future. */
function isBa(
  tokens: readonly Token[],
  i: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  words: CoverbWords,
): boolean {
  const token = tokens[i] as Token
  if (!(token.roles & ROLE['prep.ba'])) return false
  if (!(token.roles & ROLE.future)) return true
  const next = tokens[i + 1]
  if (!next || i + 1 >= to) return false
  // 將其…, 將她交給…: a pronoun of this kind stands for the object, or opens it.
  if (mentionAt[i + 1] && (!next.word?.pronoun || OBJECTS.has(next.word.pronoun))) return true
  for (let k = i + 2; k < to; k++) if ((tokens[k] as Token).kinds & KIND.bringing) return true
  if (bringsCounted(tokens, i, to, mentionAt) || bringsRelative(tokens, i, to, mentionAt)) return true
  if (next.roles & ROLE['prep.to'] || words.starting.has(next.word?.form ?? ''))
    return bringsMeasure(tokens, i, to, mentionAt, words)
  if (next.glue === 0) return (!!next.word?.pairNoun && !isTrigger(next)) || bringsNoun(tokens, i, to)
  return (next.glue >= 2 && endsInTrigger(tokens, i + 1, to)) || bringsGoods(tokens, i, to)
}

/** 將三艘巡邏艇移交給 B: behind a number the goods, and right behind them the verb of a pair. */
function bringsGoods(tokens: readonly Token[], i: number, to: number): boolean {
  const [goods, verb] = [tokens[i + 1] as Token, tokens[i + 2]]
  if (i + 2 >= to || !verb?.word?.pairs.length || verb.glue > 0) return false
  return goods.glue > 0 && !!goods.word?.pairNoun && !isTrigger(goods)
}

/** 將被扣的 A 船長釋放: what is brought forward opens with a verb of its own before 的. */
function bringsRelative(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  return (
    i + 3 < to &&
    isTrigger(tokens[i + 1] as Token) &&
    ((tokens[i + 2] as Token).roles & ROLE.de) !== 0 &&
    !!mentionAt[i + 3]
  )
}

/** How a mention behind the token `i` of its clause stands by it, or null where the token is no coverb there. `role` is the token's own. */
export function coverb(
  tokens: readonly Token[],
  i: number,
  to: number,
  role: number,
  mentionAt: Readonly<MentionAt>,
  words: CoverbWords,
): Mark | null {
  if (role === 0) return null
  if (isBa(tokens, i, to, mentionAt, words)) return 'ba'
  if ((role & APART) === APART) return mentionAt[i + 1] ? 'apart' : null
  for (const [bit, mark] of COVERBS) {
    if (!(role & bit)) continue
    if (mark === 'answer' && !mentionAt[i + 1]) continue
    if (mark === 'for' && words.suffered.has(tokens[mentionAt[i + 1]?.last ?? to]?.word?.form ?? '')) return 'by'
    if ((mark === 'about' || mark === 'for') && i + 1 < to && !mentionAt[i + 1]) continue
    // …，以及 A 斡旋的協議: at the head of a clause it only goes on.
    if (mark === 'with' && role & ROLE.also && tokens[i - 1]?.clause !== tokens[i]?.clause) continue
    return mark
  }
  return null
}

/** 把一面鼓歸還 B: behind the last verb of the clause 把 holds nobody; 對 and 被 go on over theirs. */
export function endsHold(tokens: readonly Token[], i: number, to: number, mark: Mark): boolean {
  if (mark !== 'ba') return mark !== 'by' && mark !== 'to'
  for (let k = i + 1; k < to; k++) if (isTrigger(tokens[k] as Token)) return false
  return true
}

/** How many tokens a phrase behind 對 goes on before its 的. */
const HELD_ON = 5

/** 對 A 西北部的 B 據點發動空襲, 對 A 公司、B 銀行實施制裁: behind the 的 that ends what is said of A, or in one list, B is held as well. */
export function isHeldOn(
  tokens: readonly Token[],
  at: number,
  to: number,
  mentionAt: Readonly<MentionAt>,
  { lists }: CoverbWords,
): boolean {
  for (let i = at + 1; i <= at + HELD_ON && i < to; i++) {
    if (lists.has(tokens[i - 1]?.word?.form ?? '') && mentionAt[i]) return true
    if (isTrigger(tokens[i - 1] as Token) || ((tokens[i - 1] as Token).roles & ~ROLE.de) !== 0) return false
    if ((tokens[i - 1] as Token).roles & ROLE.de) return i - 1 > at && !!mentionAt[i]
  }
  return false
}
