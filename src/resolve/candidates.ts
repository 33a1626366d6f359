import type { Weighable } from './weigh.ts'

/** Blocks up to this size are compared whole. */
const SMALL = 48
/** In larger ones each account is held against as many of its neighbours in time. */
const NEIGHBOURS = 12
/** Rarest pairs of letters under which an account of a large block is looked for besides its time. */
const RAREST = 3
/** Most actors of which every two are entered: a summit of twenty is found under its first ones. */
const MOST_ACTORS = 6

/** Called with two accounts that may be of one thing, the one that is first in order first; the same two may come more than once. */
export type Meet = (a: Weighable, b: Weighable) => void

/** Accounts that are compared with each other: of one type, with two actors in common, or with one where an account has no other. */
export interface Block {
  /** In their order. */
  readonly members: Weighable[]
  /** Those who have this actor and others too; only the members are compared with them. */
  readonly others: Weighable[]
}

/** All blocks, by the type and the actors that they are of. */
export interface Blocks {
  /** Enters an account and returns the keys of the blocks that it is in. */
  readonly enter: (one: Weighable) => readonly string[]
  readonly all: ReadonlyMap<string, Block>
}

/** Makes empty blocks. Accounts may be entered in any order of `place`, at best in rising order. */
export function blocksOf(): Blocks {
  const all = new Map<string, Block>()
  const at = (key: string): Block => {
    const known = all.get(key)
    if (known) return known
    const made = { members: [], others: [] }
    all.set(key, made)
    return made
  }
  const enter = (one: Weighable): readonly string[] => {
    const { event, parties } = one.account
    const keys: string[] = []
    const put = (key: string, into: keyof Block) => {
      insert(at(key)[into], one)
      keys.push(key)
    }
    if (parties.length === 1) put(`${event.type} ${parties[0]}`, 'members')
    else {
      const few = parties.length > MOST_ACTORS ? parties.slice(0, MOST_ACTORS) : parties
      for (let i = 0; i < few.length; i++) {
        put(`${event.type} ${few[i]}`, 'others')
        for (let j = i + 1; j < few.length; j++) put(`${event.type} ${few[i]} ${few[j]}`, 'members')
      }
    }
    return keys
  }
  return { enter, all }
}

function insert(list: Weighable[], one: Weighable): void {
  let [low, high] = [0, list.length]
  if (high === 0 || (list[high - 1] as Weighable).place < one.place) {
    list.push(one)
    return
  }
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as Weighable).place < one.place) low = middle + 1
    else high = middle
  }
  list.splice(low, 0, one)
}

/**
 * Brings together the accounts of a block that may be of one thing. Nearly linear: large blocks are not compared whole but in order of time,
 * and by the rarest of their words.
 */
export function meetings({ members, others }: Block, meet: Meet): void {
  if (members.length === 0) return
  if (members.length + others.length <= SMALL || others.length === 0) within(merged(members, others), meet)
  else {
    within(members, meet)
    mixed(members, others, meet)
  }
}

const merged = (members: readonly Weighable[], others: readonly Weighable[]): readonly Weighable[] =>
  others.length === 0 ? members : [...members, ...others].sort((a, b) => a.place - b.place)

function within(block: readonly Weighable[], meet: Meet): void {
  if (block.length < 2) return
  if (block.length <= SMALL) {
    for (let i = 1; i < block.length; i++)
      for (let j = 0; j < i; j++) meet(block[j] as Weighable, block[i] as Weighable)
    return
  }
  inTime(block, meet)
  const rare = new Map<number, Weighable[]>()
  for (const one of block) {
    for (const code of rarest(one)) {
      const own = rare.get(code)
      if (own) own.push(one)
      else rare.set(code, [one])
    }
  }
  for (const own of rare.values()) if (own.length > 1) inTime(own, meet)
}

/** Each with the next ones in time. */
function inTime(block: readonly Weighable[], meet: Meet): void {
  const order = sorted(block)
  for (let i = 0; i < order.length; i++) {
    const last = Math.min(order.length - 1, i + NEIGHBOURS)
    for (let j = i + 1; j <= last; j++) ordered(order[i] as Weighable, order[j] as Weighable, meet)
  }
}

/** Accounts of one actor alone with those that name another one too, which lie next to them in time. */
function mixed(members: readonly Weighable[], others: readonly Weighable[], meet: Meet): void {
  const order = sorted([...members, ...others])
  const isLone = ({ account: { parties } }: Weighable) => parties.length === 1
  for (let i = 0; i < order.length; i++) {
    const last = Math.min(order.length - 1, i + NEIGHBOURS)
    for (let j = i + 1; j <= last; j++) {
      const [one, other] = [order[i] as Weighable, order[j] as Weighable]
      if (isLone(one) !== isLone(other)) ordered(one, other, meet)
    }
  }
}

/** By the day on which they begin. */
const sorted = (block: readonly Weighable[]): readonly Weighable[] =>
  block.toSorted((a, b) => a.begins - b.begins || a.place - b.place)

function rarest({ grams: { codes, weights, start, end } }: Weighable): readonly number[] {
  const best: number[] = []
  const weight = (i: number) => weights[i] as number
  for (let i = start; i < end; i++) {
    if (best.length === RAREST && weight(i) <= weight(best[RAREST - 1] as number)) continue
    let at = best.length
    while (at > 0 && weight(best[at - 1] as number) < weight(i)) at--
    best.splice(at, 0, i)
    if (best.length > RAREST) best.pop()
  }
  return best.map((i) => codes[i] as number)
}

function ordered(a: Weighable, b: Weighable, meet: Meet): void {
  if (a.place < b.place) meet(a, b)
  else meet(b, a)
}
