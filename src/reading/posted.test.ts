import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭駐丹麥大使批評限制措施。', 'ACCUSE FIN DNK - occurred'],
  ['芬蘭駐聯合國大使批評限制措施。', ''],
])('an ambassador minds what is done where he is posted: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
