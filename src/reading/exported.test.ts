import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('a duty told from the side of who sells', () => {
  test.each([
    ['印度輸往美國的商品昨天被加徵50%關稅。', 'SANCTION USA IND 2026-01-14 occurred'],
    ['中国输欧电动车昨天被加征关税。', 'SANCTION EU CHN 2026-01-14 occurred'],
    ['日本輸美汽車關稅昨天由25%降至15%。', 'CONCEDE USA JPN 2026-01-14 occurred'],
    ['巴西咖啡輸美昨天獲豁免關稅。', 'CONCEDE USA BRA 2026-01-14 occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test.each([
  ['the one who taxes acts himself', '美國昨天對印度商品加徵50%關稅。', 'SANCTION USA IND 2026-01-14 occurred'],
  ['nobody sells there', '印度商品昨天被加徵50%關稅。', 'SANCTION - IND 2026-01-14 occurred'],
])('as it is told where %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
