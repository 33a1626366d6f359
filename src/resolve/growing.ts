import { leading } from '../text/leading.ts'
import { once } from '../text/once.ts'
import { type Account, inOrder } from './account.ts'
import { type Blocks, blocksOf, insert, isNear, remove } from './candidates.ts'
import {
  edgeOf,
  edgesIn,
  type Incident,
  NO_RULINGS,
  type Resolution,
  type Rulings,
  separated,
  weighables,
} from './incidents.ts'
import { byFirst, type Edge, type Held, isStrong, joined, openPairs, type Ruled, reopened, ruledIn } from './joining.ts'
import type { Weighable } from './weigh.ts'

/** What new documents changed. */
export interface Grown {
  /** Incidents that are no longer as they were. */
  readonly gone: readonly Incident[]
  /** Those in their place. */
  readonly come: readonly Incident[]
}

/** A record to which documents are added. */
export interface Growing {
  /** Takes in the accounts of documents that are not in it. Costs what is near them in time and words, and not the whole record. */
  readonly add: (accounts: readonly Account[]) => Grown
  /** The same as `resolve` of all accounts, as long as nothing is added. */
  readonly resolution: () => Resolution
  /**
   * The same as `resolve` of all accounts but these, as long as nothing is added: by their keys, whole documents. They are taken out and
   * put back, at the cost of adding them twice.
   */
  readonly without: (keys: readonly string[]) => Resolution
}

/** By an account all pairs that it is in. */
type Ties = Map<Weighable, Edge[]>

/** What is known of all accounts. */
interface State {
  readonly blocks: Blocks
  readonly ties: Ties
  readonly ruled: Ruled
  readonly byKey: Map<string, Weighable>
  /** The pairs that were open when they were last asked for; null before. */
  open: readonly Held[] | null
  /** Accounts whose pairs or incidents have changed since. */
  readonly changed: Set<Weighable>
}

/**
 * A record that gives after each document the same answer as if it were resolved anew, as long as the rulings are the same.
 * @param first accounts that it begins with, in their order
 */
export function growing(rulings: Rulings = NO_RULINGS, first: readonly Account[] = []): Growing {
  const all = weighables(first)
  const state: State = {
    blocks: blocksOf(),
    ties: new Map(all.map((one) => [one, []])),
    ruled: ruledIn(rulings),
    byKey: new Map(all.map((one) => [one.account.key, one])),
    open: null,
    changed: new Set(),
  }
  for (const one of all) state.blocks.enter(one)
  const edges = edgesIn(state.blocks)
  for (const edge of edges) tie(state.ties, edge)
  // A list that grew holds room for more than there is.
  for (const [one, own] of state.ties) state.ties.set(one, own.slice())
  let incidents: readonly Incident[] = separated(all, edges, rulings)
    .flatMap((part) => joined(part.members, part.edges, state.ruled))
    .sort(byFirst)
  /** What was changed since `incidents` was put together. */
  const changes: Grown[] = []

  const add = (accounts: readonly Account[]): Grown => {
    const come = weighables(accounts.toSorted(inOrder))
    const touched = new Set(come)
    for (const one of come) enter(state, one, touched)
    const change = rejoined(state, touched)
    changes.push(change)
    return change
  }
  const open = () => openIn(state)
  const resolution = (): Resolution => {
    incidents = replaced(incidents, changes.splice(0))
    return { incidents, undecided: once(open) }
  }
  const without: Growing['without'] = (keys) => ({
    incidents: inAbsence(state, keys, changes, () => resolution().incidents),
    undecided: once(() => inAbsence(state, keys, changes, open)),
  })
  return { add, resolution, without }
}

/** The pairs that are open: those of accounts that have changed are sought anew. */
function openIn(state: State): readonly Held[] {
  const { ties, ruled, byKey, changed } = state
  if (state.open === null) state.open = openPairs([...ties.values()].flat(), ruled)
  else if (changed.size > 0) {
    for (const { incident } of [...changed])
      for (const { key } of incident?.accounts ?? []) {
        const one = byKey.get(key)
        if (one) changed.add(one)
      }
    const edges = [...changed].flatMap((one) => ties.get(one) ?? [])
    state.open = reopened(state.open, changed, edges, ruled)
  }
  changed.clear()
  return state.open
}

/** Asks something while some accounts are not in the record. */
function inAbsence<T>(state: State, keys: readonly string[], changes: Grown[], ask: () => T): T {
  const out = keys.flatMap((key) => state.byKey.get(key) ?? [])
  const left = new Set<Weighable>()
  for (const one of out) leave(state, one, left)
  changes.push(rejoined(state, left, out))
  const answer = ask()
  const back = new Set(out)
  for (const one of out) {
    one.incident = null
    enter(state, one, back)
  }
  changes.push(rejoined(state, back))
  return answer
}

/** Compares an account with those near it, lets go of pairs that it pushed apart, and tells whom that concerns. */
function enter({ blocks, ties, byKey, changed }: State, one: Weighable, touched: Set<Weighable>): void {
  byKey.set(one.account.key, one)
  ties.set(one, [])
  const pushed: (readonly [Weighable, Weighable])[] = []
  const met = new Set<Weighable>()
  const meet = (a: Weighable, b: Weighable) => {
    const other = a === one ? b : a
    if (met.has(other)) return
    met.add(other)
    const edge = edgeOf(a, b)
    if (!edge) return
    tie(ties, edge)
    if (isStrong(edge)) touched.add(other)
  }
  for (const block of blocks.of(one)) insert(block, one, meet, (a, b) => pushed.push([a, b]))
  for (const [a, b] of pushed) {
    const edge = ties.get(a)?.find((tied) => tied.a === b || tied.b === b)
    if (!edge || blocks.of(a).some((block) => blocks.of(b).includes(block) && isNear(block, a, b))) continue
    untie(ties, edge)
    changed.add(a).add(b)
    if (isStrong(edge)) touched.add(a).add(b)
  }
}

