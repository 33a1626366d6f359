import type { Account } from './account.ts'

/**
 * Letters, and pairs of neighbouring ones, of an account's words, each once, in order of their codes. They lie from `start` to `end` in an
 * array that accounts share. How rare one is has no effect, so that a record may grow: what two accounts are to each other rests on them alone.
 */
export interface Grams {
  readonly codes: Int32Array
  readonly start: number
  readonly end: number
  /** A few pairs of letters, drawn so that accounts with like words draw the same ones (minhash): under each it is looked for. */
  readonly marks: readonly number[]
}

/** Most marks of an account. */
export const MARKS = 3
const MIX = 0x9e3779b1

/** Writes the codes of `words` into `codes` from `start` on, in order, and returns where they end: at most two for a letter. */
function encode(words: string, codes: Int32Array, start: number): number {
  let n = start
  for (let i = 0; i < words.length; i++) {
    const two = words.charCodeAt(i)
    if (two === 32) continue
    if (two >= 0x2e80) codes[n++] = two
    const one = i > 0 ? words.charCodeAt(i - 1) : 32
    if (one !== 32) codes[n++] = (one << 16) | two
  }
  codes.subarray(start, n).sort()
  let kept = start
  for (let i = start; i < n; i++) if (i === start || codes[i] !== codes[i - 1]) codes[kept++] = codes[i] as number
  return kept
}

/** The pairs of letters with the smallest hashes, as these, which fit 30 bits. */
function marksOf(codes: Int32Array, start: number, end: number): readonly number[] {
  const least: number[] = []
  for (let i = start; i < end; i++) {
    const code = codes[i] as number
    if (code >>> 16 === 0) continue
    const mixed = Math.imul(code ^ (code >>> 15), MIX)
    const mark = (mixed ^ (mixed >>> 13)) >>> 2
    if (least.length === MARKS && mark >= (least[MARKS - 1] as number)) continue
    let at = least.length
    while (at > 0 && (least[at - 1] as number) > mark) at--
    if (least[at - 1] === mark) continue
    least.splice(at, 0, mark)
    if (least.length > MARKS) least.pop()
  }
  return least
}

/** The words of each account as letters and pairs of letters. */
export function gramsOf(accounts: readonly Account[]): readonly Grams[] {
  const codes = new Int32Array(2 * accounts.reduce((sum, { words }) => sum + words.length, 0))
  let end = 0
  return accounts.map(({ words }) => {
    const start = end
    end = encode(words, codes, start)
    return { codes, start, end, marks: marksOf(codes, start, end) }
  })
}

/** How alike two accounts are in their words, 0 to 1: what they share against the geometric mean of what each has (cosine). */
export function likeWords(a: Grams, b: Grams): number {
  const x = a.codes
  const y = b.codes
  const m = a.end
  const n = b.end
  let i = a.start
  let j = b.start
  if (i === m || j === n) return 0
  let same = 0
  // Asked of more pairs than anything else is: a list of two for each step would be most of what has to be cleared away.
  while (i < m && j < n) {
    const p = x[i] as number
    const q = y[j] as number
    if (p === q) same++
    if (p <= q) i++
    if (q <= p) j++
  }
  return same / Math.sqrt((m - a.start) * (n - b.start))
}
