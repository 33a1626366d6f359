import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['in quotation marks', '丹麥外長譴責「蓄意破壞電網的行為」。', 'ACCUSE DNK - - occurred'],
  ['in other quotation marks', '丹麥外長痛斥“破壞電網的行徑”。', 'ACCUSE DNK - - occurred'],
  ['of somebody who is named', '丹麥外長譴責俄羅斯「蓄意破壞電網」。', 'ACCUSE DNK RUS - occurred'],
  ['without quotation marks', '丹麥外長譴責破壞電網的行為。', ''],
  ['condemned by nobody in office', '丹麥一名漁民譴責「破壞電網的行為」。', ''],
])('a deed %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
