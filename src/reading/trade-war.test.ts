import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a war of trade', '秘魯與智利貿易戰隨時可能再度點燃戰火。', ''],
  ['a war of arms', '秘魯與智利隨時可能再度點燃戰火。', 'ASSAULT CHL,PER - - predicted'],
  ['with what is no weapon', '秘魯利用稀土高調反擊智利。', ''],
  ['with weapons', '秘魯利用無人機反擊智利。', 'ASSAULT PER CHL - occurred'],
])('an attack: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
