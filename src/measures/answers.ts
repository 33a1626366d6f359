import type { ActorCode } from '../reading/reading.ts'
import { quantile } from './chance.ts'
import { type Deed, inOrder, isBefore, isDone } from './deed.ts'
import { type Interval, shareOf } from './interval.ts'
import { byPair } from './relation.ts'

/** Acts of one kind, in one direction. */
export interface Kind {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly type: string
}

export interface Following {
  readonly act: Kind
  readonly follower: Kind
  /** Acts that could be watched for all their days, and those of them that were followed. */
  readonly acts: number
  readonly followed: number
  readonly share: Interval
  /** Share of all days of the record on which the same would have been seen without the act before it. */
  readonly base: number
  /** Days from the act to the first that followed: quartiles. */
  readonly lag: readonly [number, number, number]
  readonly pairs: readonly (readonly [act: string, follower: string])[]
}

export interface AnswerOptions {
  /** Days within which something follows. */
  readonly within: number
  readonly asOf: number
}

/** Deeds in their order, all and those of each directed pair. */
interface Order {
  readonly asOf: number
  readonly all: readonly Deed[]
  readonly pairs: ReturnType<typeof byPair>
}

/** Deeds that are dated to the day, in their order; coarser dates cannot say what came first. */
function dated(deeds: readonly Deed[], asOf: number): Order {
  const before = orders.get(deeds)
  if (before?.asOf === asOf) return before
  const all = inOrder(deeds.filter((deed) => deed.precision === 'day' && isDone(deed, asOf)))
  const order = { asOf, all, pairs: byPair(all) }
  orders.set(deeds, order)
  return order
}

/** The same deeds are asked for what followed, and for the answers of either side: they are put in order once. */
const orders = new WeakMap<readonly Deed[], Order>()

/** Deeds in their order, with the days that are compared again and again. */
interface Row {
  readonly deeds: readonly Deed[]
  readonly days: readonly number[]
  /** How many of them could be watched for all the days in which something may follow. */
  readonly watched: number
  /** Share of all days of the record on which one of them would have been seen to follow. */
  readonly base: number
}

function rowOf(deeds: readonly Deed[], first: number, { within, asOf }: AnswerOptions): Row {
  const days = deeds.map((deed) => deed.first)
  let watched = days.length
  while (watched > 0 && (days[watched - 1] as number) + within > asOf) watched--
  return { deeds, days, watched, base: baseRate(days, within, first, asOf) }
}

/** Every kind of act that followed every kind of act within some days, with what chance alone would have given. Says "follows", never "causes". */
export function following(deeds: readonly Deed[], options: AnswerOptions): readonly Following[] {
  const { all, pairs } = dated(deeds, options.asOf)
  if (all.length === 0) return []
  const { first } = all[0] as Deed
  const kinds = [...pairs.values()]
    .flatMap((own) => [...Map.groupBy(own, ({ type }) => type).values()])
    .map((own) => rowOf(own, first, options))
  const found: Following[] = []
  for (const acts of kinds) {
    for (const followers of kinds) {
      const one = followed(acts, followers, options.within)
      if (!one) continue
      const share = shareOf(one.pairs.length, acts.watched) as Interval
      found.push({
        ...{ act: kindOf(acts), follower: kindOf(followers), acts: acts.watched, followed: one.pairs.length },
        ...{ share, base: followers.base, lag: one.lag, pairs: one.pairs },
      })
    }
  }
  return found.sort((a, b) => b.share.low - b.base - (a.share.low - a.base) || b.followed - a.followed)
}

function kindOf({ deeds }: Row): Kind {
  const { source, target, type } = deeds[0] as Deed
  return { source, target, type }
}

/** The watched acts that were followed, each by the first of the others after it, and after how many days; null where none was. */
function followed(acts: Row, followers: Row, within: number): Pick<Following, 'lag' | 'pairs'> | null {
  const pairs: (readonly [string, string])[] = []
  const lags: number[] = []
  let next = 0
  for (let i = 0; i < acts.watched; i++) {
    const day = acts.days[i] as number
    while (next < followers.days.length && (followers.days[next] as number) <= day) next++
    if (next === followers.days.length) break
    const lag = (followers.days[next] as number) - day
    if (lag > within) continue
    pairs.push([(acts.deeds[i] as Deed).incident, (followers.deeds[next] as Deed).incident])
    lags.push(lag)
  }
  if (lags.length === 0) return null
  lags.sort((a, b) => a - b)
  return { lag: [quantile(lags, 0.25), quantile(lags, 0.5), quantile(lags, 0.75)], pairs }
}

