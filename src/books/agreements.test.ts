import { expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { daysOf } from '../resolve/days.ts'
import { agreements } from './agreements.ts'

const rowsAsOf = (day: string, ...documents: [string, string, string][]) => {
  const { tellings, incidents } = knownOf(documents, day)
  return agreements(tellings, incidents, daysOf(day).last)
}
const rowsOf = (...documents: [string, string, string][]) => rowsAsOf('2026-12-31', ...documents)
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

test('in force from its day on, as long as it is said to hold, as of any day', () => {
  const signed: [string, string, string] = ['a', '2020-01-06', '法國與日本1月5日簽署漁業協定，有效期三年。']
  const force: [string, string, string] = ['b', '2020-03-02', '法國與日本的漁業協定3月1日起正式生效。']
  const asOf = (day: string) => {
    const [row, ...more] = rowsAsOf(day, signed, force)
    expect(more).toEqual([])
    return { status: row?.status, inForce: row?.inForce }
  }
  expect(asOf('2020-02-01')).toEqual({ status: 'signed', inForce: null })
  expect(asOf('2020-03-02')).toEqual({ status: 'in-force', inForce: { start: '2020-03-01', end: '2023-02-28' } })
  expect(asOf('2023-03-01').status).toBe('expired')
  expect(rowsAsOf('2020-04-01', signed, force)[0]?.signed?.start).toBe('2020-01-05')
})

test('ratified, then ended by one who leaves it', () => {
  const signed: [string, string, string] = ['a', '2020-01-06', '法國與日本1月5日簽署引渡條約。']
  const ratified: [string, string, string] = ['b', '2020-05-06', '法國議會5月5日批准法國與日本的引渡條約。']
  const left: [string, string, string] = ['c', '2022-05-06', '法國5月5日退出與日本的引渡條約。']
  expect(rowsAsOf('2020-12-31', signed, ratified)).toMatchObject([{ status: 'ratified', inForce: null }])
  expect(rowsAsOf('2022-12-31', signed, ratified, left)).toMatchObject([
    { status: 'withdrawn', inForce: { start: null, end: '2022-05-05' } },
  ])
})

test('of which of several it is that one takes effect is not guessed, but undecided on each', () => {
  const one: [string, string, string] = ['a', '2020-01-06', '法國與日本1月5日簽署漁業協定。']
  const other: [string, string, string] = ['b', '2020-02-06', '法國與日本2月5日簽署航空協定。']
  const force: [string, string, string] = ['c', '2020-03-02', '法國與日本的協定3月1日生效。']
  const rows = rowsOf(one, other, force)
  expect(rows.map(({ status, inForce }) => [status, inForce])).toEqual([
    ['signed', null],
    ['signed', null],
  ])
  for (const { undecided } of rows)
    expect(undecided).toMatchObject([
      {
        change: 'in-force',
        when: { start: '2020-03-01' },
        source: { doc: 'c', words: ['法國與日本的協定3月1日生效'] },
      },
    ])
  expect(rowsAsOf('2020-03-01', one, other, force).map(({ undecided }) => undecided)).toEqual([[], []])
  expect(rowsOf(one, force).map(({ status, undecided }) => [status, undecided])).toEqual([['in-force', []]])
})

test('a slip of the year is read as it is meant, and the register says that the source writes otherwise', () => {
  const slip: [string, string, string] = [
    'a',
    '2026-01-08',
    '法國總統2025年1月5日訪問日本。法國總統此次訪問日本備受矚目。法國與日本2025年1月5日簽署15項合作備忘錄。',
  ]
  const other: [string, string, string] = ['b', '2026-01-06', '法國與日本5日簽署14項合作備忘錄。']
  const [row, ...more] = rowsOf(slip, other)
  expect(more).toEqual([])
  expect(row).toMatchObject({ signed: { start: '2026-01-05', end: '2026-01-05' } })
  expect(row?.sources.map(({ doc, written }) => [doc, written])).toEqual([
    ['b', null],
    ['a', { start: '2025-01-05', end: '2025-01-05' }],
  ])
})
