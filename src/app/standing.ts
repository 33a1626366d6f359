import type { Pack } from '../lexicon/pack.ts'
import { courtships, following, reciprocity } from '../measures/answers.ts'
import { census, matrixOf, tiesAmong, walkBalance } from '../measures/balance.ts'
import { clusters } from '../measures/clusters.ts'
import type { Deed, WeightTable } from '../measures/deed.ts'
import { frustration, signsOnly } from '../measures/frustration.ts'
import { LEVEL_NAME } from '../measures/level.ts'
import { nameOf, periodOf, startOf, type Unit } from '../measures/period.ts'
import type { Figures, Relation } from '../measures/relation.ts'
import { triangle } from '../measures/triangle.ts'
import { isoDay } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import { onceFor } from '../text/once.ts'
import { recordOf } from './brief.ts'
import { type Deeds, deedsOf, scalesOf, TABLES } from './deeds.ts'
import { type Direction, type Directions, directions } from './directions.ts'
import type { Known, Told } from './known.ts'
import { type Pairs, pairsOf } from './pairs.ts'

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
  readonly pairs: Pairs
  readonly directions: Directions
  readonly asOf: number
  readonly options: MeasureOptions
}

/** What is known, ready to be measured. */
export const standing = (
  { digests }: Pick<Known, 'digests'>,
  pack: Pick<Pack, 'frames' | 'files'>,
  options: MeasureOptions,
): Standing => standingOf(withPairs(deedsOf(digests, pack.frames, scalesOf(pack))), options)

const withPairs = (made: Pick<Deeds, 'deeds' | 'undated'>): Deeds => ({
  ...made,
  pairs: pairsOf(made.deeds),
  directions: directions(),
})

/** What is measured of what passed between some actors alone. */
export function standingAmong(told: Told, actors: readonly string[], options: MeasureOptions): Standing {
  const at = recordOf(told, told.pack).ofActors(actors, Math.min(2, actors.length))
  return standing({ digests: at.map((i) => told.digests[i] as Digest) }, told, options)
}

/** The same where the deeds are made already. */
export function standingOf({ deeds, undated, pairs, directions: measured }: Deeds, options: MeasureOptions): Standing {
  const asOf = options.asOf === null ? lastKnown(deeds) : Date.parse(`${options.asOf}T00:00:00Z`) / 86_400_000
  return { deeds, undated, pairs, directions: measured, asOf, options }
}

/** The day on which the last of some deeds became known. */
const lastKnown = onceFor((deeds: readonly Deed[]): number =>
  deeds.reduce((latest, deed) => Math.max(latest, deed.known), 0),
)

const relationOptions = ({ asOf, options: { unit, table, halfLife } }: Standing) => ({
  ...{ unit, table, halfLife, asOf },
  draws: DRAWS,
})

/** Both directions of a pair, with changes and a series for each context. */
export function relationsOf(standing: Standing, a: string, b: string): readonly Direction[] {
  const between = standing.pairs.of(a, b)
  const options = relationOptions(standing)
  return [standing.directions.of(between, a, b, options), standing.directions.of(between, b, a, options)]
}

/** One direction as JSON text, periods by their names. */
export function relationText({ asOf, options }: Standing, one: Direction): string {
  const { unit, table, halfLife } = options
  const { source, target, unplaced } = one.series
  const head = { source, target, asOf: isoDay(asOf), unit, halfLife, weights: TABLES[table], level: LEVEL_NAME }
  const moves = one.changes.map(({ period, ...change }) => ({ period: nameOf(period, unit), ...change }))
  // One list of all its pieces, put together once: it is long, and each part that is put together by itself is written once more.
  const out = [JSON.stringify(head).slice(0, -1), ',"periods":[']
  const spell = ({ figures }: Relation) => {
    for (let i = 0; i < figures.length; i++) out.push(i === 0 ? '' : ',', figuresText(figures[i] as Figures, unit))
  }
  spell(one.series)
  out.push(`],"unplaced":${JSON.stringify(unplaced)},"changes":${JSON.stringify(moves)},"contexts":{`)
  for (const [i, [context, series]] of [...one.contexts].entries()) {
    out.push(i === 0 ? '' : ',', JSON.stringify(context), ':[')
    spell(series)
    out.push(']')
  }
  out.push(`},"tension":${JSON.stringify(one.tension)}}`)
  return out.join('')
}

/** The same as a value. */
export const printedRelation = (standing: Standing, one: Direction): unknown => JSON.parse(relationText(standing, one))

const texts = new WeakMap<Figures, string>()

/** One period as JSON text; made once for those that stay, which are most. */
function figuresText(figures: Figures, unit: Unit): string {
  const known = texts.get(figures)
  if (known !== undefined) return known
  const { period, ...figure } = figures
  const text = JSON.stringify({ period: nameOf(period, unit), ...figure })
  texts.set(figures, text)
  return text
}

/** The triangle of three actors, period by period. */
export function triangleOf({ pairs, asOf, options: { unit, table, band } }: Standing, actors: readonly string[]) {
  const [a = '', b = '', c = ''] = actors
  const deeds = [...new Set([pairs.of(a, b), pairs.of(b, c), pairs.of(c, a)])].flat()
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
    clusters: clusters(signsOnly(ties)),
  }
}

/** Who answers whom, what followed what, and before which meetings a third courted one of the two. */
export function answersOf(
  { deeds, pairs, asOf, options: { within } }: Standing,
  a: string,
  b: string,
  third: string | null,
) {
  const own = pairs.of(a, b)
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
