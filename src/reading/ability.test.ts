import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['what one may do is not done', '挪威可以制裁緬甸。', ''],
  ['nor what one has the power to do', '依照新法，挪威有权制裁缅甸。', ''],
  ['a single character counts as a word', '挪威能制裁緬甸。', ''],
  ['but not inside another', '挪威可望制裁緬甸。', 'SANCTION NOR MMR - predicted'],
  ['a negation is stronger', '挪威不可能制裁緬甸。', 'SANCTION NOR MMR - denied'],
  ['behind the act it says nothing of it', '挪威制裁緬甸，足以說明其決心。', 'SANCTION NOR MMR - occurred'],
])('ability: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
