import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['words that nobody knows', '挪威總統演說。大批群眾譴責緬甸。', ''],
  ['many who are not named', '挪威制裁緬甸，各國譴責泰國。', 'SANCTION NOR MMR - occurred'],
  ['an act that was told before', '挪威空襲緬甸，該襲擊摧毀瑞典使館。', 'ASSAULT NOR MMR - occurred'],
  [
    'nothing, and the first one goes on',
    '挪威制裁緬甸，並譴責泰國。',
    'ACCUSE NOR THA - occurred / SANCTION NOR MMR - occurred',
  ],
])('where the subject should stand: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
