import { hash } from 'node:crypto'
import { type Concerns, issueWords } from '../books/issue.ts'
import type { IssueRow } from '../lexicon/outlook.ts'
import type { Pack } from '../lexicon/pack.ts'
import type { Genre } from '../reading/genre.ts'
import type { Reading } from '../reading/reading.ts'
import { accountsOf, type Telling, type ToldClaim, type ToldEvent } from '../resolve/account.ts'
import { beginOf, daysOf } from '../resolve/days.ts'
import { type Digest, digest } from '../resolve/digest.ts'
import { type Incident, type Resolution, resolve } from '../resolve/incidents.ts'
import { type Heeded, heed, type Judgement } from '../resolve/judgements.ts'
import { partsAfter, partsOf, type WithParts } from '../resolve/parts.ts'
import { type Struck, struckOut } from '../resolve/struck.ts'
import type { ToldFindings } from '../resolve/told.ts'
import { onceFor } from '../text/once.ts'
import type { Desk, SourceRow } from './desk.ts'
import { type Differing, differing } from './differing.ts'
import { titleOf } from './title.ts'

/** All that is told, joined; `digests` in the order of the incidents. */
export interface Known extends Resolution, Pick<Heeded, 'tellings' | 'confirmed' | 'holding' | 'orphaned'> {
  readonly digests: readonly Digest[]
  readonly differing: Differing['of']
  /** What people rejected. */
  readonly struck: Struck
  /** By the id of an incident that is part of a visit, the id of the visit. */
  readonly parts: ReadonlyMap<string, string>
  /** The ISO day as of which it is known; null: all of it. */
  readonly asOf: string | null
  readonly concerns: Concerns
  readonly fold: (text: string) => string
}

/** What is known, with what is needed to speak of it. */
export interface Told extends Known, Pick<Pack, 'frames' | 'files' | 'levels' | 'people' | 'offices' | 'issues'> {
  readonly pack: Pack
}

/** What is known, with the pack in whose words it is told. */
export function toldWith(pack: Pack, known: Known): Told {
  const { frames, files, levels, people, offices, issues } = pack
  return { ...known, frames, files, levels, people, offices, issues, pack }
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
  /** An issue of `issues.tsv`. */
  readonly issue?: string | null
}

/** One reading as the resolver takes it. */
export function tellingOf(reading: Reading): Telling {
  const { doc, published, byline, events, claims, genre, text } = reading
  const { text: words, url } = text.source
  const { outlet, country, author } = byline
  return {
    ...{ id: `sha256:${hash('sha256', words)}`, doc, published: published?.day ?? null, outlet, country, author },
    ...{ url, title: titleOf(reading), text: words, events, claims, genre, findings: findingsOf(reading) },
  }
}

const findingsOf = ({
  positions = [],
  figures = [],
  forecasts = [],
  agreements = [],
  channels = [],
  notes = [],
}: Partial<ToldFindings>): ToldFindings => ({ positions, figures, forecasts, agreements, channels, notes })

/** What is needed of a reading in its public shape; desks of an older chancery lack some of it. */
interface PrintedReading extends Partial<ToldFindings> {
  readonly byline: { readonly country: string | null; readonly author: string | null }
  readonly events: readonly ToldEvent[]
  readonly claims?: readonly ToldClaim[]
  readonly genre?: Genre | null
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
  const { seq, id, doc, published, outlet, url, title } = row
  const { byline, events, claims = [], genre = null, ...found } = JSON.parse(line) as PrintedReading
  const author = row.author ?? byline.author
  return {
    ...{ id, doc, published, outlet, country: byline.country, author, url, title, text: sources.text(seq) },
    ...{ events, claims, genre, findings: findingsOf(found) },
  }
}

/**
 * Joins what was known by the end of `asOf` (an ISO day; null: all of it). What has no day of publication is known only without one.
 * Judgements are of today: they mend what was read, and a record as of an earlier day is mended by them too.
 * @param issues rows of the packs, without which no issue can be asked for
 */
export function known(
  tellings: readonly Telling[],
  fold: (text: string) => string,
  asOf: string | null,
  judgements: readonly Judgement[] = [],
  issues: readonly IssueRow[] = [],
): Known {
  const heeded = heed(heard(tellings, asOf), judgements)
  const resolution = resolve(accountsOf(heeded.tellings, fold), heeded.rulings)
  return assembled(resolution, heeded, { asOf, fold, issues, digestOf: digest, differing: differing().of })
}

