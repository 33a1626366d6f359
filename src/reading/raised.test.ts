import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['brought up', '至於吉隆坡，昨天召回駐緬甸大使。', 'SANCTION MYS MMR 2026-01-14 occurred'],
  ['set beside others', '反觀安卡拉，昨天召回駐以色列大使。', 'SANCTION TUR ISR 2026-01-14 occurred'],
  ['told of more than by his name', '至於吉隆坡的雨季，今年來得早。', ''],
])('of whom the next clauses speak: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
