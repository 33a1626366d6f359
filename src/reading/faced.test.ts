import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['of nobody', '秘魯在面對引渡要求時仍庇護智利前總統。', 'AID PER CHL - occurred'],
  ['of somebody', '面對智利制裁，秘魯總統訪問巴拿馬。', 'CONSULT PAN,PER - - occurred'],
])('what one faces, %s, is no news', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

describe('a threat that is faced, or a noun, threatens nobody', () => {
  test.each([
    ['瑞典推動軍購，以對抗潛在俄羅斯威脅。', ''],
    ['芬蘭國防部說，這是對波蘭的嚴重威脅。', ''],
    ['伊朗威脅封鎖海峽。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
