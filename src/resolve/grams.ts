import type { Account } from './account.ts'

/** Letters, and pairs of neighbouring ones, of an account's words with their weights: in order of the pair, of length one together. */
export interface Grams {
  readonly codes: Int32Array
  readonly weights: Float32Array
}

/** How many accounts of the whole record weigh as much as those of one pair of actors, when it is told how rare a pair of letters is. */
const PRIOR = 10

/** Accounts of other things that a small record is thought to lie among: in a record of two, what both say is not yet commonplace. */
const ELSEWHERE = 200

const NO_GRAMS: Grams = { codes: new Int32Array(0), weights: new Float32Array(0) }

function codesOf(words: string): Int32Array {
  const codes = new Int32Array(2 * words.length)
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

/**
 * The words of each account as weighted pairs of letters. A pair weighs the more the rarer it is among the accounts with the same
 * actors: their names, and what they are always said to do, tell nothing apart.
 */
export function gramsOf(accounts: readonly Account[]): readonly Grams[] {
  const codes = accounts.map(({ words }) => codesOf(words))
  const among = new Map<string, { n: number; counts: Map<number, number> }>()
  const all = new Map<number, number>()
  for (const [i, { parties }] of accounts.entries()) {
    const key = parties.join()
    let own = among.get(key)
    if (!own) {
      own = { n: 0, counts: new Map() }
      among.set(key, own)
    }
    own.n++
    for (const code of codes[i] as Int32Array) {
      own.counts.set(code, (own.counts.get(code) ?? 0) + 1)
      all.set(code, (all.get(code) ?? 0) + 1)
    }
  }
  return accounts.map(({ parties }, i) => {
    const own = among.get(parties.join())
    return own ? weighted(codes[i] as Int32Array, own, all, accounts.length + ELSEWHERE) : NO_GRAMS
  })
}

function weighted(
  codes: Int32Array,
  own: { readonly n: number; readonly counts: ReadonlyMap<number, number> },
  all: ReadonlyMap<number, number>,
  total: number,
): Grams {
  const weights = new Float32Array(codes.length)
  let square = 0
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number
    const share = ((own.counts.get(code) ?? 0) + (PRIOR * (all.get(code) ?? 0)) / total) / (own.n + PRIOR)
    const weight = Math.log(1 / share)
    weights[i] = weight
    square += weight * weight
  }
  const norm = Math.sqrt(square) || 1
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / norm
  return { codes, weights }
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
