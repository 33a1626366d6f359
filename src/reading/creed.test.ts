import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is part of affirming it', '東加方面重申恪守一個中國原則，反對任何形式的台獨。', 'SUPPORT TON CHN - occurred'],
  ['is refused where nobody has affirmed it', '東加方面反對任何形式的台獨。', 'REJECT TON TWN - occurred'],
  [
    'is not what else is opposed',
    '東加方面重申恪守一個中國原則，反對秘魯加徵關稅。',
    'REJECT TON PER - occurred / SUPPORT TON CHN - occurred',
  ],
])('what the principle rules out: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
