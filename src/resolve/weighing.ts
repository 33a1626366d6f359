import { edgeOf } from './incidents.ts'
import type { Edge } from './joining.ts'
import { isFar, type Weighable, weigh } from './weigh.ts'

/** Weighs accounts that meet again and again, each two once. */
export interface Weighing {
  /** The pair of two accounts; null where they are surely not of one thing. */
  readonly edgeOf: (a: Weighable, b: Weighable) => Edge | null
  /** The log odds that two accounts tell of one thing. */
  readonly weigh: (a: Weighable, b: Weighable) => number
}

/** Pairs whose weight is remembered: enough for all that come near each other while documents come, in some ten megabytes. */
const REMEMBERED = 50_000

export function weighing(): Weighing {
  const edges = remembered(edgeOf)
  const weights = remembered((a, b) => weigh(a, b))
  // Most that stand in a line with others are far from them.
  return { edgeOf: (a, b) => (isFar(a, b) ? null : edges(a, b)), weigh: weights }
}

type OfTwo<T> = (a: Weighable, b: Weighable) => T

/** What is asked of two accounts and is the same in either order. */
function remembered<T extends number | object | null>(make: OfTwo<T>): OfTwo<T> {
  let known = new Map<Weighable, Map<Weighable, T>>()
  let size = 0
  return (a, b) => {
    const there = known.get(a)?.get(b) ?? known.get(b)?.get(a)
    if (there !== undefined) return there
    if (size >= REMEMBERED) [known, size] = [new Map(), 0]
    const made = make(a, b)
    const own = known.get(a) ?? new Map<Weighable, T>()
    known.set(a, own.set(b, made))
    size++
    return made
  }
}
