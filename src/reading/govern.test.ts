import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['肯亞昨天同意烏干達部署部隊。', 'AGREE KEN UGA 2026-01-14 occurred'],
  ['肯亞昨天要求烏干達解除封鎖、釋放船員。', 'REQUEST KEN UGA 2026-01-14 occurred'],
  ['示威者昨天抗議烏干達砲擊肯亞。', ''],
])('what a verb of consent, demand or protest governs is its content: %s', (text, expected) => {
  expect(says(text)).toBe(expected)
})

test('a verb of blame takes its content for real', () => {
  expect(says('肯亞昨天譴責烏干達砲擊索馬利亞。')).toBe(
    'ACCUSE KEN UGA 2026-01-14 occurred / ASSAULT UGA SOM - occurred',
  )
})

test('what others advised against in vain is done all the same', () => {
  expect(says('儘管加拿大一再勸阻，挪威1月12日仍扣押一艘冰島漁船。')).toContain('COERCE NOR ISL 2026-01-12 occurred')
})
