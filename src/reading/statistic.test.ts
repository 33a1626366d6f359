import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['it falls', '挪威對瑞典的採購減少三成。', ''],
  ['it is lowered', '挪威降低對瑞典的採購。', ''],
  ['it grows', '挪威去年對瑞典的投資成長兩成。', ''],
  ['a deed', '挪威昨天向瑞典採購小麥。', 'COOPERATE NOR SWE 2026-01-14 occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
