import { describe, expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { daysOf } from '../resolve/days.ts'
import { brierOf, forecasters } from './forecasters.ts'
import { ledger } from './ledger.ts'

type Document = readonly [string, string, string]
const recordsOf = (asOf: string, ...documents: Document[]) => {
  const { tellings, incidents, digests } = knownOf(documents, asOf)
  return forecasters(tellings, ledger(incidents, digests, daysOf(asOf).first), { incidents, digests })
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

test('the event that is foretold decides, and it is said how it was found', () => {
  const [open] = recordsOf('2026-01-03', FORECAST)
  expect(open?.forecasts[0]).toMatchObject({ basis: 'incident', fate: 'open', decidedBy: [] })
  const [met] = recordsOf('2026-02-01', FORECAST, DONE)
  expect(met?.forecasts[0]).toMatchObject({ basis: 'incident', fate: 'met' })
  expect(met?.forecasts[0]?.decidedBy).toHaveLength(1)
})

describe('told elsewhere, and not joined with the forecast', () => {
  const YEAR: Document = ['forecast', '2026-01-02', '專家預計，法國總統可能於年底前訪問日本。']
  const one = (...documents: Document[]) => recordsOf('2027-02-01', YEAR, ...documents)[0]?.forecasts[0]
  test('one of the same kind, sides and direction in its time decides', () => {
    expect(one(['done', '2026-11-21', '馬克宏總統11月20日抵達東京，展開對日本的訪問。'])).toMatchObject({
      fate: 'met',
      came: true,
    })
  })
  test('one of the other direction or another kind does not, and one that comes later comes late', () => {
    expect(one(['done', '2026-11-21', '日本首相11月20日訪問法國。'])).toMatchObject({ came: null })
    expect(one(['done', '2026-11-21', '法國11月20日制裁日本。'])).toMatchObject({ came: null })
    expect(one(['done', '2027-01-21', '法國總統2027年1月20日訪問日本。'])).toMatchObject({
      fate: 'met late',
      came: false,
    })
  })
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
  test('of the methods: fifteen in three bins, as Murphy splits it into reliability, resolution and uncertainty', () => {
    const bins = [
      [0.1, 5, 1],
      [0.5, 4, 2],
      [0.9, 6, 5],
    ] as const
    const all = bins.flatMap(([p, n, hits]) => Array.from({ length: n }, (_, i) => one(p, i < hits)))
    expect(brierOf(all)?.best).toBeCloseTo(0.0051111111 - 0.0733333333 + 0.2488888889, 9)
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
