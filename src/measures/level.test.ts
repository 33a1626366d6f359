import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, batch, impact, sequential } from './level.ts'

test.each([
  [0, 1, 1],
  [0, -1, -1],
  [6, 1, 0.333333],
  [6, -1, -1.666667],
  [-6, 1, 1.666667],
  [-6, -1, -0.333333],
  [4.5, -2, -3],
  [8.9, 3, 0.033333],
  [-8.9, -3, -0.033333],
  [9, 4, 0],
  [-9, -4, 0],
])('at %f an event of %f adds %f', (present, base, expected) => {
  expect(impact(present, base)).toBeCloseTo(expected, 6)
})

test('five events of +1 are less one by one than as a batch', () => {
  const five = [1, 1, 1, 1, 1]
  expect(sequential(0, five)).toBeCloseTo(4.005639384240207, 12)
  expect(batch(0, five)).toBe(5)
})

test('no events move nothing, and none leave the scale', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.array(fc.double({ min: -10, max: 10, noNaN: true })),
      (present, bases) => {
        for (const form of [sequential, batch]) expect(Math.abs(form(present, bases))).toBeLessThanOrEqual(9)
        expect([sequential(present, []), batch(present, [])]).toEqual([present, present])
      },
    ),
  )
})

test.each([
  [9, 'friendly'],
  [6, 'good'],
  [3, 'ordinary'],
  [0, 'ordinary'],
  [-0.1, 'discord'],
  [-3, 'discord'],
  [-6, 'tense'],
  [-6.1, 'confrontation'],
])('%f is %s', (level, band) => expect(bandOf(level)).toBe(band))
