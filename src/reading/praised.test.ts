import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is only named', '秘魯高度評價智利提出的安全倡議。', 'SUPPORT PER CHL - occurred'],
  [
    'is told where it was done',
    '秘魯感謝智利支持秘魯主辦峰會。',
    'SUPPORT CHL PER - occurred / SUPPORT PER CHL - occurred',
  ],
  ['is told by itself', '智利提出安全倡議，秘魯未予理會。', 'REJECT PER CHL - occurred / REQUEST CHL PER - occurred'],
])('what is praised: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
