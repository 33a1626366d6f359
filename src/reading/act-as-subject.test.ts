import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['with another verb behind its adverbs it is what is spoken of', '惟制裁仍可能加劇緬甸的困境。', ''],
  ['also behind a verb of saying', '挪威說，制裁將加劇緬甸的困境。', ''],
  ['with an object it is done', '挪威說，將制裁緬甸。', 'SANCTION NOR MMR - pledged'],
])('an act at the head of its clause: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
