import type { Deed } from '../measures/deed.ts'

/** The deeds of every two actors on each other. */
export interface Pairs {
  /** Those of two, of both directions, in the order in which all are given. */
  readonly of: (a: string, b: string) => readonly Deed[]
  readonly all: () => Iterable<readonly Deed[]>
}

const NOTHING: readonly Deed[] = []

type ByPair = ReadonlyMap<string, ReadonlyMap<string, readonly Deed[]>>

const made = new WeakMap<Pairs, ByPair>()

/** Puts deeds in order by pairs. @param before pairs of an earlier time: where two have the same deeds as then they have the same list, by which others know it */
export function pairsOf(deeds: readonly Deed[], before: Pairs | null = null): Pairs {
  const by = new Map<string, Map<string, readonly Deed[]>>()
  for (const deed of deeds) {
    const [one, other] = inTurn(deed.source, deed.target)
    let own = by.get(one)
    if (!own) {
      own = new Map()
      by.set(one, own)
    }
    const list = own.get(other) as Deed[] | undefined
    if (list) list.push(deed)
    else own.set(other, [deed])
  }
  const known = before ? made.get(before) : undefined
  for (const [one, own] of by)
    for (const [other, list] of own) {
      const same = known?.get(one)?.get(other)
      if (same && isEqual(same, list)) own.set(other, same)
    }
  const pairs: Pairs = {
    of: (a, b) => {
      const [one, other] = inTurn(a, b)
      return by.get(one)?.get(other) ?? NOTHING
    },
    all: function* () {
      for (const own of by.values()) yield* own.values()
    },
  }
  made.set(pairs, by)
  return pairs
}

const inTurn = (a: string, b: string) => (a < b ? ([a, b] as const) : ([b, a] as const))

function isEqual(one: readonly Deed[], other: readonly Deed[]): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
