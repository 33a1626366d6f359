import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { dateLine, isPageNumber, lineTable, readLines } from './lines.ts'

const table = lineTable(foldTable(readFileSync('packs/zh/fold.txt', 'utf8')))
const read = (text: string) => readLines(text, table)

test('lines know their indent, width, gap and page', () => {
  const lines = read('　　美國，A1\r\n\r\n \n中。\f末')
  expect(lines.indent).toEqual([4, 0, 0])
  expect(lines.width).toEqual([8, 4, 2])
  expect(lines.gap).toEqual([0, 2, 0])
  expect(lines.stops).toEqual([1, 1, 0])
  expect(lines.page).toEqual([false, false, true])
})

test('the date line is found at the head alone', () => {
  expect(dateLine(' date 2026-01-14 如同')).toBe(17)
  expect(dateLine('date 2026-01-141')).toBe(0)
  expect(dateLine('今天 date 2026-01-14')).toBe(0)
  expect(read(' date 2026-01-14 如同').dated).toBe(true)
})

test('page numbers', () => {
  const isNumber = (text: string) => isPageNumber(read(text), 0)
  for (const text of ['12', '- 12 -', '第3頁', '第 3 页，共 12 页', '3/12', 'Page 3 of 12', '１２'])
    expect(isNumber(text)).toBe(true)
  for (const text of ['2026', '12日', '第三章', '—', '1.2億']) expect(isNumber(text)).toBe(false)
})
