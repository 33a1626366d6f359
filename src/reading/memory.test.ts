import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'who gives, too, gives to the same one',
    '瑞典援助烏克蘭五千萬歐元，丹麥也提供一批發電機。',
    'AID DNK UKR - occurred / AID SWE UKR - occurred',
  ],
  [
    'who condemns turns to the one who acted',
    '以色列無人機轟炸貝魯特南郊，法國隔日予以譴責。',
    'ACCUSE FRA ISR - occurred / ASSAULT ISR LBN - occurred',
  ],
  [
    'who refuses answers the one who asked him',
    '印度要求尼泊爾開放邊境水閘。水閘建於1960年代。加德滿都回絕，說汛期未過。',
    'REJECT NPL IND - occurred / REQUEST IND NPL - occurred',
  ],
])('what is remembered of an act: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
