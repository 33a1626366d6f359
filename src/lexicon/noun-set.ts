import type { Word } from './word.ts'

/** No noun of the set. */
export const NO_NOUN = 0
/** A noun that the row itself names. */
export const NAMED = 1
/** A longer noun that ends with one of those. */
export const BY_ENDING = 2

/**
 * The nouns of a pair. Filled while the lexicon is made, then sealed into a table by `Word.pairId`: every verb asks its sets of every noun
 * in its clause.
 */
export class NounSet {
  readonly #members = new Map<Word, boolean>()
  #table = new Uint8Array(0)

  constructor(nouns: readonly Word[]) {
    for (const noun of nouns) this.#members.set(noun, true)
  }

  members(): readonly Word[] {
    return [...this.#members.keys()]
  }

  /** A longer noun, where the set does not hold it already. */
  addByEnding(noun: Word): void {
    if (!this.#members.has(noun)) this.#members.set(noun, false)
  }

  /** `count`: one more than the highest `pairId`. */
  seal(count: number): void {
    this.#table = new Uint8Array(count)
    for (const [noun, isNamed] of this.#members) this.#table[noun.pairId] = isNamed ? NAMED : BY_ENDING
    this.#members.clear()
  }

  /** Whether the set holds the noun, and how: one of the constants above. */
  find(noun: Word): number {
    return this.#table[noun.pairId] as number
  }
}
