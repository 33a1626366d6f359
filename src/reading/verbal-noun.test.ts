import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a verb that tells', '日本昨天抗議中國。', 'ACCUSE JPN CHN 2026-01-14 occurred'],
  ['a noun behind 的', '日本的抗議沒有結果。', ''],
  [
    'a verb that holds the noun that it is said of, also behind 的',
    '日本的救援隊抵達土耳其。',
    'AID JPN TUR - occurred',
  ],
  ['a noun behind a verb that takes one', '軍演引發日本抗議。', ''],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
