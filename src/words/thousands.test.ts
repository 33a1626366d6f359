import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thousands } from './thousands.ts'

test('numbers are divided as the platform divides them', () => {
  expect([0, 999, 1000, -1234, 1_234_567, 1234.5678, 1e21].map(thousands)).toEqual(
    [0, 999, 1000, -1234, 1_234_567, 1234.5678, 1e21].map((n) => n.toLocaleString('en-US')),
  )
  fc.assert(fc.property(fc.maxSafeInteger(), (n) => thousands(n) === n.toLocaleString('en-US')))
  expect(thousands(1_234_567)).toBe('1,234,567')
})
