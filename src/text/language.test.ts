import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { foldTable } from './fold.ts'
import { scriptOf, scriptTable } from './language.ts'

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
