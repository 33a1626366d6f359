import { expect, test } from 'vitest'
import { texts } from './texts.ts'

test('a text is made once for an object and what else it depends on, and those asked for last are kept', () => {
  const kept = texts(6)
  const [a, b, c] = [{}, {}, {}]
  const made: string[] = []
  const of = (one: object, stamp: string, text: string) =>
    `${kept.of(one, stamp, () => {
      made.push(text)
      return text
    })}`
  expect([of(a, '', 'aaa'), of(a, '', 'aaa'), of(a, 'x', 'AAA'), of(b, '', 'bbb')]).toEqual([
    'aaa',
    'aaa',
    'AAA',
    'bbb',
  ])
  expect(made).toEqual(['aaa', 'AAA', 'bbb'])
  of(a, 'x', 'AAA')
  of(c, '', 'ccc')
  made.length = 0
  expect([of(a, 'x', 'AAA'), of(c, '', 'ccc'), of(b, '', 'bbb')]).toEqual(['AAA', 'ccc', 'bbb'])
  expect(made).toEqual(['bbb'])
})