/** What had been published by the end of a day, each text once. */
export function heard(tellings: readonly Telling[], asOf: string | null): readonly Telling[] {
  const all = [...new Map(tellings.map((one) => [one.id, one])).values()]
  if (asOf === null) return all
  const { last } = daysOf(asOf)
  return all.filter(({ published }) => published !== null && daysOf(published).last <= last)
}

/** What is known once it is joined. */
export function assembled(
  { incidents, undecided }: Resolution,
  heeded: Heeded,
  {
    asOf,
    fold,
    issues,
    digestOf,
    differing: differs,
    before = null,
  }: Pick<Known, 'asOf' | 'fold' | 'differing'> & {
    readonly issues: readonly IssueRow[]
    readonly digestOf: (incident: Incident) => Digest
    /** What much of it was already. */
    readonly before?: WithParts | null
  },
): Known {
  const digests = incidents.map(digestOf)
  const parts = before ? partsAfter(before, incidents, digests) : partsOf(incidents, digests)
  const { tellings, confirmed, holding, orphaned } = heeded
  const struck = struckOut(heeded, fold)
  const told = {
    incidents,
    undecided,
    digests,
    differing: differs,
    struck,
    parts,
    tellings,
    confirmed,
    holding,
    orphaned,
  }
  return { ...told, asOf, fold, concerns: issueWords(issues, fold) }
}

/**
 * The places of the incidents that a filter wants, in order of time; those without a day last.
 * @param among places in this order, of which alone some are wanted; null: any
 */
export function wanted(
  { incidents, digests, concerns }: Pick<Known, 'incidents' | 'digests' | 'concerns'>,
  filter: Filter,
  among: readonly number[] | null = null,
): readonly number[] {
  const { actor, dyad, ...rest } = filter
  const meant = (i: number) => isWanted(incidents[i] as Incident, digests[i] as Digest, filter, concerns)
  if (among) return among.filter(meant)
  const places = inTime(digests)
  const codes = [actor, ...(dyad ?? [])].filter((code) => code !== null)
  const theirs = codes.map(ofActor(digests)).reduce<readonly number[] | null>((all, own) => shared(all, own), null)
  const some = theirs ? theirs.map((rank) => places[rank] as number) : places
  return Object.values(rest).every((value) => value === null) ? some : some.filter(meant)
}

/** What stands in both of two lists of rising numbers; null: in any. */
function shared(a: readonly number[] | null, b: readonly number[]): readonly number[] {
  if (a === null) return b
  const both: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number
    const y = b[j] as number
    if (x === y) both.push(x)
    if (x <= y) i++
    if (y <= x) j++
  }
  return both
}

/** Places are below this. */
const PLACES = 2 ** 31
/** The day of what has none, behind all others; with a place it is still a whole number. */
const NO_DAY = 2 ** 22 - 1

/** All places in order of time: put in order once, however many filters are asked for. Numbers of day and place are sorted fastest. */
export const inTime = onceFor((digests: readonly Digest[]): readonly number[] => {
  const days = digests.map(({ days: all }, i) => {
    const day = beginOf(all)
    return (Number.isFinite(day) ? day : NO_DAY) * PLACES + i
  })
  return Array.from(Float64Array.from(days).sort(), (key) => key - Math.floor(key / PLACES) * PLACES)
})

/** Which in order of time are those in which an actor takes part. */
const ofActor = onceFor((digests: readonly Digest[]): ((code: string) => readonly number[]) => {
  const by = new Map<string, number[]>()
  const enter = (code: string, rank: number) => {
    const own = by.get(code)
    if (!own) by.set(code, [rank])
    else if (own.at(-1) !== rank) own.push(rank)
  }
  const places = inTime(digests)
  for (let rank = 0; rank < places.length; rank++) {
    const { source, target } = digests[places[rank] as number] as Digest
    for (const code of source) enter(code, rank)
    for (const code of target) enter(code, rank)
  }
  return (code) => by.get(code) ?? []
})

function isWanted(
  incident: Incident,
  { source, target, type, days }: Digest,
  filter: Filter,
  concerns: Concerns,
): boolean {
  const has = (code: string) => source.includes(code) || target.includes(code)
  const { actor, dyad, since, until, country } = filter
  if (actor !== null && !has(actor)) return false
  if (dyad !== null && !dyad.every(has)) return false
  if (filter.type !== null && type !== filter.type) return false
  if (country !== null && !incident.accounts.some(({ telling }) => telling.country === country)) return false
  const { issue = null } = filter
  if (issue !== null && !incident.accounts.some(({ telling, event }) => concerns(telling, event.evidence, issue)))
    return false
  if (since !== null && !(days !== null && days.last >= daysOf(since).first)) return false
  return until === null || (days !== null && days.first <= daysOf(until).last)
}
