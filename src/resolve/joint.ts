import type { Telling } from './account.ts'

/** Pairs of accounts by their numbers, with what they weigh. */
export interface Pairs {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weights: Float64Array
}

/** What accounts are looked for by, in the order of their numbers. */
export interface Columns {
  readonly begins: Int32Array
  /** Their first and last days (see `Weighable`); what has no end ends at the ends of time. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** So many of each account; −1 where it has fewer. */
  readonly marks: Int32Array
  /** The place of its type and sides among `kinds`. */
  readonly kind: Int32Array
  /** Type and sides of some accounts, as one word. */
  readonly kinds: readonly string[]
}

/**
 * What was joined, as numbers that can be kept. Accounts are numbered document by document, and in each in their order, so that documents
 * that are added behind the others leave all numbers as they were.
 */
export interface Joint {
  /** Accounts of each document. */
  readonly counts: Int32Array
  /** Accounts of each incident. */
  readonly sizes: Int32Array
  /** Those of one incident after the other. */
  readonly accounts: Int32Array
  /** What joined them, of each incident one fewer than accounts. */
  readonly joins: Pairs
  /** What is undecided, likeliest first. */
  readonly open: Pairs
  readonly columns: Columns
}

/** The id of a document by its place. */
export const idAt = (tellings: readonly Telling[], i: number): string => tellings[i]?.id ?? ''

/** Where the numbers of each document begin. */
export function firstsOf(counts: Int32Array): Int32Array {
  const firsts = new Int32Array(counts.length)
  for (let i = 1; i < counts.length; i++) firsts[i] = (firsts[i - 1] as number) + (counts[i - 1] as number)
  return firsts
}

/** The document that has a number: the last one that begins at or before it, those without accounts passed over. */
export function placeOf(firsts: Int32Array, number: number): number {
  let [low, high] = [0, firsts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] as number) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether type and sides name one side alone. */
export const isLone = (kind: string): boolean => kind.split(' ').length === 2
