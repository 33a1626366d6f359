import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leading } from './leading.ts'

test('counts what fulfils the test at the head of the list', () => {
  expect([0, 1, 2, 5, 6, 9].map((at) => leading([1, 2, 5, 5, 8], (one) => one < at))).toEqual([0, 0, 1, 2, 4, 5])
  expect(leading([], () => true)).toBe(0)
})

test('is what a walk along the list finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.nat(31), (numbers, bound) => {
      const list = numbers.toSorted((a, b) => a - b)
      expect(leading(list, (one) => one < bound)).toBe(list.filter((one) => one < bound).length)
    }),
  )
})
