import type { Word } from './word.ts'

/** No noun of the set. */
export const NO_NOUN = 0
/** A noun that the row itself names. */
export const NAMED = 1
/** A longer noun that ends with one of those. */
export const BY_ENDING = 2

/** The nouns of a pair by `Word.id`, each with how the set holds it: `NAMED` or `BY_ENDING`. */
export type NounSet = Map<number, number>

/** Adds a noun that the row names, also where the set holds it by its ending. */
export function addNamed(nouns: NounSet, noun: Word): void {
  nouns.set(noun.id, NAMED)
}

/** Adds a longer noun, where the set does not hold it already. */
export function addByEnding(nouns: NounSet, noun: Word): void {
  if (!nouns.has(noun.id)) nouns.set(noun.id, BY_ENDING)
}

/** Whether the set holds the noun, and how: one of the constants above. */
export function holding(nouns: NounSet, noun: Word): number {
  return nouns.get(noun.id) ?? NO_NOUN
}
