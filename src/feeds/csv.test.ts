import { expect, test } from 'vitest'
import { csv } from './csv.ts'

const read = (content: string) => [...csv('a.csv', Buffer.from(content))]

test('a row is a document; quotes hold commas and line breaks', () => {
  expect(read('id,Title,text,date\nx1,題,"文一，\n文二",2026-01-05\n')).toMatchObject([
    { doc: 'x1', title: '題', text: '文一，\n文二', published: '2026-01-05', format: 'csv' },
  ])
})

test('semicolons and tabs are told by the header', () => {
  expect(read('doc;text\na;文，文\n')).toMatchObject([{ doc: 'a', text: '文，文' }])
  expect(read('doc\ttext\na\t文,文\n')).toMatchObject([{ doc: 'a', text: '文,文' }])
})

test('rows without text are named by their line; a file without the column too', () => {
  expect(read('doc,text\na,\n')).toEqual([{ fault: 'empty', place: ':2', detail: '' }])
  expect(read('doc,words\na,b\n')).toEqual([{ fault: 'no-text', place: ':2', detail: '' }])
  expect(read('doc,text\na,"b\n')).toMatchObject([{ fault: 'no-text', place: '' }])
})
