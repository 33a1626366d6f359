import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['with somebody right behind it is the coverb', '以方通過埃方向哈瑪斯轉達以色列對停火協議的要求。', ''],
  ['with its noun behind it is the verb', '秘魯國會昨天通過與智利簽署的協議。', 'SUPPORT PER - 2026-01-14 occurred'],
])('通過 %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  [
    'a word of saying behind the noun',
    '挪威首相與丹麥首相會談後，通過聯合公報表示，北極需要和平。',
    'CONSULT DNK,NOR - - occurred',
  ],
])('by what one says it: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
