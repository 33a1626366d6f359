import { describe, expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { daysOf } from '../resolve/days.ts'
import { brierOf, forecasters } from './forecasters.ts'
import { ledger } from './ledger.ts'

type Document = readonly [string, string, string]
const recordsOf = (asOf: string, ...documents: Document[]) => {
  const { tellings, incidents, digests } = knownOf(documents, asOf)
  return forecasters(tellings, ledger(incidents, digests, daysOf(asOf).first))
}
const FORECAST: Document = ['forecast', '2026-01-02', '專家預計，法國總統可能於1月5日訪問日本。']
const DONE: Document = ['done', '2026-01-08', '法國總統1月5日訪問日本。']

test('what came is decided, and scored between the ends of what the words stand for', () => {
  const [record, ...more] = recordsOf('2026-02-01', FORECAST, DONE)
  expect(more).toEqual([])
  expect(record).toMatchObject({ kind: 'named', name: '專家', n: 1, decided: 1, came: 1, conditional: 0 })
  const { low, high } = record?.forecasts[0]?.likelihood ?? { low: 0, high: 0 }
  expect(record?.brier?.best).toBeCloseTo((1 - high) ** 2)
  expect(record?.brier?.worst).toBeCloseTo((1 - low) ** 2)
})

test('there is no score where nothing is decided, be it overdue', () => {
  for (const day of ['2026-01-03', '2026-03-01']) {
    const [record] = recordsOf(day, FORECAST)
    expect(record).toMatchObject({ n: 1, decided: 0, brier: null })
  }
})

test('what was said under a condition is not scored', () => {
  const condition: Document = ['if', '2026-01-02', '專家預計，若談判順利，法國總統可能於1月5日訪問日本。']
  const [record] = recordsOf('2026-02-01', condition, DONE)
  expect(record).toMatchObject({ n: 1, conditional: 1, decided: 0, brier: null })
})

describe('the Brier score', () => {
  const one = (p: number, came: boolean) => ({ likelihood: { low: p, high: p }, came })
  test('of the methods: .9, .2, .7 of which the first comes', () => {
    const score = brierOf([one(0.9, true), one(0.2, false), one(0.7, false)])
    expect(score?.best).toBeCloseTo(0.18)
    expect(score?.worst).toBeCloseTo(0.18)
  })
  test('lies between both ends of the words, inside what so few leave open', () => {
    const score = brierOf([{ likelihood: { low: 0.55, high: 0.8 }, came: true }])
    expect(score?.best).toBeCloseTo(0.04)
    expect(score?.worst).toBeCloseTo(0.2025)
    expect([score?.low, score?.high]).toEqual([0, 1])
    const many = brierOf(Array.from({ length: 1000 }, () => one(0.5, true)))
    expect((many?.high ?? 0) - (many?.low ?? 0)).toBeCloseTo(2 * Math.sqrt(Math.log(40) / 2000))
  })
  test('of nothing is none', () => expect(brierOf([])).toBeNull())
})
