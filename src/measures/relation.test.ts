import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changes, splits } from './change.ts'
import { dayOf, deed } from './deed.cases.ts'
import { nameOf, periodOf, startOf, UNITS } from './period.ts'
import { byContext, byPair, faded, type RelationOptions, relation } from './relation.ts'

const OPTIONS: RelationOptions = {
  unit: 'month',
  table: 'plover',
  halfLife: 30,
  asOf: dayOf('2026-03-31'),
  draws: 200,
}
const of = (deeds: readonly ReturnType<typeof deed>[], more: Partial<RelationOptions> = {}) =>
  relation(deeds, 'CHN', 'JPN', { ...OPTIONS, ...more })

test('periods have their numbers, first days and names', () => {
  const day = dayOf('2026-01-01')
  expect(UNITS.map((unit) => nameOf(periodOf(day, unit), unit))).toEqual(['2026-01-01', '2026-W01', '2026-01'])
  expect(nameOf(periodOf(dayOf('2027-01-03'), 'week'), 'week')).toBe('2026-W53')
  fc.assert(
    fc.property(fc.integer({ min: -30000, max: 60000 }), fc.constantFrom(...UNITS), (day, unit) => {
      const period = periodOf(day, unit)
      expect(startOf(period, unit)).toBeLessThanOrEqual(day)
      expect(startOf(period + 1, unit)).toBeGreaterThan(day)
      const date = new Date(day * 86_400_000)
      if (unit === 'month') expect(period).toBe((date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth())
    }),
  )
})

test('a half-life of 30 days leaves of 1 after 45 days what the reference says', () => {
  expect(faded(1, 45, 30)).toBeCloseTo(0.3535533905932738, 14)
  expect(faded(1, 1, 30)).toBeCloseTo(Math.exp(-0.023104906018664842), 14)
})

describe('a series', () => {
  const deeds = [
    deed('CHN JPN SANCTION 2026-01-06'),
    deed('CHN JPN SUPPORT 2026-01-20'),
    deed('CHN JPN CONSULT 2026-03-02'),
  ]
  test('holds positive and negative apart, and months in which nothing was done', () => {
    const { figures } = of(deeds)
    expect(figures.map(({ period }) => nameOf(period, 'month'))).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(figures[0]).toMatchObject({ quads: [1, 0, 0, 1], positive: 5, negative: 6, net: -1, mean: -0.5, scored: 2 })
    expect(figures[1]).toMatchObject({ quads: [0, 0, 0, 0], net: 0, mean: null, meanInterval: null, incidents: [] })
    expect(figures[0]?.incidents).toEqual(deeds.slice(0, 2).map(({ incident }) => incident))
  })
  test('decays from day to day', () => {
    const { figures } = of(deeds)
    const left = (age: number, weight: number) => weight * 0.5 ** (age / 30)
    expect(figures[0]?.decayed).toBeCloseTo(left(25, -6) + left(11, 5), 12)
    expect(figures[2]?.decayed).toBeCloseTo(left(84, -6) + left(70, 5) + left(29, 2.5), 12)
  })
  test('as of a day knows nothing later, and nothing published later', () => {
    const late = deed('CHN JPN ASSAULT 2026-01-08', { known: dayOf('2026-02-10') })
    const then = of([...deeds, late], { asOf: dayOf('2026-01-31') })
    expect(then.figures.map(({ net }) => net)).toEqual([-1])
    expect(of([...deeds, late]).figures[0]?.net).toBe(-10)
  })
  test('never counts plans, promises, forecasts and denials as deeds', () => {
    const others = (['scheduled', 'pledged', 'predicted', 'denied'] as const).map((status) =>
      deed('CHN JPN ASSAULT 2026-01-09', { status, incident: status }),
    )
    const [first] = of([...deeds, ...others]).figures
    expect(first).toMatchObject({ net: -1, quads: [1, 0, 0, 1] })
    expect(first?.statuses).toEqual({ occurred: 2, scheduled: 1, pledged: 1, predicted: 1, denied: 1 })
  })
  test('a date too coarse for the unit is named and not placed', () => {
    const coarse = deed('CHN JPN SUPPORT 2026-01-01', { precision: 'year', last: dayOf('2026-12-31') })
    expect(of([...deeds, coarse])).toMatchObject({ unplaced: [coarse.incident] })
  })
  test('stands apart for each context', () => {
    const own = [
      deed('CHN JPN ACCUSE 2026-01-06', { contexts: ['diplomatic'] }),
      deed('CHN JPN COOPERATE 2026-01-07', { contexts: ['economic'] }),
    ]
    const contexts = byContext(own, 'CHN', 'JPN', OPTIONS)
    expect([...contexts].map(([name, { figures }]) => [name, figures[0]?.net])).toEqual([
      ['diplomatic', -3],
      ['economic', 9.5],
    ])
  })
  test('few incidents leave more open than many of the same kind', () => {
    const width = (n: number) => {
      const list = Array.from({ length: n }, (_, i) => deed('CHN JPN CONSULT 2026-01-06', { incident: `${i}` }))
      const interval = of(list).figures[0]?.meanInterval
      return (interval?.high as number) - (interval?.low as number)
    }
    expect(width(1)).toBeGreaterThan(3)
    expect(width(3)).toBeLessThan(width(1))
    expect(width(300)).toBeLessThan(0.2)
  })
  test('holds what each of its deeds adds, whatever their order', () => {
    const one = fc.record({
      type: fc.constantFrom('CONSULT', 'SUPPORT', 'ACCUSE', 'SANCTION'),
      day: fc.integer({ min: 0, max: 400 }),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (list) => {
        const deeds = list.map(({ type, day }, i) => {
          const first = dayOf('2025-01-01') + day
          return deed(`CHN JPN ${type} 2025-01-01`, { first, last: first, known: first, incident: `${i}` })
        })
        const forward = of(deeds, { draws: 20 })
        expect(of(deeds.toReversed(), { draws: 20 }).figures.map(({ incidents, ...rest }) => rest)).toEqual(
          forward.figures.map(({ incidents, ...rest }) => rest),
        )
        const net = forward.figures.reduce((sum, figure) => sum + figure.net, 0)
        expect(net).toBeCloseTo(
          deeds.reduce((sum, { weights }) => sum + (weights.plover as number), 0),
          9,
        )
        for (const { level, meanInterval, mean } of forward.figures) {
          expect(Math.abs(level.sequential)).toBeLessThanOrEqual(9)
          if (meanInterval)
            expect(meanInterval.low <= (mean as number) && meanInterval.high >= (mean as number)).toBe(true)
        }
      }),
    )
  })
})

test('pairs are directed', () => {
  const pairs = byPair([deed('CHN JPN ACCUSE 2026-01-06'), deed('JPN CHN ACCUSE 2026-01-07')])
  expect([...pairs.keys()]).toEqual(['CHN JPN', 'JPN CHN'])
})

describe('changes', () => {
  test('are found where the mean moves, and nowhere in noise', () => {
    const noise = [1, -1, 0, 1, 0, -1, 1, 0, 1, -1, 0, 0]
    expect(splits(noise)).toEqual([])
    expect(splits([...noise, ...noise.map((value) => value - 12)])).toEqual([12])
    expect(splits([5, 5, 5, 5, 5, 5, 5])).toEqual([])
  })
  test('name the incidents that pull their way', () => {
    const months = Array.from({ length: 16 }, (_, i) => dayOf('2024-12-15') + Math.round(i * 30.4))
    const deeds = months.map((first, i) =>
      deed(`CHN JPN ${i < 8 ? (i % 2 ? 'CONSULT' : 'SUPPORT') : i % 2 ? 'SANCTION' : 'ASSAULT'} 2026-01-01`, {
        first,
        last: first,
        known: first,
        incident: `${i}`,
      }),
    )
    const series = of(deeds)
    const found = changes(series, deeds, 'month', 'plover', OPTIONS.asOf)
    expect(found).toHaveLength(1)
    expect(nameOf(found[0]?.period as number, 'month')).toBe('2025-08')
    expect(found[0]?.before).toBeGreaterThan(0)
    expect(found[0]?.after).toBeLessThan(0)
    expect(found[0]?.incidents.every((id) => Number(id) >= 8)).toBe(true)
    expect(found[0]?.incidents[0]).toBe('8')
  })
})
