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

test.each([
  [
    'he who says what would follow',
    '秘魯總統說，若智利拒收貨物，將課徵百分之五十關稅。',
    'THREATEN PER CHL - occurred',
  ],
  ['he whose idiom it is', '秘魯外交部表示，若智利一意孤行，勿謂言之不預。', 'THREATEN PER CHL - occurred'],
  ['nobody, where it would be done to the speaker', '秘魯總統說，若智利取得飛彈，將攻擊秘魯。', ''],
])('behind a condition %s threatens', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
