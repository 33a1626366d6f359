import { expect, test } from 'vitest'
import { feastIn, nearestFeasts } from './time-feasts.ts'

const feast = { first: 2025, days: ['20250129', '20260217', '20270207'] }
const on = (m: number, d: number) => ({ y: 2026, m, d })

test('a feast in a year, as long as it lasts; none where the pack does not tell it', () => {
  expect(feastIn(feast, 3, 2026)).toEqual({ start: on(2, 17), end: on(2, 19) })
  expect(feastIn(feast, 1, 2028)).toBeNull()
})

test.each([
  ['before it, the nearer one', on(2, 1), (isNearer: boolean) => isNearer, 2026],
  ['long before it, that of last year', on(2, 1), () => false, 2025],
  ['behind it, the next one where that is meant', on(3, 1), () => true, 2027],
  ['behind it, the one just over', on(3, 1), (isNearer: boolean) => isNearer, 2026],
])('%s', (_, published, isAhead, year) => {
  expect(nearestFeasts(feast, 1, published, isAhead)[0]?.start.y).toBe(year)
})
