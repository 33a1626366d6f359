import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'and announces something',
    '秘魯外交部13日回應說，指控毫無根據，又指玻利維亞轉移視線。秘方並宣布驅逐一名玻利維亞外交官。',
    'REJECT PER BOL 2026-01-13 occurred / SANCTION PER BOL 2026-01-13 occurred',
  ],
  ['while another one has no day', '秘魯外交部13日說，兩國是鄰居。玻利維亞譴責秘魯越界。', 'ACCUSE BOL PER - occurred'],
])('who says more in the next sentence, %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test('what is asked is asked when it is said, not on the day that the words name', () => {
  expect(says('非洲聯盟觀察團團長13日表示，觀察員明天會到現場調查，呼籲秘魯與玻利維亞切勿開火。')).toBe(
    'REQUEST AU BOL,PER 2026-01-13 occurred',
  )
})
