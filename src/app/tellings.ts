import type { Telling, ToldEvent } from '../resolve/account.ts'
import type { Desk, SourceRow } from './desk.ts'
import { deskTelling } from './known.ts'

/** What the documents of a desk tell, kept so that only what has changed is read again. */
export interface Tellings {
  /** Looks at the desk again. */
  readonly renew: () => readonly Telling[]
}

/** Begins with nothing; the first `renew` reads all. */
export function tellingsOf(desk: Desk): Tellings {
  const { db } = desk.store
  const { shared, names } = pool()
  // Answered from the index on engines alone.
  const readings = db.prepare('select source, engine from reading where source > ?')
  const counts = db.prepare(
    'select engine, count(*) as n from reading where source <= ? group by engine order by engine',
  )
  const withdrawn = db.prepare('select distinct source from withdrawal')
  const kept = new Map<number, { readonly engine: string; readonly telling: Telling }>()
  let all: readonly Telling[] = []
  /** The last source that is kept, and how many readings of each engine there were up to it, and how many were withdrawn. */
  let [last, state] = [0, '']
  const stateNow = (gone: number) => `${gone} ${JSON.stringify(counts.all(last))}`
  return {
    renew: () => {
      const gone = new Set(withdrawn.all().map((row) => Number(row['source'])))
      // Where documents only came, those before them are not looked at.
      const isGrown = state !== '' && stateNow(gone.size) === state
      const come: Telling[] = []
      for (const seq of gone) kept.delete(seq)
      for (const row of readings.all(isGrown ? last : 0)) {
        const [seq, engine] = [Number(row['source']), String(row['engine'])]
        last = Math.max(last, seq)
        if (gone.has(seq) || kept.get(seq)?.engine === engine) continue
        const read = deskTelling(desk, desk.sources.bySeq(seq) as SourceRow)
        if (!read) continue
        const telling = lean(read, shared)
        kept.set(seq, { engine: names(engine), telling })
        come.push(telling)
      }
      state = stateNow(gone.size)
      if (!isGrown) all = [...kept.values()].map(({ telling }) => telling)
      else if (come.length > 0) all = [...all, ...come]
      return all
    },
  }
}

type Shared = <T>(value: T) => T

/**
 * Values that many documents have, each kept once: JSON makes the codes, kinds and days of every document anew, and at 100,000 of them
 * they would be most of what is held.
 */
function pool(): { readonly shared: Shared; readonly names: (name: string) => string } {
  const values = new Map<string, unknown>()
  const strings = new Map<string, string>()
  const names = (name: string): string => {
    const there = strings.get(name)
    if (there !== undefined) return there
    strings.set(name, name)
    return name
  }
  const shared: Shared = (value) => {
    if (typeof value === 'string') return names(value) as typeof value
    if (typeof value !== 'object' || value === null) return value
    const key = JSON.stringify(value)
    const there = values.get(key) as typeof value | undefined
    if (there !== undefined) return there
    values.set(key, value)
    return value
  }
  return { shared, names }
}

/** Without derivations, which are most of a reading and are asked for document by document. */
function lean(telling: Telling, shared: Shared): Telling {
  const { published, outlet, country, author = null, genre = null, events, claims = [], findings } = telling
  const { positions = [], figures = [], forecasts = [], agreements = [], channels = [], notes = [] } = findings ?? {}
  return {
    ...telling,
    ...{ published: shared(published), outlet: shared(outlet), country: shared(country), author: shared(author) },
    genre: shared(genre),
    events: events.length === 0 ? shared(events) : events.map((event) => leanEvent(event, shared)),
    claims: underived(claims, shared),
    findings:
      positions.length + figures.length + forecasts.length + agreements.length + channels.length + notes.length === 0
        ? NONE
        : {
            positions: underived(positions, shared),
            figures: underived(figures, shared),
            forecasts: underived(forecasts, shared),
            agreements: underived(agreements, shared),
            channels: underived(channels, shared),
            notes,
          },
  }
}

const NONE: NonNullable<Telling['findings']> = {
  ...{ positions: [], figures: [], forecasts: [], agreements: [], channels: [], notes: [] },
}

function leanEvent(event: ToldEvent, shared: Shared): ToldEvent {
  const {
    id,
    frame,
    type,
    source,
    target,
    mutual,
    people,
    place,
    when,
    status,
    counts,
    saidBy = null,
    evidence,
  } = event
  return {
    ...{ id, frame: shared(frame), type: shared(type), source: shared(source), target: shared(target), mutual },
    people: shared(people.map(({ id: who, name, office = null }) => ({ id: who, name, office }))),
    place: shared(place && { name: place.name, code: place.code }),
    when: shared(when && { start: when.start, end: when.end }),
    ...{
      status: shared(status),
      counts: shared(counts.map(({ n, of }) => ({ n, of }))),
      saidBy: shared(saidBy),
      evidence,
    },
  }
}

/** Findings without derivations; what of them is a list of codes, a kind or a time stands once for all documents. */
function underived<T extends object>(all: readonly T[], shared: Shared): readonly T[] {
  if (all.length === 0) return shared(all)
  return all.map((one) => {
    const { because: _, ...rest } = one as T & { readonly because?: unknown }
    return Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, isCommon(value) ? shared(value) : value]),
    ) as unknown as T
  })
}

/** Longest word that many documents could have. */
const COMMON = 24

/** Whether a value is likely to stand in other documents too: short words, lists of such, times. */
function isCommon(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= COMMON
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' && one.length <= COMMON)
  return typeof value === 'object' && value !== null && 'basis' in value
}
