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

/** The deeds of one pair, those of both directions together: an incident that both did counts once. */
export function once(deeds: readonly Deed[]): readonly Deed[] {
  const first = deeds[0]?.source
  const back = deeds.filter(({ source }) => source !== first)
  // In one direction alone no incident stands twice.
  if (back.length === 0) return deeds
  const seen = new Set<string>()
  for (const { source, incident } of deeds) if (source === first) seen.add(incident)
  return deeds.filter(({ source, incident }) => source === first || !seen.has(incident))
}

/** The deeds of two actors on each other. */
export const between = (deeds: readonly Deed[], a: ActorCode, b: ActorCode): readonly Deed[] =>
  once(deeds.filter(({ source, target }) => (source === a && target === b) || (source === b && target === a)))
