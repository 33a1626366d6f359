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
import { byFirst, type Edge, type Held, isStrong, joined, openPairs, reopened, ruledIn, Whole } from './joining.ts'
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
  /** The same as `resolve` of all accounts, as long as nothing is added. */
  readonly resolution: () => Resolution
  /**
   * The same as `resolve` of all accounts but these, as long as nothing is added: by their keys, whole documents. They are taken out, at
   * the cost of adding them, and put back.
   */
  readonly without: (keys: readonly string[]) => Resolution
  /** All of it, ready to be kept. @param tellings its documents, those that were kept before first and in the same order */
  readonly plain: (tellings: readonly Telling[]) => Joint
}

/** What is known of all accounts. */
interface State extends Around {
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

/** Accounts whose pairs are at hand: those that are near what comes, in some megabytes. */
const AT_HAND = 10_000

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
  const state = stateOf(rulings, blocks, find, () => open)
  return record(
    incidents,
    () => openIn(state),
    () => state,
  )
}

/** The same of a record that was kept: of those who are in it only who is asked about is looked at. */
export function regrown(rulings: Rulings, { incidents, open, find, members }: Opened): Growing {
  const state = once(() => stateOf(rulings, blocksOf(members), find, open))
  let isAsKept = true
  const first = () => {
    isAsKept = false
    return state()
  }
  return record(incidents, () => (isAsKept ? open() : openIn(state())), first)
}

function record(first: readonly Incident[], open: () => readonly Held[], state: () => State): Growing {
  let incidents = first
  /** What was changed since `incidents` was put together. */
  const changes: Grown[] = []
  const add = (accounts: readonly Account[]): Grown => {
    const change = entered(state(), weighables(accounts.toSorted(inOrder)))
    changes.push(change)
    return change
  }
  const resolution = (): Resolution => {
    incidents = replaced(incidents, changes.splice(0))
    return { incidents, undecided: once(open) }
  }
  const without: Growing['without'] = (keys) => ({
    incidents: inAbsence(state(), keys, (change) => replaced(resolution().incidents, [change])),
    undecided: once(() => inAbsence(state(), keys, () => openIn(state()))),
  })
  const plain: Growing['plain'] = (tellings) => {
    const { incidents: all, undecided } = resolution()
    return jointOf({ incidents: all, open: undecided() }, tellings, state().find)
  }
  return { add, resolution, without, plain }
}

function stateOf(
  rulings: Rulings,
  blocks: Blocks,
  kept: (key: string) => Weighable | undefined,
  open: () => readonly Held[],
): State {
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
    find: (key) => {
      const own = byKey.get(key)
      return own === undefined ? kept(key) : (own ?? undefined)
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
const membersOf = ({ find, out }: State, incident: Incident | null): readonly Weighable[] =>
  incident instanceof KeptIncident || incident instanceof Whole
    ? incident.members().filter((one) => !out.has(one))
    : (incident?.accounts ?? []).flatMap(({ key }) => find(key) ?? [])

/** Asks something while some accounts are not in the record, and puts all back as it was. */
function inAbsence<T>(state: State, keys: readonly string[], ask: (change: Grown) => T): T {
  const { blocks, byKey, changed, open, sought } = state
  const out = keys.flatMap((key) => state.find(key) ?? [])
  const changedBefore = [...changed]
  state.sought = new Map()
  const change = left(state, out)
  const answer = ask(change)
  for (const one of out) {
    byKey.set(one.account.key, one)
    state.out.delete(one)
    for (const block of blocks.of(one)) insert(block, one, () => {})
  }
  for (const incident of change.gone) for (const one of membersOf(state, incident)) one.incident = incident
  changed.clear()
  for (const one of changedBefore) changed.add(one)
  state.open = open
  state.sought = sought
  return answer
}

/** Takes accounts in, and lets go of pairs that they push apart. */
function entered(state: State, come: readonly Weighable[]): Grown {
  const { blocks, byKey, changed, edgeOf } = state
  const begun = new Set(come)
  const parted: Edge[] = []
  const part = (a: Weighable, b: Weighable) => {
    const edge = edgeOf(a, b)
    if (!edge || blocks.of(a).some((block) => blocks.of(b).includes(block) && isNear(block, a, b))) return
    changed.add(a).add(b)
    unpaired(state, a, b)
    // What was refused, or came when both were together already, changed nothing.
    if (wasJoined(a, b)) parted.push(edge)
  }
  for (const one of come) {
    byKey.set(one.account.key, one)
    for (const block of blocks.of(one)) insert(block, one, part)
  }
  paired(state, begun)
  return changedBy(state, begun, { met: [], parted }, [])
}

/** Takes accounts out, and brings those together who come near each other in their place. Nobody's pairs are at hand. */
function left(state: State, out: readonly Weighable[]): Grown {
  const { blocks, byKey, edgeOf } = state
  const met: Edge[] = []
  const gone = new Set(out)
  const meet = (a: Weighable, b: Weighable) => {
    const edge = gone.has(a) || gone.has(b) ? null : edgeOf(a, b)
    if (!edge) return
    state.changed.add(a).add(b)
    if (isStrong(edge)) met.push(edge)
  }
  for (const one of out) {
    byKey.set(one.account.key, null)
    state.out.add(one)
    for (const block of blocks.of(one)) remove(block, one, meet)
  }
  const begun = new Set(out.flatMap((one) => membersOf(state, one.incident)))
  return changedBy(state, begun, { met, parted: [] }, out)
}

/** Joins anew what begins again, and whatever that concerns; `out` were taken out. */
function changedBy(state: State, begun: ReadonlySet<Weighable>, pairs: ChangedPairs, out: readonly Weighable[]): Grown {
  const { gone, made } = rejoined(begun, pairs, state)
  const before = new Map<string, Incident>()
  for (const one of gone) before.set(shapeOf(one), one)
  for (const { incident } of out) if (incident) before.set(shapeOf(incident), incident)
  // What is as it was stays the same object, by which others know what they made of it.
  const come: Incident[] = []
  for (const one of made) {
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
  for (; from < all.length; from++) list.push(all[from] as Incident)
  return list
}

/** Its accounts and what joined them, as one word. */
const shapeOf = ({ accounts, joins }: Incident): string =>
  [...accounts.map(({ key }) => key), ...joins.map(({ a, b, weight }) => `${a} ${b} ${weight}`)].join('\n')
