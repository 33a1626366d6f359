import type { ActorCode } from '../reading/reading.ts'
import { matrixOf, type SignedTie } from './balance.ts'
import { components, orderOf } from './frustration.ts'

/** Blocs that are at peace within and at odds with each other, as many as fit best. */
export interface Clusters {
  /** Each in the order of its codes, the largest first. */
  readonly blocs: readonly (readonly ActorCode[])[]
  /** Ties of amity between the blocs and of enmity within one. */
  readonly outOfLine: readonly SignedTie[]
  /** The least number (or weight) of such ties that was found. */
  readonly least: number
  /** Whether there can be no less. */
  readonly isExact: boolean
}

/** Steps of the search in each part after which it gives what it has. */
const STEPS = 30_000
const SLACK = 1e-9

/**
 * The blocs with the least number (or weight) of ties against them, in any number: weak balance (Davis 1967), with the criterion of
 * Doreian & Mrvar 1996. Unlike two blocs they allow that the enemy of an enemy is an enemy. Branch and bound as in `frustration`.
 */
export function clusters(ties: readonly SignedTie[], steps = STEPS): Clusters {
  const { actors, rows } = matrixOf(ties)
  const place = new Map(actors.map((code, i) => [code, i]))
  const blocOf = new Int32Array(actors.length)
  let [count, least, isExact] = [0, 0, true]
  for (const part of components(rows)) {
    const order = orderOf(part, rows)
    const found = search(
      order.map((i) => Float64Array.from(order, (j) => rows[i]?.[j] as number)),
      steps,
    )
    for (const [n, i] of order.entries()) blocOf[i] = count + (found.blocs[n] as number)
    count += Math.max(...found.blocs) + 1
    least += found.cost
    isExact &&= found.isComplete
  }
  const at = (code: ActorCode) => blocOf[place.get(code) as number]
  const blocs = Array.from({ length: count }, (_, bloc) => actors.filter((code) => at(code) === bloc).toSorted())
  return {
    blocs: blocs.toSorted((a, b) => b.length - a.length || ((a[0] as string) < (b[0] as string) ? -1 : 1)),
    outOfLine: ties.filter(({ a, b, weight }) => weight * (at(a) === at(b) ? 1 : -1) < 0),
    ...{ least, isExact },
  }
}

type Matrix = readonly Float64Array[]

interface Found {
  readonly blocs: Int32Array
  readonly cost: number
  readonly isComplete: boolean
}

/** Of each next actor what it would cost to join each bloc so far, or to begin one. */
function search(rows: Matrix, steps: number): Found {
  const n = rows.length
  const blocs = new Int32Array(n)
  /** Weights of an actor to those of each bloc so far; its amity with all of them. */
  const pulls = Array.from({ length: n }, () => new Float64Array(n))
  const amity = new Float64Array(n)
  let [best, cost, left] = [joinedNearest(rows), Number.POSITIVE_INFINITY, steps]
  cost = costOf(rows, best)
  const put = (i: number, bloc: number, by: 1 | -1) => {
    const [row, pull] = [rows[i] as Float64Array, pulls[bloc] as Float64Array]
    for (let j = i + 1; j < n; j++) {
      const weight = row[j] as number
      pull[j] = (pull[j] as number) + by * weight
      if (weight > 0) amity[j] = (amity[j] as number) + by * weight
    }
  }
  const pullOf = (bloc: number, i: number) => pulls[bloc]?.[i] as number
  const cheapest = (i: number, used: number) => {
    let most = 0
    for (let bloc = 0; bloc < used; bloc++) most = Math.max(most, pullOf(bloc, i))
    return (amity[i] as number) - most
  }
  const visit = (i: number, used: number, spent: number): void => {
    if (left-- <= 0) return
    let bound = spent
    for (let j = i; j < n && bound < cost - SLACK; j++) bound += cheapest(j, used)
    if (bound >= cost - SLACK) return
    if (i === n) {
      ;[best, cost] = [blocs.slice(), spent]
      return
    }
    const choices = Array.from({ length: used + 1 }, (_, bloc) => bloc)
    const pull = (bloc: number) => (bloc < used ? pullOf(bloc, i) : 0)
    for (const bloc of choices.sort((a, b) => pull(b) - pull(a))) {
      const added = (amity[i] as number) - pull(bloc)
      blocs[i] = bloc
      put(i, bloc, 1)
      visit(i + 1, Math.max(used, bloc + 1), spent + added)
      put(i, bloc, -1)
    }
  }
  visit(0, 0, 0)
  return { blocs: best, cost, isComplete: left >= 0 }
}

/** A first answer: each joins the bloc to which it is drawn most, or begins one. */
function joinedNearest(rows: Matrix): Int32Array {
  const blocs = new Int32Array(rows.length)
  let used = 0
  for (const [i, row] of rows.entries()) {
    const pulls = new Float64Array(used + 1)
    for (let j = 0; j < i; j++) pulls[blocs[j] as number] = (pulls[blocs[j] as number] as number) + (row[j] as number)
    let nearest = used
    for (let bloc = 0; bloc < used; bloc++) if ((pulls[bloc] as number) > (pulls[nearest] as number)) nearest = bloc
    blocs[i] = nearest
    used = Math.max(used, nearest + 1)
  }
  return blocs
}

function costOf(rows: Matrix, blocs: Int32Array): number {
  let cost = 0
  for (const [i, row] of rows.entries())
    for (let j = 0; j < i; j++)
      if ((row[j] as number) * (blocs[i] === blocs[j] ? 1 : -1) < 0) cost += Math.abs(row[j] as number)
  return cost
}
