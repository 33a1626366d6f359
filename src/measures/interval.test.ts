import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance, poisson } from './chance.ts'
import { gammaQuantile, gammaShare } from './gamma.ts'
import { drawScores, rate, shareOf } from './interval.ts'

test('three in thirty days, by the prior of Jeffreys, are the rate of the reference', () => {
  const { mean, low, high } = rate(3, 30)
  expect(mean).toBeCloseTo(0.11666666666666667, 14)
  expect(low).toBeCloseTo(0.028164, 6)
  expect(high).toBeCloseTo(0.266879, 6)
})

test('a prior draws thin dyads to it and hardly touches thick ones', () => {
  const prior = { mean: 1, weight: 10 }
  expect(rate(0, 1, prior).mean).toBeCloseTo(10 / 11, 12)
  expect(rate(2000, 1000, prior).mean).toBeCloseTo(2, 1)
})

test('the quantile of the gamma undoes its distribution', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 400, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (a, p) => {
        expect(gammaShare(a, gammaQuantile(a, p))).toBeCloseTo(p, 9)
      },
    ),
  )
  expect(gammaShare(1, 2)).toBeCloseTo(1 - Math.exp(-2), 13)
})

test('draws of counts have the mean that was asked for', () => {
  for (const mean of [0.5, 7, 120]) {
    const next = chance('poisson')
    const sum = Array.from({ length: 4000 }, poisson(mean, next)).reduce((a, b) => a + b, 0)
    expect(sum / 4000 / mean).toBeCloseTo(1, 1)
  }
})

test('draws are the same for the same weights, and lie about their mean', () => {
  const weights = Array.from({ length: 100 }, (_, i) => (i % 2 ? 4 : -2))
  const { means } = drawScores(weights, 500)
  expect(drawScores(weights, 500).means).toEqual(means)
  expect(means.toSorted()[250]).toBeCloseTo(1, 0)
})

test('where resampling gives way to the normal, intervals hardly move', () => {
  const few = Array.from({ length: 9 }, (_, i) => (i % 3 ? 4 : -2))
  const many = [...few, 4]
  const width = (weights: readonly number[]) => {
    const { means, sums } = drawScores(weights, 4000)
    return [means, sums].map((draws) => draws.sort()).map((draws) => (draws[3800] as number) - (draws[200] as number))
  }
  for (const [i, value] of width(few).entries()) expect((width(many)[i] as number) / value).toBeCloseTo(1, 0.8)
})

test('an interval of a share stays within 0 and 1 and holds it', () => {
  expect(shareOf(0, 0)).toBeNull()
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), (hits, misses) => {
      const share = shareOf(hits, hits + misses)
      if (!share) return
      expect(share.low).toBeGreaterThanOrEqual(0)
      expect(share.high).toBeLessThanOrEqual(1)
      expect(share.low <= share.mean + 1e-12 && share.mean <= share.high + 1e-12).toBe(true)
    }),
  )
})
