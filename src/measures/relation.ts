import type { ActorCode, Status } from '../reading/reading.ts'
import { type Deed, inOrder, isDone, isKnown, type WeightTable } from './deed.ts'
import { type Drawn, nothingDrawn, rateOf, scoresOf } from './drawn.ts'
import type { Interval } from './interval.ts'
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

/** What a series was made of. */
interface Made extends Pick<ReturnType<typeof byPeriod>, 'from' | 'ends' | 'ordered'> {
  readonly options: RelationOptions
  /** How it stood at the end of each period. */
  readonly states: readonly State[]
}

const madeOf = new WeakMap<Relation, Made>()

/**
 * The series of one direction, from its first period to that of `asOf`; `deeds` are those of the pair alone.
 * @param before one that was made with the same options: up to the first period of which other deeds are known its figures stay, as the same objects
 */
export function relation(
  deeds: readonly Deed[],
  source: ActorCode,
  target: ActorCode,
  options: RelationOptions,
  drawn: Drawn = nothingDrawn(),
  before: Relation | null = null,
): Relation {
  const { unit, asOf } = options
  const { from, ends, ordered, unplaced } = byPeriod(deeds, unit, asOf)
  const known = before ? (madeOf.get(before) ?? null) : null
  const same = known && isAlike(known.options, options) ? alike(known, { from, ends, ordered }) : 0
  const figures: Figures[] = before?.figures.slice(0, same) ?? []
  const states: State[] = known?.states.slice(0, same) ?? []
  let state = states.at(-1) ?? START
  let start = ends.length > 0 ? startOf(from + same, unit) : 0
  for (let i = same, begin = same > 0 ? (ends[same - 1] as number) : 0; i < ends.length; i++) {
    const period = from + i
    const end = ends[i] as number
    const told = begin === end ? NOTHING : tally(ordered, begin, end, options)
    begin = end
    const next = startOf(period + 1, unit)
    const stretch = { period, start, end: Math.min(next - 1, asOf) }
    state = advance(state, told.done, stretch.end, options)
    figures.push(figuresOf(told, stretch, state, options, drawn))
    states.push(state)
    start = next
  }
  const series = { source, target, figures, unplaced }
  madeOf.set(series, { from, ends, ordered, options, states })
  return series
}

const isAlike = (one: RelationOptions, other: RelationOptions): boolean =>
  one.unit === other.unit &&
  one.table === other.table &&
  one.halfLife === other.halfLife &&
  one.asOf === other.asOf &&
  one.draws === other.draws

/** How many periods two series begin with of which the same is known. */
function alike(one: Pick<Made, 'from' | 'ends' | 'ordered'>, other: Pick<Made, 'from' | 'ends' | 'ordered'>): number {
  if (one.from !== other.from) return 0
  const most = Math.min(one.ends.length, other.ends.length)
  for (let i = 0, at = 0; i < most; i++) {
    if (one.ends[i] !== other.ends[i]) return i
    for (; at < (one.ends[i] as number); at++) if (one.ordered[at] !== other.ordered[at]) return i
  }
  return most
}

/**
 * What is known, in the order of its periods from `from` to that of `asOf` or a later one, and within one as it came; `ends` says where
 * each period ends.
 */
function byPeriod(deeds: readonly Deed[], unit: Unit, asOf: number) {
  const unplaced: string[] = []
  // In a loop that does nothing else memory can fetch many at a time; waiting for it takes longest.
  const known = deeds.filter((deed) => isKnown(deed, asOf))
  const periods = new Int32Array(known.length)
  let [from, to] = [Number.POSITIVE_INFINITY, periodOf(asOf, unit)]
  let count = 0
  for (const deed of known) {
    const period = placed(deed, unit)
    if (period === null) {
      unplaced.push(deed.incident)
      continue
    }
    known[count] = deed
    periods[count++] = period
    if (period < from) from = period
    if (period > to) to = period
  }
  known.length = count
  const ends = new Int32Array(known.length > 0 ? to - from + 1 : 0)
  for (let i = 0; i < known.length; i++) {
    const place = (periods[i] as number) - from
    ends[place] = (ends[place] as number) + 1
  }
  for (let i = 0, sum = 0; i < ends.length; i++) {
    const count = ends[i] as number
    ends[i] = sum
    sum += count
  }
  const ordered = [...known]
  // What was the beginning of a period has become its end when the last of its deeds stands.
  for (let i = 0; i < known.length; i++) {
    const place = (periods[i] as number) - from
    const at = ends[place] as number
    ordered[at] = known[i] as Deed
    ends[place] = at + 1
  }
  return { from, ends, ordered, unplaced }
}

