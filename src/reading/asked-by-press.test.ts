import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭警告丹麥。丹麥外交部未回應路透社的置評請求。', 'THREATEN FIN DNK - occurred'],
  ['芬蘭警告丹麥。丹麥外交部未回應芬蘭的請求。', 'REJECT DNK FIN - occurred / THREATEN FIN DNK - occurred'],
])('what the press asks is no overture: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
