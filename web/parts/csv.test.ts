import { expect, test } from 'vitest'
import { csv, csvCell } from './csv.ts'

test('cells with commas, quotes and line breaks are quoted', () => {
  expect(csvCell('a,b')).toBe('"a,b"')
  expect(csvCell('他說"好"')).toBe('"他說""好"""')
  expect(csvCell('a\nb')).toBe('"a\nb"')
  expect(csvCell(null)).toBe('')
})

test('text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay numbers', () => {
  for (const text of ['=1+1', '+1', '-1', '@x', '\tx', '\rx']) expect(csvCell(text).replaceAll('"', '')).toMatch(/^'/)
  expect(csvCell(-4.5)).toBe('-4.5')
})

test('a table has its heads and the mark of UTF-8', () => {
  expect(csv([{ code: 'KOR', n: 3 }])).toBe('\uFEFFcode,n\r\nKOR,3\r\n')
})
