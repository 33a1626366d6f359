import type { Account } from './account.ts'
import { tally } from './tally.ts'

/**
 * Letters, and pairs of neighbouring ones, of an account's words with their weights: in order of their codes, of length one together.
 * They lie from `start` to `end` in arrays that all accounts share.
 */
export interface Grams {
  readonly codes: Int32Array
  readonly weights: Float32Array
  readonly start: number
  readonly end: number
}

/** How many accounts of the whole record weigh as much as those of one pair of actors, when it is told how rare a pair of letters is. */
const PRIOR = 10

/** Accounts of other things that a small record is thought to lie among: in a record of two, what both say is not yet commonplace. */
const ELSEWHERE = 200

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

/** Different letters and pairs of an account, roughly. */
const EACH = 32
/** The tally over all actors stays in the processor's cache: it needs no more than a rough share. */
const ALL_BITS = 20

/**
 * The words of each account as weighted letters and pairs of letters. One weighs the more the rarer it is among the accounts with the
 * same actors: their names, and what they are always said to do, tell nothing apart.
 */
export function gramsOf(accounts: readonly Account[]): readonly Grams[] {
  const numbers = new Map<string, number>()
  const sizes: number[] = []
  const among = tally(EACH * accounts.length)
  const everywhere = tally(EACH * accounts.length, ALL_BITS)
  const room = 2 * accounts.reduce((sum, { words }) => sum + words.length, 0)
  const [codes, weights] = [new Int32Array(room), new Float32Array(room)]
  let start = 0
  const all = accounts.map(({ words, sides }) => {
    const own = numbers.get(sides) ?? numbers.size
    numbers.set(sides, own)
    sizes[own] = (sizes[own] ?? 0) + 1
    const grams = { codes, weights, start, end: encode(words, codes, start), own }
    for (let i = start; i < grams.end; i++) {
      const code = codes[i] as number
      everywhere.add(0, code)
      among.add(own, code)
    }
    start = grams.end
    return grams
  })
  const total = accounts.length + ELSEWHERE
  for (const { start, end, own } of all) {
    const size = (sizes[own] as number) + PRIOR
    let square = 0
    for (let i = start; i < end; i++) {
      const code = codes[i] as number
      const share = (among.count(own, code) + (PRIOR * everywhere.count(0, code)) / total) / size
      const weight = Math.max(0, -Math.log(share))
      weights[i] = weight
      square += weight * weight
    }
    const norm = Math.sqrt(square) || 1
    for (let i = start; i < end; i++) weights[i] = (weights[i] as number) / norm
  }
  return all
}

/** How alike two accounts are in their words, 0 to 1 (cosine). */
export function likeWords(a: Grams, b: Grams): number {
  const { codes, weights } = a
  let [i, j, sum] = [a.start, b.start, 0]
  while (i < a.end && j < b.end) {
    const [x, y] = [codes[i] as number, codes[j] as number]
    if (x === y) sum += (weights[i++] as number) * (weights[j++] as number)
    else if (x < y) i++
    else j++
  }
  return sum
}
