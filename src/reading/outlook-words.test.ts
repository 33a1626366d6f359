import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const chances = (text: string) => readText(text).forecasts.map(({ likelihood: { low, high } }) => `${low}–${high}`)

test.each([
  ['the word that says most decides', '專家認為，峰會很可能將延期。', ['0.8–0.95']],
  ['the word behind what it speaks of', '分析員說，兩軍交火的機率不高。', ['0.05–0.2']],
  ['there is no sign of it', '兩國沒有復談的跡象。', ['0.05–0.2']],
  ['a sign of it is none', '工程出現停擺的跡象。', []],
  ['a word that is part of a name', '報告列出可能的路線。', []],
  ['an act with a word of the future in one', '學者預料，河內不會讓步。', ['0.05–0.2']],
])('%s', (_, text, expected) => {
  expect(chances(text)).toEqual(expected)
})

test('by when: a time that lies ahead, else none', () => {
  const by = (text: string) => readText(text).forecasts.map((one) => one.by?.end ?? null)
  expect(by('專家認為，新橋明年將通車。')).toEqual(['2027'])
  expect(by('專家認為，去年動工的新橋將通車。')).toEqual([null])
})
