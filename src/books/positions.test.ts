import { expect, test } from 'vitest'
import { fold, pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { positions } from './positions.ts'

const rowsOf = (...documents: [string, string, string][]) => positions(knownOf(documents).tellings, fold, pack.people)
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

const ambiguity = (...documents: [string, string, string][]) =>
  rowsOf(...documents).find(({ holder }) => holder === 'KOR')
const PASSIVE = '韓國在台灣問題上採取消極的戰略模糊。'
const ACTIVE = '韓國在台灣問題上採取「積極的戰略模糊」。'

test('from passive to active ambiguity is a shift; where nobody says which, it is none', () => {
  const told = [
    ['a', '2021-01-05', PASSIVE],
    ['b', '2022-01-05', '韓國在台灣問題上維持戰略模糊。'],
    ['c', '2026-01-05', ACTIVE],
  ] as [string, string, string][]
  expect(ambiguity(...told)?.shifts).toMatchObject([
    { day: '2026-01-05', from: { kind: 'passive-ambiguity' }, to: { kind: 'active-ambiguity' } },
  ])
})

test('in one document too, by whose time is over', () => {
  const text = '韓國總統文在寅在台灣問題上採取消極的戰略模糊，韓國總統李在明在台灣問題上採取積極的戰略模糊。'
  const row = ambiguity(['a', '2026-01-05', text])
  expect(row?.stands.map(({ until }) => until)).toEqual(['2022-05-09', null])
  expect(row?.shifts).toMatchObject([
    { day: '2026-01-05', from: { kind: 'passive-ambiguity', day: '2022-05-09' }, to: { kind: 'active-ambiguity' } },
  ])
})
