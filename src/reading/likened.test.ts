import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['what something is like has not been done', '挪威此舉形同對緬甸宣戰。', ''],
  ['nor what it comes near to', '这是挪威与缅甸建交以来最接近「开战」的一次风波。', ''],
  ['what is done itself has', '挪威對緬甸宣戰。', 'THREATEN NOR MMR - occurred'],
  ['a verb between governs', '挪威把此事視同背叛，並制裁緬甸。', 'SANCTION NOR MMR - occurred'],
])('likening: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
