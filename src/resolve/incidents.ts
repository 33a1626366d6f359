import type { Account } from './account.ts'
import { isPlan, isUndirected } from './account.ts'
import { meetings } from './candidates.ts'
import { gramsOf } from './grams.ts'
import { NEVER, type Reason, reasonsOf, type Weighable, weigh } from './weigh.ts'

/** Two accounts that were weighed against each other, by their keys. */
export interface Weighed {
  readonly a: string
  readonly b: string
  /** Log odds. */
  readonly weight: number
  readonly reasons: readonly Reason[]
}

/** One happening with all that tell of it. */
export interface Incident {
  /** The key of its first account: made from content, so that it stays when documents are added. */
  readonly id: string
  /** In the order in which they became known. */
  readonly accounts: readonly Account[]
  /** What joined them, strongest first; one fewer than accounts. */
  readonly joins: readonly Weighed[]
}

export interface Resolution {
  /** In the order of their first account. */
  readonly incidents: readonly Incident[]
  /** What could not be decided: two accounts of different incidents that may be of one, likeliest first. */
  readonly undecided: readonly Weighed[]
}

/** What was decided by people: pairs of keys of accounts. It wins over what is weighed, and `different` over `same`. */
export interface Rulings {
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

const NO_RULINGS: Rulings = { same: [], different: [] }

/** Log odds from which on two accounts are joined. */
const JOIN = 0
/** Mean log odds between two clusters from which on they are joined. */
const TOGETHER = -0.3
/** Log odds from which on what is not joined is listed as undecided. */
const UNSURE = -1
/** Members of a cluster that speak for it when it is weighed against another one. */
const SPEAKERS = 6
/** The weight of what was ruled. */
const RULED = Number.POSITIVE_INFINITY
/** What a pair that never fits weighs when clusters are held against each other. */
const AGAINST = -6

/** Prepares accounts for being weighed, in their order. */
export function weighables(accounts: readonly Account[]): readonly Weighable[] {
  const grams = gramsOf(accounts)
  const all = accounts.map((account, i) => ({
    account,
    grams: grams[i] as Weighable['grams'],
    isPlan: isPlan(account.event),
    isUndirected: isUndirected(account.event),
    rivals: [] as Weighable[],
  }))
  // In the order of keys the accounts of one document lie together.
  let rivals = new Map<string, Weighable[]>()
  for (const [i, one] of all.entries()) {
    const { telling, event, sides } = one.account
    if (i === 0 || all[i - 1]?.account.telling !== telling) rivals = new Map()
    const key = `${event.type} ${sides}`
    one.rivals = rivals.get(key) ?? one.rivals
    one.rivals.push(one)
    rivals.set(key, one.rivals)
  }
  return all
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** A cluster that grows: its members in the order of their keys, the documents that they come from, and whom it must not meet. */
interface Cluster {
  members: number[]
  /** Null for a single member: most clusters stay such. */
  documents: Set<string> | null
  barred: Set<number> | null
  joins: Edge[]
}

const NONE: Edge[] = []

/** Joins accounts (in the order of their keys, see `accountsOf`) into incidents, likeliest pairs first. */
export function resolve(accounts: readonly Account[], rulings: Rulings = NO_RULINGS): Resolution {
  const all = weighables(accounts)
  const clusters: Cluster[] = all.map((_, i) => ({ members: [i], documents: null, barred: null, joins: NONE }))
  const isApart = apartness(accounts)
  rule(clusters, accounts, rulings)
  const open: Edge[] = []
  for (const edge of edgesOf(all)) {
    const [one, other] = [clusters[edge.a] as Cluster, clusters[edge.b] as Cluster]
    if (one === other || isBarred(one, other)) continue
    if (edge.weight >= JOIN && isApart(one, other) && together(all, one, other) >= TOGETHER)
      join(clusters, accounts, one, other, edge)
    else open.push(edge)
  }
  const weighed = ({ a, b, weight }: Edge): Weighed => ({
    a: (accounts[a] as Account).key,
    b: (accounts[b] as Account).key,
    weight,
    // Asked of few of the many.
    get reasons() {
      return weight === RULED
        ? [{ what: 'ruled' as const, weight }]
        : reasonsOf(all[a] as Weighable, all[b] as Weighable)
    },
  })
  const incidents = [...new Set(clusters)].map((cluster) => incidentOf(cluster, accounts, weighed))
  return { incidents: incidents.sort(byFirst), undecided: undecided(open, clusters, isApart).map(weighed) }
}

/** Puts together and keeps apart what was ruled to be so. */
function rule(clusters: Cluster[], accounts: readonly Account[], { same, different }: Rulings): void {
  if (same.length === 0 && different.length === 0) return
  const places = new Map(accounts.map(({ key }, i) => [key, i]))
  const pairs = (keys: Rulings['same']) =>
    keys.flatMap(([a, b]) => {
      const [one, other] = [places.get(a), places.get(b)]
      return one === undefined || other === undefined || one === other ? [] : [[one, other] as const]
    })
  for (const [one, other] of pairs(different)) {
    for (const [at, from] of [[one, other] as const, [other, one] as const]) {
      const cluster = clusters[at] as Cluster
      cluster.barred ??= new Set()
      cluster.barred.add(from)
    }
  }
  for (const [a, b] of pairs(same)) {
    const [one, other] = [clusters[a] as Cluster, clusters[b] as Cluster]
    if (one !== other && !isBarred(one, other)) join(clusters, accounts, one, other, { a, b, weight: RULED })
  }
}

const isBarred = (one: Cluster, other: Cluster): boolean =>
  other.members.some((i) => one.barred?.has(i)) || one.members.some((i) => other.barred?.has(i))

/** What may be of one thing, likeliest first. */
function edgesOf(all: readonly Weighable[]): readonly Edge[] {
  const edges: Edge[] = []
  meetings(all, (a, b) => {
    const weight = weigh(all[a] as Weighable, all[b] as Weighable)
    if (weight >= UNSURE) edges.push({ a, b, weight })
  })
  return edges.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
}

/** One document tells one thing once: its reader has joined what it repeats. */
function apartness(accounts: readonly Account[]): (one: Cluster, other: Cluster) => boolean {
  const documentOf = ({ members }: Cluster) => (accounts[members[0] as number] as Account).telling.id
  return (one, other) => {
    if (!one.documents)
      return other.documents ? !other.documents.has(documentOf(one)) : documentOf(one) !== documentOf(other)
    return other.documents ? one.documents.isDisjointFrom(other.documents) : !one.documents.has(documentOf(other))
  }
}

/** The mean over the pairs of their speakers. */
function together(all: readonly Weighable[], one: Cluster, other: Cluster): number {
  let [sum, n] = [0, 0]
  for (const a of one.members.slice(0, SPEAKERS)) {
    for (const b of other.members.slice(0, SPEAKERS)) {
      const weight = weigh(all[a] as Weighable, all[b] as Weighable)
      sum += weight === NEVER ? AGAINST : weight
      n++
    }
  }
  return sum / n
}

function join(clusters: Cluster[], accounts: readonly Account[], one: Cluster, other: Cluster, edge: Edge): void {
  const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one]
  const documentOf = (i: number) => (accounts[i] as Account).telling.id
  into.documents ??= new Set(into.members.map(documentOf))
  for (const i of from.members) {
    clusters[i] = into
    into.documents.add(documentOf(i))
  }
  if (from.barred) into.barred = into.barred ? into.barred.union(from.barred) : from.barred
  into.members = merged(into.members, from.members)
  if (into.joins === NONE) into.joins = []
  into.joins.push(...from.joins, edge)
}

function merged(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length)
    all.push((a[i] as number) < (b[j] as number) ? (a[i++] as number) : (b[j++] as number))
  return all.concat(a.slice(i), b.slice(j))
}

