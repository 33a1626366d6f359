import { once } from '../text/once.ts'
import type { Account, Telling } from './account.ts'
import { isPlan, isUndirected } from './account.ts'
import { type Blocks, blocksOf, meetings } from './candidates.ts'
import { gramsOf } from './grams.ts'
import { byFirst, type Edge, edged, type Held, isStrong, joined, openPairs, ruledIn } from './joining.ts'
import { type Reason, type Weighable, weigh } from './weigh.ts'

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
  readonly joins: readonly Held[]
  /** How many accounts it has, and their documents, where they are known without looking at these. */
  readonly size?: number
  readonly tellers?: () => readonly Telling[]
  /** Whether one of its accounts is among some, without looking at them. */
  readonly isAmong?: (some: SomeAccounts) => boolean
}

/** Some accounts: their places among those of a document, by its id. */
export type SomeAccounts = ReadonlyMap<string, readonly number[]>

/** Whether one of its accounts is among some. */
export const isAmong = (incident: Incident, some: SomeAccounts): boolean =>
  incident.isAmong?.(some) ??
  incident.accounts.some(({ telling, rank }) => some.get(telling.id)?.includes(rank) === true)

export interface Resolution {
  /** In the order of their first account. */
  readonly incidents: readonly Incident[]
  /** What could not be decided: two accounts of different incidents that may be of one, likeliest first. Put together when it is first asked for. */
  readonly undecided: () => readonly Held[]
}

/** What was decided by people: pairs of keys of accounts. It wins over what is weighed, and `different` over `same`. */
export interface Rulings {
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

export const NO_RULINGS: Rulings = { same: [], different: [] }

/** Log odds from which on what is not joined is listed as undecided. */
const UNSURE = -1

/** Prepares accounts for being weighed, in their order. */
export function weighables(accounts: readonly Account[]): readonly Weighable[] {
  const grams = gramsOf(accounts)
  const all = accounts.map((account, i) => ({
    account,
    ...{ document: account.telling.id, isLone: account.parties.length === 1 },
    ...{ at: i, order: null, incident: null, begins: begin(account), ...stretch(account) },
    grams: grams[i] as Weighable['grams'],
    marks: (grams[i] as Weighable['grams']).marks,
    isPlan: isPlan(account.event),
    isUndirected: isUndirected(account.event),
    rivals: NOBODY,
  }))
  // In their order the accounts of one document lie together.
  let rivals = new Map<string, Weighable[]>()
  for (const [i, one] of all.entries()) {
    const { telling, event, sides } = one.account
    if (i === 0 || all[i - 1]?.account.telling !== telling) rivals = new Map()
    const key = `${event.type} ${sides}`
    // Most have no other: a list to which the first is pushed takes the room of many.
    const own = rivals.get(key)
    own?.push(one)
    one.rivals = own ?? [one]
    rivals.set(key, own ?? (one.rivals as Weighable[]))
  }
  return all
}

const NOBODY: readonly Weighable[] = []

const stretch = ({ days }: Account) => (days ? { first: days.first, last: days.last } : { first: 1, last: 0 })

const begin = ({ days, published }: Account): number => {
  const stretch = days ?? published
  if (!stretch) return 0
  return Number.isFinite(stretch.first) ? stretch.first : stretch.last
}

/** Weighs two accounts that met; null where they are surely not of one thing. */
export function edgeOf(a: Weighable, b: Weighable): Edge | null {
  const weight = weigh(a, b, UNSURE)
  return weight < UNSURE ? null : edged(a, b, weight)
}

/** All pairs that may be of one thing, some of them twice. */
export function edgesIn({ all }: Blocks): readonly Edge[] {
  const edges: Edge[] = []
  for (const block of all.values())
    meetings(block, (a, b) => {
      const edge = edgeOf(a, b)
      if (edge) edges.push(edge)
    })
  return edges
}

/** Joins accounts (in their order, see `accountsOf`) into incidents, likeliest pairs first. */
export function resolve(accounts: readonly Account[], rulings: Rulings = NO_RULINGS): Resolution {
  const all = weighables(accounts)
  const blocks = blocksOf()
  for (const one of all) blocks.enter(one)
  const edges = edgesIn(blocks)
  const ruled = ruledIn(rulings)
  const incidents = separated(all, edges, rulings).flatMap((part) => joined(part.members, part.edges, ruled))
  return { incidents: incidents.sort(byFirst), undecided: once(() => openPairs(edges, ruled)) }
}

/** Accounts that hang together, in their order, with the edges that make them do so. */
interface Part {
  readonly members: Weighable[]
  edges: Edge[]
}

/** Parts that have nothing to do with each other: by no strong edge, and by no ruling. */
export function separated(all: readonly Weighable[], edges: readonly Edge[], { same }: Rulings): readonly Part[] {
  const up = Int32Array.from(all.keys())
  for (const [i, one] of all.entries()) one.at = i
  const top = (i: number): number => {
    let at = i
    while (up[at] !== at) {
      up[at] = up[up[at] as number] as number
      at = up[at] as number
    }
    return at
  }
  const strong = edges.filter(isStrong)
  for (const { a, b } of strong) up[top(b.at)] = top(a.at)
  if (same.length > 0) {
    const places = new Map(all.map(({ account, at }) => [account.key, at]))
    for (const [a, b] of same) {
      const [one, other] = [places.get(a), places.get(b)]
      if (one !== undefined && other !== undefined) up[top(other)] = top(one)
    }
  }
  const parts: (Part | undefined)[] = new Array(all.length)
  const made: Part[] = []
  for (const one of all) {
    const root = top(one.at)
    const part = parts[root]
    if (part) part.members.push(one)
    else {
      // Most stand alone.
      const own = { members: [one], edges: NONE }
      parts[root] = own
      made.push(own)
    }
  }
  for (const edge of strong) {
    const part = parts[top(edge.a.at)] as Part
    if (part.edges === NONE) part.edges = [edge]
    else part.edges.push(edge)
  }
  return made
}

const NONE: Edge[] = []
