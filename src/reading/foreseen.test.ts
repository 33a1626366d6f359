import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['is the deed', '瑞典與挪威可能加強合作。', 'COOPERATE NOR,SWE - - predicted'],
  ['is consent where it was given', '瑞典與挪威同意加強合作。', 'AGREE NOR,SWE - - occurred'],
])('cooperation that is expected %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
