import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const shown = (text: string) =>
  readText(text).agreements.map(({ kind, state, parties, n, evidence }) => [
    kind,
    state,
    parties.join(),
    n,
    evidence.length,
  ])

test('what is told of one document in two places is found once, with the words of both', () => {
  expect(shown('挪威與瑞典簽署漁業協定。根據協定，兩國漁船可以互入對方水域。')).toEqual([
    ['agreement', 'signed', 'NOR,SWE', null, 2],
  ])
})

test('two counts are two lots of documents', () => {
  expect(shown('南韓與中國政府簽署14份備忘錄，兩國企業也簽了9份備忘錄。')).toEqual([
    ['memorandum', 'signed', 'CHN,KOR', 14, 1],
    ['memorandum', 'signed', 'CHN,KOR', 9, 1],
  ])
})

test.each([
  ['日韓簽署協議。', 'signed'],
  ['日韓達成協議。', 'agreed'],
  ['日韓將於下月簽署協議。', 'planned'],
  ['日韓未能簽署協議。', 'not'],
  ['日韓的協議已經失效。', 'ended'],
])('%s is %s', (text, state) => {
  expect(readText(text).agreements.map((one) => one.state)).toEqual([state])
})

test('the year that names a paper is no day of its end, and its end none of the paper that replaces it', () => {
  const found = (text: string) => readText(text).agreements.map(({ state, when }) => [state, when?.start ?? null])
  expect(found('挪威與瑞典2024年簽署漁業條約。1995年的漁業條約隨之失效。')).toEqual([
    ['signed', '2024'],
    ['ended', null],
  ])
  expect(found('挪威與瑞典的漁業協定2020年失效。')).toEqual([['ended', '2020']])
})

test('two titles are two documents', () => {
  expect(shown('美國、日本與南韓領袖發表《大衛營原則》和《大衛營精神》。')).toEqual([
    ['document', 'signed', 'JPN,KOR,USA', 2, 1],
  ])
})

test.each([
  ['南韓與中國政府簽署14份備忘錄，兩國企業也簽了9份備忘錄。', 'states firms'],
  ['挪威與瑞典企業簽署合約。', 'firms'],
  ['挪威首相與瑞典首相見證兩國企業簽署三份合約。', 'firms'],
  ['三星與台積電簽署供應合約。', 'firms'],
  ['挪威能源公司與瑞典簽署合約。', 'states'],
  ['挪威政府與瑞典企業簽署投資協議。', 'states'],
  ['挪威與瑞典就企業合作簽署協定。', 'states'],
  ['挪威與瑞典簽署保護企業的協定。', 'states'],
])('who signs in %s: %s', (text, expected) => {
  expect(
    readText(text)
      .agreements.map(({ side }) => side)
      .join(' '),
  ).toBe(expected)
})