/** The strongest of each two clusters; nothing where one of them found a better partner in the same document. */
function undecided(
  open: readonly Edge[],
  clusters: readonly Cluster[],
  isApart: (one: Cluster, other: Cluster) => boolean,
): readonly Edge[] {
  const seen = new Set<string>()
  return open.filter(({ a, b }) => {
    const [one, other] = [clusters[a] as Cluster, clusters[b] as Cluster]
    if (one === other || isBarred(one, other) || !isApart(one, other)) return false
    const key = `${one.members[0]} ${other.members[0]}`
    const back = `${other.members[0]} ${one.members[0]}`
    if (seen.has(key) || seen.has(back)) return false
    seen.add(key)
    return true
  })
}

const known = ({ published }: Account): number => published?.first ?? Number.POSITIVE_INFINITY

function byKnown(a: Account, b: Account): number {
  const [one, other] = [known(a), known(b)]
  return one === other ? (a.key < b.key ? -1 : 1) : one < other ? -1 : 1
}

const byFirst = (a: Incident, b: Incident) => byKnown(a.accounts[0] as Account, b.accounts[0] as Account)

function incidentOf(cluster: Cluster, accounts: readonly Account[], weighed: (edge: Edge) => Weighed): Incident {
  const own = cluster.members.map((i) => accounts[i] as Account).sort(byKnown)
  const joins = cluster.joins.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  return { id: (own[0] as Account).key, accounts: own, joins: joins.map(weighed) }
}
