import { expect, test } from 'vitest'
import { holdersOf } from './told.ts'

test('a position is held by actors, and who writes is none', () => {
  expect(holdersOf({ holder: 'PER', with: ['CHL'] })).toEqual(['PER', 'CHL'])
  expect(holdersOf({ holder: 'author', with: [] })).toEqual([])
})
