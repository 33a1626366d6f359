import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['電影講述芬蘭轟炸丹麥的一夜。', ''],
  ['難民講述芬蘭轟炸丹麥的一夜。', 'ASSAULT FIN DNK - occurred'],
])('what a work of art tells of need not have happened: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
