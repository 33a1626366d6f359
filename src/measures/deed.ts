import type { ActorCode, Status } from '../reading/reading.ts'

/** PLOVER's quads: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4
export type WeightTable = 'goldstein' | 'plover'

/** One incident in one direction: an incident of several actors is as many deeds as it has directed pairs. Days count from 1970-01-01. */
export interface Deed {
  readonly incident: string
  readonly source: ActorCode
  readonly target: ActorCode
  /** First and last day at the precision that is known. */
  readonly first: number
  readonly last: number
  readonly precision: 'day' | 'month' | 'year'
  /** Day on which the first source that tells it was published. */
  readonly known: number
  readonly status: Status
  readonly type: string
  readonly quad: Quad
  readonly contexts: readonly string[]
  /** Weight by table, −10 to 10; null where the table has none. */
  readonly weights: Readonly<Record<WeightTable, number | null>>
}

/** What was known by a day, whatever its status. */
export const isKnown = (deed: Deed, asOf: number): boolean => deed.known <= asOf

/** Done, and known to be done, by a day. Plans, promises, forecasts and denials are no deeds. */
export const isDone = (deed: Deed, asOf: number): boolean =>
  deed.status === 'occurred' && deed.known <= asOf && deed.first <= asOf

/** By their days, and those of one day by their incidents. */
export const isBefore = (a: Deed, b: Deed): boolean =>
  a.first < b.first || (a.first === b.first && a.incident < b.incident)

/** Deeds in this order. */
export const inOrder = (deeds: readonly Deed[]): readonly Deed[] =>
  deeds.length < 2 ? deeds : deeds.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))

/** The deeds of one pair, those of both directions together: an incident that both did counts once. */
export function once(deeds: readonly Deed[]): readonly Deed[] {
  const one = deeds[0]?.source
  // An incident has one day. Where both did nothing on one day, which most days are, no incident need be looked up.
  const back = new Uint8Array(DAYS)
  let isBoth = false
  for (const { source, first } of deeds) {
    if (source === one) continue
    back[first & (DAYS - 1)] = 1
    isBoth = true
  }
  // In one direction alone no incident stands twice.
  if (!isBoth) return deeds
  const seen = new Set<string>()
  for (const { source, first, incident } of deeds)
    if (source === one && back[first & (DAYS - 1)] === 1) seen.add(incident)
  return seen.size === 0 ? deeds : deeds.filter(({ source, incident }) => source === one || !seen.has(incident))
}

/** Days that are told apart where an incident is looked for; a power of two. */
const DAYS = 1024

/** The deeds of two actors on each other. */
export const between = (deeds: readonly Deed[], a: ActorCode, b: ActorCode): readonly Deed[] =>
  once(deeds.filter(({ source, target }) => (source === a && target === b) || (source === b && target === a)))
