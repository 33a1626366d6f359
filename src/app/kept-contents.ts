import {
  eventsOf,
  type SeeSpan,
  type Spanned,
  type Telling,
  type ToldClaim,
  type ToldEvent,
} from '../resolve/account.ts'
import {
  type ToldAgreement,
  type ToldChannel,
  type ToldFigure,
  type ToldFindings,
  type ToldForecast,
  type ToldPosition,
  wholeFindings,
} from '../resolve/told.ts'
import {
  type Columns,
  columnParts,
  type Fields,
  type Maker,
  openColumns,
  type PartOf,
  type ToldRow,
} from './kept-columns.ts'
import type { Pool } from './pool.ts'

/** What documents tell, kind by kind, in columns: whoever asks about one kind of finding reads no other. */

type Values = readonly unknown[]
type Evidence = ToldPosition['evidence']

/** The fields of one kind, how they are taken from a document, and how it is made of them again: in the order of the printed reading. */
interface Kind<T> {
  readonly fields: Fields
  readonly of: (telling: Telling) => readonly ToldRow[]
  readonly made: Maker<T>
}

const kind = <T>(fields: Fields, of: (telling: Telling) => readonly ToldRow[], made: Maker<T>): Kind<T> => ({
  ...{ fields, of, made },
})

const [listed, words] = ['listed', 'words'] as const

/** The events of a document, each with its place among its accounts. */
function ranked(telling: Telling): readonly ToldRow[] {
  const ranks = new Map(eventsOf(telling).map((event, rank) => [event, rank]))
  return telling.events.map((event) => ({ ...event, rank: ranks.get(event) }))
}

const KINDS = {
  events: kind(
    {
      ...{ id: words, frame: listed, type: listed, source: listed, target: listed, mutual: listed, people: listed },
      ...{ place: listed, when: listed, status: listed, counts: listed, saidBy: listed, rank: 'number' },
    },
    ranked,
    (
      [id, frame, type, source, target, mutual, people, place, when, status, counts, saidBy]: Values,
      evidence: Evidence,
    ) =>
      ({
        ...{ id, frame, type, source, target, mutual, people, place, when, status, counts, saidBy, evidence },
      }) as ToldEvent,
  ),
  claims: kind(
    { kind: listed, n: listed, unit: listed, since: listed, actors: listed },
    ({ claims = [] }) => claims,
    ([kind, n, unit, since, actors]: Values, evidence: Evidence) =>
      ({ kind, n, unit, since, actors, evidence }) as ToldClaim,
  ),
  positions: kind(
    { holder: listed, with: listed, people: listed, issue: listed, about: words, stance: listed, kind: listed },
    ({ findings }) => findings?.positions ?? [],
    ([holder, others, people, issue, about, stance, kind]: Values, evidence: Evidence) =>
      ({ holder, with: others, people, issue, about, stance, kind, evidence }) as ToldPosition,
  ),
  figures: kind(
    {
      ...{ n: listed, from: listed, bound: listed, unit: listed, of: words, whose: listed, when: listed },
      scenario: listed,
    },
    ({ findings }) => findings?.figures ?? [],
    ([n, from, bound, unit, of, whose, when, scenario]: Values, evidence: Evidence) =>
      ({ n, from, bound, unit, of, whose, when, scenario, evidence }) as ToldFigure,
  ),
  forecasts: kind(
    { who: listed, what: words, by: listed, condition: listed, likelihood: listed },
    ({ findings }) => findings?.forecasts ?? [],
    ([who, what, by, condition, likelihood]: Values, evidence: Evidence) =>
      ({ who, what, by, condition, likelihood, evidence }) as ToldForecast,
  ),
  agreements: kind(
    {
      ...{ kind: listed, state: listed, parties: listed, side: listed, n: listed, fields: listed },
      ...{ when: listed, force: listed },
    },
    ({ findings }) => findings?.agreements ?? [],
    ([kind, state, parties, side, n, fields, when, force]: Values, evidence: Evidence) =>
      ({ kind, state, parties, side, n, fields, when, force, evidence }) as ToldAgreement,
  ),
  channels: kind(
    {
      ...{ kind: listed, change: listed, planned: listed, parties: listed, round: listed, fromLevel: listed },
      ...{ toLevel: listed, rested: listed, when: listed },
    },
    ({ findings }) => findings?.channels ?? [],
    ([kind, change, planned, parties, round, fromLevel, toLevel, rested, when]: Values, evidence: Evidence) =>
      ({ kind, change, planned, parties, round, fromLevel, toLevel, rested, when, evidence }) as ToldChannel,
  ),
  notes: kind(
    { note: listed },
    ({ findings }) => (findings?.notes ?? []).map((note) => ({ note, evidence: undefined })),
    ([note]: Values) => note as ToldFindings['notes'][number],
  ),
} as const

