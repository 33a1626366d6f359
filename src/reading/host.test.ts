import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['烏干達公民昨天獲肯亞釋放。', 'CONCEDE KEN UGA 2026-01-14 occurred'],
  ['肯亞總統說，烏干達必將付出代價。', 'THREATEN KEN UGA - occurred'],
  ['烏干達昨天向肯亞採購武器。', 'AID KEN UGA 2026-01-14 occurred'],
])('the subject is the one to whom it is done: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
