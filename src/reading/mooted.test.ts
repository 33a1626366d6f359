import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['in its own clause', '希臘制裁白俄羅斯只會適得其反。', ''],
  ['in the next clause', '希臘與白俄羅斯結盟，談何容易。', ''],
  ['on what has been done', '希臘去年制裁白俄羅斯，得不償失。', 'SANCTION GRC BLR 2025 occurred'],
  ['on what a sign says is done', '希臘制裁了白俄羅斯，得不償失。', 'SANCTION GRC BLR - occurred'],
])('a verdict: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
