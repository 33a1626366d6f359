import { chance, poisson, quantile } from './chance.ts'
import { gammaQuantile } from './gamma.ts'

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What is supposed of a rate before anything is counted: as much as `weight` units of exposure in which `mean` was seen per unit. */
export interface RatePrior {
  readonly mean: number
  readonly weight: number
}

/**
 * The rate behind `count` in `exposure`, gamma-Poisson: Gamma(a, b) becomes Gamma(a + y, b + E). Without a prior that of Jeffreys
 * (a = ½, b = 0); with one, thin dyads are drawn to it (a = mean · weight, b = weight).
 */
export function rate(count: number, exposure: number, prior: RatePrior | null = null, share = 0.95): Interval {
  const a = count + (prior ? prior.mean * prior.weight : 0.5)
  const b = exposure + (prior?.weight ?? 0)
  const tail = (1 - share) / 2
  return { mean: a / b, low: gammaQuantile(a, tail) / b, high: gammaQuantile(a, 1 - tail) / b }
}

/** Wilson's interval of a share. */
export function shareOf(hits: number, of: number, z = 1.96): Interval | null {
  if (of === 0) return null
  const p = hits / of
  const scale = 1 + (z * z) / of
  const middle = (p + (z * z) / (2 * of)) / scale
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / scale
  return { mean: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Draws of a mean and of a sum, as they were drawn. */
export interface ScoreDraws {
  readonly means: Float64Array
  readonly sums: Float64Array
}

/** Incidents as heavy as one that is not known: it keeps a single incident from looking certain. */
const UNKNOWN = 1
const RANGE = 10

/**
 * Draws of mean and sum of weights by bootstrap over incidents. A plain bootstrap of one incident has no width, so the pool holds
 * one unknown incident of any weight from −10 to 10 (a Dirichlet process with mass 1, Ferguson 1973; the choice is ours). Sums
 * draw their number of incidents too (Poisson). The same weights give the same draws.
 */
export function drawScores(weights: Weights, draws: number, seed = weights.join()): ScoreDraws {
  return weights.length < MANY ? resampled(weights, draws, seed) : normal(weights, draws, seed)
}

type Weights = readonly number[] | Float64Array

/** Incidents from which on sums are near enough to normal, which is drawn in two steps whatever their number. */
const MANY = 10

/** Mean and variance of one draw from the pool, with the unknown incident, are known without drawing. */
function normal(weights: Weights, draws: number, seed: string): ScoreDraws {
  const next = chance(seed)
  const mass = weights.length + UNKNOWN
  let [sum, squares] = [0, (UNKNOWN * RANGE * RANGE) / 3]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  const [middle, square] = [sum / mass, squares / mass]
  const [ofMean, ofSum] = [Math.sqrt((square - middle * middle) / mass), Math.sqrt(weights.length * square)]
  const means = new Float64Array(draws)
  const sums = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    // Box and Muller give two at once.
    const size = Math.sqrt(-2 * Math.log(1 - next()))
    const turn = 2 * Math.PI * next()
    means[draw] = middle + ofMean * size * Math.cos(turn)
    sums[draw] = weights.length * middle + ofSum * size * Math.sin(turn)
  }
  return { means, sums }
}

function resampled(weights: Weights, draws: number, seed: string): ScoreDraws {
  const next = chance(seed)
  const [n, mass] = [weights.length, weights.length + UNKNOWN]
  const count = poisson(n, next)
  const one = () => {
    const at = next() * mass
    return at < n ? (weights[Math.floor(at)] as number) : (next() * 2 - 1) * RANGE
  }
  const means = new Float64Array(draws)
  const sums = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0
    for (let i = 0; i < mass; i++) sum += one()
    means[draw] = sum / mass
    sum = 0
    for (let i = count(); i > 0; i--) sum += one()
    sums[draw] = sum
  }
  return { means, sums }
}

/** 5 to 95 per cent of draws around a value. */
export function between90(mean: number, draws: Float64Array): Interval {
  const sorted = draws.toSorted()
  return { mean, low: Math.min(mean, quantile(sorted, 0.05)), high: Math.max(mean, quantile(sorted, 0.95)) }
}
