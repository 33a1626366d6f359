import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['beside the subject', '肯亞與烏干達昨天斷交。', 'SANCTION KEN UGA 2026-01-14 occurred'],
  ['where one goes', '肯亞昨天派遣一個代表團前往坎帕拉。', 'CONSULT KEN,UGA - 2026-01-14 occurred'],
  ['from where one withdraws', '肯亞昨天從烏干達撤軍。', 'RETREAT KEN UGA 2026-01-14 occurred'],
  ['between whom one mediates', '肯亞昨天在烏干達和盧安達之間進行調解。', 'CONSULT KEN,RWA,UGA - 2026-01-14 occurred'],
  ['whose act the ground was', '以烏干達傾銷為由，肯亞昨天宣布加徵關稅。', 'SANCTION KEN UGA 2026-01-14 occurred'],
])('the target is named %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})
