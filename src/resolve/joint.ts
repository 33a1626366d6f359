import { once } from '../text/once.ts'
import { type Account, inOrder, type Telling } from './account.ts'
import { type Incident, weighables } from './incidents.ts'
import { type Edge, Held } from './joining.ts'
import { accountsLater } from './later.ts'
import type { Weighable } from './weigh.ts'

/** Pairs of accounts by their numbers, with what they weigh. */
export interface Pairs {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weights: Float64Array
}

/**
 * What was joined, as numbers that can be kept. Accounts are numbered document by document, and in each in their order, so that documents
 * that are added behind the others leave all numbers as they were.
 */
export interface Joint {
  /** Accounts of each document. */
  readonly counts: Int32Array
  /** Accounts of each incident. */
  readonly sizes: Int32Array
  /** Those of one incident after the other. */
  readonly accounts: Int32Array
  /** What joined them, of each incident one fewer than accounts. */
  readonly joins: Pairs
  /** What is undecided, likeliest first. */
  readonly open: Pairs
}

/** An incident that is made ready only when it is looked at; it remembers its numbers. */
export class KeptIncident implements Incident {
  readonly id: string
  readonly joint: Joint
  /** Where its accounts begin, how many they are, and where its joins begin. */
  readonly from: number
  readonly size: number
  readonly joined: number
  readonly #accounts: () => readonly Account[]
  readonly #joins: () => readonly Held[]
  constructor(id: string, joint: Joint, place: readonly [number, number, number], record: Opened) {
    this.id = id
    this.joint = joint
    ;[this.from, this.size, this.joined] = place
    this.#accounts = once(() => Array.from(this.#numbers(), record.account))
    this.#joins = once(() => record.held(joint.joins, this.joined, this.joined + this.size - 1))
  }
  #numbers(): Int32Array {
    return this.joint.accounts.subarray(this.from, this.from + this.size)
  }
  get accounts(): readonly Account[] {
    return this.#accounts()
  }
  get joins(): readonly Held[] {
    return this.#joins()
  }
}

/** What was kept, opened. */
export interface Opened {
  readonly incidents: readonly Incident[]
  readonly open: () => readonly Held[]
  /** All accounts in their order, each with its incident. */
  readonly all: () => readonly Weighable[]
  readonly account: (number: number) => Account
  readonly held: (pairs: Pairs, from: number, to: number) => readonly Held[]
}

/**
 * Opens what was kept.
 * @param tellings the documents that were joined, in the order in which their accounts are numbered
 * @param ids of the incidents
 */
export function opened(
  joint: Joint,
  tellings: readonly Telling[],
  ids: readonly string[],
  fold: (text: string) => string,
): Opened {
  const firsts = firstsOf(joint.counts)
  const accounts: (readonly Account[] | undefined)[] = new Array(tellings.length)
  const weighed: (readonly Weighable[] | undefined)[] = new Array(tellings.length)
  const ownOf = (i: number) => {
    accounts[i] ??= accountsLater(tellings[i] as Telling, joint.counts[i] as number, fold)
    return accounts[i] as readonly Account[]
  }
  const weighablesOf = (i: number) => {
    weighed[i] ??= weighables(ownOf(i))
    return weighed[i] as readonly Weighable[]
  }
  const at = <T>(of: (document: number) => readonly T[], number: number): T => {
    const document = placeOf(firsts, number)
    return of(document)[number - (firsts[document] as number)] as T
  }
  const weighable = (number: number) => at(weighablesOf, number)
  const record: Opened = {
    incidents: [],
    account: (number) => at(ownOf, number),
    held: ({ a, b, weights }, from, to) =>
      Array.from({ length: to - from }, (_, i): Held => {
        const [one, other] = [weighable(a[from + i] as number), weighable(b[from + i] as number)]
        return new Held({ a: one, b: other, weight: weights[from + i] as number } satisfies Edge)
      }),
    open: once(() => record.held(joint.open, 0, joint.open.a.length)),
    all: () => {
      for (const incident of record.incidents) {
        const { from, size } = incident as KeptIncident
        for (const number of joint.accounts.subarray(from, from + size)) weighable(number).incident = incident
      }
      return tellings.flatMap((_, i) => weighablesOf(i)).sort((x, y) => inOrder(x.account, y.account))
    },
  }
  let [from, joined] = [0, 0]
  const incidents = ids.map((id, i) => {
    const size = joint.sizes[i] as number
    const one = new KeptIncident(id, joint, [from, size, joined], record)
    from += size
    joined += size - 1
    return one
  })
  return Object.assign(record, { incidents })
}

/** Where the numbers of each document begin. */
function firstsOf(counts: Int32Array): Int32Array {
  const firsts = new Int32Array(counts.length)
  for (let i = 1; i < counts.length; i++) firsts[i] = (firsts[i - 1] as number) + (counts[i - 1] as number)
  return firsts
}

/** The document that has a number: the last one that begins at or before it, those without accounts passed over. */
function placeOf(firsts: Int32Array, number: number): number {
  let [low, high] = [0, firsts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((firsts[middle] as number) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * What was joined, as numbers.
 * @param tellings all documents, those that were kept before first and in the same order
 * @param placeOfDocument the place of a document in that order, by its id
 */
export function jointOf(
  { incidents, open }: { readonly incidents: readonly Incident[]; readonly open: readonly Held[] },
  tellings: readonly Telling[],
  placeOfDocument: (id: string) => number,
): Joint {
  const counts = countsOf(incidents, tellings)
  const firsts = firstsOf(counts)
  const numberOf = ({ telling, rank }: Account) => (firsts[placeOfDocument(telling.id)] as number) + rank
  const sizes = Int32Array.from(incidents, (one) => (one instanceof KeptIncident ? one.size : one.accounts.length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const accounts = new Int32Array(total)
  const joins = pairs(total - incidents.length)
  let [from, joined] = [0, 0]
  for (const one of incidents) {
    if (one instanceof KeptIncident) {
      accounts.set(one.joint.accounts.subarray(one.from, one.from + one.size), from)
      const end = one.joined + one.size - 1
      joins.a.set(one.joint.joins.a.subarray(one.joined, end), joined)
      joins.b.set(one.joint.joins.b.subarray(one.joined, end), joined)
      joins.weights.set(one.joint.joins.weights.subarray(one.joined, end), joined)
      from += one.size
      joined += one.size - 1
      continue
    }
    for (const account of one.accounts) accounts[from++] = numberOf(account)
    for (const { edge } of one.joins) put(joins, joined++, edge, numberOf)
  }
  const undecided = pairs(open.length)
  for (const [i, { edge }] of open.entries()) put(undecided, i, edge, numberOf)
  return { counts, sizes, accounts, joins, open: undecided }
}

/** How many accounts each document has; what is known of those that were kept is not counted again. */
function countsOf(incidents: readonly Incident[], tellings: readonly Telling[]): Int32Array {
  const before = incidents.find((one) => one instanceof KeptIncident)?.joint.counts ?? new Int32Array()
  return Int32Array.from(tellings, (one, i) => before[i] ?? one.events.length)
}

const pairs = (n: number): Pairs => ({ a: new Int32Array(n), b: new Int32Array(n), weights: new Float64Array(n) })

function put(into: Pairs, i: number, { a, b, weight }: Edge, numberOf: (account: Account) => number): void {
  into.a[i] = numberOf(a.account)
  into.b[i] = numberOf(b.account)
  into.weights[i] = weight
}
