import type { Account } from './account.ts'
import { type Counter, counter } from './counter.ts'

/**
 * Letters, and pairs of neighbouring ones, of an account's words with their weights: in order of their codes, of length one together.
 * They lie from `start` to `end` in arrays that accounts share.
 */
export interface Grams {
  readonly codes: Int32Array
  readonly weights: Float32Array
  readonly start: number
  readonly end: number
}

/** How many accounts of other things those of one pair of actors are thought to lie among: what two say is not yet commonplace. */
const PRIOR = 10
/** In which share of these a letter or a pair of letters stands. */
const ELSEWHERE = 0.01

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

/** The words of each account as letters and pairs of letters, without weights: see `gramWeigher`. */
export function gramsOf(accounts: readonly Account[]): readonly Grams[] {
  const room = 2 * accounts.reduce((sum, { words }) => sum + words.length, 0)
  const [codes, weights] = [new Int32Array(room), new Float32Array(room)]
  let end = 0
  return accounts.map(({ words }) => {
    const start = end
    end = encode(words, codes, start)
    return { codes, weights, start, end }
  })
}

/** Weighs the grams of all accounts that have the same actors. */
type Weigher = (group: readonly Grams[]) => void

/**
 * Makes what weighs grams. One weighs the more the rarer it is among those of the same actors: their names, and what they are always said to
 * do, tell nothing apart. What others do has no effect, so that a record may grow.
 */
export function gramWeigher(): Weigher {
  const count = counter()
  return (group) => (group.length === 1 ? weighOne(group[0] as Grams) : weighAll(group, count))
}

/** What nobody else says is equally rare. */
function weighOne({ weights, start, end }: Grams): void {
  weights.fill(1 / Math.sqrt(end - start || 1), start, end)
}

function weighAll(group: readonly Grams[], count: Counter): void {
  count.clear(group.reduce((sum, { start, end }) => sum + end - start, 0))
  for (const { codes, start, end } of group) for (let i = start; i < end; i++) count.add(codes[i] as number)
  const size = group.length + PRIOR
  const often: number[] = []
  for (const { codes, weights, start, end } of group) {
    let square = 0
    for (let i = start; i < end; i++) {
      const n = count.count(codes[i] as number)
      often[n] ??= Math.max(0, -Math.log((n + PRIOR * ELSEWHERE) / size))
      const weight = often[n] as number
      weights[i] = weight
      square += weight * weight
    }
    const norm = Math.sqrt(square) || 1
    for (let i = start; i < end; i++) weights[i] = (weights[i] as number) / norm
  }
}

/** How alike two accounts are in their words, 0 to 1 (cosine). */
export function likeWords(a: Grams, b: Grams): number {
  const [x, y, v, w] = [a.codes, b.codes, a.weights, b.weights]
  let [i, j, sum] = [a.start, b.start, 0]
  const [m, n] = [a.end, b.end]
  while (i < m && j < n) {
    const [p, q] = [x[i] as number, y[j] as number]
    if (p === q) sum += (v[i++] as number) * (w[j++] as number)
    else if (p < q) i++
    else j++
  }
  return sum
}
