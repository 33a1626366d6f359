import type { Word } from './word.ts'

/** No noun of the set. */
export const NO_NOUN = 0
/** A noun that the row itself names. */
export const NAMED = 1
/** A longer noun that ends with one of those. */
export const BY_ENDING = 2

/** The nouns of a pair, each with how the set holds it. Most sets hold a few nouns of thousands: no table of all of them. */
export class NounSet {
  readonly #members = new Map<Word, number>()

  members(): readonly Word[] {
    return [...this.#members.keys()]
  }

  /** A noun that the row names, also where the set holds it by its ending. */
  add(noun: Word): void {
    this.#members.set(noun, NAMED)
  }

  /** A longer noun, where the set does not hold it already. */
  addByEnding(noun: Word): void {
    if (!this.#members.has(noun)) this.#members.set(noun, BY_ENDING)
  }

  /** Whether the set holds the noun, and how: one of the constants above. */
  find(noun: Word): number {
    return this.#members.get(noun) ?? NO_NOUN
  }
}
