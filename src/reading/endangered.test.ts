import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['peace and order are put in danger', '挪威威脅區域和平。', ''],
  ['so is the safety of a state', '挪威威胁缅甸的安全。', ''],
  ['a state is threatened', '挪威威脅緬甸。', 'THREATEN NOR MMR - occurred'],
  ['what one threatens to do is said', '挪威威脅緬甸，要打破和平。', 'THREATEN NOR MMR - occurred'],
])('endangered: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
