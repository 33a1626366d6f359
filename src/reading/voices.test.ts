import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'
import type { Span } from '../text/span.ts'

const shown = (text: string) => {
  const words = (span: Span | null) => span && text.slice(span.start, span.end)
  return readText(text).voices.map(({ content, verb, name }) => [words(name), words(verb), words(content)])
}

test('what is said, the verb and the name are spans of the source', () => {
  expect(shown('挪威外長說，雙方對漁區劃分仍有分歧，但願意再談。他沒有多談。')).toEqual([
    ['挪威外長', '說', '雙方對漁區劃分仍有分歧，但願意再談'],
  ])
})

test('it ends where another one speaks', () => {
  expect(shown('越南外長說，航行自由必須維護；菲律賓外長則表示，願與各方合作。')).toEqual([
    ['越南外長', '說', '航行自由必須維護'],
    ['菲律賓外長', '則表示', '願與各方合作'],
  ])
})

test('a quotation of several sentences is one voice, whoever is named in it', () => {
  const text = '法國總統說：「德國總理說過他反對。我們也反對。」'
  expect(shown(text)).toEqual([['法國總統', '說', '「德國總理說過他反對。我們也反對。」']])
})

test('an announcement ends with its clause where its object stands right behind it', () => {
  expect(shown('加拿大宣布恢復談判，兩國隨後換文。')).toEqual([['加拿大', '宣布', '恢復談判']])
})
