import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭總理訪問丹麥期間將談及漁業。', 'CONSULT DNK,FIN - - scheduled'],
  ['芬蘭總理與丹麥首相會面時將談及漁業。', 'CONSULT DNK,FIN - - scheduled'],
  ['芬蘭總理訪問丹麥期間談及漁業。', 'CONSULT DNK,FIN - - occurred'],
  ['芬蘭總理昨天訪問丹麥期間將信交給丹麥首相。', 'CONSULT DNK,FIN - 2026-01-14 occurred'],
])('what will be done at a meeting says that the meeting is to come: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
