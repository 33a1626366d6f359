import type { Account } from './account.ts'
import type { Weighable } from './weigh.ts'

/** Blocks up to this size are compared whole. */
const SMALL = 48
/** In larger ones each account is held against as many of its neighbours in time. */
const NEIGHBOURS = 12
/** Rarest pairs of letters under which an account of a large block is looked for besides its time. */
const RAREST = 3
/** Most actors of which every two are entered: a summit of twenty is found under its first ones. */
const MOST_ACTORS = 6

/** Called with the places of two accounts that may be of one thing, the smaller first; the same two may come more than once. */
export type Meet = (a: number, b: number) => void

const begin = ({ days, published }: Account): number => {
  const stretch = days ?? published
  if (!stretch) return 0
  return Number.isFinite(stretch.first) ? stretch.first : stretch.last
}

function add(blocks: Map<string, number[]>, key: string, i: number): void {
  const block = blocks.get(key)
  if (block) block.push(i)
  else blocks.set(key, [i])
}

/**
 * Brings together the accounts that may be of one thing: of one type, with two actors in common, or with one where an account has no
 * other. Nearly linear: large blocks are not compared whole but in order of time, and by the rarest of their words.
 */
export function meetings(all: readonly Weighable[], meet: Meet): void {
  const pairs = new Map<string, number[]>()
  const lone = new Map<string, number[]>()
  const company = new Map<string, number[]>()
  for (const [i, { account }] of all.entries()) {
    const { event, parties } = account
    const few = parties.slice(0, MOST_ACTORS)
    for (const [k, one] of few.entries())
      for (const other of few.slice(k + 1)) add(pairs, `${event.type} ${one} ${other}`, i)
    if (parties.length === 1) add(lone, `${event.type} ${parties[0]}`, i)
    else for (const one of few) add(company, `${event.type} ${one}`, i)
  }
  for (const block of pairs.values()) within(all, block, meet)
  for (const [key, block] of lone) {
    const others = company.get(key) ?? []
    if (block.length + others.length <= SMALL || others.length === 0) within(all, [...block, ...others], meet)
    else {
      within(all, block, meet)
      mixed(all, block, others, meet)
    }
  }
}

function within(all: readonly Weighable[], block: readonly number[], meet: Meet): void {
  if (block.length < 2) return
  if (block.length <= SMALL) {
    for (let i = 1; i < block.length; i++)
      for (let j = 0; j < i; j++) ordered(block[j] as number, block[i] as number, meet)
    return
  }
  inTime(all, block, meet)
  const rare = new Map<number, number[]>()
  for (const i of block) {
    for (const code of rarest(all[i] as Weighable)) {
      const own = rare.get(code)
      if (own) own.push(i)
      else rare.set(code, [i])
    }
  }
  for (const own of rare.values()) inTime(all, own, meet)
}

/** Each with the next ones in time. */
function inTime(all: readonly Weighable[], block: readonly number[], meet: Meet): void {
  const order = sorted(all, block)
  for (let i = 0; i < order.length; i++) {
    const last = Math.min(order.length - 1, i + NEIGHBOURS)
    for (let j = i + 1; j <= last; j++) ordered(order[i] as number, order[j] as number, meet)
  }
}

/** Accounts of one actor alone with those that name another one too, which lie next to them in time. */
function mixed(all: readonly Weighable[], block: readonly number[], others: readonly number[], meet: Meet): void {
  const isLone = new Set(block)
  const order = sorted(all, [...block, ...others])
  for (let i = 0; i < order.length; i++) {
    const last = Math.min(order.length - 1, i + NEIGHBOURS)
    for (let j = i + 1; j <= last; j++) {
      const [one, other] = [order[i] as number, order[j] as number]
      if (isLone.has(one) !== isLone.has(other)) ordered(one, other, meet)
    }
  }
}

function sorted(all: readonly Weighable[], block: readonly number[]): Int32Array {
  const begins = new Map(block.map((i) => [i, begin((all[i] as Weighable).account)]))
  return Int32Array.from(block).sort((a, b) => (begins.get(a) as number) - (begins.get(b) as number) || a - b)
}

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

function ordered(a: number, b: number, meet: Meet): void {
  if (a < b) meet(a, b)
  else meet(b, a)
}
