import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['an office behind 的', '馬來西亞的外交部長昨天訪問泰國。', 'CONSULT MYS,THA - 2026-01-14 occurred'],
  ['where an envoy is posted', '中國常駐聯合國代表批評美國。', 'ACCUSE CHN USA - occurred'],
  ['an ambassador to a state', '美國駐菲律賓大使批評中國。', 'ACCUSE USA CHN - occurred'],
  ['the organisation before its member', '北約盟國土耳其的總統昨天訪問泰國。', 'CONSULT THA,TUR - 2026-01-14 occurred'],
])('how far the name of an actor reaches: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
