import { queueBy } from '../text/queue.ts'
import type { Incident } from './incidents.ts'
import {
  absorb,
  type Cluster,
  type Edge,
  fits,
  type Held,
  incidentOf,
  inTurn,
  isBarred,
  precedes,
  RULED,
  type Ruled,
} from './joining.ts'
import type { Weighable } from './weigh.ts'

/** What is asked of the record while some of it is joined again. */
export interface Around {
  readonly ruled: Ruled
  readonly find: (key: string) => Weighable | undefined
  /** All strong pairs that an account is in. */
  readonly strong: (one: Weighable) => readonly Edge[]
  readonly weigh: (a: Weighable, b: Weighable) => number
  /** What joined an incident. */
  readonly joins: (incident: Incident) => readonly Held[]
}

/** Pairs of accounts that did not begin again. */
export interface ChangedPairs {
  /** Strong ones that were none before. */
  readonly met: readonly Edge[]
  /** Those that are none any more, of those that made an incident. */
  readonly parted: readonly Edge[]
}

/** Incidents that are no longer, and all of the accounts that were joined again. */
export interface Rejoined {
  readonly gone: ReadonlySet<Incident>
  readonly made: readonly Incident[]
}

const isBefore = (x: Weighable, y: Weighable) => inTurn(x, y) < 0

/** Accounts or pairs that are considered between two rests: a millisecond or two. */
const AT_ONCE = 256

/**
 * Joins some accounts from the beginning, and of the others those whom that concerns from the pair on at which it does: up to there their
 * clusters are what their incidents had become by then. So the answer is that of `joined` of all, at the cost of what changes. It rests now
 * and then, so that who asks something else need not wait.
 * @param begun accounts that are new, and all of each incident that may not stay
 */
export function* rejoined(
  begun: Iterable<Weighable>,
  { met, parted }: ChangedPairs,
  around: Around,
): Generator<void, Rejoined> {
  const { strong } = around
  const clusters = new Map<Weighable, Cluster>()
  const become = replays(around, (one) => clusters.has(one))
  const gone = new Set<Incident>()
  /** Pairs to be considered. */
  const waiting = queueBy(precedes)
  for (const edge of met) waiting.put(edge)
  for (const edge of parted) waiting.put(edge)
  const apart = new Set(parted)
  /** From a pair on a cluster is not what it was. */
  const change = (cluster: Cluster, from: Edge | null) => {
    for (const one of cluster.members) {
      if (one.incident) gone.add(one.incident)
      clusters.set(one, cluster)
    }
    for (const one of cluster.members)
      for (const edge of strong(one)) {
        // Who was changed before has put in the pairs that they are in.
        if (clusters.has(edge.a === one ? edge.b : edge.a)) continue
        if (from === null || precedes(from, edge) < 0) waiting.put(edge)
      }
  }
  const join = (one: Cluster, other: Cluster, edge: Edge) => {
    const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one]
    for (const member of from.members) clusters.set(member, into)
    absorb(into, from, edge, isBefore)
  }
  let considered = 0
  for (const one of withRuled(begun, around)) {
    change(alone(one, around), null)
    if (++considered % AT_ONCE === 0) yield
  }
  for (const [a, b] of ruledSame(clusters.keys(), around)) {
    const [one, other] = [clusters.get(a), clusters.get(b)]
    if (one && other && one !== other && !isBarred(one, other)) join(one, other, { a, b, weight: RULED })
  }
  let last: Edge | null = null
  for (let edge = waiting.next(); edge; edge = waiting.next()) {
    if (++considered % AT_ONCE === 0) yield
    if (last?.a === edge.a && last.b === edge.b) continue
    last = edge
    const one = clusters.get(edge.a) ?? become(edge.a, edge)
    const other = clusters.get(edge.b) ?? become(edge.b, edge)
    if (one === other || one.members.includes(edge.b)) continue
    const isJoined = !apart.has(edge) && !isBarred(one, other) && fits(one, other, around.weigh)
    if (!isJoined && !wasJoined(edge.a, edge.b, around)) continue
    for (const part of [one, other]) if (!clusters.has(part.members[0] as Weighable)) change(part, edge)
    if (isJoined) join(one, other, edge)
  }
  return { gone, made: [...new Set(clusters.values())].map(incidentOf) }
}