/** A period with its first day, and the last of its days that is known. */
interface Stretch {
  readonly period: number
  readonly start: number
  readonly end: number
}

/** What is known of a period. */
interface Tally {
  readonly quads: Figures['quads']
  readonly statuses: Figures['statuses']
  readonly incidents: readonly string[]
  /** The deeds that have a weight, and these weights. */
  readonly done: readonly Deed[]
  readonly weights: readonly number[]
}

/** Most periods of most pairs are empty, and share what is the same for all of them. */
const NOTHING: Tally = {
  quads: [0, 0, 0, 0],
  statuses: { occurred: 0, scheduled: 0, pledged: 0, predicted: 0, denied: 0 },
  incidents: [],
  done: [],
  weights: [],
}

/** Counts the deeds of one period, those of `ordered` from `begin` to `end`. */
function tally(ordered: readonly Deed[], begin: number, end: number, { asOf, table }: RelationOptions): Tally {
  const quads: [number, number, number, number] = [0, 0, 0, 0]
  const statuses = { occurred: 0, scheduled: 0, pledged: 0, predicted: 0, denied: 0 }
  const incidents: string[] = []
  const done: Deed[] = []
  const weights: number[] = []
  for (let i = begin; i < end; i++) {
    const deed = ordered[i] as Deed
    const isDeed = isDone(deed, asOf)
    if (deed.status === 'occurred' && !isDeed) continue
    statuses[deed.status]++
    incidents.push(deed.incident)
    if (!isDeed) continue
    quads[(deed.quad - 1) as 0 | 1 | 2 | 3]++
    const weight = deed.weights[table]
    if (weight === null) continue
    done.push(deed)
    weights.push(weight)
  }
  return { quads, statuses, incidents, done, weights }
}

interface State {
  readonly decayed: number
  /** Day to which `decayed` is reckoned. */
  readonly day: number
  readonly level: Figures['level']
}
const START: State = { decayed: 0, day: Number.NEGATIVE_INFINITY, level: { sequential: 0, batch: 0 } }

/** S at a later day is S · 2^(−Δ/h), and what is done then is added. */
function advance(state: State, deeds: readonly Deed[], end: number, { halfLife, table }: RelationOptions): State {
  if (deeds.length === 0) {
    if (end <= state.day) return state
    return { decayed: faded(state.decayed, end - state.day, halfLife), day: end, level: state.level }
  }
  let { decayed, day } = state
  const weights: number[] = []
  for (const deed of inOrder(deeds)) {
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
  { quads, statuses, incidents, weights }: Tally,
  stretch: Stretch,
  { decayed, level }: State,
  { draws }: RelationOptions,
  drawn: Drawn,
): Figures {
  let [positive, negative] = [0, 0]
  for (const weight of weights) {
    if (weight > 0) positive += weight
    else negative -= weight
  }
  const net = positive - negative
  const scores = weights.length > 0 && draws > 0 ? scoresOf(weights, draws, drawn) : null
  const days = stretch.end - stretch.start + 1
  return {
    period: stretch.period,
    quads,
    statuses,
    scored: weights.length,
    positive,
    negative,
    net,
    mean: weights.length > 0 ? net / weights.length : null,
    // Nothing can be said of the time after the last day.
    rate: days > 0 && draws > 0 ? rateOf(statuses.occurred, days, drawn) : null,
    meanInterval: scores?.mean ?? null,
    netInterval: scores?.net ?? null,
    decayed,
    level,
    incidents,
  }
}

/** A relation per context, so that cold politics and a hot economy can be seen apart; a deed of two contexts stands in both. */
export function byContext(
  deeds: readonly Deed[],
  source: ActorCode,
  target: ActorCode,
  options: RelationOptions,
  drawn: Drawn = nothingDrawn(),
  before: ReadonlyMap<string, Relation> = new Map(),
): ReadonlyMap<string, Relation> {
  const contexts = [...new Set(deeds.flatMap((deed) => deed.contexts))].sort()
  return new Map(
    contexts.map((context) => {
      const own = deeds.filter((deed) => deed.contexts.includes(context))
      return [context, relation(own, source, target, options, drawn, before.get(context))]
    }),
  )
}
