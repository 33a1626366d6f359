import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const lines = (text: string) => readText(text).events.map(lineOf)

const days = [
  '1月4日 挪威海軍在北海舉行實彈演習。冰島召見挪威大使抗議。',
  '1月5日 丹麥外長訪問雷克雅維克。',
  '1月6日 瑞典宣布制裁挪威。挪威驅逐兩名瑞典外交官，昨天已離境。',
]

test('what a paragraph of a chronicle tells further took place on its day', () => {
  expect(lines(days.join('\n'))).toContain('ACCUSE ISL NOR 2026-01-04 occurred')
  expect(lines(days.join('\n'))).toContain('SANCTION SWE NOR 2026-01-06 occurred')
  expect(lines(days.join('\n').replaceAll(' ', '，'))).toContain('ACCUSE ISL NOR 2026-01-04 occurred')
})

test('two paragraphs that open with a day are none', () => {
  expect(lines(days.slice(0, 2).join('\n'))).toContain('ACCUSE ISL NOR - occurred')
})

test('what says that it is of another time is', () => {
  const text = [...days, '1月7日 挪威首相會見瑞典首相。他表示，去年12月挪威曾驅逐冰島外交官。'].join('\n')
  expect(lines(text)).toContain('SANCTION NOR ISL 2025-12 occurred')
})

const hours = [
  '18:10　挪威外交部召見冰島大使。',
  '17:30　丹麥外長與瑞典外長通話。',
  '9:05　瑞典譴責挪威。挪威首相隨後要求瑞典道歉。',
]

test('what a live report tells under its hours took place on the day of the document', () => {
  expect(lines(hours.join('\n'))).toEqual([
    'ACCUSE NOR ISL 2026-01-15 occurred',
    'CONSULT DNK,SWE - 2026-01-15 occurred',
    'ACCUSE SWE NOR 2026-01-15 occurred',
    'REQUEST NOR SWE 2026-01-15 occurred',
  ])
})

test('two hours, or ratios, make no live report', () => {
  expect(lines(hours.slice(0, 2).join('\n'))).toContain('CONSULT DNK,SWE - - occurred')
  expect(lines(hours.join('\n').replaceAll('0　', '00　'))).toContain('CONSULT DNK,SWE - - occurred')
})
