import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'its subject opens the next clause',
    '除了空襲緬甸外，挪威還譴責泰國。',
    'ACCUSE NOR THA - occurred / ASSAULT NOR MMR - occurred',
  ],
  ['not where it has one', '除了瑞典空袭缅甸外，挪威还谴责泰国。', 'ACCUSE NOR THA - occurred'],
  ['nor where it names him as somebody else', '空襲挪威後，挪威譴責泰國。', 'ACCUSE NOR THA - occurred'],
  ['nor where it leads up to nothing', '空襲緬甸，挪威譴責泰國。', 'ACCUSE NOR THA - occurred'],
])('a clause that leads up to the next one: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
