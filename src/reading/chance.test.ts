import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['small', '學者說，秘魯對玻利維亞動武的概率並不高。', 'ASSAULT PER BOL - denied'],
  ['small, of two', '秘魯與玻利維亞爆發全面衝突的機會甚微。', 'ASSAULT BOL,PER - - denied'],
  ['great', '專家估計，秘魯對玻利維亞動武的機率不低。', 'ASSAULT PER BOL - predicted'],
  ['not to be ruled out', '秘魯切斷對玻利維亞供電的可能性不能排除。', 'COERCE PER BOL - predicted'],
  ['told in a number', '秘魯對玻利維亞動武的可能性約為三成。', 'ASSAULT PER BOL - predicted'],
  ['told in a number behind it', '秘魯對玻利維亞動武的可能性，我估計有三成。', 'ASSAULT PER BOL - predicted'],
  ['seen by nobody', '我們看不到秘魯對玻利維亞動武的可能。', 'ASSAULT PER BOL - denied'],
  ['a matter of time, the next clause says', '秘魯對玻利維亞動武，恐怕只是時間問題。', 'ASSAULT PER BOL - predicted'],
  ['remote, the next clause says', '秘魯對玻利維亞動武，目前看來機會渺茫。', 'ASSAULT PER BOL - denied'],
  ['that of another, in the next clause', '秘魯對玻利維亞動武，鄰國介入只是時間問題。', 'ASSAULT PER BOL - occurred'],
  ['no matter for what is done', '秘魯已對玻利維亞動武，恐怕只是時間問題。', 'ASSAULT PER BOL - occurred'],
  ['that of a plan which came to nothing', '秘魯向玻利維亞購電的計畫告吹。', 'COOPERATE PER BOL - denied'],
  ['gone with the sale', '秘魯對玻利維亞的軍售告吹。', 'AID PER BOL - denied'],
  [
    'not come about',
    '秘魯對玻利維亞的軍援至今未到位，秘魯對智利的軍援尚未到位。',
    'AID PER BOL - denied / AID PER CHL - denied',
  ],
  ['only spoken of', '國會討論秘魯與玻利維亞爆發衝突的可能性。', ''],
])('a chance that is %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