/** Takes an account out, brings those together who come near each other in its place, and tells whom that concerns. */
function leave({ blocks, ties, byKey, ruled, changed }: State, one: Weighable, touched: Set<Weighable>): void {
  for (const edge of [...(ties.get(one) as Edge[])]) {
    untie(ties, edge)
    if (isStrong(edge)) touched.add(edge.a === one ? edge.b : edge.a)
  }
  for (const { isSame, a, b } of ruled.get(one.account.key) ?? []) {
    const other = byKey.get(a === one.account.key ? b : a)
    if (isSame && other) touched.add(other)
  }
  ties.delete(one)
  byKey.delete(one.account.key)
  touched.delete(one)
  for (const block of blocks.of(one))
    remove(block, one, (a, b) => {
      if (ties.get(a)?.some((edge) => edge.a === b || edge.b === b)) return
      const edge = edgeOf(a, b)
      if (!edge) return
      tie(ties, edge)
      changed.add(a).add(b)
      if (isStrong(edge)) touched.add(a).add(b)
    })
}

/** All that hang together with one account by strong pairs or by rulings, in their order. */
function around({ ties, ruled, byKey }: State, from: Weighable, seen: Set<Weighable>): readonly Weighable[] {
  const members = [from]
  seen.add(from)
  const visit = (one: Weighable | undefined) => {
    if (!one || seen.has(one)) return
    seen.add(one)
    members.push(one)
  }
  for (let i = 0; i < members.length; i++) {
    const one = members[i] as Weighable
    for (const edge of ties.get(one) as Edge[]) if (isStrong(edge)) visit(edge.a === one ? edge.b : edge.a)
    for (const { isSame, a, b } of ruled.get(one.account.key) ?? [])
      if (isSame) visit(byKey.get(a === one.account.key ? b : a))
  }
  return members.sort((a, b) => inOrder(a.account, b.account))
}

/** Joins anew those who are touched, and all that hang together with them; `out` were taken out. */
function rejoined(state: State, touched: ReadonlySet<Weighable>, out: readonly Weighable[] = []): Grown {
  const seen = new Set<Weighable>()
  const parts = [...touched].flatMap((one) => (seen.has(one) ? [] : [around(state, one, seen)]))
  const before = new Map<string, Incident>()
  for (const { incident } of [...seen, ...out]) if (incident) before.set(shapeOf(incident), incident)
  const made = parts.flatMap((members) => {
    const own = new Set(members.flatMap((one) => state.ties.get(one)?.filter(isStrong) ?? []))
    return joined(members, [...own], state.ruled)
  })
  // What is as it was stays the same object, by which others know what they made of it.
  const stayed = new Map<Incident | null, Incident>()
  for (const one of made) {
    const shape = shapeOf(one)
    const same = before.get(shape)
    if (same) stayed.set(one, same)
    before.delete(shape)
  }
  for (const one of seen) one.incident = stayed.get(one.incident) ?? one.incident
  for (const one of [...seen, ...out]) state.changed.add(one)
  return { gone: [...before.values()], come: made.filter((one) => !stayed.has(one)).sort(byFirst) }
}

/** Enters a pair, once. */
function tie(ties: Ties, edge: Edge): void {
  const [of, other] = [ties.get(edge.a) as Edge[], ties.get(edge.b) as Edge[]]
  if (of.some(({ b, a }) => b === edge.b && a === edge.a)) return
  of.push(edge)
  other.push(edge)
}

function untie(ties: Ties, edge: Edge): void {
  for (const one of [edge.a, edge.b]) {
    const own = ties.get(one) as Edge[]
    own.splice(own.indexOf(edge), 1)
  }
}

/** Where an incident stands in a list in order, or would stand. */
const placeOf = (list: readonly Incident[], one: Incident): number => leading(list, (other) => byFirst(other, one) < 0)

/** A list in order after changes, one after the other. */
function replaced(all: readonly Incident[], changes: readonly Grown[]): readonly Incident[] {
  if (changes.length === 0) return all
  const [gone, come] = [new Set<Incident>(), new Set<Incident>()]
  for (const change of changes) {
    for (const one of change.gone) if (!come.delete(one)) gone.add(one)
    for (const one of change.come) come.add(one)
  }
  const cuts = [
    ...[...gone].map((one) => ({ at: all.indexOf(one, placeOf(all, one)), one, skip: 1 })),
    ...[...come].map((one) => ({ at: placeOf(all, one), one, skip: 0 })),
  ]
  cuts.sort((x, y) => x.at - y.at || x.skip - y.skip || byFirst(x.one, y.one))
  const list: Incident[] = []
  let from = 0
  for (const { at, one, skip } of cuts) {
    for (; from < at; from++) list.push(all[from] as Incident)
    if (skip) from++
    else list.push(one)
  }
  for (; from < all.length; from++) list.push(all[from] as Incident)
  return list
}

/** Its accounts and what joined them, as one word. */
const shapeOf = ({ accounts, joins }: Incident): string =>
  [...accounts.map(({ key }) => key), ...joins.map(({ a, b, weight }) => `${a} ${b} ${weight}`)].join('\n')
