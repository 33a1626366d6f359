import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['芬蘭總理9日與丹麥首相會談。芬蘭向丹麥提供援助。', 'AID FIN DNK - occurred'],
  ['芬蘭總理9日與丹麥首相會談。雙方簽署協議。', 'SUPPORT DNK,FIN - 2026-01-09 occurred'],
  ['芬蘭總理將於18日訪問丹麥。芬蘭總理此次訪丹可望促進合作。', 'COOPERATE DNK,FIN - 2026-01-18 predicted'],
])('what was said or signed where two met is of that day: %s', (text, expected) => {
  expect(says(text)).toContain(expected)
})
