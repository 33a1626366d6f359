import { expect, test } from 'vitest'
import { pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { daysOf } from '../resolve/days.ts'
import { people } from './people.ts'

const rowsOf = (asOf: string, ...documents: [string, string, string][]) =>
  people(knownOf(documents).incidents, pack.people, daysOf(asOf).first)
const VISIT: [string, string, string] = ['visit', '2026-01-06', '韓國總統李在明昨天訪問中國。']

test('people with the offices that they hold as of the day, and those in which sources tell of them', () => {
  const [row] = rowsOf('2026-01-06', VISIT)
  expect(row).toMatchObject({ id: 'lee-jae-myung', codes: ['KOR'], terms: [{ code: 'KOR', office: 'president' }] })
  expect(row?.told).toMatchObject([{ office: 'president', docs: ['visit'], unknown: false }])
  expect(rowsOf('2020-01-01', VISIT)[0]?.terms.map(({ office }) => office)).not.toContain('president')
})

test('an office that the packs do not know of in that time is marked', () => {
  const [row] = rowsOf('2015-01-06', ['old', '2015-01-06', '韓國總統李在明昨天訪問中國。'])
  expect(row?.told).toMatchObject([{ office: 'president', unknown: true }])
})

test('the most told of stand first, each with its incidents', () => {
  const rows = rowsOf('2026-02-01', VISIT, ['more', '2026-01-20', '韓國總統李在明19日在首爾會見法國總統馬克宏。'])
  expect(rows.map(({ id, incidents }) => [id, incidents.length])).toEqual([
    ['lee-jae-myung', 2],
    ['emmanuel-macron', 1],
  ])
})
