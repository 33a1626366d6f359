import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['beside the subject', '肯亞與烏干達昨天斷交。', 'SANCTION KEN UGA 2026-01-14 occurred'],
  ['where one goes', '肯亞昨天派遣一個代表團前往坎帕拉。', 'CONSULT KEN,UGA - 2026-01-14 occurred'],
  ['from where one withdraws', '肯亞昨天從烏干達撤軍。', 'RETREAT KEN UGA 2026-01-14 occurred'],
  ['between whom one mediates', '肯亞昨天在烏干達和盧安達之間進行調解。', 'CONSULT KEN,RWA,UGA - 2026-01-14 occurred'],
  ['who did the deed', '瑞典昨天空襲烏干達。肯亞召見挪威大使，總理則譴責空襲「野蠻」。', 'ACCUSE KEN SWE - occurred'],
  [
    'by the noun of the deed',
    '挪威與瑞典聯合軍演今天落幕。肯亞發表談話，指責軍演是「彩排」。',
    'ACCUSE KEN NOR,SWE - occurred',
  ],
  ['whose act the ground was', '以烏干達傾銷為由，肯亞昨天宣布加徵關稅。', 'SANCTION KEN UGA 2026-01-14 occurred'],
])('the target is named %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})

test('of several places forces leave the nearest, and gather at the edge that is named', () => {
  expect(says('位於烏拉圭以北的巴西1月12日在玻利維亞邊境增兵。')).toBe('MOBILIZE BRA BOL 2026-01-12 occurred')
  expect(says('在馬爾他受訓的希臘部隊1月12日從賽普勒斯撤軍。')).toBe('RETREAT GRC CYP 2026-01-12 occurred')
})
