import { issuesOf, type Telling, type ToldEvent } from '../resolve/account.ts'
import type { Desk, SourceRow } from './desk.ts'
import type { Kept } from './keeping.ts'
import type { Row } from './kept-tellings.ts'
import { deskTelling } from './known.ts'
import { type Pool, pool } from './pool.ts'

/** What the documents of a desk tell, kept so that only what has changed is read again. */
export interface Tellings {
  /** Looks at the desk again. */
  readonly renew: () => readonly Telling[]
  /** The documents as they were last looked at, in the order in which they are given. */
  readonly rows: () => readonly Row[]
  /** How many readings of each engine there were then, and how many were withdrawn, as one word. */
  readonly state: () => string
}

/** Begins with what was kept: `renew` reads what is not in it, or all where nothing was. */
export function tellingsOf(desk: Desk, before: Pick<Kept, 'rows' | 'state'> | null = null): Tellings {
  const { db } = desk.store
  const { value: shared, name: names } = pool()
  // Answered from the index on engines alone.
  const readings = db.prepare('select source, engine from reading where source > ?')
  const withdrawn = db.prepare('select distinct source from withdrawal')
  const kept = new Map((before?.rows ?? []).map((row) => [row.seq, row]))
  let all: readonly Telling[] = (before?.rows ?? []).map(({ telling }) => telling)
  /** The last source that is kept, and how many readings of each engine there were up to it, and how many were withdrawn. */
  let [last, state] = [before?.rows.at(-1)?.seq ?? 0, before?.state ?? '']
  const stateNow = (gone: number) => `${gone} ${desk.readings.state(last)}`
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
        kept.set(seq, { seq, engine: names(engine), telling })
        come.push(telling)
      }
      state = stateNow(gone.size)
      if (!isGrown) all = [...kept.values()].map(({ telling }) => telling)
      else if (come.length > 0) all = [...all, ...come]
      return all
    },
    rows: () => [...kept.values()],
    state: () => state,
  }
}

type Shared = Pool['value']

/** Without derivations, which are most of a reading and are asked for document by document. */
function lean(telling: Telling, shared: Shared): Telling {
  const { published, outlet, country, author = null, genre = null, events, claims = [], findings } = telling
  const { positions = [], figures = [], forecasts = [], agreements = [], channels = [], notes = [] } = findings ?? {}
  return {
    ...telling,
    ...{ published: shared(published), outlet: shared(outlet), country: shared(country), author: shared(author) },
    genre: shared(genre),
    issues: shared(issuesOf(telling)),
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
