import { leading } from '../text/leading.ts'
import { onceFor } from '../text/once.ts'
import { type Account, inOrder, type Telling } from './account.ts'
import type { Incident, Rulings, Weighed } from './incidents.ts'
import { NEVER, orderOf, reasonsOf, type Weighable, weigh } from './weigh.ts'

/** Log odds from which on two accounts are joined. */
const JOIN = 0
/** Mean log odds between two clusters from which on they are joined. */
const TOGETHER = -0.3
/** Members of a cluster that speak for it when it is weighed against another one. */
const SPEAKERS = 6
/** The weight of what was ruled. */
export const RULED = Number.POSITIVE_INFINITY
/** What a pair that never fits weighs when clusters are held against each other. */
const AGAINST = -6

/** Two accounts that may be of one thing, the one that is first in order first. */
export interface Edge {
  readonly a: Weighable
  readonly b: Weighable
  readonly weight: number
}

/** A cluster that grows: its members in their order, the documents that they come from, and whom it must not meet. */
export interface Cluster {
  members: readonly Weighable[]
  /** Null for a single member: most clusters stay such. */
  documents: Set<string> | null
  barred: ReadonlySet<Weighable> | null
  joins: Edge[]
  /** By a cluster that it was kept apart from how large both were then: until one of them grows, so they stay. */
  refused: Map<Cluster, number> | null
}

/** The clusters by the place of their members; an account that never met another one has none. */
type Clusters = (Cluster | undefined)[]

/** What was ruled of two accounts, by the key of each. */
export type Ruled = ReadonlyMap<string, readonly Ruling[]>

export interface Ruling {
  /** Its place among the rulings. */
  readonly n: number
  readonly isSame: boolean
  readonly a: string
  readonly b: string
}

/** Rulings by the accounts that they are about. */
export function ruledIn({ same, different }: Rulings): Ruled {
  const by = new Map<string, Ruling[]>()
  const put = (key: string, ruling: Ruling) => by.set(key, [...(by.get(key) ?? []), ruling])
  for (const [n, [a, b]] of [...different, ...same].entries()) {
    const ruling = { n, isSame: n >= different.length, a, b }
    put(a, ruling)
    put(b, ruling)
  }
  return by
}

const documentOf = ({ document }: Weighable): string => document

function clusterOf(clusters: Clusters, one: Weighable): Cluster {
  const known = clusters[one.at]
  if (known) return known
  const made = { members: [one], documents: null, barred: null, joins: [], refused: null }
  clusters[one.at] = made
  return made
}

/** A pair with the one that is first in order first. */
export const edged = (a: Weighable, b: Weighable, weight: number): Edge =>
  inOrder(a.account, b.account) < 0 ? { a, b, weight } : { a: b, b: a, weight }

/** Whether it alone would join its accounts; what is weaker is never more than undecided. */
export const isStrong = ({ weight }: Edge): boolean => weight >= JOIN

/**
 * Joins accounts into incidents, likeliest pairs first, and tells each account its own.
 * @param all in their order; nobody else is strongly tied to them
 * @param edges all strong pairs of them, in any order, also twice
 */
export function joined(all: readonly Weighable[], edges: Edge[], ruled: Ruled): readonly Incident[] {
  const [lone] = all
  if (lone && all.length === 1) {
    lone.incident = { id: lone.account.key, accounts: [lone.account], joins: [] }
    return [lone.incident]
  }
  for (let i = 0; i < all.length; i++) (all[i] as Weighable).at = i
  const clusters: Clusters = new Array(all.length)
  rule(clusters, all, ruled)
  let last: Edge | null = null
  for (const edge of edges.sort((x, y) => y.weight - x.weight || x.a.at - y.a.at || x.b.at - y.b.at)) {
    if (last?.a === edge.a && last.b === edge.b) continue
    last = edge
    const [one, other] = [clusterOf(clusters, edge.a), clusterOf(clusters, edge.b)]
    if (one === other || isBarred(one, other)) continue
    if (fits(one, other)) join(clusters, one, other, edge)
  }
  const incidents: Incident[] = []
  for (const one of all) {
    const cluster = clusterOf(clusters, one)
    if (cluster.members[0] === one) incidents.push(incidentOf(cluster))
  }
  return incidents
}

/** A pair that is open, with its two accounts. */
export interface Open extends Weighed {
  readonly accounts: readonly [Account, Account]
}

