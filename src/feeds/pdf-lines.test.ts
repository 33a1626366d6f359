import { expect, test } from 'vitest'
import { type Piece, pageLines } from './pdf-lines.ts'

/** A line of characters as wide as high. */
const line = (text: string, x: number, y: number, size = 10): Piece => ({ text, x, y, width: text.length * size, size })

test('the spaces that justification puts between characters go; those between Latin words stay', () => {
  expect(pageLines([line('法 國 總 統 於 2026 年 訪 問 日 本', 50, 700)])).toEqual(['法國總統於2026年訪問日本'])
  expect(pageLines([line('the United  States', 50, 700)])).toEqual(['the United States'])
  const pieces = ['雙', '方', '會', '談'].map((sign, i) => line(sign, 50 + 13 * i, 700))
  expect(pageLines(pieces)).toEqual(['雙方會談'])
})

test('columns come one after the other, and a head across them before both', () => {
  const left = Array.from({ length: 6 }, (_, i) => line(`左欄第${i}行的文字在此處`, 50, 680 - 15 * i))
  const right = Array.from({ length: 6 }, (_, i) => line(`右欄第${i}行的文字在此處`, 200, 680 - 15 * i))
  const found = pageLines([line('一個橫跨兩欄而且相當長的標題就在上面', 50, 695), ...right, ...left])
  expect(found.map((one) => one.slice(0, 4))).toEqual([
    '一個橫跨',
    ...[0, 1, 2, 3, 4, 5].map((i) => `左欄第${i}`),
    ...[0, 1, 2, 3, 4, 5].map((i) => `右欄第${i}`),
  ])
})

test('indentation and wider gaps are kept, for they divide paragraphs', () => {
  const lines = [
    line('首段的第一行縮排兩格', 70, 700),
    line('首段的第二行沒有縮排', 50, 685),
    line('隔了一段之後的另一行', 50, 655),
    line('接著上面那一段的一行', 50, 640),
  ]
  expect(pageLines(lines)).toEqual([
    '　　首段的第一行縮排兩格',
    '首段的第二行沒有縮排',
    '',
    '隔了一段之後的另一行',
    '接著上面那一段的一行',
  ])
})

test('a page number apart from the rest comes last, and an empty page is no line', () => {
  const body = Array.from({ length: 5 }, (_, i) => line('正文的一行文字', 50, 700 - 15 * i))
  expect(pageLines([line('7', 300, 40), ...body]).slice(-2)).toEqual(['', expect.stringMatching(/7$/)])
  expect(pageLines([])).toEqual([])
})
