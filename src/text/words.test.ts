import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { textWords, wordAt, wordBefore, wordIn } from './words.ts'

const table = foldTable(readFileSync('packs/zh/fold.txt', 'utf8'))

test('words are folded and the longest is found', () => {
  const words = textWords(table, '# list\nrole: 研究員 助理研究員\noutlet TWN: 中央社\n')
  expect(wordBefore(words, '某所助理研究员', 0, 7, ['role'])?.word).toBe('助理研究员')
  expect(wordAt(words, '中央社台北', 0, 5, ['outlet'])).toEqual({ word: '中央社', list: 'outlet', country: 'TWN' })
  expect(wordAt(words, '中央社台北', 0, 2, ['outlet'])).toBeNull()
  expect(wordIn(words, '据中央社', 0, 4, 'outlet')?.country).toBe('TWN')
  expect(wordIn(words, '据中央社', 0, 4, 'role')).toBeNull()
})

test('dates are read as the file names their units', () => {
  const words = textWords(table, 'year: 年\nmonth: 月\nday: 日 號\nera 1911: 民國\n')
  expect(words.fullDate.exec('2026年1月5日')?.slice(1, 4)).toEqual(['2026', '1', '5'])
  expect(words.fullDate.exec('民国115年1月5日')?.slice(4)).toEqual(['115', '1', '5'])
  expect(words.monthDay.exec('北京1月5日电')?.slice(1)).toEqual(['1', '5'])
  expect(words.era).toBe(1911)
})

test('a row without a name is refused', () => {
  expect(() => textWords(table, '中央社')).toThrow('not a row')
})