/** A class, so that all of them share the getter: a getter of its own costs each as much as all that it holds. */
export class Held implements Open {
  readonly #edge: Edge
  constructor(edge: Edge) {
    this.#edge = edge
  }
  get a(): string {
    return this.#edge.a.account.key
  }
  get b(): string {
    return this.#edge.b.account.key
  }
  get weight(): number {
    return this.#edge.weight
  }
  get edge(): Edge {
    return this.#edge
  }
  get accounts(): Open['accounts'] {
    return [this.#edge.a.account, this.#edge.b.account]
  }
  /** Asked of few of the many. */
  get reasons(): Weighed['reasons'] {
    const { a, b, weight } = this.#edge
    return weight === RULED ? [{ what: 'ruled' as const, weight }] : reasonsOf(a, b)
  }
  toJSON(): Weighed {
    const { a, b, weight, reasons } = this
    return { a, b, weight, reasons }
  }
}

/** Puts together and keeps apart what was ruled to be so. */
function rule(clusters: Clusters, all: readonly Weighable[], ruled: Ruled): void {
  if (ruled.size === 0) return
  const rulings = new Set(all.flatMap(({ account }) => ruled.get(account.key) ?? []))
  if (rulings.size === 0) return
  const byKey = new Map(all.map((one) => [one.account.key, one]))
  for (const { isSame, a, b } of [...rulings].sort((x, y) => x.n - y.n)) {
    const [one, other] = [byKey.get(a), byKey.get(b)]
    if (one === undefined || other === undefined || one === other) continue
    const [into, from] = [clusterOf(clusters, one), clusterOf(clusters, other)]
    if (!isSame) {
      into.barred = new Set([...(into.barred ?? []), other])
      from.barred = new Set([...(from.barred ?? []), one])
    } else if (into !== from && !isBarred(into, from)) join(clusters, into, from, { a: one, b: other, weight: RULED })
  }
}

/** Whether two clusters were ruled apart. */
export const isBarred = (one: Cluster, other: Cluster): boolean =>
  (one.barred !== null && other.members.some((i) => one.barred?.has(i))) ||
  (other.barred !== null && one.members.some((i) => other.barred?.has(i)))

/** Members of a cluster are fewer than this. */
const MEMBERS = 2 ** 26

/** Whether two clusters may be one; many pairs ask it of the same two. @param weighed the log odds of two of their members */
export function fits(
  one: Cluster,
  other: Cluster,
  weighed: (a: Weighable, b: Weighable) => number = (a, b) => weigh(a, b),
): boolean {
  const size = one.members.length * MEMBERS + other.members.length
  if (one.refused?.get(other) === size) return false
  if (isApart(one, other) && isTogether(one, other, weighed)) return true
  one.refused ??= new Map()
  one.refused.set(other, size)
  return false
}

/** One document tells one thing once: its reader has joined what it repeats. */
function isApart(one: Cluster, other: Cluster): boolean {
  const first = ({ members }: Cluster) => documentOf(members[0] as Weighable)
  if (!one.documents) return other.documents ? !other.documents.has(first(one)) : first(one) !== first(other)
  return other.documents ? one.documents.isDisjointFrom(other.documents) : !one.documents.has(first(other))
}

/** By the mean over the pairs of their speakers; two that stand alone are weighed already. */
function isTogether(one: Cluster, other: Cluster, weighed: (a: Weighable, b: Weighable) => number): boolean {
  const [most, more] = [Math.min(SPEAKERS, one.members.length), Math.min(SPEAKERS, other.members.length)]
  if (most === 1 && more === 1) return true
  let sum = 0
  for (let i = 0; i < most; i++) {
    for (let j = 0; j < more; j++) {
      const weight = weighed(one.members[i] as Weighable, other.members[j] as Weighable)
      sum += weight === NEVER ? AGAINST : weight
    }
  }
  return sum / (most * more) >= TOGETHER
}

function join(clusters: Clusters, one: Cluster, other: Cluster, edge: Edge): void {
  const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one]
  for (const member of from.members) clusters[member.at] = into
  absorb(into, from, edge, (x, y) => x.at < y.at)
}

/** Makes one cluster of two; `isBefore` tells the order of members. */
export function absorb(
  into: Cluster,
  from: Cluster,
  edge: Edge,
  isBefore: (x: Weighable, y: Weighable) => boolean,
): void {
  into.documents ??= new Set(into.members.map(documentOf))
  for (const member of from.members) into.documents.add(documentOf(member))
  if (from.barred) into.barred = into.barred ? into.barred.union(from.barred) : from.barred
  into.members = merged(into.members, from.members, isBefore)
  into.joins.push(...from.joins, edge)
}

function merged(
  a: readonly Weighable[],
  b: readonly Weighable[],
  isBefore: (x: Weighable, y: Weighable) => boolean,
): Weighable[] {
  const all: Weighable[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as Weighable, b[j] as Weighable]
    if (isBefore(x, y)) {
      all.push(x)
      i++
    } else {
      all.push(y)
      j++
    }
  }
  return all.concat(a.slice(i), b.slice(j))
}

