import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const acts = (text: string) =>
  readText(text).events.map(({ type, source, target }) => `${type} ${source.join()} ${target.join()}`)

test('它 is whose matter opened the sentence', () => {
  expect(acts('瑞典不滿。挪威的立場沒有變：它反對丹麥的漁業配額。')).toEqual(['REJECT NOR DNK'])
})

test('它 is who opened the clause before', () => {
  expect(acts('瑞典不滿。挪威的漁場歉收，丹麥趁機漲價，它要求冰島付現。')).toEqual(['REQUEST DNK ISL'])
})

test('what a preposition brings is nobody who is spoken of', () => {
  expect(acts('卡達一向小心。身為葉門的鄰居，它拒絕了美國提出的條件。')).toEqual(['REJECT QAT USA'])
})
