import { expect, test } from 'vitest'
import { fitted } from './fitted.ts'

test('it says the same and stays as it is when the list grows', () => {
  const list = [3, 1, 2]
  const same = fitted(list)
  list.push(4)
  expect(same).toEqual([3, 1, 2])
})

test('lists of nothing are one', () => {
  expect(fitted([])).toEqual([])
  expect(fitted([])).toBe(fitted([]))
})
