import type { ActorCode } from '../reading/reading.ts'
import { quantile } from './chance.ts'
import { type Deed, isDone } from './deed.ts'
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

/** Deeds that are dated to the day, in their order; coarser dates cannot say what came first. */
function dated(deeds: readonly Deed[], asOf: number): readonly Deed[] {
  const before = orders.get(deeds)
  if (before?.asOf === asOf) return before.all
  const all = deeds
    .filter((deed) => deed.precision === 'day' && isDone(deed, asOf))
    .sort((a, b) => a.first - b.first || (a.incident < b.incident ? -1 : 1))
  orders.set(deeds, { asOf, all })
  return all
}

/** The same deeds are asked for what followed, and for the answers of either side: they are put in order once. */
const orders = new WeakMap<readonly Deed[], { readonly asOf: number; readonly all: readonly Deed[] }>()

function byKind(deeds: readonly Deed[]): readonly (readonly Deed[])[] {
  const pairs = byPair(deeds)
  return [...pairs.values()].flatMap((own) => [...Map.groupBy(own, ({ type }) => type).values()])
}

/** Every kind of act that followed every kind of act within some days, with what chance alone would have given. Says "follows", never "causes". */
export function following(deeds: readonly Deed[], { within, asOf }: AnswerOptions): readonly Following[] {
  const all = dated(deeds, asOf)
  if (all.length === 0) return []
  const kinds = byKind(all)
  const first = (all[0] as Deed).first
  const found: Following[] = []
  for (const acts of kinds) {
    const watched = acts.filter((act) => act.first + within <= asOf)
    if (watched.length === 0) continue
    for (const followers of kinds) {
      const one = followingOf(watched, followers, within, first, asOf)
      if (one) found.push(one)
    }
  }
  return found.sort((a, b) => b.share.low - b.base - (a.share.low - a.base) || b.followed - a.followed)
}

function followingOf(
  acts: readonly Deed[],
  followers: readonly Deed[],
  within: number,
  first: number,
  asOf: number,
): Following | null {
  const pairs: (readonly [string, string])[] = []
  const lags: number[] = []
  let next = 0
  for (const act of acts) {
    while (next < followers.length && (followers[next] as Deed).first <= act.first) next++
    const follower = followers[next]
    if (!follower || follower.first - act.first > within) continue
    pairs.push([act.incident, follower.incident])
    lags.push(follower.first - act.first)
  }
  if (pairs.length === 0) return null
  const sorted = Float64Array.from(lags).sort()
  const kind = ({ source, target, type }: Deed): Kind => ({ source, target, type })
  return {
    act: kind(acts[0] as Deed),
    follower: kind(followers[0] as Deed),
    acts: acts.length,
    followed: pairs.length,
    share: shareOf(pairs.length, acts.length) as Interval,
    base: baseRate(
      followers.map((deed) => deed.first),
      within,
      first,
      asOf,
    ),
    lag: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)],
    pairs,
  }
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
export function reciprocity(
  deeds: readonly Deed[],
  by: ActorCode,
  to: ActorCode,
  { within, asOf }: AnswerOptions,
): Reciprocity {
  const all = dated(deeds, asOf)
  const first = all[0]?.first ?? 0
  const from = (source: ActorCode, target: ActorCode) =>
    all.filter((deed) => deed.source === source && deed.target === target)
  const [there, back] = [from(by, to), from(to, by)]
  // What both did together answers nothing.
  const own = without(there, back)
  const acts = without(back, there)
  const answered = (isHostile: boolean): Answered => {
    const given = acts.filter((deed) => deed.quad >= 3 === isHostile && deed.first + within <= asOf)
    const alike = own.filter((deed) => deed.quad >= 3 === isHostile)
    const unlike = own.filter((deed) => deed.quad >= 3 !== isHostile)
    const same = followingOf(given, alike, within, first, asOf)
    return {
      acts: given.length,
      inKind: same?.followed ?? 0,
      otherwise: followingOf(given, unlike, within, first, asOf)?.followed ?? 0,
      inKindShare: shareOf(same?.followed ?? 0, given.length),
      base: baseRate(
        alike.map((deed) => deed.first),
        within,
        first,
        asOf,
      ),
      lag: same?.lag ?? null,
      pairs: same?.pairs ?? [],
    }
  }
  return { friendly: answered(false), hostile: answered(true) }
}

/** The deeds of which the incident stands in none of the others. */
function without(deeds: readonly Deed[], others: readonly Deed[]): readonly Deed[] {
  const incidents = new Set(others.map(({ incident }) => incident))
  return deeds.filter(({ incident }) => !incidents.has(incident))
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
  const all = dated(deeds, asOf)
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
