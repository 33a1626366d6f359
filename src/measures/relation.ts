import type { ActorCode, Status } from '../reading/reading.ts'
import { type Deed, isDone, isKnown, type WeightTable } from './deed.ts'
import { between90, drawScores, type Interval, rate } from './interval.ts'
import { batch, sequential } from './level.ts'
import { periodOf, placed, startOf, type Unit } from './period.ts'

export interface RelationOptions {
  readonly unit: Unit
  readonly table: WeightTable
  /** Days after which a deed weighs half. */
  readonly halfLife: number
  /** The last day of which anything is known, in days since 1970-01-01. */
  readonly asOf: number
  /** Draws of each bootstrap; 0 for no intervals. */
  readonly draws: number
}

/** One period of one direction. */
export interface Figures {
  readonly period: number
  /** Deeds by quad, from verbal cooperation to material conflict. */
  readonly quads: readonly [number, number, number, number]
  /** All that is known of the period by status; only `occurred` is counted anywhere else. */
  readonly statuses: Readonly<Record<Status, number>>
  /** Deeds that the table has a weight for. */
  readonly scored: number
  readonly positive: number
  readonly negative: number
  readonly net: number
  readonly mean: number | null
  /** Deeds in 30 days (gamma-Poisson, 95 %). */
  readonly rate: Interval | null
  /** Bootstrap over incidents, 5–95 %. */
  readonly meanInterval: Interval | null
  readonly netInterval: Interval | null
  /** At the end of the period: Σ weight · 0.5^(age / half-life). */
  readonly decayed: number
  readonly level: { readonly sequential: number; readonly batch: number }
  readonly incidents: readonly string[]
}

export interface Relation {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly figures: readonly Figures[]
  /** Incidents whose date is too coarse for the unit. */
  readonly unplaced: readonly string[]
}

interface Scores {
  readonly mean: Interval
  readonly net: Interval
}

/** Intervals that were found before: those of scores by their weights, those of rates by count and days. Hand it on where many pairs are measured. */
export interface Drawn {
  readonly scores: Map<string, Scores>
  readonly rates: Map<number, Interval>
}
export const nothingDrawn = (): Drawn => ({ scores: new Map(), rates: new Map() })

/** The deeds of each directed pair, by `source target`. */
export function byPair(deeds: Iterable<Deed>): ReadonlyMap<string, readonly Deed[]> {
  const pairs = new Map<string, Map<string, Deed[]>>()
  for (const deed of deeds) {
    const own = pairs.get(deed.source) ?? new Map<string, Deed[]>()
    if (own.size === 0) pairs.set(deed.source, own)
    const list = own.get(deed.target)
    if (list) list.push(deed)
    else own.set(deed.target, [deed])
  }
  return new Map([...pairs].flatMap(([source, own]) => [...own].map(([target, list]) => [`${source} ${target}`, list])))
}

/** The series of one direction, from its first period to that of `asOf`; `deeds` are those of the pair alone. */
export function relation(
  deeds: readonly Deed[],
  source: ActorCode,
  target: ActorCode,
  options: RelationOptions,
  drawn: Drawn = nothingDrawn(),
): Relation {
  const { unit, asOf } = options
  const buckets = new Map<number, Deed[]>()
  const unplaced: string[] = []
  let [from, to] = [Number.POSITIVE_INFINITY, periodOf(asOf, unit)]
  for (const deed of deeds) {
    if (!isKnown(deed, asOf)) continue
    const period = placed(deed, unit)
    if (period === null) {
      unplaced.push(deed.incident)
      continue
    }
    from = Math.min(from, period)
    to = Math.max(to, period)
    const bucket = buckets.get(period)
    if (bucket) bucket.push(deed)
    else buckets.set(period, [deed])
  }
  const figures: Figures[] = []
  let state = START
  let start = from <= to ? startOf(from, unit) : 0
  for (let period = from; period <= to; period++) {
    const bucket = buckets.get(period) ?? EMPTY
    const next = startOf(period + 1, unit)
    const stretch = { period, start, end: Math.min(next - 1, asOf) }
    state = advance(state, bucket, stretch.end, options)
    figures.push(
      bucket === EMPTY ? quiet(stretch, state, options, drawn) : figuresOf(bucket, stretch, state, options, drawn),
    )
    start = next
  }
  return { source, target, figures, unplaced }
}

/** A period with its first day, and the last of its days that is known. */
interface Stretch {
  readonly period: number
  readonly start: number
  readonly end: number
}

const EMPTY: readonly never[] = []
const NO_QUADS = [0, 0, 0, 0] as const
const NO_STATUSES = { occurred: 0, scheduled: 0, pledged: 0, predicted: 0, denied: 0 } as const

/** Most periods of most pairs are empty, and share what is the same for all of them. */
function quiet(stretch: Stretch, state: State, options: RelationOptions, drawn: Drawn): Figures {
  return {
    period: stretch.period,
    quads: NO_QUADS,
    statuses: NO_STATUSES,
    scored: 0,
    positive: 0,
    negative: 0,
    net: 0,
    mean: null,
    rate: rateIn(stretch, 0, options, drawn),
    meanInterval: null,
    netInterval: null,
    decayed: state.decayed,
    level: state.level,
    incidents: EMPTY,
  }
}

