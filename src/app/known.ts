import { hash } from 'node:crypto'
import type { Frame, Pack } from '../lexicon/pack.ts'
import type { Reading } from '../reading/reading.ts'
import { accountsOf, type Telling, type ToldClaim, type ToldEvent } from '../resolve/account.ts'
import { daysOf } from '../resolve/days.ts'
import { type Digest, digest } from '../resolve/digest.ts'
import { type Incident, type Resolution, resolve } from '../resolve/incidents.ts'
import { type Heeded, heed, type Judgement } from '../resolve/judgements.ts'
import { partsOf } from '../resolve/parts.ts'
import type { Desk, SourceRow } from './desk.ts'

/** All that is told, joined; `digests` in the order of the incidents. */
export interface Known extends Resolution, Pick<Heeded, 'confirmed' | 'holding' | 'orphaned'> {
  readonly digests: readonly Digest[]
  /** By the id of an incident that is part of a visit, the id of the visit. */
  readonly parts: ReadonlyMap<string, string>
}

/** What is known, with what is needed to speak of it. */
export interface Told extends Known {
  readonly frames: ReadonlyMap<string, Frame>
  readonly files: Pack['files']
}

/** Which incidents are wanted; null asks for nothing. */
export interface Filter {
  readonly actor: string | null
  readonly dyad: readonly [string, string] | null
  readonly type: string | null
  /** ISO days; an incident without a day is on none. */
  readonly since: string | null
  readonly until: string | null
  /** ISO code: told by an outlet or author from there. */
  readonly country: string | null
}

/** One reading as the resolver takes it. */
export function tellingOf({ doc, published, byline, events, claims, text: { source } }: Reading): Telling {
  const id = `sha256:${hash('sha256', source.text)}`
  const { outlet, country } = byline
  return { id, doc, published: published?.day ?? null, outlet, country, text: source.text, events, claims }
}

/** All that the desk holds and has not withdrawn. */
export function deskTellings(desk: Desk): readonly Telling[] {
  const tellings: Telling[] = []
  for (let after = 0; ; ) {
    const rows = desk.sources.list(after, 256)
    if (rows.length === 0) return tellings
    for (const row of rows) {
      const telling = deskTelling(desk, row)
      if (telling) tellings.push(telling)
    }
    after = rows.at(-1)?.seq ?? after
  }
}

/** What one source of the desk tells; null where it was not read yet. */
export function deskTelling({ sources, readings }: Desk, row: SourceRow): Telling | null {
  const line = readings.line(row.seq)
  if (line === null) return null
  const { seq, id, doc, published, outlet } = row
  const {
    byline,
    events,
    claims = [],
  } = JSON.parse(line) as {
    readonly byline: { readonly country: string | null }
    readonly events: readonly ToldEvent[]
    readonly claims?: readonly ToldClaim[]
  }
  return { id, doc, published, outlet, country: byline.country, text: sources.text(seq), events, claims }
}

/**
 * Joins what was known by the end of `asOf` (an ISO day; null: all of it). What has no day of publication is known only without one.
 * Judgements are of today: they mend what was read, and a record as of an earlier day is mended by them too.
 */
export function known(
  tellings: readonly Telling[],
  fold: (text: string) => string,
  asOf: string | null,
  judgements: readonly Judgement[] = [],
): Known {
  const ids = new Map(tellings.map((one) => [one.id, one]))
  const heard = [...ids.values()].filter(
    ({ published }) => asOf === null || (published !== null && daysOf(published).last <= daysOf(asOf).last),
  )
  const { tellings: told, rulings, confirmed, holding, orphaned } = heed(heard, judgements)
  const { incidents, undecided } = resolve(accountsOf(told, fold), rulings)
  const digests = incidents.map(digest)
  return { incidents, undecided, digests, parts: partsOf(incidents, digests), confirmed, holding, orphaned }
}

/** The places of the incidents that a filter wants, in order of time; those without a day last. */
export function wanted({ incidents, digests }: Known, filter: Filter): readonly number[] {
  const day = (i: number) => {
    const { days } = digests[i] as Digest
    return !days ? Number.POSITIVE_INFINITY : Number.isFinite(days.first) ? days.first : days.last
  }
  return incidents
    .flatMap((incident, i) => (isWanted(incident, digests[i] as Digest, filter) ? [i] : []))
    .sort((a, b) => (day(a) === day(b) ? a - b : day(a) - day(b)))
}

function isWanted({ accounts }: Incident, { source, target, type, days }: Digest, filter: Filter): boolean {
  const has = (code: string) => source.includes(code) || target.includes(code)
  const { actor, dyad, since, until, country } = filter
  if (actor !== null && !has(actor)) return false
  if (dyad !== null && !dyad.every(has)) return false
  if (filter.type !== null && type !== filter.type) return false
  if (country !== null && !accounts.some(({ telling }) => telling.country === country)) return false
  if (since !== null && !(days !== null && days.last >= daysOf(since).first)) return false
  return until === null || (days !== null && days.first <= daysOf(until).last)
}
