import { expect, test } from 'vitest'
import { fold } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { positions } from './positions.ts'

const rowsOf = (...documents: [string, string, string][]) => positions(knownOf(documents).tellings, fold)
const one = (...documents: [string, string, string][]) =>
  rowsOf(...documents).find(({ issue }) => issue === 'one-china')
const FOR: [string, string, string] = ['for', '2025-01-05', '法國支持一個中國原則。']
const AGAINST: [string, string, string] = ['against', '2026-01-05', '法國反對一個中國原則。']

test('stands of one actor on one issue are one row, in the order in which they became known', () => {
  const row = one(AGAINST, FOR)
  expect(row).toMatchObject({ holder: 'FRA', issue: 'one-china', split: [] })
  expect(row?.stands.map(({ stance, day }) => [stance, day])).toEqual([
    ['supports', '2025-01-05'],
    ['opposes', '2026-01-05'],
  ])
})

test('a shift is marked where the stance changes, and only there', () => {
  expect(one(FOR, AGAINST)?.shifts).toMatchObject([
    { day: '2026-01-05', from: { stance: 'supports' }, to: { stance: 'opposes' } },
  ])
  expect(one(FOR, ['again', '2025-06-01', FOR[2]])?.shifts).toEqual([])
})

test('what sources of one day say differently is no shift', () => {
  const row = one(FOR, ['same day', '2025-01-05', AGAINST[2]])
  expect(row?.shifts).toEqual([])
  expect(row?.split).toEqual(['2025-01-05'])
})
