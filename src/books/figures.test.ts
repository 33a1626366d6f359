import { expect, test } from 'vitest'
import { fold } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { figures } from './figures.ts'

const rowsOf = (...documents: [string, string, string][]) => figures(knownOf(documents).tellings, fold)
const APRIL: [string, string, string] = ['april', '2026-05-02', '4月，法國對日本出口額為25億歐元。']
const MAY: [string, string, string] = ['may', '2026-06-02', '5月，法国对日本出口额为30亿欧元。']

test('one quantity across sources and dates is one series, in the order of time', () => {
  const row = rowsOf(MAY, APRIL).find(({ points }) => points.length > 1)
  expect(row).toMatchObject({ unit: 'EUR', whose: ['FRA'] })
  expect(row?.points.map(({ n, when }) => [n, when?.start])).toEqual([
    [2_500_000_000, '2026-04'],
    [3_000_000_000, '2026-05'],
  ])
  expect(row?.points.some(({ disputed }) => disputed)).toBe(false)
})

test('two numbers for one time are disputed', () => {
  const other: [string, string, string] = ['other', '2026-05-03', '4月，法國對日本出口額為26億歐元。']
  const [row] = rowsOf(APRIL, other)
  expect(row?.points.map(({ n, disputed }) => [n, disputed])).toEqual([
    [2_500_000_000, true],
    [2_600_000_000, true],
  ])
})

test('another unit or another thing is another series', () => {
  const persons: [string, string, string] = ['persons', '2026-05-03', '4月，法國對日本出口額為26億美元。']
  expect(rowsOf(APRIL, persons)).toHaveLength(2)
})
