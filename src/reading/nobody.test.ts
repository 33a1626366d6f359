import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a war that is warned against', '秘魯總統警告「不要升級烏克蘭戰爭」。', ''],
  ['anybody whom one defies', '秘魯總統說，此行是智利不顧任何威脅支持秘魯的例子。', 'SUPPORT CHL PER - occurred'],
  [
    'an accord of which something else is said',
    '秘魯與智利談判。下週簽署的這項協議可能削弱阿根廷的影響力。',
    'CONSULT CHL,PER - - occurred',
  ],
  ['whom sanctions hurt that one is for', '丹麥首相贊成延長對白俄羅斯的制裁。', ''],
  ['who is backed in them', '丹麥支持歐盟對俄羅斯的制裁。', 'SANCTION EU RUS - occurred / SUPPORT DNK EU - occurred'],
  ['tourists who are received', '泰國首次接待秘魯旅行團。', ''],
  ['a delegation that is received', '泰國首次接待秘魯代表團。', 'CONSULT PER,THA - - occurred'],
])('nobody is meant by %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
