import { expect, test } from 'vitest'
import { namesDay } from './day.ts'

test('a time is exact to the day, or it is not', () => {
  expect(['2026-01-05', '2026-01', '2026', '', null, undefined].map((day) => namesDay(day))).toEqual([
    true,
    ...[false, false, false, false, false],
  ])
})
