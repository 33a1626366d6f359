import { ROLE } from '../lexicon/lexicon.ts'
import { type BroughtWords, bringsForward, type Stretch } from './brought.ts'
import type { Mark } from './clause.ts'
import type { Mention } from './mention.ts'
import { isTrigger, type Token } from './token.ts'

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
export interface CoverbWords extends BroughtWords {
  /** The word behind whom 為 brings in as the one who did it (為 A 所否認). */
  readonly suffered: ReadonlySet<string>
  /** What lies at somebody's border (接壤, 邊境). */
  readonly adjoining: ReadonlySet<string>
  /** Marks between the members of a list (、). */
  readonly lists: ReadonlySet<string>
}

/** How a mention behind the token `i` of its clause stands by it, or null where the token is no coverb there. `role` is the token's own. */
export function coverb(clause: Stretch<CoverbWords>, i: number, role: number): Mark | null {
  if (role === 0) return null
  const { tokens, to, mentionAt, words } = clause
  if (bringsForward(clause, i)) return 'ba'
  if ((role & APART) === APART) return mentionAt[i + 1] ? 'apart' : null
  for (const [bit, mark] of COVERBS) {
    if (!(role & bit)) continue
    if (mark === 'answer' && !mentionAt[i + 1]) continue
    if (mark === 'for' && words.suffered.has(tokens[mentionAt[i + 1]?.last ?? to]?.word?.form ?? '')) return 'by'
    if ((mark === 'about' || mark === 'for') && i + 1 < to && !mentionAt[i + 1]) continue
    // 至於 A 則批評 B: whom the topic sets against another one is the subject.
    if (mark === 'about' && (tokens[mentionAt[i + 1]?.last ?? to]?.roles ?? 0) & ROLE.but) continue
    // …，以及 A 斡旋的協議: at the head of a clause it only goes on.
    if (mark === 'with' && role & ROLE.also && tokens[i - 1]?.clause !== tokens[i]?.clause) continue
    return mark === 'with' && isWhereTheyMeet(clause, i) ? 'at' : mark
  }
  return null
}

/** 在與 B 接壤的邦舉行演習, 在與 B 邊境附近: at whose border something is done has no part in it. */
function isWhereTheyMeet({ tokens, to, mentionAt, words }: Stretch<CoverbWords>, i: number): boolean {
  const { last = to } = mentionAt[i + 1] ?? {}
  const before = tokens[i - 1]
  if (!before || before.clause !== tokens[i]?.clause || !(before.roles & ROLE['prep.at'])) return false
  return last < to && words.adjoining.has(tokens[last]?.word?.form ?? '')
}

/** 把一面鼓歸還 B: behind the last verb of the clause 把 holds nobody; 對 and 被 go on over theirs. */
export function endsHold(tokens: readonly Token[], i: number, to: number, mark: Mark): boolean {
  if (mark !== 'ba') return mark !== 'by' && mark !== 'to'
  for (let k = i + 1; k < to; k++) if (isTrigger(tokens[k] as Token)) return false
  return true
}

/** How many tokens a phrase behind 對 goes on before its 的. */
const HELD_ON = 5

/**
 * 對 A 西北部的 B 據點發動空襲, 對 A 公司、B 銀行實施制裁, 對 A 兩大油商「A 石油」: behind the 的 that ends what is said of A, in one list, or where
 * it is A once more, B is held as well.
 */
export function isHeldOn(
  { tokens, to, mentionAt, words }: Stretch<CoverbWords>,
  { codes, last: at }: Mention,
): boolean {
  const isAgain = (i: number) => (mentionAt[i]?.codes.length ?? 0) > 0 && mentionAt[i]?.codes.join() === codes.join()
  if (isAgain(at)) return true
  for (let i = at + 1; i <= at + HELD_ON && i < to; i++) {
    if (words.lists.has(tokens[i - 1]?.word?.form ?? '') && mentionAt[i]) return true
    if (isTrigger(tokens[i - 1] as Token) || ((tokens[i - 1] as Token).roles & ~ROLE.de) !== 0) return false
    if (isAgain(i)) return true
    if ((tokens[i - 1] as Token).roles & ROLE.de) return i - 1 > at && !!mentionAt[i]
  }
  return false
}
