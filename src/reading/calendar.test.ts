import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  dayNumber,
  daysInMonth,
  firstDay,
  fromDayNumber,
  iso,
  isoOfDayNumber,
  lastDay,
  parseDay,
  weekdayOf,
} from './calendar.ts'

const numbers = fc.integer({ min: -700000, max: 2900000 })

test('day numbers go out and back and agree with Date', () => {
  fc.assert(
    fc.property(numbers, (n) => {
      const { y, m, d } = fromDayNumber(n)
      const date = new Date(n * 86400000)
      expect([y, m, d]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
      expect(dayNumber(y, m, d)).toBe(n)
      expect(weekdayOf(n)).toBe(date.getUTCDay() || 7)
      expect(parseDay(isoOfDayNumber(n))).toEqual({ y, m, d })
    }),
  )
})

test('months move and stay inside the month', () => {
  expect(addMonths({ y: 2026, m: 1, d: 31 }, 1)).toEqual({ y: 2026, m: 2, d: 28 })
  expect(addMonths({ y: 2026, m: 1, d: 2 }, -2)).toEqual({ y: 2025, m: 11, d: 2 })
  expect(addMonths({ y: 2026, m: 12, d: 0 }, 1)).toEqual({ y: 2027, m: 1, d: 0 })
  expect(daysInMonth(2024, 2) + daysInMonth(2100, 2) + daysInMonth(2000, 2)).toBe(86)
})

test('a partial day knows its first and last day', () => {
  expect(isoOfDayNumber(firstDay({ y: 2026, m: 0, d: 0 }))).toBe('2026-01-01')
  expect(isoOfDayNumber(lastDay({ y: 2024, m: 2, d: 0 }))).toBe('2024-02-29')
  expect(iso(33, 2, 1)).toBe('0033-02-01')
})

test.each(['2026-02-30', '26-1-1', '2026-13', 'x', '2026-1'])('%s is no day', (day) => {
  expect(parseDay(day)).toBeNull()
})
