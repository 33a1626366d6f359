import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const forecasts = (text: string) => readText(text).forecasts.map(({ who, by }) => `${who} ${by?.end ?? '-'}`)

test.each([
  ['what experts expect', '分析人士認為，兩國今年將恢復互派大使。', ['分析人士 2026']],
  ['what the author expects', '筆者研判，布魯塞爾不會在年內讓步。', ['author 2026']],
  ['a word of expectation by itself', '三方會談可望在2月登場。', ['author 2026-02']],
  ['what an actor says of itself is a plan', '外長表示，匈牙利將向委員會提出申訴。', []],
  ['a schedule', '兩國將於3月舉行磋商。', []],
  ['a guess at what is', '老街的店家大概都關了門。', []],
  ['how things will be, in a commentary', '【社論】籌碼\n\n布魯塞爾的耐心將成為關鍵。', ['author -']],
  ['how things will be, in a report', '布魯塞爾的耐心將成為關鍵。', []],
  ['what acts will come, in a commentary', '【社論】籌碼\n\n歐盟將與印度簽約。', []],
  ['a question', '停火能否持續，可能要看下周的談判？', []],
])('%s', (_, text, expected) => {
  expect(forecasts(text)).toEqual(expected)
})

test('the condition is kept with its words', () => {
  const [one] = readText('若美國加徵關稅，韓國出口恐將下滑。').forecasts
  expect(one?.condition).toMatchObject({ start: 0 })
  expect(one?.likelihood).toEqual({ low: 0.55, high: 0.8 })
})

test('what experts see behind a condition, with no word of the future', () => {
  expect(forecasts('專家警告，如果停火破局，戰火蔓延到黎巴嫩。')).toEqual(['專家 -'])
  expect(forecasts('外長說，如果對方停火，使館恢復辦公。')).toEqual([])
})

test('a fear is of what is to come, unless it guesses at what is', () => {
  expect(forecasts('談判恐怕要重頭來過。')).toEqual(['author -'])
  expect(forecasts('這恐怕是誤會。')).toEqual([])
})

test('an estimate of a year that is not over', () => {
  expect(forecasts('法國央行估計今年經濟成長0.9%。')).toEqual(['FRA 2026'])
  expect(forecasts('法國央行估計去年經濟成長0.9%。')).toEqual([])
})

test('what observers warn of they expect, and what a state warns another of it threatens', () => {
  expect(forecasts('專家警告局勢勢必在年底前升級。')).toEqual(['專家 2026-12-31'])
  expect(forecasts('貝里斯外長警告瓜地馬拉勢必付出代價。')).toEqual([])
})

test('who speaks goes on to expect', () => {
  expect(forecasts('匈牙利總理表示，相信協議能在年內生效。')).toEqual(['HUN 2026'])
})
