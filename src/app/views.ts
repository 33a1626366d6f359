import { type Teller, type Topic, views as tellersOf } from '../books/views.ts'
import type { Incident } from '../resolve/incidents.ts'
import { holdersOf } from '../resolve/told.ts'
import { type Filter, type Known, wanted } from './known.ts'
import { printedIncident } from './printed-incidents.ts'

/** What is asked: one incident by the beginning of its id or of that of one of its events, else what a filter wants. */
export interface AskedViews {
  readonly incident: string | null
  readonly filter: Filter
  /** Topics at most. */
  readonly limit: number
}

export interface Views {
  readonly topics: readonly Topic[]
  readonly tellers: readonly Teller[]
}

/** The beginning of an id that no incident or more than one has. */
export class NoIncident extends Error {
  readonly given: string
  constructor(given: string) {
    super(`no single incident ${given}`)
    this.given = given
  }
}

/**
 * Points of view: of one incident with the parts of its visit, of an issue with where each actor stands on it, or of the incidents that a filter
 * wants, those that most tell first.
 * @throws NoIncident
 */
export function views(known: Known, { incident, filter, limit }: AskedViews): Views {
  const places = incident === null ? mostTold(known, filter, limit) : around(known, incident)
  const incidents = places.map(
    (i): Topic => ({
      kind: 'incident',
      incident: known.incidents[i] as Known['incidents'][number],
      digest: known.digests[i] as Known['digests'][number],
    }),
  )
  const positions = incident === null && filter.issue ? holders(known, filter, filter.issue) : []
  const topics = [...positions, ...incidents].slice(0, limit)
  const { country } = filter
  const tellers = tellersOf(known.tellings, topics).filter((one) => country === null || one.country === country)
  return { topics, tellers }
}

/** In order of time, of those that most documents tell. */
function mostTold(known: Known, filter: Filter, limit: number): readonly number[] {
  const places = wanted(known, { ...filter, country: null })
  const tellers = (i: number) => new Set(known.incidents[i]?.accounts.map(({ telling }) => telling.id)).size
  const most = new Set(places.toSorted((a, b) => tellers(b) - tellers(a) || a - b).slice(0, limit))
  return places.filter((i) => most.has(i))
}

/** The one incident of which the id, or else that of one of its accounts, begins so. @throws NoIncident */
export function incidentMeant(incidents: readonly Incident[], start: string): Incident {
  const isMeant = (key: string) => key.startsWith(start) || key.slice(key.lastIndexOf('#') + 1).startsWith(start)
  const found = incidents.filter(({ id }) => isMeant(id))
  const meant = found.length ? found : incidents.filter(({ accounts }) => accounts.some(({ key }) => isMeant(key)))
  const [one, ...more] = meant
  if (!one || more.length > 0) throw new NoIncident(start)
  return one
}

/** The incident, and what was done on the visit that it is or that it is part of. */
function around({ incidents, parts }: Known, start: string): readonly number[] {
  const one = incidentMeant(incidents, start)
  const visit = parts.get(one.id) ?? one.id
  return incidents.flatMap(({ id }, i) => (id === one.id || id === visit || parts.get(id) === visit ? [i] : []))
}

/** Who stands somewhere on the issue, those of whom most is told first. */
function holders(known: Known, { actor, dyad }: Filter, issue: string): readonly Topic[] {
  const counts = new Map<string, number>()
  for (const { findings } of known.tellings)
    for (const one of findings?.positions ?? [])
      if (one.issue === issue) for (const holder of holdersOf(one)) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  return [...counts]
    .filter(([holder]) => (actor === null || holder === actor) && (dyad === null || dyad.includes(holder)))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([holder]) => ({ kind: 'position', holder, issue }))
}

/** The topics in one object, then one for each teller, as JSON has them. */
export function printedViews({ topics, tellers }: Views, { parts }: Pick<Known, 'parts'>): readonly unknown[] {
  const all = topics.map((topic) =>
    topic.kind === 'incident'
      ? {
          kind: topic.kind,
          incident: printedIncident(topic.incident, topic.digest, parts.get(topic.digest.id) ?? null),
        }
      : topic,
  )
  return [{ topics: all }, ...tellers]
}
