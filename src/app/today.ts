import { type Deed, isDone } from '../measures/deed.ts'
import { faded } from '../measures/relation.ts'
import { daysOf, isoDay } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { leading } from '../text/leading.ts'
import { disagreementsIn, ledger } from './books.ts'
import type { Deeds } from './deeds.ts'
import type { Told } from './known.ts'
import { printedAt, printedDisagreement, printedEntry } from './printed-incidents.ts'
import { parseQuery } from './query.ts'
import type { View } from './view.ts'

/** How many of each kind stand on the front page. */
const SHOWN = 20
/** Days after which a deed weighs half, as in the relations. */
const HALF_LIFE = 30
const NO_FILTER = { actor: null, dyad: null, type: null, since: null, until: null, country: null }

/** The stretch that a front page is about: ISO day, and how many days before it are new and behind it are near. */
interface Window {
  readonly asOf: string
  readonly days: number
}

/**
 * The front page of a day: documents and incidents that became known in the last days, what falls due in the next, where sources have begun
 * to differ, which relations moved; `latest` is the day of the last document where these days have none.
 */
export function today({ desk, told, deeds }: View, { asOf, days }: Window): unknown {
  const last = daysOf(asOf).last
  const first = last - days + 1
  const query = parseQuery(`after:${isoDay(first)} before:${asOf}`, desk.fold)
  const { seqs, count, more } = desk.search.find(query, SHOWN, 0)
  const fresh = newest(told, begunWithin(told.digests, first, last))
  const due = ledger(told, { ...NO_FILTER, since: asOf, until: isoDay(last + days) }, asOf).filter(
    ({ fate, by }) => by !== null && (fate === 'open' || fate === 'due'),
  )
  const differing = newest(told, toldWithin(told, first, last))
  return {
    ...{ asOf, days, from: isoDay(first), latest: count > 0 ? null : latestBefore(desk, asOf) },
    documents: { total: count, more, items: seqs.map((seq) => desk.sources.bySeq(seq)).map(withoutNumber) },
    incidents: { total: fresh.length, items: fresh.slice(0, SHOWN).map((i) => printedAt(told, i)) },
    due: { total: due.length, items: due.slice(0, SHOWN).map(printedEntry) },
    disagreements: {
      total: differing.reduce((sum, i) => sum + told.differing(told.incidents[i] as Incident), 0),
      items: differed(told, differing).slice(0, SHOWN),
    },
    relations: moved(deeds().pairs, first, last).slice(0, SHOWN),
  }
}

/** The day of the last document that was published by a day; null where there is none. */
function latestBefore({ search, sources, fold }: View['desk'], asOf: string): string | null {
  const [seq] = search.find(parseQuery(`before:${asOf}`, fold), 1, 0).seqs
  return seq === undefined ? null : (sources.bySeq(seq)?.published ?? null)
}

/** The first things that some incidents are told differently in, at least as many as are shown. */
function differed(told: Told, places: readonly number[]): readonly unknown[] {
  const items: unknown[] = []
  for (const i of places) {
    if (items.length >= SHOWN) break
    const incident = told.incidents[i] as Incident
    if (told.differing(incident) === 0) continue
    for (const each of disagreementsIn(incident)) items.push(printedDisagreement(each, told.digests[i] as Digest))
  }
  return items
}

/** The places of incidents, which are in the order in which they were first told of, that were so in a stretch of days. */
function begunWithin(digests: readonly Digest[], first: number, last: number): readonly number[] {
  const begun = ({ published }: Digest) => published?.first ?? Number.POSITIVE_INFINITY
  const from = leading(digests, (one) => begun(one) < first)
  const to = leading(digests, (one) => begun(one) <= last)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** The places of incidents that some document told of in a stretch of days. */
function toldWithin({ incidents, digests }: Told, first: number, last: number): readonly number[] {
  const places: number[] = []
  for (let i = 0; i < incidents.length; i++)
    if (isToldWithin(incidents[i] as Incident, digests[i] as Digest, first, last)) places.push(i)
  return places
}

/** Whether any account of an incident, which are in the order of publication, came out in a stretch of days. */
function isToldWithin(incident: Incident, { published }: Digest, first: number, last: number): boolean {
  if (!published || published.first > last || published.last < first) return false
  if (published.first >= first || published.last <= last) return true
  const { accounts } = incident
  for (let i = accounts.length - 1; i >= 0; i--) {
    const day = accounts[i]?.published?.first ?? Number.POSITIVE_INFINITY
    if (day < first) return false
    if (day <= last) return true
  }
  return false
}

function withoutNumber(row: object | null): unknown {
  const { seq: _, ...rest } = { seq: 0, ...row }
  return rest
}

/** Places of incidents, the last that became known first. */
const newest = ({ digests }: Told, places: readonly number[]): readonly number[] =>
  places.toSorted((a, b) => knownBy(digests[b] as Digest) - knownBy(digests[a] as Digest) || a - b)

/** The day on which all that is told of an incident was known. */
const knownBy = ({ published, isPartUndated }: Digest): number => (isPartUndated ? 0 : (published?.last ?? 0))

/**
 * The directed relations to which something was added in a stretch of days, by how much: the level that was left of what was known
 * before (Σ weight · 0.5^(age / 30 days), PLOVER weights) and the level with what became known since.
 */
function moved(pairs: Deeds['pairs'], first: number, last: number): readonly Moved[] {
  return [...pairs.all()]
    .flatMap((deeds) => movedBetween(deeds, first, last))
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) ||
        compare(a.source, b.source) ||
        compare(a.target, b.target),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Both directions of what two did; of one to which nothing was added, none. Once over the deeds of two, which may be many. */
function movedBetween(deeds: readonly Deed[], first: number, last: number): readonly Moved[] {
  const { source: one = '', target: other = '' } = deeds[0] ?? {}
  // Levels of either direction before and after: a number in an object would be made anew each time that something is added to it.
  const levels = new Float64Array(4)
  const added: readonly [string[], string[]] = [[], []]
  for (const deed of deeds) {
    const weight = deed.weights.plover
    if (weight === null || !isDone(deed, last)) continue
    const way = deed.source === one ? 0 : 1
    const left = weight * shareLeft(last - deed.first)
    levels[2 * way + 1] = (levels[2 * way + 1] as number) + left
    if (isDone(deed, first - 1)) levels[2 * way] = (levels[2 * way] as number) + left
    else added[way].push(deed.incident)
  }
  const [before = 0, after = 0, beforeBack = 0, afterBack = 0] = levels
  const there = { source: one, target: other, before, after, incidents: added[0] }
  const back = { source: other, target: one, before: beforeBack, after: afterBack, incidents: added[1] }
  return [there, back].filter(({ incidents }) => incidents.length > 0)
}

const shares: number[] = []

/** What is left of a weight after some days; reckoned once, as most days are asked for by many deeds. */
function shareLeft(days: number): number {
  shares[days] ??= faded(1, days, HALF_LIFE)
  return shares[days]
}

/** A directed relation before and after a stretch of days, and what was added to it. */
interface Moved {
  readonly source: string
  readonly target: string
  readonly before: number
  readonly after: number
  readonly incidents: readonly string[]
}
