/**
 * The engine keeps one string of a kind for what stands as a name in the code. What comes out of a file, or out of a structured clone, is
 * another string of the same units, and to compare the two means to go through them; of names only where they lie. As the key of an
 * object a string becomes a name.
 */
export function interned<T extends string>(text: T): T {
  for (const name in { [text]: true }) return name as T
  return text
}

/** Keys of rows whose values the rules compare with names of theirs, or with each other. */
const COMPARED = ['type', 'mode', 'frame', 'roles', 'status', 'kind', 'code', 'stance', 'use']

/** Makes names of what rules compare in the rows that words hold, and in the rows and frames that those rest on. */
export function internRows(rows: Iterable<object>, done: Set<object> = new Set()): void {
  for (const row of rows as Iterable<Record<string, unknown>>) {
    if (done.has(row)) continue
    done.add(row)
    for (const key of COMPARED) {
      const value = row[key]
      if (typeof value === 'string') row[key] = interned(value)
      else if (typeof value === 'object' && value !== null) internRows([value], done)
    }
    const { codes, row: line } = row
    if (Array.isArray(codes)) for (const [i, code] of codes.entries()) codes[i] = interned(code)
    if (typeof line === 'object' && line !== null) internRows([line], done)
  }
}
