import { type AgreementRow, agreements } from '../books/agreements.ts'
import { type ChannelRow, channels } from '../books/channels.ts'
import type { Cited } from '../books/cited.ts'
import { checkClaims } from '../books/claims-checked.ts'
import { type FigureRow, figures } from '../books/figures.ts'
import { levelsOf, type Ranks } from '../books/levels.ts'
import { type PersonOfRecord, people } from '../books/people.ts'
import { type PositionRow, positions } from '../books/positions.ts'
import { type Visit, visits } from '../books/visits.ts'
import type { PersonRow } from '../lexicon/pack.ts'
import { beginOf, daysOf, intervalDays } from '../resolve/days.ts'
import type { Interval } from '../text/day.ts'
import { type Filter, type Known, wanted } from './known.ts'

export const REGISTERS = ['visits', 'agreements', 'channels', 'positions', 'figures', 'people'] as const
export type Register = (typeof REGISTERS)[number]

/** The rows of each register, as they stand in JSON. */
export interface RegisterRows {
  readonly visits: readonly Visit[]
  readonly agreements: readonly AgreementRow[]
  readonly channels: readonly ChannelRow[]
  readonly positions: readonly PositionRow[]
  readonly figures: readonly FigureRow[]
  readonly people: readonly PersonOfRecord[]
}

/** What registers need of the packs. */
export interface RegisterPack extends Ranks {
  readonly people: readonly PersonRow[]
}

/**
 * One register of what is known, in the order of time (people: the most told of first), by the actors, the time, the issue and the
 * country that a filter asks for; its `type` counts for visits and people only.
 * @param today ISO day on which offices are asked for where what is known is as of no day
 */
export function register<R extends Register>(
  kind: R,
  known: Known,
  filter: Filter,
  pack: RegisterPack,
  today: string,
): RegisterRows[R] {
  const isAbout = aboutness(known)
  const make: { readonly [K in Register]: () => RegisterRows[K] } = {
    visits: () => visitRows(known, filter, pack),
    agreements: () =>
      inTime(
        agreements(known.tellings, known.incidents, daysOf(known.asOf ?? today).last),
        ({ signed, sources }) => signed ?? published(sources),
      ).filter((row) => isAsked(row.sources, row.parties, row.signed ?? published(row.sources), filter, isAbout)),
    channels: () =>
      inTime(channels(known.tellings), ({ steps }) => steps.at(-1)?.when ?? null).filter((row) =>
        isAsked(row.sources, row.parties, spanned(row.steps.map(({ when }) => when)), filter, isAbout),
      ),
    positions: () =>
      positions(known.tellings, known.fold, pack.people).filter(
        (row) =>
          (!filter.issue || row.issue === filter.issue) &&
          isAsked(row.sources, [row.holder], published(row.sources), { ...filter, issue: null, dyad: null }, isAbout) &&
          (filter.dyad === null || filter.dyad.includes(row.holder)),
      ),
    figures: () =>
      figures(known.tellings, known.fold)
        .filter((row) => isAsked(row.sources, row.whose, spanned(row.points.map(({ when }) => when)), filter, isAbout))
        .toSorted((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1)),
    people: () => {
      const places = wanted(known, filter).toSorted((a, b) => a - b)
      const incidents = places.map((i) => known.incidents[i] as Known['incidents'][number])
      return people(incidents, pack.people, daysOf(known.asOf ?? today).last)
    },
  }
  return make[kind]()
}

function visitRows(known: Known, filter: Filter, pack: RegisterPack): readonly Visit[] {
  const { incidents, digests, parts } = known
  const rows = visits(incidents, digests, parts, checkClaims(incidents, digests), levelsOf(pack, known.fold))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted(known, filter).flatMap((i) => byId.get(known.incidents[i]?.id ?? '') ?? [])
}

/** Whether the words of a source are about an issue. */
type IsAbout = (source: Cited, issue: string) => boolean

function aboutness({ tellings, concerns }: Known): IsAbout {
  const byId = new Map(tellings.map((one) => [one.id, one]))
  return ({ id, evidence }, issue) => {
    const telling = byId.get(id)
    return telling !== undefined && concerns(telling, evidence, issue)
  }
}

/** From the first to the last day of publication. */
const published = (sources: readonly Cited[]): Interval | null =>
  spanned(sources.map(({ published: day }) => (day === null ? null : { start: day, end: day })))

function spanned(whens: readonly (Interval | null)[]): Interval | null {
  const days = whens.flatMap((when) => [when?.start ?? [], when?.end ?? []].flat()).sort()
  return days.length ? { start: days[0] as string, end: days.at(-1) as string } : null
}

function inTime<T>(rows: readonly T[], when: (row: T) => Interval | null): readonly T[] {
  const keyed = rows.map((row) => ({ row, at: beginOf(intervalDays(when(row))) }))
  return keyed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ row }) => row)
}

function isAsked(
  sources: readonly Cited[],
  actors: readonly string[],
  when: Interval | null,
  { actor, dyad, since, until, country, issue = null }: Filter,
  isAbout: IsAbout,
): boolean {
  if (actor !== null && !actors.includes(actor)) return false
  if (dyad !== null && !dyad.every((code) => actors.includes(code))) return false
  if (country !== null && !sources.some((one) => one.country === country)) return false
  const days = intervalDays(when)
  if (since !== null && !(days !== null && days.last >= daysOf(since).first)) return false
  if (until !== null && !(days !== null && days.first <= daysOf(until).last)) return false
  if (issue === null) return true
  return sources.some((one) => isAbout(one, issue))
}
