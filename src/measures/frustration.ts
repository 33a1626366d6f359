import type { ActorCode } from '../reading/reading.ts'
import { matrixOf, type SignedTie } from './balance.ts'

/** Two blocs, each in the order of its codes; the first holds the first actor. The second may be empty. */
export type Blocs = readonly [readonly ActorCode[], readonly ActorCode[]]

export interface Split {
  readonly blocs: Blocs
  /** Ties of amity between the blocs and of enmity within one. */
  readonly outOfLine: readonly SignedTie[]
}

/** One connected part of the graph. */
export interface Part {
  readonly actors: readonly ActorCode[]
  /** The least frustration that was found, and the least that can be: equal where the search was completed. */
  readonly frustration: number
  readonly atLeast: number
  readonly splits: readonly Split[]
  /** Whether there are more best splits than are listed. */
  readonly more: boolean
}

export interface Frustration {
  readonly frustration: number
  readonly isExact: boolean
  /** 1 − 2L/m; null without ties. */
  readonly share: number | null
  /** How many splits of all actors are best: parts can be put together either way round. Infinite where a part has more than are listed. */
  readonly optima: number
  readonly parts: readonly Part[]
}

const MOST_SPLITS = 64
/** Steps of the search in each part after which it gives what it has. */
const STEPS = 5_000_000

/**
 * The least number (or weight) of ties that stand against two blocs (Harary 1959; Aref, Mason & Wilson 2020), and all splits that
 * reach it. Branch and bound over actors, those with most ties to the ones before them first: what an open actor must cost at
 * least, whichever side it takes, bounds from below.
 */
export function frustration(ties: readonly SignedTie[], among: readonly ActorCode[] = [], steps = STEPS): Frustration {
  const { actors, rows } = matrixOf(ties, among)
  const parts = components(rows).map((part) => solved(part, actors, rows, steps))
  const total = parts.reduce((sum, part) => sum + part.frustration, 0)
  const all = ties.reduce((sum, { weight }) => sum + Math.abs(weight), 0)
  return {
    frustration: total,
    isExact: parts.every((part) => part.atLeast === part.frustration),
    share: all > 0 ? 1 - (2 * total) / all : null,
    optima: parts.some(({ more }) => more)
      ? Number.POSITIVE_INFINITY
      : parts.reduce((product, { splits }) => product * splits.length, 2 ** Math.max(0, parts.length - 1)),
    parts,
  }
}

/** By number of ties and not by weight. */
export const signsOnly = (ties: readonly SignedTie[]): readonly SignedTie[] =>
  ties.map((tie) => ({ ...tie, weight: Math.sign(tie.weight) }))

/** Actors that ties connect, by their places. */
export function components(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Set<number>()
  return rows.flatMap((_, start) => {
    if (seen.has(start)) return []
    const part = [start]
    seen.add(start)
    for (const i of part) {
      for (const [j, weight] of (rows[i] as readonly number[]).entries()) {
        if (weight === 0 || seen.has(j)) continue
        seen.add(j)
        part.push(j)
      }
    }
    return [part]
  })
}

/** Each next actor is the one with the heaviest ties to those before it. */
export function orderOf(part: readonly number[], rows: readonly (readonly number[])[]): readonly number[] {
  const weightTo = (i: number, others: readonly number[]) =>
    others.reduce((sum, j) => sum + Math.abs(rows[i]?.[j] as number), 0)
  const open = new Set(part)
  const order: number[] = []
  const pull = new Map(part.map((i) => [i, weightTo(i, part) / 1e6]))
  while (open.size > 0) {
    const next = [...open].reduce((a, b) => ((pull.get(b) as number) > (pull.get(a) as number) ? b : a))
    open.delete(next)
    order.push(next)
    for (const i of open) pull.set(i, (pull.get(i) as number) + Math.abs(rows[next]?.[i] as number))
  }
  return order
}

const SLACK = 1e-9

function solved(
  part: readonly number[],
  actors: readonly ActorCode[],
  rows: readonly (readonly number[])[],
  steps: number,
): Part {
  const order = orderOf(part, rows)
  const local = order.map((i) => order.map((j) => rows[i]?.[j] as number))
  const { best, sides, isComplete, more, bound } = search(local, descended(local), steps)
  const names = order.map((i) => actors[i] as ActorCode)
  return {
    actors: names.toSorted(),
    frustration: best,
    atLeast: isComplete ? best : bound,
    splits: sides.map((side) => splitOf(side, names, local)),
    more: more || !isComplete,
  }
}

