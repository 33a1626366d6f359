import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counter } from './counter.ts'

test('counts exactly, whatever comes, and forgets what was before', () => {
  const { clear, add, count } = counter()
  const key = fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer().filter((n) => n !== 0),
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 900 }), (keys) => {
      clear(keys.length)
      for (const one of keys) add(one)
      const expected = new Map<number, number>()
      for (const one of keys) expected.set(one, (expected.get(one) ?? 0) + 1)
      for (const [one, n] of expected) expect(count(one)).toBe(n)
      for (let one = 1; one < 60; one++) expect(count(one)).toBe(expected.get(one) ?? 0)
    }),
  )
})
