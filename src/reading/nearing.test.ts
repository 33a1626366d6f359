import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭與丹麥即將達成貿易協議。', 'AGREE DNK,FIN - - predicted'],
  ['芬蘭與丹麥「已相當接近」達成貿易協議。', 'AGREE DNK,FIN - - predicted'],
  ['芬蘭與丹麥距離達成協議不遠。', 'AGREE DNK,FIN - - predicted'],
  ['芬蘭與丹麥達成貿易協議。', 'AGREE DNK,FIN - - occurred'],
  ['芬蘭與丹麥不會達成貿易協議。', 'AGREE DNK,FIN - - denied'],
  ['波羅的海仍要靠芬蘭與丹麥達成的協議維持平靜。', 'AGREE DNK,FIN - - occurred'],
])('what two are about to agree on is expected: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
