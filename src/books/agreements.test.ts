import { expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { agreements } from './agreements.ts'

const rowsOf = (...documents: [string, string, string][]) => {
  const { tellings, incidents } = knownOf(documents)
  return agreements(tellings, incidents)
}
const FOURTEEN: [string, string, string] = ['a', '2026-01-06', '法國與日本5日簽署14項合作備忘錄。']
const FIFTEEN: [string, string, string] = ['b', '2026-01-08', '法国和日本1月5日签署了15项合作备忘录，涵盖科技、环保。']

test('one signing that two sources count differently is one row with both counts', () => {
  const [row, ...more] = rowsOf(FIFTEEN, FOURTEEN)
  expect(more).toEqual([])
  expect(row).toMatchObject({
    kind: 'memorandum',
    parties: ['FRA', 'JPN'],
    signed: { start: '2026-01-05', end: '2026-01-05' },
    status: 'signed',
    counts: [
      { n: 14, docs: ['a'] },
      { n: 15, docs: ['b'] },
    ],
  })
  expect(row?.fields).toContain('科技')
  expect(row?.sources.map(({ doc }) => doc)).toEqual(['a', 'b'])
})

test('the order of documents has no effect', () => {
  expect(rowsOf(FOURTEEN, FIFTEEN)).toEqual(rowsOf(FIFTEEN, FOURTEEN))
})

test('another day or other parties make another agreement', () => {
  const year: [string, string, string] = ['c', '2025-01-08', '法國與日本1月5日簽署14項合作備忘錄。']
  const others: [string, string, string] = ['d', '2026-01-06', '德國與日本5日簽署14項合作備忘錄。']
  expect(rowsOf(FOURTEEN, year, others)).toHaveLength(3)
})

test('what is expressly not made is no part of what is', () => {
  const not: [string, string, string] = ['e', '2026-01-06', '法國與日本5日沒有簽署備忘錄。']
  expect(
    rowsOf(FOURTEEN, not)
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['not', 'signed'])
})
