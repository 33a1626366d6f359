import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')

test.each([
  ["another's doings", '日本官房長官稱中國的做法「極其遺憾」。', 'ACCUSE JPN CHN - occurred'],
  ['whom it carries on', '盧安達外長昨天回應，稱比利時的決定「不公」。', 'ACCUSE RWA BEL 2026-01-14 occurred'],
])('who calls %s harsh names blames him', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})

test('what was just told is meant by 此舉', () => {
  expect(says('喬治亞昨天逮捕兩名法國公民。法國外長稱此舉「任意妄為」。')).toBe(
    'COERCE GEO FRA 2026-01-14 occurred / ACCUSE FRA GEO - occurred',
  )
})

test.each([
  ['it is said to be none', '秘魯外長說，智利的做法不是侵略。'],
  ['it is denied', '中國外長稱日本的表態並非挑釁。'],
  ['the word is no harsh one', '日本官房長官稱中國的做法「值得歡迎」。'],
  ['nobody known says it', '有學者稱中國的做法「不公」。'],
])('nobody is blamed where %s', (_, text) => {
  expect(says(text)).toBe('')
})
