import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnParts, type Fields, openColumns } from './kept-columns.ts'
import { pool } from './pool.ts'

const FIELDS: Fields = { id: 'words', kind: 'listed', when: 'listed', about: 'words', rank: 'number' }
const LAYOUT = { name: 'positions', fields: FIELDS, block: 3 }

const row = fc.record({
  id: fc.oneof(fc.constant('0123456789abcdef'), fc.string()),
  kind: fc.constantFrom('supports', 'opposes', null),
  when: fc.constantFrom(null, { start: '2026-01-05', end: null }, { start: null, end: '2026-02' }),
  about: fc.string({ unit: 'grapheme' }),
  rank: fc.constantFrom(0, 7, 300, 70_000),
  evidence: fc.array(
    fc
      .record({ start: fc.nat(100_000), length: fc.nat(900) })
      .map(({ start, length }) => ({ start, end: start + length })),
    { minLength: 1, maxLength: 3 },
  ),
})
const documents = fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 12 })

test('what is kept of documents, at once or as they come, is what they tell', () => {
  fc.assert(
    fc.property(documents, fc.nat(12), (all, first) => {
      const parts = new Map<string, Uint8Array>()
      const partOf = (name: string) => parts.get(name) as Uint8Array
      const keep = (count: number, same: number) => {
        for (const [name, bytes] of columnParts(LAYOUT, count, (i) => all[i] ?? [], same, partOf))
          parts.set(name, bytes)
      }
      const some = Math.min(first, all.length)
      keep(some, 0)
      keep(all.length, some)
      const { at, oneAt, someAt, spansAt } = openColumns(
        LAYOUT,
        all.length,
        partOf,
        pool(),
        ([id, kind, when, about, rank], evidence) => ({ id, kind, when, about, rank, evidence }),
      )
      for (const [i, rows] of all.entries()) {
        expect(at(i)).toEqual(rows)
        expect(oneAt(i, 'rank', 7)).toEqual(rows.find(({ rank }) => rank === 7) ?? null)
        expect(someAt(i, 'kind', 'opposes')).toEqual([...rows.entries()].filter(([, { kind }]) => kind === 'opposes'))
        const spans = (number: (one: (typeof rows)[number], n: number) => number) =>
          rows.flatMap((one, n) => one.evidence.flatMap(({ start, end }) => [number(one, n), start, end]))
        const seen = (field: string | null) => {
          const all: number[] = []
          spansAt(i, field, (...span) => all.push(...span))
          return all
        }
        expect(seen(null)).toEqual(spans((_, n) => n))
        expect(seen('rank')).toEqual(spans(({ rank }) => rank))
      }
    }),
  )
})
