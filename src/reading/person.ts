import type { Word } from '../lexicon/lexicon.ts'
import type { PersonRow } from '../lexicon/pack.ts'
import type { PersonRef } from './reading.ts'
import { valid } from './tenure.ts'
import type { Token } from './token.ts'

/** The person of a row, named by a token. */
export function personOf(row: PersonRow, { form }: Word, { start, end }: Token): PersonRef {
  return { id: row.person || null, name: form, office: row.office || null, span: { start, end } }
}

/** The office that counts: of those held on the day the one last taken up, else the last one held before it, else the first. */
export function personOn(rows: readonly PersonRow[], day: string | null): PersonRow {
  if (rows.length === 1) return rows[0] as PersonRow
  let held: PersonRow | null = null
  for (const row of rows) if (valid(row, day) && (!held || row.from >= held.from)) held = row
  if (held) return held
  const before = rows.filter((row) => !day || row.from <= day).sort((a, b) => (a.to < b.to ? -1 : 1))
  return before.at(-1) ?? (rows[0] as PersonRow)
}
