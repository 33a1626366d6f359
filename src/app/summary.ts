import type { Findings } from '../reading/finding.ts'
import type { Reading } from '../reading/reading.ts'

/** The kinds of findings that a reading holds besides its events, in the order in which they are shown. */
export const FINDING_KINDS = [
  'positions',
  'figures',
  'forecasts',
  'claims',
  'voices',
  'agreements',
  'channels',
  'links',
] as const satisfies readonly (keyof Findings)[]

/** What many readings hold together; counts only, so that thousands of documents take no memory. */
export interface Summary {
  documents: number
  events: number
  notes: number
  readonly byType: Map<string, number>
  readonly byStatus: Map<string, number>
  /** Findings besides events, by the key of their kind. */
  readonly byKind: Map<string, number>
  /** Key: `A → B`, or `A ↔ B` (codes in order) where the act has no direction. */
  readonly dyads: Map<string, number>
}

export function newSummary(): Summary {
  return {
    documents: 0,
    events: 0,
    notes: 0,
    byType: new Map(),
    byStatus: new Map(),
    byKind: new Map(),
    dyads: new Map(),
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Adds one reading; an event with several actors on a side counts for each pair of them. */
export function addReading(summary: Summary, reading: Reading): void {
  summary.documents++
  summary.notes += reading.notes.length
  for (const kind of FINDING_KINDS) {
    const found = reading[kind].length
    if (found > 0) summary.byKind.set(kind, (summary.byKind.get(kind) ?? 0) + found)
  }
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
