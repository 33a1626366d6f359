import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['nobody told of', '汶萊海警船向馬來西亞漁船噴射水柱。', 'COERCE BRN MYS - occurred'],
  ['nobody hurt', '汶萊海警船向馬來西亞漁船噴射水柱，沒有人受傷。', 'COERCE BRN MYS - occurred'],
  ['somebody hurt', '汶萊海警船向馬來西亞漁船噴射水柱，一名船員受傷。', 'ASSAULT BRN MYS - occurred'],
])('what may hurt: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
