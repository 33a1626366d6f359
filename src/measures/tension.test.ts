import { expect, test } from 'vitest'
import { tension, trend } from './tension.ts'

test('the rows of the reference have 3 of 5 in conflict, with an intensity of 16', () => {
  const rows = [
    { quad: 3, weight: -5, times: 2 },
    { quad: 4, weight: -2, times: 3 },
    { quad: 1, weight: -5, times: 2 },
    { quad: 2, weight: -5, times: 2 },
    { quad: 4, weight: 2, times: 4 },
  ] as const
  expect(tension(rows)).toEqual({ total: 5, conflict: 3, intensity: 16 })
})

test.each([
  [100, 110, 'stable'],
  [100, 110.1, 'rising'],
  [100, 90, 'stable'],
  [100, 89.9, 'falling'],
  [0, 5, null],
])('from %f to %f is %s', (before, after, expected) => expect(trend(before, after)).toBe(expected))
