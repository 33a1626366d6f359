import { expect, test } from 'vitest'
import { endOf, startOf } from './periods.ts'

const iso = (date: Date) => date.toISOString().slice(0, 10)

test('months, ISO weeks and days begin and end where they should', () => {
  expect([iso(startOf('2026-02')), iso(endOf('2026-02', 'month'))]).toEqual(['2026-02-01', '2026-03-01'])
  // 2026-01-01 is a Thursday: its week is the first, and begins in the year before.
  expect([iso(startOf('2026-W01')), iso(endOf('2026-W01', 'week'))]).toEqual(['2025-12-29', '2026-01-05'])
  expect(iso(startOf('2021-W01'))).toBe('2021-01-04')
  expect([iso(startOf('2026-01-31')), iso(endOf('2026-01-31', 'day'))]).toEqual(['2026-01-31', '2026-02-01'])
})
