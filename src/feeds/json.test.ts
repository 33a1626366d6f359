import { expect, test } from 'vitest'
import { isFeedFault } from './arrival.ts'
import { json, jsonLine } from './json.ts'

const read = (content: string) => [...json('a.json', Buffer.from(content))]

test('one object, with the names that others use for the fields', () => {
  expect(
    read('{"id":"x1","body":"文","source":"某報","date":"2026-01-05T08:00:00+08:00","url":"https://e.org"}'),
  ).toMatchObject([
    { doc: 'x1', text: '文', outlet: '某報', published: '2026-01-05', url: 'https://e.org', title: null },
  ])
})

test('an array: each by itself, a bad one named by its place', () => {
  const [good, bad] = read('\ufeff[{"text":"文"},{"title":"無文"}]')
  expect(good).toMatchObject({ doc: 'a.json:1', text: '文' })
  expect(bad).toEqual({ fault: 'no-text', place: ':2', detail: '' })
})

test.each([
  ['{', 'not-json'],
  ['{"text":" "}', 'empty'],
  ['{"text":"文","published":"5 January"}', 'bad-day'],
  ['null', 'no-text'],
])('%s is a fault', (content, fault) => {
  expect(read(content)).toMatchObject([{ fault }])
})

test('lines keep their own bytes; blank ones are nothing', () => {
  const line = Buffer.from('{"text":"文","__proto__":{"title":"x"}}')
  const one = jsonLine('-', 7, line)
  expect(one && !isFeedFault(one) && one.bytes).toEqual(line)
  expect(one).toMatchObject({ doc: '-:7', title: null })
  expect(jsonLine('-', 8, Buffer.from(' \r'))).toBeNull()
  expect(jsonLine('-', 9, Buffer.from([0x7b, 0xff]))).toMatchObject({ fault: 'not-json', place: ':9' })
})
