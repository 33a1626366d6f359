import { isDone } from '../measures/deed.ts'
import { faded } from '../measures/relation.ts'
import { type Days, daysOf, isoDay } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { onceFor } from '../text/once.ts'
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
  const fresh = newest(told, (incident) => isWithin(spanOf(incident).first, first, last))
  const due = ledger(told, { ...NO_FILTER, since: asOf, until: isoDay(last + days) }, asOf).filter(
    ({ fate, by }) => by !== null && (fate === 'open' || fate === 'due'),
  )
  const differing = newest(told, (incident) => isToldWithin(incident, first, last)).flatMap((i) =>
    disagreementsIn(told.incidents[i] as Incident).map((each) => [i, each] as const),
  )
  return {
    ...{ asOf, days, from: isoDay(first), latest: count > 0 ? null : latestBefore(desk, asOf) },
    documents: { total: count, more, items: seqs.map((seq) => desk.sources.bySeq(seq)).map(withoutNumber) },
    incidents: { total: fresh.length, items: fresh.slice(0, SHOWN).map((i) => printedAt(told, i)) },
    due: { total: due.length, items: due.slice(0, SHOWN).map(printedEntry) },
    disagreements: {
      total: differing.length,
      items: differing.slice(0, SHOWN).map(([i, each]) => printedDisagreement(each, told.digests[i] as Digest)),
    },
    relations: moved(deeds(), first, last).slice(0, SHOWN),
  }
}

/** The day of the last document that was published by a day; null where there is none. */
function latestBefore({ search, sources, fold }: View['desk'], asOf: string): string | null {
  const [seq] = search.find(parseQuery(`before:${asOf}`, fold), 1, 0).seqs
  return seq === undefined ? null : (sources.bySeq(seq)?.published ?? null)
}

const isWithin = (day: number, first: number, last: number) => day >= first && day <= last

/** The days on which an incident was first told of and last; found once, however often it is asked for. */
const spanOf = onceFor(({ accounts }: Incident): Days => {
  const [one, other] = [accounts[0], accounts.findLast(({ published }) => published !== null)]
  return { first: one?.published?.first ?? Number.POSITIVE_INFINITY, last: other?.published?.first ?? 0 }
})

/** Whether any account of an incident, which are in the order of publication, came out in a stretch of days. */
function isToldWithin(incident: Incident, first: number, last: number): boolean {
  const span = spanOf(incident)
  if (span.first > last || span.last < first) return false
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

/** Places of the incidents for which `wants` holds, the last that became known first. */
function newest({ incidents }: Told, wants: (incident: Incident) => boolean): readonly number[] {
  const known = (i: number) => incidents[i]?.accounts.at(-1)?.published?.first ?? 0
  return [...incidents.keys()]
    .filter((i) => wants(incidents[i] as Incident))
    .sort((a, b) => known(b) - known(a) || a - b)
}

/**
 * The directed relations to which something was added in a stretch of days, by how much: the level that was left of what was known
 * before (Σ weight · 0.5^(age / 30 days), PLOVER weights) and the level with what became known since.
 */
function moved({ deeds }: Deeds, first: number, last: number) {
  const pairs = new Map<
    string,
    { source: string; target: string; before: number; after: number; incidents: string[] }
  >()
  for (const deed of deeds) {
    const weight = deed.weights.plover
    if (weight === null || !isDone(deed, last)) continue
    const key = `${deed.source} ${deed.target}`
    const pair = pairs.get(key) ?? { source: deed.source, target: deed.target, before: 0, after: 0, incidents: [] }
    pairs.set(key, pair)
    const left = faded(weight, last - deed.first, HALF_LIFE)
    pair.after += left
    if (isDone(deed, first - 1)) pair.before += left
    else pair.incidents.push(deed.incident)
  }
  return [...pairs.values()]
    .filter(({ incidents }) => incidents.length > 0)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.source < b.source ? -1 : 1))
}
