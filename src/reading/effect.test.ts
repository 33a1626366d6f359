import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'the clause behind says from when it holds',
    '智利對秘魯商品加徵關稅，1月19日生效。',
    'SANCTION CHL PER 2026-01-19 scheduled',
  ],
  [
    'another one may not',
    '智利對秘魯商品加徵關稅，秘魯1月19日抗議。',
    'ACCUSE PER CHL 2026-01-19 occurred / SANCTION CHL PER - occurred',
  ],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