/** With all that rulings tie them to, and what stands in one incident with these. */
function withRuled(begun: Iterable<Weighable>, { ruled, find }: Around): Iterable<Weighable> {
  if (ruled.size === 0) return begun
  const all = new Set(begun)
  for (const { account } of all)
    for (const { isSame, a, b } of ruled.get(account.key) ?? []) {
      const other = isSame ? find(a === account.key ? b : a) : undefined
      if (!other) continue
      all.add(other)
      for (const { key } of other.incident?.accounts ?? []) {
        const one = find(key)
        if (one) all.add(one)
      }
    }
  return all
}

/** Pairs of some accounts that were ruled to be one, in the order of their rulings. */
function ruledSame(all: Iterable<Weighable>, { ruled, find }: Around): readonly (readonly [Weighable, Weighable])[] {
  if (ruled.size === 0) return []
  const rulings = new Set([...all].flatMap(({ account }) => ruled.get(account.key) ?? []))
  return [...rulings]
    .filter(({ isSame }) => isSame)
    .sort((x, y) => x.n - y.n)
    .flatMap(({ a, b }) => {
      const [one, other] = [find(a), find(b)]
      return one && other ? [[one, other] as const] : []
    })
}

const alone = (one: Weighable, around: Around): Cluster => ({
  ...{ members: [one], documents: null, joins: [], refused: null },
  barred: barredOf([one], around),
})

/** What an incident becomes, join by join. */
interface Replay {
  /** Of its joins the first that is still to come. */
  next: number
  readonly clusters: Map<Weighable, Cluster>
}

/** Tells what incidents had become before a pair was considered, of pairs in their order; joins of those that `isChanged` are not made. */
function replays(around: Around, isChanged: (one: Weighable) => boolean): (one: Weighable, edge: Edge) => Cluster {
  const all = new Map<Incident, Replay>()
  return (one, edge) => {
    const { incident } = one
    if (!incident) return alone(one, around)
    const replay = all.get(incident) ?? { next: 0, clusters: new Map() }
    all.set(incident, replay)
    const { clusters } = replay
    const clusterOf = (member: Weighable): Cluster => {
      const own = clusters.get(member) ?? alone(member, around)
      clusters.set(member, own)
      return own
    }
    for (; ; replay.next++) {
      const join = around.joins(incident)[replay.next]?.edge
      if (!join || precedes(join, edge) >= 0) return clusterOf(one)
      if (isChanged(join.a) || isChanged(join.b)) continue
      const [into, from] = [clusterOf(join.a), clusterOf(join.b)]
      for (const member of from.members) clusters.set(member, into)
      absorb(into, from, join, isBefore)
    }
  }
}

/** Whom some accounts must not meet. */
function barredOf(members: readonly Weighable[], { ruled, find }: Around): ReadonlySet<Weighable> | null {
  if (ruled.size === 0) return null
  const barred = members.flatMap(({ account: { key } }) =>
    (ruled.get(key) ?? []).flatMap(({ isSame, a, b }) => (isSame ? [] : (find(a === key ? b : a) ?? []))),
  )
  return barred.length > 0 ? new Set(barred) : null
}

/** Whether two accounts are one of the pairs that made an incident. */
export const wasJoined = (a: Weighable, b: Weighable, { joins }: Pick<Around, 'joins'>): boolean =>
  a.incident !== null &&
  a.incident === b.incident &&
  joins(a.incident).some(({ edge }) => (edge.a === a && edge.b === b) || (edge.a === b && edge.b === a))
