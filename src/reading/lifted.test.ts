import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['a decision taken back', '西共體取消了禁止馬利公民入境的決定。', 'CONCEDE ECOWAS MLI - occurred'],
  ['the same decision taken', '西共體昨天禁止馬利公民入境。', 'SANCTION ECOWAS MLI 2026-01-14 occurred'],
  ['a measure that is stopped', '越南停止實施去年公布的對泰國鋼材加徵關稅的措施。', 'CONCEDE VNM THA - occurred'],
  ['a duty that is stopped', '越南宣布暫停對泰國鋼材加徵關稅。', 'CONCEDE VNM THA - occurred'],
  ['a duty behind another stop', '越南停止與泰國談判並加徵關稅。', 'SANCTION VNM THA - occurred'],
  ['what was done for somebody and is no longer', '越南停止向寮國售電。', 'SANCTION VNM LAO - occurred'],
  ['no decision is named', '越南昨天對泰國鋼材加徵關稅。', 'SANCTION VNM THA 2026-01-14 occurred'],
])('%s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
