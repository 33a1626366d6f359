import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['肯亞昨天與烏干達會談。', 'CONSULT KEN,UGA - 2026-01-14 occurred'],
  ['昨天舉行日韓峰會。', 'CONSULT JPN,KOR - 2026-01-14 occurred'],
])('what two do together: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test('those who hold an exercise together are no rivals', () => {
  const text = '肯亞與烏干達昨天簽署協定。肯亞譴責索馬利亞。兩國正在舉行聯合軍演。'
  expect(says(text)).toContain('COOPERATE KEN,UGA')
  expect(says(text)).not.toContain('COOPERATE KEN,SOM')
})
