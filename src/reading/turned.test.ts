import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'he whom it displeased, where it is done to its subject',
    '秘魯收緊稀土出口，引發智利總統強烈不滿，威脅對秘魯商品加徵關稅。',
    'ACCUSE CHL PER - occurred / SANCTION PER - - occurred / THREATEN CHL PER - occurred',
  ],
  [
    'its subject, where it is done to another one',
    '秘魯召回駐智利大使，引發智利總統強烈不滿，並制裁智利企業。',
    'ACCUSE CHL PER - occurred / SANCTION PER CHL - occurred / SANCTION PER CHL - occurred',
  ],
  [
    'who has found that goods were dumped',
    '巴西發展部終裁認定，原產於印度的輪胎存在傾銷，決定徵收五年反傾銷稅。',
    'SANCTION BRA IND - occurred',
  ],
])('who goes on is %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
