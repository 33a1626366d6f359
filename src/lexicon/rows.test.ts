import { expect, test } from 'vitest'
import { PackError, tsv, words } from './rows.ts'

test('rows carry their place; comments, blank lines and spaces around cells are passed over', () => {
  const content = '# what this is\ncode\tzh\n\n  \nJPN\t 日本 日本國 \n# more\nFRA\t法國\r\n'
  expect(tsv('world/states.tsv', content, ['code', 'zh'])).toEqual([
    { id: 'world/states.tsv:5', file: 'world/states.tsv', line: 5, cells: { code: 'JPN', zh: '日本 日本國' } },
    { id: 'world/states.tsv:7', file: 'world/states.tsv', line: 7, cells: { code: 'FRA', zh: '法國' } },
  ])
})

test('cells that a row leaves out are empty', () => {
  expect(tsv('a.tsv', 'code\tzh\tfrom\nJPN', [])[0]?.cells).toEqual({ code: 'JPN', zh: '', from: '' })
})

test('a file without rows has none', () => {
  expect(tsv('a.tsv', '', ['code'])).toEqual([])
  expect(tsv('a.tsv', '# nothing\n', ['code'])).toEqual([])
})

test('a missing column is named with file and line', () => {
  expect(() => tsv('world/states.tsv', '# head\ncode\tkind\n', ['code', 'zh', 'from'])).toThrow(
    'world/states.tsv:2: the header lacks zh, from',
  )
})

test('a cell too many is named with file and line', () => {
  expect(() => tsv('world/states.tsv', 'code\tzh\nJPN\t日本\nFRA\t法國\t\n', ['code'])).toThrow(
    'world/states.tsv:3: 3 cells under a header of 2: remove a tab',
  )
})

test('the error holds file and line by themselves', () => {
  const error = new PackError('zh/grammar.txt', 12, 'no such role')
  expect([error.name, error.file, error.line, error.message]).toEqual([
    'PackError',
    'zh/grammar.txt',
    12,
    'zh/grammar.txt:12: no such role',
  ])
})

test('words are parts between white space of any width', () => {
  expect(words(' 日本\t法國　德國 ')).toEqual(['日本', '法國', '德國'])
  expect(words('')).toEqual([])
  expect(words(undefined)).toEqual([])
})
