import type { Account } from './account.ts'
import type { Incident, Resolution, Rulings, Weighed } from './incidents.ts'
import { NEVER, reasonsOf, type Weighable, weigh } from './weigh.ts'

/** Log odds from which on two accounts are joined. */
const JOIN = 0
/** Mean log odds between two clusters from which on they are joined. */
const TOGETHER = -0.3
/** Members of a cluster that speak for it when it is weighed against another one. */
const SPEAKERS = 6
/** The weight of what was ruled. */
const RULED = Number.POSITIVE_INFINITY
/** What a pair that never fits weighs when clusters are held against each other. */
const AGAINST = -6

/** Two accounts that may be of one thing, the one that is first in order first. */
export interface Edge {
  readonly a: Weighable
  readonly b: Weighable
  readonly weight: number
}

/** A cluster that grows: its members in their order, the documents that they come from, and whom it must not meet. */
interface Cluster {
  members: readonly Weighable[]
  /** Null for a single member: most clusters stay such. */
  documents: Set<string> | null
  barred: ReadonlySet<Weighable> | null
  joins: Edge[]
}

/** The clusters by the place of their members; an account that never met another one has none. */
type Clusters = (Cluster | undefined)[]

const documentOf = ({ account }: Weighable) => account.telling.id

function clusterOf(clusters: Clusters, one: Weighable): Cluster {
  const known = clusters[one.at]
  if (known) return known
  const made = { members: [one], documents: null, barred: null, joins: [] }
  clusters[one.at] = made
  return made
}

/**
 * Joins accounts into incidents, likeliest pairs first.
 * @param all in the order of their places; their `at` is set
 * @param edges all pairs of them that may be of one thing, in any order, also twice
 */
export function joined(all: readonly Weighable[], edges: Edge[], rulings: Rulings): Resolution {
  for (let i = 0; i < all.length; i++) (all[i] as Weighable).at = i
  const clusters: Clusters = new Array(all.length)
  rule(clusters, all, rulings)
  const open: Edge[] = []
  let last: Edge | null = null
  for (const edge of edges.sort((x, y) => y.weight - x.weight || x.a.place - y.a.place || x.b.place - y.b.place)) {
    if (last?.a === edge.a && last.b === edge.b) continue
    last = edge
    const [one, other] = [clusterOf(clusters, edge.a), clusterOf(clusters, edge.b)]
    if (one === other || isBarred(one, other)) continue
    if (edge.weight >= JOIN && isApart(one, other) && isTogether(one, other)) join(clusters, one, other, edge)
    else open.push(edge)
  }
  const incidents: Incident[] = []
  for (const [i, one] of all.entries()) {
    const cluster = clusters[i]
    if (!cluster) incidents.push({ id: one.account.key, accounts: [one.account], joins: [] })
    else if (cluster.members[0] === one) incidents.push(incidentOf(cluster))
  }
  return { incidents: incidents.sort(byFirst), undecided: undecided(open, clusters).map(weighed) }
}

function weighed({ a, b, weight }: Edge): Weighed {
  return {
    a: a.account.key,
    b: b.account.key,
    weight,
    // Asked of few of the many.
    get reasons() {
      return weight === RULED ? [{ what: 'ruled' as const, weight }] : reasonsOf(a, b)
    },
  }
}

/** Puts together and keeps apart what was ruled to be so. */
function rule(clusters: Clusters, all: readonly Weighable[], { same, different }: Rulings): void {
  if (same.length === 0 && different.length === 0) return
  const byKey = new Map(all.map((one) => [one.account.key, one]))
  const pairs = (keys: Rulings['same']) =>
    keys.flatMap(([a, b]) => {
      const [one, other] = [byKey.get(a), byKey.get(b)]
      return one === undefined || other === undefined || one === other ? [] : [[one, other] as const]
    })
  for (const [one, other] of pairs(different)) {
    for (const [at, from] of [[one, other] as const, [other, one] as const]) {
      const cluster = clusterOf(clusters, at)
      cluster.barred = new Set([...(cluster.barred ?? []), from])
    }
  }
  for (const [a, b] of pairs(same)) {
    const [one, other] = [clusterOf(clusters, a), clusterOf(clusters, b)]
    if (one !== other && !isBarred(one, other)) join(clusters, one, other, { a, b, weight: RULED })
  }
}

