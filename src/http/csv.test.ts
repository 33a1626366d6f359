import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('objects become columns with a dot, lists of words one cell', () => {
  expect(csv([{ id: 1, when: { start: '2026-01', end: null }, source: ['CHN', 'KOR'] }, { id: 2 }])).toBe(
    'id,when.start,when.end,source\r\n1,2026-01,,CHN KOR\r\n2,,,\r\n',
  )
})

test('whatever comes in, no cell that comes out is a formula, and no word is lost', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', '+a', '-a', '@a', '\ta', '\ra', '＝a', '"=a"', 'a,"b'),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ a: hostile, b: hostile }), { minLength: 1 }), (items) => {
      const [, ...rows] = parse(csv(items), { relax_column_count: false }) as string[][]
      expect(rows.length).toBe(items.length)
      for (const [i, row] of rows.entries())
        for (const [k, text] of row.entries()) {
          expect(text).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
          const given = Object.values(items[i] as object)[k] as string
          expect([given, `'${given}`]).toContain(text)
        }
    }),
  )
})

test('numbers stay numbers', () => {
  expect(csv([{ weight: -8 }])).toBe('weight\r\n-8\r\n')
})
