import { leading } from '../text/leading.ts'
import { once } from '../text/once.ts'
import { type Account, inOrder, type Telling } from './account.ts'
import { type Blocks, blocksOf, insert, isNear, nearTo, remove } from './candidates.ts'
import {
  edgesIn,
  type Incident,
  NO_RULINGS,
  type Resolution,
  type Rulings,
  separated,
  weighables,
} from './incidents.ts'
import {
  byFirst,
  type Edge,
  type Held,
  isStrong,
  joined,
  openPairs,
  type Ruled,
  reopened,
  ruledIn,
  Whole,
} from './joining.ts'
import type { Joint } from './joint.ts'
import { KeptIncident } from './kept.ts'
import { jointOf } from './numbering.ts'
import type { Opened } from './opened.ts'
import { type Around, type ChangedPairs, rejoined, wasJoined } from './rejoining.ts'
import type { Weighable } from './weigh.ts'
import { type Weighing, weighing } from './weighing.ts'

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
  /** What is undecided, step by step. */
  readonly opening: () => Generator<void, readonly Held[]>
  /** The same as `resolve` of all accounts, as long as nothing is added. */
  readonly resolution: () => Resolution
  /** The same step by step: between two of them others may be answered, though not from this record. */
  readonly adding: (accounts: readonly Account[]) => Generator<void, Grown>
  /** Takes the accounts of whole documents out, by their keys, step by step. */
  readonly leaving: (keys: readonly string[]) => Generator<void, Grown>
  /** Joins anew, step by step, what is ruled otherwise than before. */
  readonly ruling: (rulings: Rulings) => Generator<void, Grown>
  /** All of it, ready to be kept. @param tellings its documents, those that were kept before first and in the same order */
  readonly plain: (tellings: readonly Telling[]) => Joint
}

/** What is known of all accounts. */
interface State extends Around {
  ruled: Ruled
  readonly membersOf: Begun['membersOf']
  readonly blocks: Blocks
  readonly edgeOf: Weighing['edgeOf']
  /** Those that were entered since it began, and null for those that were taken out. */
  readonly byKey: Map<string, Weighable | null>
  /** Those that are taken out. */
  readonly out: Set<Weighable>
  /** The pairs that were open when they were last asked for. */
  open: () => readonly Held[]
  /** Accounts whose pairs or incidents have changed since. */
  readonly changed: Set<Weighable>
  /** All pairs of the accounts whose pairs were asked for last. */
  sought: Map<Weighable, readonly Edge[]>
}

/** Those with whom a record begins. */
type Begun = Pick<Opened, 'find' | 'membersOf' | 'joinsOf'>

/** Where nothing was kept. */
const LOOSE: Omit<Begun, 'find'> = { membersOf: () => [], joinsOf: ({ joins }) => joins }

/** Accounts whose pairs are at hand: those that are near what comes, in some megabytes. */
const AT_HAND = 10_000

/** Accounts that are entered or taken out between two rests, and those that are only looked up. */
const [AT_ONCE, MANY] = [16, 256]

/**
 * A record that gives after each document the same answer as if it were resolved anew, as long as the rulings are the same.
 * @param first accounts that it begins with, in their order
 */
export function growing(rulings: Rulings = NO_RULINGS, first: readonly Account[] = []): Growing {
  const all = weighables(first)
  const blocks = blocksOf()
  for (const one of all) blocks.enter(one)
  const byKey = new Map(all.map((one) => [one.account.key, one]))
  const edges = edgesIn(blocks)
  const ruled = ruledIn(rulings)
  const incidents = separated(all, edges, rulings)
    .flatMap((part) => joined(part.members, part.edges, ruled))
    .sort(byFirst)
  const open = openPairs(edges, ruled)
  const find = (key: string) => byKey.get(key)
  const state = stateOf(rulings, blocks, { ...LOOSE, find }, () => open)
  return record(
    incidents,
    () => openIn(state),
    () => state,
  )
}

/** The same of a record that was kept: of those who are in it only who is asked about is looked at. */
export function regrown(rulings: Rulings, opened: Opened): Growing {
  const { incidents, open, members } = opened
  const state = once(() => stateOf(rulings, blocksOf(members), opened, open))
  let isAsKept = true
  const first = () => {
    isAsKept = false
    return state()
  }
  return record(incidents, () => (isAsKept ? open() : openIn(state())), first)
}

