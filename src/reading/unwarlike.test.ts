import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['an alert against a flood', '智利水位上漲，海軍進入最高戒備。', ''],
  ['a ferry', '智利渡輪穿越麥哲倫海峽。', ''],
  ['a ship in trade', '智利油輪穿越荷莫茲海峽。', ''],
  ['a market', '智利酒商攻占秘魯市場。', ''],
  ['policemen at home', '智利警方增派特警進駐首都。', ''],
  ['an alert', '智利海軍進入最高戒備。', 'MOBILIZE CHL - - occurred'],
  ['a town that is taken', '智利軍隊攻占秘魯塔克納。', 'ASSAULT CHL PER - occurred'],
  ['a man-of-war', '智利軍艦穿越荷莫茲海峽。', 'MOBILIZE CHL - - occurred'],
])('what looks like war is told apart: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
