import { type Change, changes } from '../measures/change.ts'
import type { Deed } from '../measures/deed.ts'
import { type Drawn, nothingDrawn } from '../measures/drawn.ts'
import { byContext, type Relation, type RelationOptions, relation } from '../measures/relation.ts'
import { type Tension, tension } from '../measures/tension.ts'
import { putLast } from '../text/put-last.ts'

/** All that is measured of one actor's doings to another. */
export interface Direction {
  readonly series: Relation
  readonly deeds: readonly Deed[]
  readonly changes: readonly Change[]
  readonly contexts: ReadonlyMap<string, Relation>
  readonly tension: Tension
}

/** Measures directions; what was measured before is not measured again as far as the deeds are the same. */
export interface Directions {
  /** @param between the deeds of both actors on each other; the same list where they are the same */
  readonly of: (between: readonly Deed[], source: string, target: string, options: RelationOptions) => Direction
}

/** Directions that are kept, and intervals that are kept of what was drawn. */
const [KEPT, DRAWN] = [256, 50_000]

interface Kept {
  readonly between: readonly Deed[]
  readonly direction: Direction
}

export function directions(): Directions {
  const kept = new Map<string, Kept>()
  let drawn = nothingDrawn()
  return {
    of: (between, source, target, options) => {
      const { unit, table, halfLife, asOf, draws } = options
      const key = [source, target, unit, table, halfLife, asOf, draws].join(' ')
      const before = kept.get(key)
      if (drawn.scores.size + drawn.rates.size > DRAWN) drawn = nothingDrawn()
      const isSame = before?.between === between
      const direction = isSame
        ? before.direction
        : measured(between, source, target, options, { drawn, before: before?.direction ?? null })
      putLast(kept, key, { between, direction }, KEPT)
      return direction
    },
  }
}

function measured(
  between: readonly Deed[],
  source: string,
  target: string,
  options: RelationOptions,
  { drawn, before }: { readonly drawn: Drawn; readonly before: Direction | null },
): Direction {
  const { unit, table, asOf } = options
  const deeds = between.filter((deed) => deed.source === source && deed.target === target)
  const series = relation(deeds, source, target, options, drawn, before?.series)
  const done = deeds.filter((deed) => deed.status === 'occurred' && deed.first <= asOf)
  return {
    series,
    deeds,
    changes: changes(series, deeds, unit, table, asOf),
    contexts: byContext(deeds, source, target, options, drawn, before?.contexts),
    tension: tension(done.map((deed) => ({ quad: deed.quad, weight: deed.weights[table] ?? 0, times: 1 }))),
  }
}
