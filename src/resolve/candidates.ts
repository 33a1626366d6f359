import { leading } from '../text/leading.ts'
import { MARKS } from './grams.ts'
import { inTurn } from './joining.ts'
import type { Weighable } from './weigh.ts'

/** In each of its lines an account is held against as many of those before it, and as many of those behind it. */
const NEIGHBOURS = 12
/** Most actors of which every two are entered: a summit of twenty is found under its first ones. */
const MOST_ACTORS = 6

/** Called with two accounts that may be of one thing; the same two may come more than once. */
export type Meet = (a: Weighable, b: Weighable) => void

/**
 * Accounts of one type that have two actors in common, or one where they have no other. They stand in several lines: one of all of them in
 * order of time, and one for each mark of their words of those that have it. Who is near in one of them is compared, which is nearly linear.
 */
export interface Block {
  /** In order of time once it is `isSorted`. */
  readonly members: Weighable[]
  /** Those who have the actor alone and those who have others too; only one of the one and one of the other meet, and only in order of time. */
  readonly isMixed: boolean
  /** How many have the actor alone. */
  lone: number
  isSorted: boolean
  /** The lines of marks; null until one is entered in a block that is in use. */
  lines: Lines | null
}

/** By a mark those who have it, in order of time; nobody where none has. */
type Lines = (mark: number) => Weighable[]

/** All blocks. */
export interface Blocks {
  /** Enters an account in its blocks; one after the other in their order (see `inOrder`), before any is used. */
  readonly enter: (one: Weighable) => void
  /** The blocks in which an account of these actors is, or will be. */
  readonly of: (one: Weighable) => readonly Block[]
  readonly all: ReadonlyMap<string, Block>
}

const isLone = (one: Weighable) => one.isLone

/** The names of the blocks of accounts of a type with some parties; those that end in ` +` are mixed. */
export function blockNames(type: string, parties: readonly string[]): readonly string[] {
  if (parties.length === 1) return [`${type} ${parties[0]}`, `${type} ${parties[0]} +`]
  const few = parties.slice(0, MOST_ACTORS)
  const mixed = few.map((party) => `${type} ${party} +`)
  return [...few.flatMap((one, i) => few.slice(i + 1).map((other) => `${type} ${one} ${other}`)), ...mixed]
}

/** Who begins in a block, in order of time and then in theirs, and how many have its actor alone. */
export type First = Pick<Block, 'members' | 'lone'>

const nobody = (): First => ({ members: [], lone: 0 })

/**
 * Makes blocks.
 * @param first those who are in a block already, by its name; nobody where nothing is said
 */
export function blocksOf(first: (name: string) => First = nobody): Blocks {
  const all = new Map<string, Block>()
  const known = new Map<string, Map<string, readonly Block[]>>()
  const at = (name: string): Block => {
    const there = all.get(name)
    if (there) return there
    const own = { ...first(name), isMixed: name.endsWith(' +'), isSorted: true, lines: null }
    all.set(name, own)
    return own
  }
  const of = ({ account: { event, parties, sides } }: Weighable): readonly Block[] => {
    let own = known.get(event.type)
    if (!own) {
      own = new Map()
      known.set(event.type, own)
    }
    let blocks = own.get(sides)
    if (!blocks) {
      blocks = blockNames(event.type, parties).map(at)
      own.set(sides, blocks)
    }
    return blocks
  }
  const enter = (one: Weighable) => {
    for (const block of of(one)) {
      block.members.push(one)
      if (isLone(one)) block.lone++
      block.isSorted = false
    }
  }
  return { enter, of, all }
}

const byTime = (a: Weighable, b: Weighable): number => a.begins - b.begins || inTurn(a, b)

/** They were entered in their order, in which those of one day stay. */
function sort(block: Block): void {
  if (!block.isSorted) block.members.sort((a, b) => a.begins - b.begins)
  block.isSorted = true
}

/** Brings together all accounts of a block that are near each other. */
export function meetings(block: Block, meet: Meet): void {
  const { members, isMixed, lone } = block
  if (members.length < 2 || (isMixed && (lone === 0 || lone === members.length))) return
  sort(block)
  for (let i = 0; i < members.length; i++) {
    const one = members[i] as Weighable
    const last = Math.min(members.length - 1, i + NEIGHBOURS)
    if (!isMixed) for (let j = i + 1; j <= last; j++) meet(one, members[j] as Weighable)
    else if (isLone(one))
      for (let j = Math.max(0, i - NEIGHBOURS); j <= last; j++)
        if (!isLone(members[j] as Weighable)) meet(one, members[j] as Weighable)
  }
  if (!isMixed && members.length > NEIGHBOURS + 1) farther(members, meet)
}

