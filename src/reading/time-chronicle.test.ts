import { expect, test } from 'vitest'
import { lineOf, readText, says } from '../../test/reader.ts'

const CHRONICLE = [
  '大事記',
  '2024年6月19日　法國總統訪問越南。這是他首次訪越。',
  '10月14日　條約提交國會。24日，法國外長訪問泰國。',
  '11月9日　法國防長訪問寮國。',
  '2025年4月28日　法國總理訪問柬埔寨。',
].join('\n\n')

test('the paragraphs of a chronicle go on in its year, and their days in their month', () => {
  expect(says(CHRONICLE)).toBe(
    [
      'CONSULT FRA,KHM - 2025-04-28 occurred',
      'CONSULT FRA,LAO - 2024-11-09 occurred',
      'CONSULT FRA,THA - 2024-10-24 occurred',
      'CONSULT FRA,VNM - 2024-06-19 occurred',
    ].join(' / '),
  )
})

test('two such paragraphs are none', () => {
  expect(says('2024年6月19日　法國總統訪問越南。\n\n泰國旅遊業看好前景。\n\n11月9日　法國防長訪問寮國。')).toBe(
    'CONSULT FRA,LAO - 2025-11-09 occurred / CONSULT FRA,VNM - 2024-06-19 occurred',
  )
})

test('a year that stands over the paragraphs is theirs', () => {
  const entries = ['1月12日　法國總統訪問越南。', '9月4日　法國外長訪問泰國。', '11月9日　法國防長訪問寮國。']
  expect(says(['大事記', '2025年', ...entries].join('\n\n'))).toBe(
    'CONSULT FRA,LAO - 2025-11-09 occurred / CONSULT FRA,THA - 2025-09-04 occurred / CONSULT FRA,VNM - 2025-01-12 occurred',
  )
})

const YEARLESS = ['1月12日　法國總統訪問越南。', '3月4日　法國外長訪問泰國。', '9月9日　法國防長訪問寮國。']

test('the first paragraph without a year is of the year of the title', () => {
  expect(says(['大事記（2023年1月至9月）', ...YEARLESS].join('\n\n'))).toBe(
    'CONSULT FRA,LAO - 2023-09-09 occurred / CONSULT FRA,THA - 2023-03-04 occurred / CONSULT FRA,VNM - 2023-01-12 occurred',
  )
})

test('months that go up to that of the document are of its year', () => {
  const { events } = readText(['大事記', ...YEARLESS].join('\n\n'), '2026-09-30')
  expect(events.map(lineOf)).toEqual([
    'CONSULT FRA,VNM - 2026-01-12 occurred',
    'CONSULT FRA,THA - 2026-03-04 occurred',
    'CONSULT FRA,LAO - 2026-09-09 occurred',
  ])
})

test('so long ago is counted from the day of the paragraph', () => {
  const told = `${YEARLESS[2]}越南兩天前制裁泰國。`
  const { events } = readText(['大事記', ...YEARLESS.slice(0, 2), told].join('\n\n'), '2026-09-30')
  expect(events.map(lineOf)).toContain('SANCTION VNM THA 2026-09-07 occurred')
  const plain = readText('法國防長9月9日訪問寮國。越南兩天前制裁泰國。', '2026-09-30').events
  expect(plain.map(lineOf)).toContain('SANCTION VNM THA 2026-09-28 occurred')
})
