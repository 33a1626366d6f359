import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Deed } from '../measures/deed.ts'
import { directions } from './directions.ts'
import { pairsOf } from './pairs.ts'

const deed = fc.record({
  incident: fc.stringMatching(/^[a-f]{3}$/),
  sides: fc.constantFrom(['FRA', 'JPN'], ['JPN', 'FRA'], ['FRA', 'DEU']),
  day: fc.nat(400),
  late: fc.nat(40),
  status: fc.constantFrom('occurred' as const, 'scheduled' as const, 'denied' as const),
  weight: fc.constantFrom(-6, -3, 2.5, 5),
  contexts: fc.subarray(['economic', 'military']),
})

const made = ({
  incident,
  sides,
  day,
  late,
  status,
  weight,
  contexts,
}: typeof deed extends fc.Arbitrary<infer D> ? D : never): Deed => ({
  ...{ incident, source: sides[0] as string, target: sides[1] as string, first: 20_000 + day, last: 20_000 + day },
  ...{ precision: 'day', known: 20_000 + day + late, status, type: 'CONSULT', quad: weight > 0 ? 1 : 4, contexts },
  weights: { plover: weight, goldstein: weight },
})

const OPTIONS = { unit: 'month', table: 'plover', halfLife: 30, asOf: 20_420, draws: 50 } as const

test('what is measured again after some deeds came and went is what is measured anew', () => {
  let [kept, same] = [0, 0]
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 20 }), fc.array(fc.nat(20), { maxLength: 3 }), (all, out) => {
      const deeds = all.map(made)
      const measured = directions()
      const first = pairsOf(deeds.filter((_, i) => !out.includes(i)))
      const before = measured.of(first.of('FRA', 'JPN'), 'FRA', 'JPN', OPTIONS)
      const second = pairsOf(deeds, first)
      const after = measured.of(second.of('JPN', 'FRA'), 'FRA', 'JPN', OPTIONS)
      expect(after).toEqual(directions().of(pairsOf(deeds).of('FRA', 'JPN'), 'FRA', 'JPN', OPTIONS))
      if (second.of('FRA', 'JPN') === first.of('FRA', 'JPN') && first.of('FRA', 'JPN').length > 0) same++
      if (after !== before && after.series.figures[0] === before.series.figures[0]) kept++
    }),
  )
  expect(kept).toBeGreaterThan(5)
  expect(same).toBeGreaterThan(5)
})
