import type { Account } from './account.ts'
import { isPlan, isUndirected } from './account.ts'
import { type Block, blocksOf, meetings } from './candidates.ts'
import { gramsOf, gramWeigher } from './grams.ts'
import { type Edge, joined } from './joining.ts'
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

export const NO_RULINGS: Rulings = { same: [], different: [] }

/** Log odds from which on what is not joined is listed as undecided. */
const UNSURE = -1

/** Prepares accounts for being weighed, in their order. Their words are weighed by `weighWords`. */
export function weighables(accounts: readonly Account[]): readonly Weighable[] {
  const grams = gramsOf(accounts)
  const all = accounts.map((account, i) => ({
    account,
    ...{ place: i, at: i, begins: begin(account) },
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

const begin = ({ days, published }: Account): number => {
  const stretch = days ?? published
  if (!stretch) return 0
  return Number.isFinite(stretch.first) ? stretch.first : stretch.last
}

/** All that have the same actors, by these. */
export type Groups = Map<string, Weighable[]>

/** Enters accounts into the groups of their actors and returns the groups that they are in. */
export function regroup(groups: Groups, some: readonly Weighable[]): ReadonlySet<Weighable[]> {
  const changed = new Set<Weighable[]>()
  for (const one of some) {
    const { sides } = one.account
    const own = groups.get(sides) ?? []
    own.push(one)
    groups.set(sides, own)
    changed.add(own)
  }
  return changed
}

const weighGrams = () => {
  const weighGroup = gramWeigher()
  return (groups: Iterable<readonly Weighable[]>) => {
    for (const group of groups) weighGroup(group.map(({ grams }) => grams))
  }
}

/** Weighs the words of whole groups. */
export const weighWords = (groups: Iterable<readonly Weighable[]>): void => weighGrams()(groups)

/** What may be of one thing in a block. */
export function edgesIn(block: Block): Edge[] {
  const edges: Edge[] = []
  meetings(block, (a, b) => {
    const weight = weigh(a, b)
    if (weight >= UNSURE) edges.push({ a, b, weight })
  })
  return edges
}

/** Joins accounts (in the order of their keys, see `accountsOf`) into incidents, likeliest pairs first. */
export function resolve(accounts: readonly Account[], rulings: Rulings = NO_RULINGS): Resolution {
  const all = weighables(accounts)
  weighWords(regroup(new Map(), all))
  const blocks = blocksOf()
  for (const one of all) blocks.enter(one)
  const edges: Edge[] = []
  for (const block of blocks.all.values()) for (const edge of edgesIn(block)) edges.push(edge)
  return joined(all, edges, rulings)
}
