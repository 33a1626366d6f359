import { expect, test } from 'vitest'
import { putLast } from './put-last.ts'

test('what was put first goes, and what is put again stands last', () => {
  const all = new Map<string, number>()
  for (const [key, n] of [
    ['a', 1],
    ['b', 2],
    ['a', 3],
    ['c', 4],
  ] as const)
    putLast(all, key, n, 2)
  expect([...all]).toEqual([
    ['a', 3],
    ['c', 4],
  ])
})
