import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['that goes on is no act', '秘魯與智利的關係持續升溫。', ''],
  ['that comes about by itself is none', '秘魯與智利的關係明顯回暖。', ''],
  ['that somebody wants is one', '秘魯與智利同意深化合作。', 'AGREE CHL,PER - - occurred'],
  ['that has come about is one', '秘魯與智利改善了關係。', 'SUPPORT CHL,PER - - occurred'],
])('how two stand to each other: what %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