/** The order in which pairs are considered: below 0 where `x` comes first. */
export const precedes = (x: Edge, y: Edge): number => y.weight - x.weight || inTurn(x.a, y.a) || inTurn(x.b, y.b)

/** The order of their accounts. */
export function inTurn(x: Weighable, y: Weighable): number {
  if (x === y) return 0
  const [one, other] = [orderOf(x), orderOf(y)]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Incidents are fewer than this. */
const INCIDENTS = 2 ** 26

/** The strongest pair of each two incidents, likeliest first; none where they were ruled apart, or one document tells them both. */
export function openPairs(edges: Iterable<Edge>, ruled: Ruled): readonly Held[] {
  const numbers = new Map<Incident, number>()
  const numberOf = (incident: Incident): number => {
    const known = numbers.get(incident) ?? numbers.size
    if (known === numbers.size) numbers.set(incident, known)
    return known
  }
  const documentsOf = onceFor((of: Incident): ReadonlySet<string> => new Set(tellersOf(of).map(({ id }) => id)))
  /** By the numbers of the two; null where they may not be one. */
  const best = new Map<number, Edge | null>()
  for (const edge of edges) {
    const [one, other] = [edge.a.incident as Incident, edge.b.incident as Incident]
    if (one === other) continue
    const [i, j] = [numberOf(one), numberOf(other)]
    const key = Math.min(i, j) * INCIDENTS + Math.max(i, j)
    const known = best.get(key)
    if (known === null || (known && precedes(known, edge) <= 0)) continue
    const isOpen = known || !(isToldTwice(one, other, documentsOf) || isRuledApart(one, other, ruled))
    best.set(key, isOpen ? edge : null)
  }
  const open = [...best.values()].filter((edge) => edge !== null)
  return open.sort(precedes).map((edge) => new Held(edge))
}

/** The open pairs after a change: those of accounts that it did not concern stay, those of the others are sought anew. */
export function reopened(
  before: readonly Held[],
  changed: ReadonlySet<Weighable>,
  edges: Iterable<Edge>,
  ruled: Ruled,
): readonly Held[] {
  const all: Held[] = []
  let from = 0
  const stay = (to: number) => {
    for (; from < to; from++) {
      const one = before[from] as Held
      if (!changed.has(one.edge.a) && !changed.has(one.edge.b)) all.push(one)
    }
  }
  // Found by halving, so that few of the many are looked into.
  for (const one of openPairs(edges, ruled)) {
    stay(leading(before, (other) => precedes(other.edge, one.edge) < 0))
    all.push(one)
  }
  stay(before.length)
  return all
}

/** How many accounts an incident has. */
export const sizeOf = (incident: Incident): number => incident.size ?? incident.accounts.length

/** The documents of the accounts of an incident, in their order. */
export const tellersOf = (incident: Incident): readonly Telling[] =>
  incident.tellers?.() ?? incident.accounts.map(({ telling }) => telling)

/** Whether one document tells both. @param documentsOf the documents of an incident, asked again and again of the same ones */
const isToldTwice = (
  one: Incident,
  other: Incident,
  documentsOf: (incident: Incident) => ReadonlySet<string>,
): boolean => !documentsOf(one).isDisjointFrom(documentsOf(other))

const isRuledApart = (one: Incident, other: Incident, ruled: Ruled): boolean =>
  ruled.size > 0 &&
  one.accounts.some(({ key }) =>
    ruled.get(key)?.some(({ isSame, a, b }) => !isSame && other.accounts.some((at) => at.key === (a === key ? b : a))),
  )

const known = ({ published }: Account): number => published?.first ?? Number.POSITIVE_INFINITY

function byKnown(a: Account, b: Account): number {
  const [one, other] = [known(a), known(b)]
  return one === other ? inOrder(a, b) : one < other ? -1 : 1
}

/** In the order of their first accounts. */
export const byFirst = (a: Incident, b: Incident): number => byKnown(a.accounts[0] as Account, b.accounts[0] as Account)

/** An incident that knows its accounts as they are weighed; most have one, which is found by its key. */
export class Whole implements Incident {
  readonly id: string
  readonly accounts: readonly Account[]
  readonly joins: readonly Held[]
  readonly #members: readonly Weighable[]
  constructor({ members, joins }: Cluster) {
    this.accounts = members.map(({ account }) => account).sort(byKnown)
    this.id = (this.accounts[0] as Account).key
    this.joins = joins.toSorted(precedes).map((edge) => new Held(edge))
    this.#members = members
  }
  members(): readonly Weighable[] {
    return this.#members
  }
}

/** The incident of a cluster that is complete; its accounts are told. */
export function incidentOf(cluster: Cluster): Incident {
  const incident = new Whole(cluster)
  for (const one of cluster.members) one.incident = incident
  return incident
}
