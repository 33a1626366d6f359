import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭女排擊退丹麥。', ''],
  ['芬蘭軍隊擊退丹麥軍隊。', 'ASSAULT FIN DNK - occurred'],
  ['芬蘭對丹麥選手實施入境禁令。', 'SANCTION FIN DNK - occurred'],
])('what players do to each other is a game: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