/** What documents tell, by their places. */
export interface Contents {
  readonly events: (place: number) => readonly ToldEvent[]
  readonly eventAt: (place: number, rank: number) => ToldEvent | null
  readonly spans: (place: number, kind: Spanned, see: SeeSpan) => void
  /** Those on an issue alone, each with its place among all of the document. */
  readonly standsOn: (place: number, issue: string) => readonly (readonly [number, ToldPosition])[]
  readonly claims: (place: number) => readonly ToldClaim[]
  /** Each kind is made when it is asked for. */
  readonly findings: (place: number) => ToldFindings
}

const partsName = (made: string, name: string) => `${made}/${name}`

/**
 * The parts of what documents tell, those left out that only hold the first `same` of them.
 * @param made the beginning of their names
 */
export function contentParts(
  made: string,
  tellings: readonly Telling[],
  same: number,
  partOf: PartOf,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  for (const [name, { fields, of }] of Object.entries(KINDS)) {
    const rowsAt = (place: number) => of(tellings[place] as Telling)
    const own = columnParts({ name: partsName(made, name), fields }, tellings.length, rowsAt, same, partOf)
    for (const [part, bytes] of own) parts.set(part, bytes)
  }
  return parts
}

/** Opens what at least the first `count` documents tell; of each kind it is read when it is first asked for. */
export function contents(made: string, count: number, partOf: PartOf, pool: Pool): Contents {
  const open = <T>(name: string, { fields, made: make }: Kind<T>) =>
    openColumns({ name: partsName(made, name), fields }, count, partOf, pool, make)
  const events = open('events', KINDS.events)
  const all: AllFindings = {
    positions: open('positions', KINDS.positions),
    figures: open('figures', KINDS.figures),
    forecasts: open('forecasts', KINDS.forecasts),
    agreements: open('agreements', KINDS.agreements),
    channels: open('channels', KINDS.channels),
    notes: open('notes', KINDS.notes),
  }
  return {
    events: events.at,
    eventAt: (place, rank) => events.oneAt(place, 'rank', rank),
    spans: (place, kind, see) =>
      kind === 'events' ? events.spansAt(place, 'rank', see) : all[kind].spansAt(place, null, see),
    standsOn: (place, issue) => all.positions.someAt(place, 'issue', issue),
    claims: open('claims', KINDS.claims).at,
    findings: (place) => new KeptFindings(all, place),
  }
}

type AllFindings = { readonly [K in keyof ToldFindings]: Columns<ToldFindings[K][number]> }

/** The findings of a document, of which each kind is made when it is asked for. */
class KeptFindings implements ToldFindings {
  readonly #all: AllFindings
  readonly #place: number
  readonly #made: { -readonly [K in keyof ToldFindings]?: ToldFindings[K] } = {}
  constructor(all: AllFindings, place: number) {
    this.#all = all
    this.#place = place
  }
  get positions(): ToldFindings['positions'] {
    return this.#of('positions')
  }
  get figures(): ToldFindings['figures'] {
    return this.#of('figures')
  }
  get forecasts(): ToldFindings['forecasts'] {
    return this.#of('forecasts')
  }
  get agreements(): ToldFindings['agreements'] {
    return this.#of('agreements')
  }
  get channels(): ToldFindings['channels'] {
    return this.#of('channels')
  }
  get notes(): ToldFindings['notes'] {
    return this.#of('notes')
  }
  #of<K extends keyof ToldFindings>(kind: K): ToldFindings[K] {
    this.#made[kind] ??= this.#all[kind].at(this.#place) as ToldFindings[K]
    return this.#made[kind] as ToldFindings[K]
  }
  toJSON(): ToldFindings {
    return wholeFindings(this)
  }
}
