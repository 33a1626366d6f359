import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['not expected', '分析師不看好挪威會解除對敘利亞的制裁。', 'CONCEDE NOR SYR - denied'],
  ['thought likely', '分析師相信挪威會解除對敘利亞的制裁。', 'CONCEDE NOR SYR - predicted'],
])('what is still to come, by somebody: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
