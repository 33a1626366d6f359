import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'that open a name which no word knows',
    '衣索比亞與厄利垂亞在巴德嫩鎮交火，巴德嫩遭到砲擊。',
    'ASSAULT ERI,ETH - - occurred',
  ],
  ['of states that the document names', '德國與巴基斯坦是夥伴。巴德签署貿易協定。', 'SUPPORT DEU,PAK - - occurred'],
  ['that stand before a word', '中韓簽署貿易協定。', 'SUPPORT CHN,KOR - - occurred'],
])('signs of states %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
