import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')

test('a bare ministry is that of the state told of before', () => {
  expect(says('中國是全球最大的買家。外交部譴責印度。')).toBe('ACCUSE CHN IND - occurred')
})

test('a bare ministry is not that of the state with which it deals', () => {
  expect(says('印度加徵關稅。商務部就印度的措施表示強烈不滿。')).toBe('')
  expect(says('中國是全球最大的買家，印度也是。商務部就印度的關稅措施表示強烈不滿。')).toBe('ACCUSE CHN IND - occurred')
})

test.each([
  ['兩國元首', 'AGREE FIN,IND - - occurred'],
  ['兩國', 'AGREE CHN,IND - - occurred'],
])('two who lead states are those of whom an event was told: %s', (two, expected) => {
  const told = says(`芬蘭總理訪問印度，與總理莫迪會談。近來中印邊境摩擦不斷。${two}同意擴大國防合作。`)
  expect(told).toContain(expected)
})
