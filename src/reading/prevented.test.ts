import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['because it is kept off by what is', '秘魯出動軍艦阻止智利氣球飛入領空。', 'MOBILIZE PER CHL - occurred'],
  ['because it is only permitted', '秘魯總統授權海軍對智利軍艦開火。', ''],
  ['is not what was done', '秘魯海軍昨天對智利軍艦開火。', 'ASSAULT PER CHL 2026-01-14 occurred'],
])('what is not done: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
