import { BY_ENDING, holding, NAMED } from './noun-set.ts'
import type { PairSense, Word } from './word.ts'

/** Entries of the table; a power of two. */
const SIZE = 8192

/**
 * Finds the sense of a verb with a noun. What was asked lately stands in a table: a verb such as 舉行 has dozens of rows, and every
 * text asks for the same few nouns. The answers depend on the lexicon alone.
 */
export class PairFinder {
  readonly #nouns: number
  /** One more than `verb.id * nouns + noun.pairId` of what the entry is about; 0 where it is empty. */
  readonly #keys = new Int32Array(SIZE)
  /** One more than the index in `verb.pairs`; 0 = none. */
  readonly #found = new Uint8Array(SIZE)

  constructor(words: readonly Word[]) {
    this.#nouns = words.reduce((most, { pairId }) => Math.max(most, pairId), 0) + 1
  }

  /** A row that names the noun goes before one that has it by its ending. */
  find(verb: Word, noun: Word): PairSense | null {
    const { pairs } = verb
    if (pairs.length === 0 || noun.pairId === 0) return null
    const key = verb.id * this.#nouns + noun.pairId + 1
    const at = (key ^ (key >>> 13)) & (SIZE - 1)
    if (this.#keys[at] !== key) {
      this.#keys[at] = key
      this.#found[at] = indexOf(pairs, noun) + 1
    }
    const found = this.#found[at] as number
    return found === 0 ? null : (pairs[found - 1] ?? null)
  }

  has(verb: Word | null, noun: Word): boolean {
    return verb !== null && this.find(verb, noun) !== null
  }
}

function indexOf(pairs: readonly PairSense[], noun: Word): number {
  let byEnding = -1
  for (const [i, pair] of pairs.entries()) {
    const how = holding(pair.nouns, noun)
    if (how === NAMED) return i
    if (how === BY_ENDING && byEnding < 0) byEnding = i
  }
  return byEnding
}
