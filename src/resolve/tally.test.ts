import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tally } from './tally.ts'

test('never counts too few, and with room enough not too many', () => {
  const pair = fc.tuple(fc.nat(5), fc.integer())
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
      const seen = tally(1000)
      for (const [a, b] of pairs) seen.add(a, b)
      for (const [a, b] of pairs) {
        const exact = pairs.filter(([x, y]) => x === a && y === b).length
        expect(seen.count(a, b)).toBeGreaterThanOrEqual(exact)
        expect(seen.count(a, b)).toBeLessThanOrEqual(exact + 1)
      }
    }),
  )
})

test('of a million pairs few are counted wrong', () => {
  const seen = tally(1_000_000)
  for (let i = 0; i < 1_000_000; i++) seen.add(i % 1000, i)
  let wrong = 0
  for (let i = 0; i < 1_000_000; i += 100) if (seen.count(i % 1000, i) !== 1) wrong++
  expect(wrong).toBeLessThan(1000)
})
