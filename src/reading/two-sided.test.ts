import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['goes on with the first', '挪威外長一方面強調，瑞典不是對手，另一方面譴責緬甸。', 'ACCUSE NOR MMR - occurred'],
  ['has a subject of its own', '挪威一方面強調，瑞典不是對手，另一方面泰國譴責緬甸。', 'ACCUSE THA MMR - occurred'],
  ['stands alone', '挪威強調，瑞典另一方面譴責緬甸。', 'ACCUSE SWE MMR - occurred'],
])('the second side of what is told %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
