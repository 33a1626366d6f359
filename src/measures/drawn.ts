import { between90, drawScores, type Interval, rate } from './interval.ts'

interface Scores {
  readonly mean: Interval
  readonly net: Interval
}

/** What was drawn before: scores and means by their weights, rates by count and days. Hand it on where many are measured. */
export interface Drawn {
  readonly scores: Map<string, Scores>
  readonly means: Map<string, Float64Array>
  readonly rates: Map<number, Interval>
}
export const nothingDrawn = (): Drawn => ({ scores: new Map(), means: new Map(), rates: new Map() })

const ascending = (weights: readonly number[]) => (weights.length > 1 ? new Float64Array(weights).sort() : weights)

/** Mean and sum of weights, 5–95 % by bootstrap, the same in whatever order they come. */
export function scoresOf(weights: readonly number[], draws: number, drawn: Drawn): Scores {
  const sorted = ascending(weights)
  const key = sorted.join()
  const known = drawn.scores.get(key)
  if (known) return known
  const { means, sums } = drawScores(sorted, draws, key)
  let net = 0
  for (const weight of sorted) net += weight
  const scores = { mean: between90(net / sorted.length, means), net: between90(net, sums) }
  drawn.scores.set(key, scores)
  return scores
}

/** Draws of the mean of weights, in ascending order. */
export function meansOf(weights: readonly number[], draws: number, drawn: Drawn): Float64Array {
  const sorted = ascending(weights)
  const key = sorted.join()
  const known = drawn.means.get(key)
  if (known) return known
  const means = drawScores(sorted, draws, key).means.sort()
  drawn.means.set(key, means)
  return means
}

const RATE_DAYS = 30
/** More than a period has days. */
const MOST_DAYS = 32

/** Deeds in 30 days where `count` were seen in `days`, of which there are fewer than 32. */
export function rateOf(count: number, days: number, drawn: Drawn): Interval {
  const key = count * MOST_DAYS + days
  const known = drawn.rates.get(key)
  if (known) return known
  const found = rate(count, days / RATE_DAYS)
  drawn.rates.set(key, found)
  return found
}
