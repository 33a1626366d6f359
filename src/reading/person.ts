import type { Lexicon, Word } from '../lexicon/lexicon.ts'
import type { PersonRow } from '../lexicon/pack.ts'
import type { Mention } from './mention.ts'
import type { PersonRef } from './reading.ts'
import { valid } from './tenure.ts'
import type { Token } from './token.ts'

/** The person of a row, named by a token. */
export function personOf(row: PersonRow, { form }: Word, { start, end }: Token): PersonRef {
  return { id: row.person || null, name: form, office: row.office || null, span: { start, end } }
}

/** 愛爾蘭外長哈里斯: somebody else than the known one of that name. */
export function namesakeOf({ form }: Word, { start, end }: Token): PersonRef {
  return { id: null, name: form, office: null, span: { start, end } }
}

/** The word names one of these offices. */
export const holds = (offices: ReadonlySet<string>, token: Token | undefined): boolean =>
  !!token?.word?.offices.some(({ office }) => offices.has(office))

const SURNAME = 2

/** 外長巴羅: a form of a name that opens with the office that is held. */
export function opensWithOffice(form: string, { word }: Lexicon): boolean {
  for (let length = form.length - SURNAME; length >= SURNAME; length--)
    if (word(form.slice(0, length))?.offices.some(({ stands }) => stands)) return true
  return false
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

/** 前北約秘書長 A, in an article of the day on which A is a minister elsewhere: the office and the actor that the phrase names go first. */
export function personNamed(
  rows: readonly PersonRow[],
  { codes, first, last }: Pick<Mention, 'codes' | 'first' | 'last'>,
  tokens: readonly Token[],
  day: string | null,
): PersonRow {
  if (rows.length === 1) return rows[0] as PersonRow
  const own = rows.filter(({ code }) => codes.includes(code))
  const offices = tokens.slice(first, last).flatMap(({ word }) => word?.offices.map(({ office }) => office) ?? [])
  const held = own.filter(({ office, from }) => offices.includes(office) && (!day || from <= day))
  return personOn(held.length ? held : own.length ? own : rows, day)
}
