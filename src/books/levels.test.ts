import { expect, test } from 'vitest'
import { fold, pack } from '../../test/reader.ts'
import { daysOf } from '../resolve/days.ts'
import { levelsOf } from './levels.ts'

const levels = levelsOf(pack, fold)

test('somebody is of the level of the offices held on the day, not of the one that is told', () => {
  const day = daysOf('2026-01-05').first
  expect(levels.ofPeople([{ id: 'lee-jae-myung', office: 'legislator' }], day)).toEqual([
    { level: 'leader', codes: ['KOR'] },
  ])
  expect(levels.ofPeople([{ id: null, office: 'foreign-minister' }], day)).toEqual([{ level: 'minister', codes: [] }])
  expect(levels.ofPeople([{ id: null, office: null }], day)).toEqual([])
})

test('words name offices, the longest form at each place', () => {
  expect(levels.ofWords('法國副總統會見日本外務大臣').map(({ level }) => level)[0]).toBe('deputy-leader')
  expect(levels.ofWords('日本首相同法國總統會談').map(({ level }) => level)).toEqual(['leader', 'leader'])
  expect(levels.ofWords('兩國舉行會談')).toEqual([])
})

test('the highest of several', () => {
  const all = levels.ofWords('大使與外長')
  expect(levels.highest(all)).toBe('minister')
  expect(levels.highest([])).toBeNull()
})
