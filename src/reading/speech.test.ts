import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'an onlooker warns of what may come',
    '秘魯對智利實施制裁，分析師警告，巴西可能對秘魯實施制裁。',
    'SANCTION BRA PER - predicted / SANCTION PER CHL - occurred',
  ],
  [
    'a state warns whom it names',
    '秘魯對智利實施制裁，並警告巴西不要介入。',
    'SANCTION PER CHL - occurred / THREATEN PER BRA - occurred',
  ],
  ['words that are a noun are nobody’s speech', '秘魯總統的發言引發智利抗議。', 'ACCUSE CHL PER - occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