interface State {
  readonly decayed: number
  /** Day to which `decayed` is reckoned. */
  readonly day: number
  readonly level: Figures['level']
}
const START: State = { decayed: 0, day: Number.NEGATIVE_INFINITY, level: { sequential: 0, batch: 0 } }

/** S at a later day is S · 2^(−Δ/h), and what is done then is added. */
function advance(state: State, bucket: readonly Deed[], end: number, options: RelationOptions): State {
  const { asOf, halfLife, table } = options
  if (bucket.length === 0) {
    if (end <= state.day) return state
    return { decayed: faded(state.decayed, end - state.day, halfLife), day: end, level: state.level }
  }
  const done = bucket.filter((deed) => isDone(deed, asOf) && deed.weights[table] !== null)
  if (done.length > 1) done.sort((a, b) => a.first - b.first || (a.incident < b.incident ? -1 : 1))
  let { decayed, day } = state
  const weights: number[] = []
  for (const deed of done) {
    const weight = deed.weights[table] as number
    weights.push(weight)
    decayed = faded(decayed, deed.first - day, halfLife) + weight
    day = deed.first
  }
  if (end > day) [decayed, day] = [faded(decayed, end - day, halfLife), end]
  const level = { sequential: sequential(state.level.sequential, weights), batch: batch(state.level.batch, weights) }
  return { decayed, day, level }
}

/** What is left of a sum after some days. */
export function faded(sum: number, days: number, halfLife: number): number {
  return sum === 0 ? 0 : sum * 0.5 ** (days / halfLife)
}

function figuresOf(
  bucket: readonly Deed[],
  stretch: Stretch,
  state: State,
  options: RelationOptions,
  drawn: Drawn,
): Figures {
  const { asOf, table } = options
  const quads: [number, number, number, number] = [0, 0, 0, 0]
  const statuses = { occurred: 0, scheduled: 0, pledged: 0, predicted: 0, denied: 0 }
  const weights: number[] = []
  const incidents: string[] = []
  for (const deed of bucket) {
    if (deed.status === 'occurred' && !isDone(deed, asOf)) continue
    statuses[deed.status]++
    incidents.push(deed.incident)
    if (deed.status !== 'occurred') continue
    quads[(deed.quad - 1) as 0 | 1 | 2 | 3]++
    const weight = deed.weights[table]
    if (weight !== null) weights.push(weight)
  }
  const positive = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0)
  const negative = weights.reduce((sum, weight) => sum + Math.max(-weight, 0), 0)
  const net = positive - negative
  const scores = weights.length > 0 && options.draws > 0 ? scoresOf(weights, options.draws, drawn) : null
  return {
    period: stretch.period,
    quads,
    statuses,
    scored: weights.length,
    positive,
    negative,
    net,
    mean: weights.length > 0 ? net / weights.length : null,
    rate: rateIn(stretch, statuses.occurred, options, drawn),
    meanInterval: scores?.mean ?? null,
    netInterval: scores?.net ?? null,
    decayed: state.decayed,
    level: state.level,
    incidents,
  }
}

const RATE_DAYS = 30
/** More than a period has days. */
const MOST_DAYS = 32

/** Deeds in 30 days; null after the last day. What is the same for the same count and length is reckoned once. */
function rateIn({ start, end }: Stretch, count: number, { draws }: RelationOptions, drawn: Drawn): Interval | null {
  const days = end - start + 1
  if (days <= 0 || draws === 0) return null
  const key = count * MOST_DAYS + days
  const known = drawn.rates.get(key)
  if (known) return known
  const found = rate(count, days / RATE_DAYS)
  drawn.rates.set(key, found)
  return found
}

function scoresOf(weights: readonly number[], draws: number, drawn: Drawn): Scores {
  // Typed arrays are put in order without a call for each two.
  const sorted = Float64Array.from(weights).sort()
  const key = sorted.join()
  const known = drawn.scores.get(key)
  if (known) return known
  const { means, sums } = drawScores(sorted, draws, key)
  const net = sorted.reduce((sum, weight) => sum + weight, 0)
  const scores = { mean: between90(net / sorted.length, means), net: between90(net, sums) }
  drawn.scores.set(key, scores)
  return scores
}

/** A relation per context, so that cold politics and a hot economy can be seen apart; a deed of two contexts stands in both. */
export function byContext(
  deeds: readonly Deed[],
  source: ActorCode,
  target: ActorCode,
  options: RelationOptions,
): ReadonlyMap<string, Relation> {
  const contexts = [...new Set(deeds.flatMap((deed) => deed.contexts))].sort()
  const drawn = nothingDrawn()
  return new Map(
    contexts.map((context) => {
      const own = deeds.filter((deed) => deed.contexts.includes(context))
      return [context, relation(own, source, target, options, drawn)]
    }),
  )
}
