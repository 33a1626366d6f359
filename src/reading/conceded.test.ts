import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['done', '即便希臘去年制裁了白俄羅斯，走私也未減少。', 'SANCTION GRC BLR 2025 occurred'],
  ['without a time', '即便希臘制裁了白俄羅斯，走私也不會減少。', ''],
  ['without a sign', '即便希臘明年制裁白俄羅斯，走私也不會減少。', ''],
])('what is conceded: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