/** The share of days d, of those that could be watched, with at least one of `days` (ascending) in d + 1 … d + within. */
export function baseRate(days: readonly number[], within: number, first: number, last: number): number {
  const [from, to] = [first, last - within]
  if (to < from) return 0
  let [covered, reached] = [0, from - 1]
  for (const day of days) {
    const [low, high] = [Math.max(day - within, reached + 1, from), Math.min(day - 1, to)]
    if (high < low) continue
    covered += high - low + 1
    reached = high
  }
  return covered / (to - from + 1)
}

export interface Reciprocity {
  /** Acts of the first on the second by sign, and how many of them were answered by one of the same and of the other sign. */
  readonly friendly: Answered
  readonly hostile: Answered
}
export interface Answered {
  readonly acts: number
  readonly inKind: number
  readonly otherwise: number
  readonly inKindShare: Interval | null
  readonly base: number
  /** Days to the first answer in kind: quartiles. */
  readonly lag: readonly [number, number, number] | null
  readonly pairs: readonly (readonly [act: string, answer: string])[]
}

/** How `by` answers what `to` does to it: in kind, within some days, against what any day would show. */
export function reciprocity(deeds: readonly Deed[], by: ActorCode, to: ActorCode, options: AnswerOptions): Reciprocity {
  const { all, pairs } = dated(deeds, options.asOf)
  const first = all[0]?.first ?? 0
  const [there, back] = [pairs.get(`${by} ${to}`) ?? [], pairs.get(`${to} ${by}`) ?? []]
  const signed = (some: readonly Deed[], isHostile: boolean) =>
    rowOf(
      some.filter(({ quad }) => quad >= 3 === isHostile),
      first,
      options,
    )
  // What both did together answers nothing.
  const [own, acts] = [without(there, back), without(back, there)]
  const [friendly, hostile] = [signed(own, false), signed(own, true)]
  const answered = (given: Row, alike: Row, unlike: Row): Answered => {
    const same = followed(given, alike, options.within)
    return {
      acts: given.watched,
      inKind: same?.pairs.length ?? 0,
      otherwise: followed(given, unlike, options.within)?.pairs.length ?? 0,
      inKindShare: shareOf(same?.pairs.length ?? 0, given.watched),
      base: alike.base,
      lag: same?.lag ?? null,
      pairs: same?.pairs ?? [],
    }
  }
  return {
    friendly: answered(signed(acts, false), friendly, hostile),
    hostile: answered(signed(acts, true), hostile, friendly),
  }
}

/** The deeds of which the incident stands in none of the others; both in their order, in which one incident has one place. */
function without(deeds: readonly Deed[], others: readonly Deed[]): readonly Deed[] {
  let at = 0
  return deeds.filter((deed) => {
    while (at < others.length && isBefore(others[at] as Deed, deed)) at++
    return others[at]?.incident !== deed.incident
  })
}

export interface Courtship {
  readonly meeting: string
  readonly day: number
  /** Friendly acts of the suitor on either in the days before. */
  readonly before: readonly string[]
}

/** Before which meetings of `a` and `b` a third courted one of them, and how often any day would have shown the same. */
export function courtships(
  deeds: readonly Deed[],
  suitor: ActorCode,
  a: ActorCode,
  b: ActorCode,
  { within, asOf }: AnswerOptions,
): { readonly meetings: readonly Courtship[]; readonly base: number } {
  const { all } = dated(deeds, asOf)
  const seen = new Set<string>()
  const meetings = all.filter(({ type, source, target, incident }) => {
    const isTheirs = (source === a && target === b) || (source === b && target === a)
    if (type !== 'CONSULT' || !isTheirs || seen.has(incident)) return false
    seen.add(incident)
    return true
  })
  const courting = all.filter(
    (deed) => deed.source === suitor && (deed.target === a || deed.target === b) && deed.quad < 3,
  )
  const days = courting.map((deed) => -deed.first).reverse()
  const first = all[0]?.first ?? 0
  return {
    meetings: meetings.map(({ incident, first: day }) => ({
      meeting: incident,
      day,
      before: courting.flatMap((deed) =>
        deed.first < day && deed.first >= day - within && deed.incident !== incident ? [deed.incident] : [],
      ),
    })),
    // Time runs backwards here: the same count, seen from the meeting.
    base: baseRate(days, within, -asOf, -first),
  }
}
