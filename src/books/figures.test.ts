import { expect, test } from 'vitest'
import { fold } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { figures } from './figures.ts'

const rowsOf = (...documents: [string, string, string][]) => figures(knownOf(documents).tellings, fold)
const FORMER: [string, string, string] = ['former', '2025-05-02', '日本2024年的貿易順差為25億歐元。']
const LATTER: [string, string, string] = ['latter', '2026-06-02', '日本2025年的贸易顺差为30亿欧元。']

test('one quantity across sources and dates is one series, in the order of time', () => {
  const row = rowsOf(LATTER, FORMER).find(({ points }) => points.length > 1)
  expect(row).toMatchObject({ unit: 'EUR', whose: ['JPN'] })
  expect(row?.points.map(({ n, when }) => [n, when?.start])).toEqual([
    [2_500_000_000, '2024'],
    [3_000_000_000, '2025'],
  ])
  expect(row?.points.some(({ disputed }) => disputed)).toBe(false)
})

test('two numbers for one time are disputed', () => {
  const other: [string, string, string] = ['other', '2025-05-03', '日本2024年的貿易順差為26億歐元。']
  const [row] = rowsOf(FORMER, other)
  expect(row?.points.map(({ n, disputed }) => [n, disputed])).toEqual([
    [2_500_000_000, true],
    [2_600_000_000, true],
  ])
})

test('another unit or another thing is another series', () => {
  const dollars: [string, string, string] = ['dollars', '2025-05-03', '日本2024年的貿易順差為26億美元。']
  expect(rowsOf(FORMER, dollars)).toHaveLength(2)
})
