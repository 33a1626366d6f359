import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['who is named', '普拉伯沃昨天抵達新德里。', 'CONSULT IDN,IND - 2026-01-14 occurred'],
  ['who holds an office', '印尼外長昨天抵達新德里。', 'CONSULT IDN,IND - 2026-01-14 occurred'],
  [
    'of whom the text goes on to tell',
    '印尼外長昨天會見記者。他定於17日啟程赴新德里。',
    'CONSULT IDN,IND - 2026-01-17 scheduled',
  ],
  ['but no goods', '印尼的棕櫚油昨天抵達新德里。', ''],
])('a journey is told of somebody %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
