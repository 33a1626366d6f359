import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { otherLanguage, scriptOf, scriptTable } from './language.ts'

const table = scriptTable(foldTable(readFileSync('packs/zh/fold.txt', 'utf8')))

test('the script is told by characters that only one has', () => {
  expect(scriptOf('兩國總統會談', table)).toBe('zh-Hant')
  expect(scriptOf('两国总统会谈', table)).toBe('zh-Hans')
  expect(scriptOf('这是什么着', table)).toBe('zh-Hans')
  expect(scriptOf('台北市長于右任里長', table)).toBe('zh-Hant')
})

test('characters of both scripts tell nothing', () => {
  for (const unit of '后台里干于中日') expect(table[unit.charCodeAt(0)]).not.toBe(2)
})

test.each([
  ['日本の首相は13日、ソウルで韓国の大統領と会談した。', 'ja'],
  ['한국 대통령이 13일 도쿄에서 일본 총리와 회담했다.', 'ko'],
  ['The prime minister met the president.', 'und-Latn'],
  ['兩國總統會談', null],
  ['外交部與 European External Action Service 代表及 NATO 祕書長會談，就烏克蘭情勢交換意見', null],
  ['12日。', null],
])('the language of %s', (text, language) => {
  expect(otherLanguage(text)).toBe(language)
})
