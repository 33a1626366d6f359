import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'with a measure',
    '肯亞昨天召回駐烏干達大使，隨後凍結了兩千萬美元的援助。',
    'COERCE KEN UGA 2026-01-14 occurred / SANCTION KEN UGA 2026-01-14 occurred',
  ],
  ['with a deed', '秘魯海軍昨天越過智利的界線，佔領了山頂的哨所。', 'ASSAULT PER CHL 2026-01-14 occurred'],
  [
    'with words',
    '肯亞總統昨天與烏干達總統通話，批評增兵破壞和平。',
    'ACCUSE KEN UGA 2026-01-14 occurred / CONSULT KEN,UGA - 2026-01-14 occurred',
  ],
  ['with no blame', '肯亞與烏干達會談後不歡而散，沒有點名批評。', 'CONSULT KEN,UGA - - occurred'],
  ['not with what is spoken of', '挪威與俄羅斯交惡，封鎖比開戰便宜。', ''],
  ['not with what describes a thing', '挪威與俄羅斯交惡，滯留在兩側的貨車超過三千輛。', ''],
])('who has just acted goes on %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
