import { expect, test } from 'vitest'
import { meansOf, nothingDrawn, rateOf, scoresOf } from './drawn.ts'
import { between90, drawScores, rate } from './interval.ts'

test('what was drawn before is what is drawn anew, in whatever order the weights come', () => {
  const drawn = nothingDrawn()
  const weights = [-3, 5, -6, 2.5]
  const found = scoresOf(weights, 200, drawn)
  expect(scoresOf(weights.toReversed(), 200, drawn)).toBe(found)
  expect(scoresOf(weights, 200, nothingDrawn())).toEqual(found)
  const { means, sums } = drawScores([-6, -3, 2.5, 5], 200)
  expect(found).toEqual({ mean: between90(-1.5 / 4, means), net: between90(-1.5, sums) })
  expect([...meansOf(weights, 200, drawn)]).toEqual([...means].sort((a, b) => a - b))
})

test('other weights, and other counts and days, are told apart', () => {
  const drawn = nothingDrawn()
  expect(scoresOf([1, 1], 200, drawn)).not.toEqual(scoresOf([11], 200, drawn))
  expect(rateOf(1, 31, drawn)).toEqual(rate(1, 31 / 30))
  expect(rateOf(2, 28, drawn)).toEqual(rate(2, 28 / 30))
  expect(rateOf(1, 31, drawn)).toEqual(rate(1, 31 / 30))
})