const isBarred = (one: Cluster, other: Cluster): boolean =>
  (one.barred !== null && other.members.some((i) => one.barred?.has(i))) ||
  (other.barred !== null && one.members.some((i) => other.barred?.has(i)))

/** One document tells one thing once: its reader has joined what it repeats. */
function isApart(one: Cluster, other: Cluster): boolean {
  const first = ({ members }: Cluster) => documentOf(members[0] as Weighable)
  if (!one.documents) return other.documents ? !other.documents.has(first(one)) : first(one) !== first(other)
  return other.documents ? one.documents.isDisjointFrom(other.documents) : !one.documents.has(first(other))
}

/** By the mean over the pairs of their speakers; two that stand alone are weighed already. */
function isTogether(one: Cluster, other: Cluster): boolean {
  const [most, more] = [Math.min(SPEAKERS, one.members.length), Math.min(SPEAKERS, other.members.length)]
  if (most === 1 && more === 1) return true
  let sum = 0
  for (let i = 0; i < most; i++) {
    for (let j = 0; j < more; j++) {
      const weight = weigh(one.members[i] as Weighable, other.members[j] as Weighable)
      sum += weight === NEVER ? AGAINST : weight
    }
  }
  return sum / (most * more) >= TOGETHER
}

function join(clusters: Clusters, one: Cluster, other: Cluster, edge: Edge): void {
  const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one]
  into.documents ??= new Set(into.members.map(documentOf))
  for (const member of from.members) {
    clusters[member.at] = into
    into.documents.add(documentOf(member))
  }
  if (from.barred) into.barred = into.barred ? into.barred.union(from.barred) : from.barred
  into.members = merged(into.members, from.members)
  into.joins.push(...from.joins, edge)
}

function merged(a: readonly Weighable[], b: readonly Weighable[]): Weighable[] {
  const all: Weighable[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as Weighable, b[j] as Weighable]
    if (x.place < y.place) {
      all.push(x)
      i++
    } else {
      all.push(y)
      j++
    }
  }
  return all.concat(a.slice(i), b.slice(j))
}

/** The strongest of each two clusters; nothing where one of them found a better partner in the same document. */
function undecided(open: readonly Edge[], clusters: Clusters): readonly Edge[] {
  const seen = new Map<Cluster, Set<Cluster>>()
  return open.filter(({ a, b }) => {
    const [one, other] = [clusterOf(clusters, a), clusterOf(clusters, b)]
    if (one === other || isBarred(one, other) || !isApart(one, other)) return false
    if (seen.get(one)?.has(other) || seen.get(other)?.has(one)) return false
    seen.set(one, (seen.get(one) ?? new Set()).add(other))
    return true
  })
}

const known = ({ published }: Account): number => published?.first ?? Number.POSITIVE_INFINITY

function byKnown(a: Account, b: Account): number {
  const [one, other] = [known(a), known(b)]
  return one === other ? (a.key < b.key ? -1 : 1) : one < other ? -1 : 1
}

/** In the order of their first accounts. */
export const byFirst = (a: Incident, b: Incident): number => byKnown(a.accounts[0] as Account, b.accounts[0] as Account)

function incidentOf({ members, joins }: Cluster): Incident {
  const own = members.map(({ account }) => account).sort(byKnown)
  const order = joins.toSorted((x, y) => y.weight - x.weight || x.a.place - y.a.place || x.b.place - y.b.place)
  return { id: (own[0] as Account).key, accounts: own, joins: order.map(weighed) }
}
