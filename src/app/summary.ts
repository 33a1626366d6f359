import type { Reading } from '../reading/reading.ts'

/** What many readings hold together; counts only, so that thousands of documents take no memory. */
export interface Summary {
  documents: number
  events: number
  notes: number
  readonly byType: Map<string, number>
  readonly byStatus: Map<string, number>
  /** Key: `A → B`, or `A ↔ B` (codes in order) where the act has no direction. */
  readonly dyads: Map<string, number>
}

export function newSummary(): Summary {
  return { documents: 0, events: 0, notes: 0, byType: new Map(), byStatus: new Map(), dyads: new Map() }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Adds one reading; an event with several actors on a side counts for each pair of them. */
export function addReading(summary: Summary, reading: Reading): void {
  summary.documents++
  summary.notes += reading.notes.length
  for (const { type, status, source, target, mutual } of reading.events) {
    summary.events++
    add(summary.byType, type)
    add(summary.byStatus, status)
    if (mutual) {
      const codes = [...new Set([...source, ...target])].sort()
      for (const [i, one] of codes.entries())
        for (const other of codes.slice(i + 1)) add(summary.dyads, `${one} ↔ ${other}`)
    } else {
      for (const one of source) for (const other of target) add(summary.dyads, `${one} → ${other}`)
    }
  }
}

/** The entries by falling count, then by key. */
export function ranked(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
