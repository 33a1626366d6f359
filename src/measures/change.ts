import { quantile } from './chance.ts'
import { type Deed, isDone, type WeightTable } from './deed.ts'
import { periodOf, placed, type Unit } from './period.ts'
import type { Relation } from './relation.ts'

export interface Change {
  /** The first period after the change. */
  readonly period: number
  /** Mean of the net scores of the periods before and after, up to the next change. */
  readonly before: number
  readonly after: number
  /** The incidents of the new stretch that pull its way, heaviest first. */
  readonly incidents: readonly string[]
}

/** Shortest stretch, in periods. */
const SHORTEST = 3
const SHOWN = 8

/**
 * Where the mean of a series changes: the split with the least squares plus a price per change (Jackson et al. 2005, optimal
 * partitioning), the price being 3 · σ² · ln n, with σ from the differences of neighbours, which a change of mean hardly touches.
 */
export function splits(values: readonly number[]): readonly number[] {
  const n = values.length
  if (n < 2 * SHORTEST) return []
  const price = 3 * variance(values) * Math.log(n)
  if (price === 0) return []
  // Arrays and not typed ones, which take longer to make than these few numbers to add.
  const sums = [0]
  const squares = [0]
  for (let i = 0; i < n; i++) {
    const value = values[i] as number
    sums[i + 1] = (sums[i] as number) + value
    squares[i + 1] = (squares[i] as number) + value * value
  }
  const best = [-price]
  const last = [0]
  for (let end = 1; end <= n; end++) {
    best.push(Number.POSITIVE_INFINITY)
    last.push(0)
    for (let start = 0; start <= end - SHORTEST; start++) {
      const sum = (sums[end] as number) - (sums[start] as number)
      const within = (squares[end] as number) - (squares[start] as number) - (sum * sum) / (end - start)
      const cost = (best[start] as number) + within + price
      if (cost < (best[end] as number)) {
        best[end] = cost
        last[end] = start
      }
    }
  }
  const found: number[] = []
  for (let at = last[n] as number; at > 0; at = last[at] as number) found.unshift(at)
  return found
}

/** Of the noise: half the mean square of differences, or their robust spread where that is greater. */
function variance(values: readonly number[]): number {
  const sizes = new Float64Array(values.length - 1)
  let squares = 0
  for (let i = 0; i < sizes.length; i++) {
    const step = (values[i + 1] as number) - (values[i] as number)
    sizes[i] = Math.abs(step)
    squares += step * step
  }
  const robust = quantile(sizes.sort(), 0.5) / 0.6745 / Math.SQRT2
  const square = squares / (2 * sizes.length)
  return robust > 0 ? Math.min(square, robust * robust) : square
}

/** The changes of a relation, with the incidents behind each. */
export function changes(
  { figures: all, source, target }: Relation,
  deeds: readonly Deed[],
  unit: Unit,
  table: WeightTable,
  asOf: number,
): readonly Change[] {
  // What is planned for later says nothing of how it has changed.
  const figures = all.filter(({ period }) => period <= periodOf(asOf, unit))
  const values = figures.map(({ net }) => net)
  const cuts = splits(values)
  const edges = [0, ...cuts, values.length]
  const mean = (from: number, to: number) => values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from)
  return cuts.map((cut, i) => {
    const [before, after] = [mean(edges[i] as number, cut), mean(cut, edges[i + 2] as number)]
    const [from, to] = [figures[cut]?.period as number, figures[(edges[i + 2] as number) - 1]?.period as number]
    const pull = (deed: Deed) => (deed.weights[table] ?? 0) * Math.sign(after - before)
    const behind = deeds.filter((deed) => {
      if (deed.source !== source || deed.target !== target || !isDone(deed, asOf) || pull(deed) <= 0) return false
      const period = placed(deed, unit)
      return period !== null && period >= from && period <= to
    })
    behind.sort((a, b) => pull(b) - pull(a) || a.first - b.first)
    return { period: from, before, after, incidents: behind.slice(0, SHOWN).map(({ incident }) => incident) }
  })
}
