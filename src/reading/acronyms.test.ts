import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')

test.each([
  [
    'of letters',
    '哥倫比亞「民族解放軍」（ELN）綁架兩名加拿大工程師。ELN昨天釋放一名西班牙記者。',
    'ASSAULT ELN CAN - occurred / CONCEDE ELN ESP 2026-01-14 occurred',
  ],
  ['of Han', '肯亞總統訪問政府間發展組織（葛德）總部。葛德昨天譴責厄利垂亞。', 'ACCUSE IGAD ERI 2026-01-14 occurred'],
  ['no gloss that is a word', '北約（聯盟）昨天開會。聯盟譴責俄羅斯。', ''],
])('a short name in brackets behind the full one, %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})

test('not before it is brought in, and not of a state', () => {
  expect(says('ELN昨天釋放一名西班牙記者。')).toBe('')
  expect(says('法國（FRA）在歐洲。FRA昨天制裁馬利。')).toBe('')
})