/** What steps come to, made without a rest. */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function record(first: readonly Incident[], open: () => readonly Held[], state: () => State): Growing {
  let incidents = first
  /** What was changed since `incidents` was put together. */
  const changes: Grown[] = []
  const told = function* (steps: Generator<void, Grown>): Generator<void, Grown> {
    const change = yield* steps
    changes.push(change)
    return change
  }
  const adding: Growing['adding'] = (accounts) => told(entered(state(), weighables(accounts.toSorted(inOrder))))
  const resolution = (): Resolution => {
    incidents = replaced(incidents, changes.splice(0))
    return { incidents, undecided: once(open) }
  }
  const plain: Growing['plain'] = (tellings) => {
    const { incidents: all, undecided } = resolution()
    return jointOf({ incidents: all, open: undecided() }, tellings, state().find)
  }
  return {
    add: (accounts) => finished(adding(accounts)),
    adding,
    leaving: (keys) => told(left(state(), keys)),
    opening: function* () {
      yield* seeking(state())
      return open()
    },
    ruling: (rulings) => told(ruledAnew(state(), rulings)),
    resolution,
    plain,
  }
}

function stateOf(rulings: Rulings, blocks: Blocks, kept: Begun, open: () => readonly Held[]): State {
  // Null: taken out.
  const byKey = new Map<string, Weighable | null>()
  const { edgeOf, weigh } = weighing()
  const state: State = {
    ...{
      blocks,
      edgeOf,
      weigh,
      byKey,
      ruled: ruledIn(rulings),
      open,
      out: new Set(),
      changed: new Set(),
      sought: new Map(),
    },
    membersOf: kept.membersOf,
    joins: (incident) => (incident instanceof KeptIncident ? kept.joinsOf(incident) : incident.joins),
    find: (key) => {
      const own = byKey.get(key)
      return own === undefined ? kept.find(key) : (own ?? undefined)
    },
    strong: (one) => pairsOf(state, one).filter(isStrong),
  }
  return state
}

/** All pairs of an account that may be of one thing. */
function edgesOf({ blocks, edgeOf }: Pick<State, 'blocks' | 'edgeOf'>, one: Weighable): readonly Edge[] {
  const edges: Edge[] = []
  for (const other of nearTo(blocks, one)) {
    const edge = edgeOf(one, other)
    if (edge) edges.push(edge)
  }
  return edges
}

/** The same, at hand where they were asked for before. */
function pairsOf(state: State, one: Weighable): readonly Edge[] {
  const { sought } = state
  const known = sought.get(one)
  if (known) return known
  if (sought.size >= AT_HAND) sought.clear()
  const edges = edgesOf(state, one)
  sought.set(one, edges)
  return edges
}

const isOf = ({ a, b }: Edge, one: Weighable, other: Weighable): boolean =>
  (a === one && b === other) || (a === other && b === one)

/** A pair is none any more. */
function unpaired({ sought }: State, a: Weighable, b: Weighable): void {
  for (const one of [a, b]) {
    const own = sought.get(one)
    if (own)
      sought.set(
        one,
        own.filter((edge) => !isOf(edge, a, b)),
      )
  }
}

/** The pairs of accounts that came are those of the others too. */
function paired(state: State, come: ReadonlySet<Weighable>): void {
  for (const one of come)
    for (const edge of pairsOf(state, one)) {
      const other = edge.a === one ? edge.b : edge.a
      const own = come.has(other) ? undefined : state.sought.get(other)
      if (own) state.sought.set(other, [...own, edge])
    }
}

/** All pairs of accounts that changed and are in the record, each once. */
function* pairsOfChanged(state: State): Generator<Edge> {
  const { changed, out } = state
  for (const one of changed)
    if (!out.has(one)) for (const edge of pairsOf(state, one)) if (edge.a === one || !changed.has(edge.a)) yield edge
}

/** Puts the pairs of accounts that changed at hand, as many as there is room for. */
function* seeking(state: State): Generator<void, void> {
  let n = 0
  for (const one of state.changed) {
    if (n === AT_HAND) return
    pairsOf(state, one)
    n++
    if (n % AT_ONCE === 0) yield
  }
}

/** The pairs that are open: those of accounts that have changed are sought anew. */
function openIn(state: State): readonly Held[] {
  const { ruled, changed } = state
  if (changed.size > 0) {
    for (const one of [...changed]) for (const other of membersOf(state, one.incident)) changed.add(other)
    const all = reopened(state.open(), changed, pairsOfChanged(state), ruled)
    state.open = () => all
  }
  changed.clear()
  return state.open()
}

