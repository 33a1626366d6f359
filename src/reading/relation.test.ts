import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['an ally that nobody names is another state', '秘魯的主要盟友空襲智利。', ''],
  ['nor is a neighbour the one whose it is', '智利昨天制裁秘魯的鄰國。', ''],
  ['named right behind, it is who it is', '秘魯的盟友巴西空襲智利。', 'ASSAULT BRA CHL - occurred'],
  ['what two are to each other', '秘魯與智利建立戰略夥伴關係。', 'SUPPORT CHL,PER - - occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
