import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is undertaken', '協議規定，衣索比亞從厄利垂亞撤軍。', 'RETREAT ETH ERI - pledged'],
  ['not to be done is not told', '協定明定，衣索比亞不得空襲厄利垂亞。', ''],
  ['has been done where nothing provides it', '依照計畫，衣索比亞從厄利垂亞撤軍。', 'RETREAT ETH ERI - occurred'],
])('what a paper provides %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
