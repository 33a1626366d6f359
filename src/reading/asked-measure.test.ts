import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'is told with the demand',
    '秘魯要求智利解除水產品進口禁令。',
    'REQUEST PER CHL - occurred / SANCTION CHL PER - occurred',
  ],
  [
    'is against whom it names',
    '秘魯敦促智利取消對玻利維亞港口的封鎖。',
    'COERCE CHL BOL - occurred / REQUEST PER CHL - occurred',
  ],
  ['is not told once more', '秘魯要求智利撤銷有關制裁。', 'REQUEST PER CHL - occurred'],
  ['is none that is yet to come', '秘魯要求智利制裁玻利維亞。', 'REQUEST PER CHL - occurred'],
  ['is nobody’s for an organisation that asks', '東協要求智利解除水產品進口禁令。', 'REQUEST ASEAN CHL - occurred'],
])('a measure whose end is asked for %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
