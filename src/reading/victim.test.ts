import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭外長譴責對丹麥的攻擊。', 'ACCUSE FIN - - occurred'],
  ['芬蘭外長反對制裁丹麥。', 'REJECT FIN - - occurred'],
  ['挪威空襲丹麥。芬蘭外長譴責對丹麥的攻擊。', 'ACCUSE FIN NOR - occurred / ASSAULT NOR DNK - occurred'],
  ['芬蘭外長反對丹麥。', 'REJECT FIN DNK - occurred'],
  ['芬蘭外長譴責丹麥的攻擊。', 'ACCUSE FIN DNK - occurred'],
])('who suffers what is minded has not done it: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
