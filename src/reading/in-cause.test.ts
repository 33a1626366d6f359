import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['由於芬蘭表示將對丹麥加徵關稅，挪威感到不安。', 'ACCUSE NOR FIN - occurred / SANCTION FIN DNK - pledged'],
  ['丹麥因芬蘭士兵埋設路障關閉口岸。', 'COERCE DNK FIN - occurred'],
])('what a word of cause brings in is done by the one right behind it: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})
