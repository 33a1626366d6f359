import type { Account } from './account.ts'
import { blocksOf } from './candidates.ts'
import {
  edgesIn,
  type Groups,
  type Incident,
  NO_RULINGS,
  type Resolution,
  type Rulings,
  regroup,
  weighables,
  weighWords,
} from './incidents.ts'
import { byFirst, type Edge, joined } from './joining.ts'
import type { Weighable } from './weigh.ts'

/** What a new document changed. */
export interface Grown {
  /** Incidents that are no longer as they were. */
  readonly gone: readonly Incident[]
  /** Those in their place. */
  readonly come: readonly Incident[]
}

/** A record to which documents are added. */
export interface Growing {
  /** Takes in the accounts of documents that are not in it. Costs what has to do with their actors, and not the whole record. */
  readonly add: (accounts: readonly Account[]) => Grown
  /** The same as `resolve` of all accounts. */
  readonly resolution: () => Resolution
}

/** Accounts that may have to do with each other, resolved by themselves. */
interface Part extends Resolution {
  readonly members: readonly Weighable[]
}

/** What is kept of an account. */
interface Kept {
  readonly blocks: readonly string[]
  readonly edges: Set<Edge>
  part: Part | null
}

/** A record that gives after each document the same answer as if it were resolved anew, as long as the rulings are the same. */
export function growing(rulings: Rulings = NO_RULINGS): Growing {
  const all: Weighable[] = []
  const kept = new Map<Weighable, Kept>()
  const groups: Groups = new Map()
  const blocks = blocksOf()
  const edges = new Map<string, readonly Edge[]>()
  const links = linksOf(rulings)
  const byKey = new Map<string, Weighable>()
  const keptOf = (one: Weighable) => kept.get(one) as Kept

  /** Compares the members of a block anew and tells whose pairs have changed. */
  const refresh = (key: string, touched: Set<Weighable>) => {
    const block = blocks.all.get(key)
    const [before, after] = [edges.get(key) ?? [], block ? edgesIn(block) : []]
    const same = new Map<Weighable, Map<Weighable, number>>()
    for (const edge of before) {
      for (const one of [edge.a, edge.b]) keptOf(one).edges.delete(edge)
      const own = same.get(edge.a) ?? new Map<Weighable, number>()
      same.set(edge.a, own.set(edge.b, edge.weight))
    }
    for (const edge of after) {
      for (const one of [edge.a, edge.b]) keptOf(one).edges.add(edge)
      if (same.get(edge.a)?.get(edge.b) === edge.weight) same.get(edge.a)?.delete(edge.b)
      else touched.add(edge.a).add(edge.b)
    }
    for (const [a, lost] of same) for (const b of lost.keys()) touched.add(a).add(b)
    edges.set(key, after)
  }

  /** All that hang together with one account by pairs or by rulings. */
  const around = (first: Weighable, seen: Set<Weighable>): readonly Weighable[] => {
    const members = [first]
    seen.add(first)
    const visit = (one: Weighable | undefined) => {
      if (!one || seen.has(one)) return
      seen.add(one)
      members.push(one)
    }
    for (let i = 0; i < members.length; i++) {
      const one = members[i] as Weighable
      for (const { a, b } of keptOf(one).edges) visit(a === one ? b : a)
      for (const key of links.get(one.account.key) ?? []) visit(byKey.get(key))
    }
    return members.sort((a, b) => a.place - b.place)
  }

  const part = (members: readonly Weighable[]): Part => {
    const own = new Set(members.flatMap((one) => [...keptOf(one).edges]))
    const made = { members, ...joined(members, [...own], rulings) }
    for (const one of members) keptOf(one).part = made
    return made
  }

  const add = (accounts: readonly Account[]): Grown => {
    const come = weighables(accounts.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    for (const one of come) byKey.set(one.account.key, one)
    place(all, come)
    const changed = regroup(groups, come)
    for (const one of come) kept.set(one, { blocks: blocks.enter(one), edges: new Set(), part: null })
    weighWords(changed)
    const touched = new Set<Weighable>([...changed].flat())
    const stale = new Set([...touched].flatMap((one) => keptOf(one).blocks))
    for (const key of stale) refresh(key, touched)
    const gone = new Set([...touched].flatMap((one) => keptOf(one).part ?? []))
    const seen = new Set<Weighable>()
    const made = [...touched].flatMap((one) => (seen.has(one) ? [] : [part(around(one, seen))]))
    return differing([...gone].flatMap(incidentsOf), made.flatMap(incidentsOf))
  }

  const resolution = (): Resolution => {
    const parts = [...new Set([...kept.values()].map((one) => one.part as Part))]
    const order = (key: string) => byKey.get(key)?.place ?? 0
    return {
      incidents: parts.flatMap(incidentsOf).sort(byFirst),
      undecided: parts
        .flatMap((one) => one.undecided)
        .sort((x, y) => y.weight - x.weight || order(x.a) - order(y.a) || order(x.b) - order(y.b)),
    }
  }
  return { add, resolution }
}

const incidentsOf = ({ incidents }: Part): readonly Incident[] => incidents

/** Puts new accounts among the others in the order of keys. */
function place(all: Weighable[], come: readonly Weighable[]): void {
  let from = all.length
  const old = all.length
  all.push(...come)
  let [i, j] = [old - 1, come.length - 1]
  for (let k = all.length - 1; j >= 0; k--) {
    const [one, other] = [all[i], come[j] as Weighable]
    if (i >= 0 && one && one.account.key > other.account.key) {
      all[k] = one
      i--
    } else {
      all[k] = other
      j--
    }
    from = k
  }
  for (let k = from; k < all.length; k++) (all[k] as Weighable).place = k
}

/** Leaves out what is as it was: the same accounts with the same joins. */
function differing(gone: readonly Incident[], come: readonly Incident[]): Grown {
  const shape = ({ accounts, joins }: Incident) =>
    [...accounts.map(({ key }) => key), ...joins.map(({ a, b, weight }) => `${a} ${b} ${weight}`)].join('\n')
  const [before, after] = [gone, come].map((all) => new Set(all.map(shape))) as [Set<string>, Set<string>]
  return { gone: gone.filter((one) => !after.has(shape(one))), come: come.filter((one) => !before.has(shape(one))) }
}

/** By the key of an account, those with which it was ruled to be one. */
function linksOf({ same }: Rulings): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>()
  for (const [a, b] of same) {
    links.set(a, [...(links.get(a) ?? []), b])
    links.set(b, [...(links.get(b) ?? []), a])
  }
  return links
}
