import type { Account } from './account.ts'
import { tally } from './tally.ts'

/** Letters, and pairs of neighbouring ones, of an account's words with their weights: in order of the pair, of length one together. */
export interface Grams {
  readonly codes: Int32Array
  readonly weights: Float32Array
}

/** How many accounts of the whole record weigh as much as those of one pair of actors, when it is told how rare a pair of letters is. */
const PRIOR = 10

/** Accounts of other things that a small record is thought to lie among: in a record of two, what both say is not yet commonplace. */
const ELSEWHERE = 200

/** `codes` is room for at least two numbers a letter, where they are gathered before they are sorted. */
function codesOf(words: string, codes: Int32Array): Int32Array {
  let n = 0
  for (let i = 0; i < words.length; i++) {
    const two = words.charCodeAt(i)
    if (two === 32) continue
    if (two >= 0x2e80) codes[n++] = two
    const one = i > 0 ? words.charCodeAt(i - 1) : 32
    if (one !== 32) codes[n++] = (one << 16) | two
  }
  const sorted = codes.subarray(0, n).sort()
  let kept = 0
  for (let i = 0; i < n; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[kept++] = sorted[i] as number
  return sorted.slice(0, kept)
}

/** Different letters and pairs of an account, roughly. */
const EACH = 32
/** Stands for all actors in the tally. */
const ALL = 0

/**
 * The words of each account as weighted letters and pairs of letters. One weighs the more the rarer it is among the accounts with the
 * same actors: their names, and what they are always said to do, tell nothing apart.
 */
export function gramsOf(accounts: readonly Account[]): readonly Grams[] {
  const numbers = new Map<string, number>()
  const sizes = [accounts.length + ELSEWHERE]
  const seen = tally(EACH * accounts.length)
  const room = new Int32Array(2 * accounts.reduce((most, { words }) => Math.max(most, words.length), 0))
  const actors = new Int32Array(accounts.length)
  const codes = accounts.map(({ words, sides }, i) => {
    const own = numbers.get(sides) ?? numbers.size + 1
    numbers.set(sides, own)
    actors[i] = own
    sizes[own] = (sizes[own] ?? 0) + 1
    const found = codesOf(words, room)
    for (const code of found) {
      seen.add(ALL, code)
      seen.add(own, code)
    }
    return found
  })
  const total = sizes[ALL] as number
  return codes.map((found, i) => {
    const own = actors[i] as number
    const size = (sizes[own] as number) + PRIOR
    const weights = new Float32Array(found.length)
    let square = 0
    for (let k = 0; k < found.length; k++) {
      const code = found[k] as number
      const share = (seen.count(own, code) + (PRIOR * seen.count(ALL, code)) / total) / size
      const weight = Math.max(0, -Math.log(share))
      weights[k] = weight
      square += weight * weight
    }
    const norm = Math.sqrt(square) || 1
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) / norm
    return { codes: found, weights }
  })
}

/** How alike two accounts are in their words, 0 to 1 (cosine). */
export function likeWords(a: Grams, b: Grams): number {
  let [i, j, sum] = [0, 0, 0]
  while (i < a.codes.length && j < b.codes.length) {
    const [x, y] = [a.codes[i] as number, b.codes[j] as number]
    if (x === y) sum += (a.weights[i++] as number) * (b.weights[j++] as number)
    else if (x < y) i++
    else j++
  }
  return sum
}
