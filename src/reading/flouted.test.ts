import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is how the next deed was done', '秘魯漁船不顧智利勸阻，闖入智利領海。', 'MOBILIZE PER CHL - occurred'],
  ['is told where nothing else is', '秘魯漁船昨天不顧智利勸阻。', 'REJECT PER CHL 2026-01-14 occurred'],
  [
    'is told where another one acts next',
    '秘魯不顧智利勸阻，阿根廷召回駐秘魯大使。',
    'REJECT PER CHL - occurred / SANCTION ARG PER - occurred',
  ],
])('what is flouted: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