/** Ranks in a block are below this. */
const RANKS = 2 ** 22

/** In the line of each mark, those who are not near in time anyway. */
function farther(members: readonly Weighable[], meet: Meet): void {
  const marked = byMark(members)
  const n = marked.length
  for (let i = 0; i < n; i++) {
    const mark = Math.floor((marked[i] as number) / RANKS)
    const rank = (marked[i] as number) - mark * RANKS
    for (let j = i + 1; j <= i + NEIGHBOURS && j < n; j++) {
      const other = (marked[j] as number) - mark * RANKS
      if (other >= RANKS) break
      if (other - rank > NEIGHBOURS) meet(members[rank] as Weighable, members[other] as Weighable)
    }
  }
}

/** All marks of accounts with the ranks of those who have them, as one number each, in order. */
function byMark(members: readonly Weighable[]): Float64Array {
  const marked = new Float64Array(members.length * MARKS)
  let n = 0
  for (let rank = 0; rank < members.length; rank++)
    for (const mark of (members[rank] as Weighable).marks) marked[n++] = mark * RANKS + rank
  return marked.slice(0, n).sort()
}

/** Enters one more account in a block in use, and tells who may be near each other no longer. */
export function insert(block: Block, one: Weighable, part: Meet): void {
  const lines = [block.members, ...marked(block, one)]
  if (isLone(one)) block.lone++
  for (const line of lines) {
    const at = rankOf(line, one)
    line.splice(at, 0, one)
    for (let k = 1; k <= NEIGHBOURS; k++) {
      const before = line[at - k]
      const pushed = line[at - k + NEIGHBOURS + 1]
      if (before && pushed && isPair(block, before, pushed)) part(before, pushed)
    }
  }
}

/** What one account less changes in a block: who comes near each other in its place. */
export function remove(block: Block, one: Weighable, meet: Meet): void {
  const lines = [block.members, ...marked(block, one)]
  if (isLone(one)) block.lone--
  for (const line of lines) {
    const at = rankOf(line, one)
    line.splice(at, 1)
    for (let k = 1; k <= NEIGHBOURS; k++) {
      const [before, behind] = [line[at - k], line[at - k + NEIGHBOURS]]
      if (before && behind && isPair(block, before, behind)) meet(before, behind)
    }
  }
}

/** All who are near an account that is in its blocks, in one of its lines. */
export function nearTo({ of }: Blocks, one: Weighable): ReadonlySet<Weighable> {
  const near = new Set<Weighable>()
  for (const block of of(one)) {
    if (block.isMixed && (block.lone === 0 || block.lone === block.members.length)) continue
    for (const line of [block.members, ...marked(block, one)]) {
      const at = rankOf(line, one)
      const last = Math.min(line.length - 1, at + NEIGHBOURS)
      for (let i = Math.max(0, at - NEIGHBOURS); i <= last; i++) {
        const other = line[i] as Weighable
        if (i !== at && isPair(block, one, other)) near.add(other)
      }
    }
  }
  return near
}

const isPair = ({ isMixed }: Block, a: Weighable, b: Weighable) => !isMixed || isLone(a) !== isLone(b)

/** The lines of a block: each is put together when it is first asked for, from who was in the block before anything in it was changed. */
function linesOf(block: Block): Lines {
  if (block.lines) return block.lines
  sort(block)
  const members = [...block.members]
  const all = byMark(members)
  const lines = new Map<number, Weighable[]>()
  block.lines = (mark) => {
    const known = lines.get(mark)
    if (known) return known
    const line: Weighable[] = []
    for (let i = placeIn(all, mark * RANKS); i < all.length && (all[i] as number) < (mark + 1) * RANKS; i++)
      line.push(members[(all[i] as number) - mark * RANKS] as Weighable)
    lines.set(mark, line)
    return line
  }
  return block.lines
}

/** The place of the first of some numbers in order that is not below another one. */
function placeIn(all: Float64Array, least: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The lines of the marks that an account has; a block that is mixed has none. */
function marked(block: Block, { marks }: Weighable): readonly Weighable[][] {
  if (!block.isMixed) return marks.map(linesOf(block))
  sort(block)
  return []
}

/** Where an account stands in a line, or would stand. */
const rankOf = (line: readonly Weighable[], one: Weighable): number => leading(line, (other) => byTime(other, one) < 0)

/** Whether two accounts that are both in a block are near each other in one of its lines. */
export function isNear(block: Block, a: Weighable, b: Weighable): boolean {
  if (!isPair(block, a, b)) return false
  const shared = new Set(marked(block, a)).intersection(new Set(marked(block, b)))
  return [block.members, ...shared].some((line) => Math.abs(rankOf(line, a) - rankOf(line, b)) <= NEIGHBOURS)
}
