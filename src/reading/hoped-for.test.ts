import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const types = (text: string) => readText(text).events.map(({ type }) => type)

test.each([
  ['what a visit to come is hoped to bring', '瑞典首相將於下週訪問冰島，深化兩國合作。', ['CONSULT']],
  ['what a visit has brought', '瑞典首相昨天訪問冰島，深化了兩國合作。', ['CONSULT', 'AGREE']],
  ['what two undertake', '瑞典首相將於下週訪問冰島，兩國同意深化合作。', ['CONSULT', 'AGREE']],
])('%s', (_, text, expected) => {
  expect(types(text)).toEqual(expected)
})
