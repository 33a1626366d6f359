import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['votes are counted', '挪威議會以八十九票贊成、十二票反對通過對緬甸的決議案。', ''],
  ['a state that votes acts', '挪威投票反對緬甸的提案。', 'REJECT NOR MMR - occurred'],
  ['what people answer is no act of their state', '民調顯示，七成挪威人支持烏克蘭。', ''],
  ['what their state does is one', '挪威支持烏克蘭。', 'SUPPORT NOR UKR - occurred'],
  ['and so is what it does beside a survey', '民调公布之后，挪威制裁缅甸。', 'SANCTION NOR MMR - occurred'],
])('opinion: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
