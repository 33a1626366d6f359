import type { Pack } from '../lexicon/pack.ts'
import { courtships, following, reciprocity } from '../measures/answers.ts'
import { census, matrixOf, tiesAmong, walkBalance } from '../measures/balance.ts'
import { changes } from '../measures/change.ts'
import type { Deed, WeightTable } from '../measures/deed.ts'
import { frustration, signsOnly } from '../measures/frustration.ts'
import { LEVEL_NAME } from '../measures/level.ts'
import { nameOf, periodOf, startOf, type Unit } from '../measures/period.ts'
import { byContext, type Relation, relation } from '../measures/relation.ts'
import { tension } from '../measures/tension.ts'
import { triangle } from '../measures/triangle.ts'
import { isoDay } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { recordOf } from './brief.ts'
import { type Deeds, deedsOf, scalesOf, TABLES } from './deeds.ts'
import type { Known, Told } from './known.ts'

export { bandOf } from '../measures/level.ts'
export { isoDay }

/** What is measured, and how. */
export interface MeasureOptions {
  readonly unit: Unit
  readonly table: WeightTable
  readonly halfLife: number
  /** ISO day; null: the last day of publication. */
  readonly asOf: string | null
  readonly band: number
  readonly within: number
}

const DRAWS = 1000

/** All deeds with the day as of which they are measured. */
export interface Standing {
  readonly deeds: readonly Deed[]
  readonly undated: readonly string[]
  readonly asOf: number
  readonly options: MeasureOptions
}

/** What is known, ready to be measured. */
export const standing = (
  known: Pick<Known, 'incidents' | 'digests'>,
  pack: Pick<Pack, 'frames' | 'files'>,
  options: MeasureOptions,
): Standing => standingOf(deedsOf(known.incidents, known.digests, pack.frames, scalesOf(pack)), options)

/** What is measured of what passed between some actors alone. */
export function standingAmong(told: Told, actors: readonly string[], options: MeasureOptions): Standing {
  const at = recordOf(told, told.pack).ofActors(actors, Math.min(2, actors.length))
  const incidents = at.map((i) => told.incidents[i] as Incident)
  const digests = at.map((i) => told.digests[i] as Digest)
  return standing({ incidents, digests }, told, options)
}

/** The same where the deeds are made already. */
export function standingOf({ deeds, undated }: Deeds, options: MeasureOptions): Standing {
  const last = deeds.reduce((latest, deed) => Math.max(latest, deed.known), 0)
  const asOf = options.asOf === null ? last : Date.parse(`${options.asOf}T00:00:00Z`) / 86_400_000
  return { deeds, undated, asOf, options }
}

const relationOptions = ({ asOf, options: { unit, table, halfLife } }: Standing) => ({
  ...{ unit, table, halfLife, asOf },
  draws: DRAWS,
})

/** Both directions of a pair, with changes and a series for each context. */
export function relationsOf(standing: Standing, a: string, b: string) {
  const options = relationOptions(standing)
  return (
    [
      [a, b],
      [b, a],
    ] as const
  ).map(([source, target]) => {
    const deeds = standing.deeds.filter((deed) => deed.source === source && deed.target === target)
    const series = relation(deeds, source, target, options)
    const done = deeds.filter((deed) => deed.status === 'occurred' && deed.first <= options.asOf)
    return {
      series,
      deeds,
      changes: changes(series, deeds, options.unit, options.table, options.asOf),
      contexts: byContext(deeds, source, target, options),
      tension: tension(done.map((deed) => ({ quad: deed.quad, weight: deed.weights[options.table] ?? 0, times: 1 }))),
    }
  })
}

/** One direction as JSON, periods by their names. */
export function printedRelation(standing: Standing, one: ReturnType<typeof relationsOf>[number]): unknown {
  const { unit, table, halfLife } = standing.options
  const named = ({ figures }: Relation) =>
    figures.map(({ period, ...figure }) => ({ period: nameOf(period, unit), ...figure }))
  return {
    ...{ source: one.series.source, target: one.series.target, asOf: isoDay(standing.asOf), unit, halfLife },
    ...{ weights: TABLES[table], level: LEVEL_NAME },
    periods: named(one.series),
    unplaced: one.series.unplaced,
    changes: one.changes.map(({ period, ...change }) => ({ period: nameOf(period, unit), ...change })),
    contexts: Object.fromEntries([...one.contexts].map(([context, series]) => [context, named(series)])),
    tension: one.tension,
  }
}

/** The triangle of three actors, period by period. */
export function triangleOf({ deeds, asOf, options: { unit, table, band } }: Standing, actors: readonly string[]) {
  const [a = '', b = '', c = ''] = actors
  const periods = triangle(deeds, [a, b, c], { unit, table, asOf, band, draws: DRAWS })
  return periods.map(({ period, ...rest }) => ({ period: nameOf(period, unit), ...rest }))
}

/** Whether a set is in balance; null `among` means all that have deeds. */
export function balanceOf({ deeds, asOf, options }: Standing, among: readonly string[] | null, since: string | null) {
  const actors = among ?? [...new Set(deeds.flatMap(({ source, target }) => [source, target]))]
  const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(`${since}T00:00:00Z`) / 86_400_000
  const ties = tiesAmong(deeds, actors, { table: options.table, since: from, asOf, band: options.band })
  const { rows } = matrixOf(ties)
  return {
    ...{ actors: rows.length, ties, ...census(rows), walk: walkBalance(rows) },
    frustration: frustration(signsOnly(ties)),
    weighted: frustration(ties),
  }
}

/** Who answers whom, what followed what, and before which meetings a third courted one of the two. */
export function answersOf({ deeds, asOf, options: { within } }: Standing, a: string, b: string, third: string | null) {
  const own = deeds.filter(({ source, target }) => (source === a && target === b) || (source === b && target === a))
  const options = { within, asOf }
  return {
    reciprocity: [
      { by: a, to: b, ...reciprocity(own, a, b, options) },
      { by: b, to: a, ...reciprocity(own, b, a, options) },
    ],
    following: following(own, options),
    courtships: third === null ? null : { by: third, ...courtships(deeds, third, a, b, options) },
  }
}

/** The name of a period, for tables and charts. */
export const periodName = (period: number, unit: Unit): string => nameOf(period, unit)
/** The period that holds a day. */
export const periodAt = (day: number, unit: Unit): number => periodOf(day, unit)
/** First day of a period. */
export const periodStart = (period: number, unit: Unit): number => startOf(period, unit)
