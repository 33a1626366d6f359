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

/** True of a word by which somebody may do something. */
export function isTrigger(token: Token): boolean {
  return (token.kinds & KIND.act) !== 0
}

/** The clause's verb stands at its end with no object behind it, as it does where the object was brought forward. */
function endsInTrigger(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 3); i--) if (isTrigger(tokens[i] as Token)) return true
  return false
}

/** 將三家 B 企業列入…: a number and its measure stand before the actor, and the verb behind. */
function bringsCounted(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  if (!tokens[i + 1]?.glue) return false
  for (let k = i + 1; k < to && k <= i + 2; k++) {
    const mention = mentionAt[k]
    if (mention) {
      for (let t = mention.last; t < to; t++) if (isTrigger(tokens[t] as Token)) return true
      return false
    }
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

/**
 * 將對 B 的制裁延長一年, 將對 B 的關稅由兩成降至…: a measure toward somebody stands before a verb that has no other object; 將對 B 的產品加徵關稅
 * is still to come.
 */
function bringsMeasure(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  for (let k = i + 2; k + 1 < to; k++) {
    const measure = tokens[k] as Token
    const before = (tokens[k - 1] as Token).roles & ROLE.de
    if (measure.glue > 0 || !(measure.kinds & KIND.pairNoun) || (mentionAt[k - 1] && !before)) continue
    const from = ((tokens[k + 1] as Token).roles & STARTING) !== 0 && !mentionAt[k + 2] ? k + 2 : k + 1
    const verb = tokens[from]
    if (!verb || from >= to) return false
    // 延長一年: the length holds the verb.
    if (before && verb.time && from + 1 === to) return true
    if (!verb.word?.pairs.length) continue
    for (let n = from + 1; n < to; n++) if (mentionAt[n] || (tokens[n] as Token).kinds & KIND.pairNoun) return false
    return true
  }
  return false
}

/** 將 and 把 bring an object forward where a noun follows; else 將 is the future. */
function isBa(tokens: readonly Token[], i: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  const token = tokens[i] as Token
  if (!(token.roles & ROLE['prep.ba'])) return false
  if (!(token.roles & ROLE.future)) return true
  const next = tokens[i + 1]
  if (!next || i + 1 >= to) return false
  // 將其…: 其 stands for the object, or opens it.
  if (mentionAt[i + 1] && (!next.word?.pronoun || next.word.pronoun === 'its')) return true
  for (let k = i + 2; k < to; k++) if ((tokens[k] as Token).kinds & KIND.bringing) return true
  if (bringsCounted(tokens, i, to, mentionAt) || bringsRelative(tokens, i, to, mentionAt)) return true
  if (next.roles & ROLE['prep.to']) return bringsMeasure(tokens, i, to, mentionAt)
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

/**
 * How a mention behind the token `i` of its clause stands by it, or null where the token is no coverb there. `role` is the token's own, and
 * `suffered` the words behind whom 為 brings in as the one who did it (為 A 所否認).
 */
export function coverb(
  tokens: readonly Token[],
  i: number,
  to: number,
  role: number,
  mentionAt: Readonly<MentionAt>,
  suffered: ReadonlySet<string>,
): Mark | null {
  if (role === 0) return null
  if (isBa(tokens, i, to, mentionAt)) return 'ba'
  if ((role & APART) === APART) return mentionAt[i + 1] ? 'apart' : null
  for (const [bit, mark] of COVERBS) {
    if (!(role & bit)) continue
    if (mark === 'answer' && !mentionAt[i + 1]) continue
    if (mark === 'for' && suffered.has(tokens[mentionAt[i + 1]?.last ?? to]?.word?.form ?? '')) return 'by'
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
const HELD_ON = 3

/** 對 A 西北部的 B 據點發動空襲: behind the 的 that ends what is said of A, B is held as well. */
export function isHeldOn(tokens: readonly Token[], at: number, to: number, mentionAt: Readonly<MentionAt>): boolean {
  for (let i = at + 1; i <= at + HELD_ON && i < to; i++) {
    if (isTrigger(tokens[i - 1] as Token) || ((tokens[i - 1] as Token).roles & ~ROLE.de) !== 0) return false
    if ((tokens[i - 1] as Token).roles & ROLE.de) return i - 1 > at && !!mentionAt[i]
  }
  return false
}
