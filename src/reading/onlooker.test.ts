import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const who = (text: string) => readText(text).forecasts.map((one) => one.who)

test('an expert is named with his office as the text writes it', () => {
  expect(who('牛津大學教授預料，峰會將延後到夏天。')).toEqual(['大學教授'])
})

test('他 goes on with the expert of the paragraph', () => {
  expect(who('智庫研究員說，談判卡在礦權。他預料，協議不會在今年簽署。')).toEqual(['智庫研究員'])
})

test('a ministry that expects is named by its code', () => {
  expect(who('俄羅斯央行預測，今年通膨將降到7%。')).toEqual(['RUS'])
})