/** The accounts of an incident that are in the record. */
function membersOf({ find, out, membersOf: kept }: State, incident: Incident | null): readonly Weighable[] {
  const members =
    incident instanceof KeptIncident ? kept(incident) : incident instanceof Whole ? incident.members() : null
  return members?.filter((one) => !out.has(one)) ?? (incident?.accounts ?? []).flatMap(({ key }) => find(key) ?? [])
}

/** Takes accounts in, and lets go of pairs that they push apart. */
function* entered(state: State, come: readonly Weighable[]): Generator<void, Grown> {
  const { blocks, byKey, changed, edgeOf } = state
  const begun = new Set(come)
  const parted: Edge[] = []
  const part = (a: Weighable, b: Weighable) => {
    const edge = edgeOf(a, b)
    if (!edge || blocks.of(a).some((block) => blocks.of(b).includes(block) && isNear(block, a, b))) return
    changed.add(a).add(b)
    unpaired(state, a, b)
    // What was refused, or came when both were together already, changed nothing.
    if (wasJoined(a, b, state)) parted.push(edge)
  }
  for (const [i, one] of come.entries()) {
    byKey.set(one.account.key, one)
    for (const block of blocks.of(one)) insert(block, one, part)
    if (i % AT_ONCE === AT_ONCE - 1) yield
  }
  paired(state, begun)
  return yield* changedBy(state, begun, { met: [], parted }, [])
}

/** Takes accounts out, and brings those together who come near each other in their place. */
function* left(state: State, keys: readonly string[]): Generator<void, Grown> {
  const { blocks, byKey, edgeOf } = state
  const out: Weighable[] = []
  for (const [i, key] of keys.entries()) {
    const one = state.find(key)
    if (one) out.push(one)
    if (i % MANY === MANY - 1) yield
  }
  // Whoever comes near another one has other pairs than are at hand.
  state.sought = new Map()
  const met: Edge[] = []
  const gone = new Set(out)
  const meet = (a: Weighable, b: Weighable) => {
    const edge = gone.has(a) || gone.has(b) ? null : edgeOf(a, b)
    if (!edge) return
    state.changed.add(a).add(b)
    if (isStrong(edge)) met.push(edge)
  }
  for (const [i, one] of out.entries()) {
    byKey.set(one.account.key, null)
    state.out.add(one)
    for (const block of blocks.of(one)) remove(block, one, meet)
    if (i % AT_ONCE === AT_ONCE - 1) yield
  }
  const begun = new Set(out.flatMap((one) => membersOf(state, one.incident)))
  return yield* changedBy(state, begun, { met, parted: [] }, out)
}

/** Joins anew the incidents of which something is ruled otherwise. */
function* ruledAnew(state: State, rulings: Rulings): Generator<void, Grown> {
  const before = state.ruled
  state.ruled = ruledIn(rulings)
  const begun = new Set<Weighable>()
  for (const key of new Set([...before.keys(), ...state.ruled.keys()])) {
    if (ruledText(before, key) === ruledText(state.ruled, key)) continue
    const incident = state.find(key)?.incident ?? null
    for (const one of membersOf(state, incident)) begun.add(one)
  }
  return yield* changedBy(state, begun, { met: [], parted: [] }, [])
}

/** What is ruled of an account, in its order. */
const ruledText = (ruled: Ruled, key: string): string =>
  (ruled.get(key) ?? []).map(({ isSame, a, b }) => `${isSame} ${a} ${b}`).join('\n')

/** Joins anew what begins again, and whatever that concerns; `out` were taken out. */
function* changedBy(
  state: State,
  begun: ReadonlySet<Weighable>,
  pairs: ChangedPairs,
  out: readonly Weighable[],
): Generator<void, Grown> {
  const { gone, made } = yield* rejoined(begun, pairs, state)
  const before = new Map<string, Incident>()
  for (const one of gone) before.set(shapeOf(one), one)
  for (const { incident } of out) if (incident) before.set(shapeOf(incident), incident)
  // What is as it was stays the same object, by which others know what they made of it.
  const come: Incident[] = []
  for (const [i, one] of made.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield
    const shape = shapeOf(one)
    const same = before.get(shape)
    for (const member of membersOf(state, one)) {
      state.changed.add(member)
      if (same) member.incident = same
    }
    if (!same) come.push(one)
    before.delete(shape)
  }
  for (const one of out) state.changed.add(one)
  return { gone: [...before.values()], come: come.sort(byFirst) }
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
  return list.concat(all.slice(from))
}

/** Its accounts and what joined them, as one word. */
const shapeOf = ({ accounts, joins }: Incident): string =>
  [...accounts.map(({ key }) => key), ...joins.map(({ a, b, weight }) => `${a} ${b} ${weight}`)].join('\n')
