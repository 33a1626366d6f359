import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['在 … 下', '古巴在美國長達六十年的封鎖下物資短缺。', 'COERCE USA CUB - occurred'],
  ['連番…下 without 的', '烏克蘭守軍在俄軍連番轟炸下傷亡慘重。', 'ASSAULT RUS UKR - occurred'],
  ['因 … 而', '伊朗因歐盟的制裁而無法出口石油。', 'SANCTION EU IRN - occurred'],
  ['the sufferer behind the comma', '在衣索比亞的砲擊下，厄利垂亞守軍傷亡慘重。', 'ASSAULT ETH ERI - occurred'],
])('whose act it is called does it, and the subject suffers it: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test.each([
  ['nobody is named who suffers it', '在俄羅斯的砲擊下，糧價上漲。', ''],
  ['where something is done', '法國在馬利空襲叛軍據點。', 'ASSAULT FRA MLI - occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
