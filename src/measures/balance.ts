import type { ActorCode } from '../reading/reading.ts'
import { type Deed, isDone, once, type WeightTable } from './deed.ts'
import { eigenvalues } from './eigen.ts'

/** A tie that is of amity (above 0) or enmity (below 0); no tie is not neutral, it is unknown. */
export interface SignedTie {
  readonly a: ActorCode
  readonly b: ActorCode
  readonly weight: number
}

/** A graph of ties, as rows of numbers; 0 where there is none. `among` names actors that may have no tie at all. */
export function matrixOf(
  ties: readonly SignedTie[],
  among: readonly ActorCode[] = [],
): { readonly actors: readonly ActorCode[]; readonly rows: number[][] } {
  const actors = [...new Set([...among, ...ties.flatMap(({ a, b }) => [a, b])])].sort()
  const at = new Map(actors.map((actor, i) => [actor, i]))
  const rows = actors.map(() => actors.map(() => 0))
  for (const { a, b, weight } of ties) {
    const [i, j] = [at.get(a) as number, at.get(b) as number]
    ;(rows[i] as number[])[j] = weight
    ;(rows[j] as number[])[i] = weight
  }
  return { actors, rows }
}

export interface Census {
  /** Triangles with 0, 1, 2 and 3 ties of enmity. */
  readonly triads: readonly [number, number, number, number]
  /** (+++ and +−−) / all; null without triangles. High by composition where most ties are of amity. */
  readonly share: number | null
}

/** Counts triangles by their signs (Cartwright & Harary 1956: balanced where the product is positive). */
export function census(rows: readonly (readonly number[])[]): Census {
  const triads: [number, number, number, number] = [0, 0, 0, 0]
  const n = rows.length
  for (let i = 0; i < n; i++) {
    const row = rows[i] as readonly number[]
    for (let j = i + 1; j < n; j++) {
      const ij = row[j] as number
      if (ij === 0) continue
      const other = rows[j] as readonly number[]
      for (let k = j + 1; k < n; k++) {
        const [ik, jk] = [row[k] as number, other[k] as number]
        if (ik === 0 || jk === 0) continue
        triads[(+(ij < 0) + +(ik < 0) + +(jk < 0)) as 0 | 1 | 2 | 3]++
      }
    }
  }
  return { triads, share: shareInBalance(triads) }
}

/** The share of triangles in balance of those counted by their signs; null without triangles. */
export function shareInBalance(triads: Census['triads']): number | null {
  const all = triads.reduce((sum, count) => sum + count, 0)
  return all > 0 ? (triads[0] + triads[2]) / all : null
}

/** Σ exp(λ(A)) / Σ exp(λ(|A|)) over the signs (Estrada & Benzi 2014): 1 where every closed walk is balanced. */
export function walkBalance(rows: readonly (readonly number[])[]): number {
  const signs = rows.map((row) => row.map(Math.sign))
  const size = signs.map((row) => row.map(Math.abs))
  const [own, most] = [eigenvalues(signs), eigenvalues(size)]
  // Both sums are divided by the largest term, which large graphs would overflow.
  const top = most.at(-1) ?? 0
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + Math.exp(value - top), 0)
  return most.length > 0 ? sum(own) / sum(most) : 1
}

/** Ties of pairs with at least `least` deeds, from the mean weight; within the band there is none. */
export function tiesAmong(
  deeds: readonly Deed[],
  actors: readonly ActorCode[],
  options: { readonly table: WeightTable; readonly since: number; readonly asOf: number; readonly band: number },
): readonly (SignedTie & { readonly incidents: readonly string[] })[] {
  const { table, since, asOf, band } = options
  const places = new Map([...new Set(actors)].sort().map((code, i) => [code, i]))
  const pairs: Deed[][] = []
  const rows = Array.from({ length: places.size }, (): (Deed[] | undefined)[] => [])
  for (const deed of deeds) {
    if (!isDone(deed, asOf) || deed.first < since || deed.weights[table] === null) continue
    const [from, to] = [places.get(deed.source), places.get(deed.target)]
    if (from === undefined || to === undefined || from === to) continue
    const row = rows[Math.min(from, to)] as (Deed[] | undefined)[]
    const list = row[Math.max(from, to)]
    if (list) list.push(deed)
    else {
      const own = [deed]
      row[Math.max(from, to)] = own
      pairs.push(own)
    }
  }
  return pairs.flatMap((list) => {
    const { source, target } = list[0] as Deed
    const [a, b] = source < target ? [source, target] : [target, source]
    const own = once(list)
    let sum = 0
    for (const deed of own) sum += deed.weights[table] as number
    const weight = sum / own.length
    return Math.abs(weight) > band ? [{ a, b, weight, incidents: own.map(({ incident }) => incident) }] : []
  })
}
