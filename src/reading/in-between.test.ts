import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['neither of two joined things has happened', '芬蘭對丹麥的政策在合作與制裁之間擺盪。', ''],
  ['a meeting with another one has', '芬蘭在與丹麥會談之間休息。', 'CONSULT DNK,FIN - - occurred'],
  ['nor is the act behind it between', '芬蘭在合作與對抗之間選擇制裁丹麥。', 'SANCTION FIN DNK - occurred'],
])('between two things: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
