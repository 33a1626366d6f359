import { expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const says = (text: string) => readText(text).events.map(lineOf).join(' / ')

test.each([
  [
    'what was done to them on a day is told',
    '菲律賓要求歸還上週被中國海警扣押的兩艘菲律賓漁船。',
    'REQUEST PHL CHN - occurred / COERCE CHN PHL 2026-01-05..2026-01-11 occurred',
  ],
  [
    'nor need a day be named',
    '菲律賓要求歸還被中國海警扣押的兩艘菲律賓漁船。',
    'REQUEST PHL CHN - occurred / COERCE CHN PHL - occurred',
  ],
  ['who did it is named', '菲律賓要求中國釋放上週被扣押的兩艘漁船。', 'REQUEST PHL CHN - occurred'],
])('of those whose release is asked for, %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
