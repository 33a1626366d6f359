import { expect, test } from 'vitest'
import { quantityAt } from './quantity.ts'

test.each([
  ['28,500名', 28_500, 6],
  ['2万8,500名', 28_500, 7],
  ['1万1,000名', 11_000, 7],
  ['3000多亿美元', 300_000_000_000, 6],
  ['658.5亿美元', 65_850_000_000, 6],
  ['1兆2,500亿元', 1_250_000_000_000, 8],
  ['4.9万辆', 49_000, 4],
  ['一千二百万人', 12_000_000, 5],
  ['三十五人', 35, 3],
  ['两百五十', 250, 4],
  ['一万五人', 15_000, 3],
  ['一千零五人', 1005, 4],
  ['二十余艘', 20, 3],
  ['廿五年', 25, 2],
  ['三点五万人', 35_000, 4],
  ['二〇二六年', 2026, 4],
  ['2千亿元', 200_000_000_000, 3],
])('%s', (text, value, end) => {
  expect(quantityAt(text, 0)).toMatchObject({ value, end })
})

test.each([
  ['数十人', 10, true, false],
  ['十余人', 10, true, false],
  ['七八百人', 700, false, true],
  ['三五人', 35, false, false],
])('%s is vague', (text, value, more, vague) => {
  expect(quantityAt(text, 0)).toMatchObject({ value, more, vague })
})

test('three o’clock five is no decimal, and words that only begin like a number are none', () => {
  expect(quantityAt('三点五分', 0)).toMatchObject({ value: 3, end: 1 })
  expect(quantityAt('数据', 0)).toBeNull()
})
