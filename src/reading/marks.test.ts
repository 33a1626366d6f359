import { describe, expect, test } from 'vitest'
import { firstBehind, markedClauses, marker, markWords } from './marks.ts'

const FILES = {
  'xx/findings/one.txt': '# a remark\nshort: ab\nlong.name: abc\n',
  'xx/findings/two.txt': 'short: b bc\nother: bc\n',
  'xx/time/x.txt': 'not of findings',
}
const words = markWords(FILES, (form) => form.toLowerCase())
const mark = marker(words)
const shown = (text: string, stretches = [{ start: 0, end: text.length }]) =>
  Object.entries(mark(text, stretches)).map(([kind, marks]) => [
    kind,
    marks.map(({ start, end, list, name, row }) => `${start}-${end} ${list}${name && `.${name}`} ${row}`),
  ])

describe('words of findings', () => {
  test('the longest wins within a kind, kinds do not hide each other, and one form may stand in two lists', () => {
    expect(shown('xabcb')).toEqual([
      ['one', ['1-4 long.name xx/findings/one.txt:3']],
      [
        'two',
        ['2-4 short xx/findings/two.txt:1', '2-4 other xx/findings/two.txt:2', '4-5 short xx/findings/two.txt:1'],
      ],
    ])
  })
  test('nothing is found across the end of a stretch, nor outside of all', () => {
    expect(shown('abcab', [{ start: 0, end: 2 }])).toEqual([
      ['one', ['0-2 short xx/findings/one.txt:2']],
      ['two', ['1-2 short xx/findings/two.txt:1']],
    ])
  })
  test('a line of another form is an error that names it', () => {
    expect(() => markWords({ 'xx/findings/one.txt': 'word word' }, (form) => form)).toThrow('xx/findings/one.txt:1')
  })
})

test('only clauses with a word of the kind are given', () => {
  const clauses = [0, 5, 10].map((start) => ({ clause: { start, end: start + 5 } }))
  const at = [11, 13].map((start) => ({ start, end: start + 1, list: '', name: '', row: '' }))
  expect([...markedClauses(clauses, at)]).toEqual([{ at: 2, marks: at }])
})

test('the first span that ends behind a place', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 4, end: 6 },
    { start: 9, end: 12 },
  ]
  expect([0, 1, 2, 5, 6, 11, 12].map((at) => firstBehind(spans, at))).toEqual([0, 0, 1, 1, 3, 3, 4])
  expect(firstBehind([], 3)).toBe(0)
})
