/** Where figures, words and clauses stand in a document, for those who compare them. Lists are in the order of the text. */
import { leading } from '../text/leading.ts'
import type { ReadClause } from './events.ts'
import type { Figure } from './finding.ts'
import type { Mark } from './marks.ts'

/** One place where a figure stands; spans are over `Text.clean`. */
export interface Telling {
  readonly figure: Figure
  readonly start: number
  readonly end: number
  /** Index of its sentence. */
  readonly sentence: number
}

/** All places of all figures, in the order of the text. */
export function tellings(
  figures: readonly Figure[],
  sentences: readonly { readonly end: number }[],
): readonly Telling[] {
  const all = figures
    .flatMap((figure) => figure.evidence.map(({ start, end }) => ({ figure, start, end })))
    .sort((a, b) => a.start - b.start)
  let sentence = 0
  return all.map((one) => {
    while (sentence + 1 < sentences.length && (sentences[sentence] as { readonly end: number }).end <= one.start)
      sentence++
    return { ...one, sentence }
  })
}

/** Index of the first of a list in the order of the text that starts at `at` or behind it. */
export function indexAt(list: readonly { readonly start: number }[], at: number): number {
  return leading(list, ({ start }) => start < at)
}

/** Those of a list in the order of the text that begin in `[from, to)`. */
export function between<T extends { readonly start: number }>(
  list: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  const first = indexAt(list, from)
  let last = first
  while (last < list.length && (list[last] as T).start < to) last++
  return list.slice(first, last)
}

/** The words of one list among `marks` that begin in `[from, to)`. */
export function within(marks: readonly Mark[], list: string, from: number, to: number): readonly Mark[] {
  return between(marks, from, to).filter((mark) => mark.list === list)
}

/** The clause that holds a place; undefined where none does. */
export function clauseAt(clauses: readonly ReadClause[], at: number): ReadClause | undefined {
  const found = clauses[leading(clauses, ({ clause }) => clause.start <= at) - 1]
  return found && at < found.clause.end ? found : undefined
}
