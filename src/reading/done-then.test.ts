import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['with its own sign', '隨著希臘制裁了白俄羅斯，貿易大減。', 'SANCTION GRC BLR - occurred'],
  ['with a time that is past', '至於希臘去年制裁白俄羅斯，那是另一回事。', 'SANCTION GRC BLR 2025 occurred'],
  ['with what goes along', '隨著希臘制裁白俄羅斯，貿易大減。', 'SANCTION GRC BLR - occurred'],
  ['with neither', '至於希臘制裁白俄羅斯，那是另一回事。', ''],
  ['where he only says so', '至於希臘聲稱土耳其扣押了漁船，沒有這回事。', ''],
])('what a coverb at the head of its clause brings in: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
