const NONE: readonly never[] = []

/**
 * The same list in no more room than it takes: one that was pushed to keeps room for 17, which of a long document's hundred thousands of short
 * lists is most of what they take.
 */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice()
}