/** A first good split: turn single actors while that helps. */
function descended(rows: Matrix): Int8Array {
  const side = new Int8Array(rows.length).fill(1)
  for (let turned = true; turned; ) {
    turned = false
    for (const [i, row] of rows.entries()) {
      const pull = row.reduce((sum, weight, j) => sum + weight * (side[j] as number), 0) * (side[i] as number)
      if (pull >= -SLACK) continue
      side[i] = -(side[i] as number)
      turned = true
    }
  }
  return side
}

type Matrix = readonly (readonly number[])[]

function costOf(side: Int8Array, rows: Matrix): number {
  let cost = 0
  for (const [i, row] of rows.entries())
    for (let j = 0; j < i; j++)
      if ((row[j] as number) * (side[i] as number) * (side[j] as number) < 0) cost += Math.abs(row[j] as number)
  return cost
}

function search(rows: Matrix, first: Int8Array, steps: number) {
  const n = rows.length
  const flat = rows.map((row) => Float64Array.from(row))
  const [plus, minus] = [new Float64Array(n), new Float64Array(n)]
  const side = new Int8Array(n)
  let best = costOf(first, rows)
  let sides: Int8Array[] = []
  let [left, more, isComplete, bound] = [steps, false, true, 0]
  /** Adds what the open actors would cost on either side once this one has taken its own, or takes it away again. */
  const count = (i: number, sign: number, by: 1 | -1) => {
    const row = flat[i] as Float64Array
    for (let j = i + 1; j < n; j++) {
      const weight = row[j] as number
      if (weight === 0) continue
      const against = weight * sign > 0 ? minus : plus
      against[j] = (against[j] as number) + by * Math.abs(weight)
    }
  }
  const visit = (i: number, cost: number): void => {
    if (left-- <= 0) {
      isComplete = false
      return
    }
    let least = cost
    for (let j = i; j < n; j++) least += Math.min(plus[j] as number, minus[j] as number)
    if (least > best + SLACK) return
    if (i === n) {
      if (cost < best - SLACK) [best, sides, more] = [cost, [], false]
      if (sides.length < MOST_SPLITS) sides.push(side.slice())
      else more = true
      return
    }
    const likely = (plus[i] as number) <= (minus[i] as number) ? 1 : -1
    for (const sign of i === 0 ? [1] : [likely, -likely]) {
      side[i] = sign
      count(i, sign, 1)
      visit(i + 1, cost + ((sign > 0 ? plus[i] : minus[i]) as number))
      count(i, sign, -1)
    }
  }
  visit(0, 0)
  if (!isComplete) bound = disjointTriangles(rows)
  if (sides.length === 0) sides = [first]
  return { best, sides, isComplete, more, bound }
}

/** Every unbalanced triangle costs at least one tie; triangles without a common tie add up. */
function disjointTriangles(rows: Matrix): number {
  const used = new Set<number>()
  const n = rows.length
  const key = (i: number, j: number) => i * n + j
  let sum = 0
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      for (let k = j + 1; k < n && !used.has(key(i, j)); k++) {
        const [ij, ik, jk] = [rows[i]?.[j] as number, rows[i]?.[k] as number, rows[j]?.[k] as number]
        if (ij * ik * jk >= 0 || used.has(key(i, k)) || used.has(key(j, k))) continue
        for (const tie of [key(i, j), key(i, k), key(j, k)]) used.add(tie)
        sum += Math.min(Math.abs(ij), Math.abs(ik), Math.abs(jk))
      }
    }
  }
  return sum
}

function splitOf(side: Int8Array, names: readonly ActorCode[], rows: Matrix): Split {
  const bloc = (sign: number) => names.filter((_, i) => side[i] === sign).sort()
  const [one, other] = [bloc(1), bloc(-1)]
  const isFirst = other.length === 0 || (one[0] as string) < (other[0] as string)
  const outOfLine = rows.flatMap((row, i) =>
    names.slice(0, i).flatMap((b, j) => {
      const weight = row[j] as number
      const a = names[i] as ActorCode
      if (weight * (side[i] as number) * (side[j] as number) >= 0) return []
      return [a < b ? { a, b, weight } : { a: b, b: a, weight }]
    }),
  )
  return { blocs: isFirst ? [one, other] : [other, one], outOfLine }
}
