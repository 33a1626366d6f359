import { once } from '../text/once.ts'
import { type Account, accountsOf, keyOf, type Telling } from './account.ts'
import { blockNames, type First } from './candidates.ts'
import { MARKS } from './grams.ts'
import { type Incident, weighables } from './incidents.ts'
import { type Edge, Held } from './joining.ts'
import { accountsLater } from './later.ts'
import { orderIn, type Weighable } from './weigh.ts'

/** Pairs of accounts by their numbers, with what they weigh. */
export interface Pairs {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weights: Float64Array
}

/** What accounts are looked for by, in the order of their numbers. */
interface Columns {
  readonly begins: Int32Array
  /** Their first and last days (see `Weighable`); what has no end ends at the ends of time. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** So many of each account; −1 where it has fewer. */
  readonly marks: Int32Array
  /** The place of its type and sides among `kinds`. */
  readonly kind: Int32Array
  /** Type and sides of some accounts, as one word. */
  readonly kinds: readonly string[]
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
  readonly columns: Columns
}

/** An incident that is made ready only when it is looked at; it remembers its numbers. */
export class KeptIncident implements Incident {
  readonly id: string
  readonly joint: Joint
  /** Where its accounts begin, how many they are, and where its joins begin. */
  readonly from: number
  readonly size: number
  readonly joined: number
  readonly #record: Opened
  #accounts: readonly Account[] | null = null
  #joins: readonly Held[] | null = null
  constructor(id: string, joint: Joint, [from, size, joined]: readonly [number, number, number], record: Opened) {
    this.id = id
    this.joint = joint
    this.from = from
    this.size = size
    this.joined = joined
    this.#record = record
  }
  /** Lets go of what was made ready. */
  forget(): void {
    this.#accounts = null
    this.#joins = null
  }
  get accounts(): readonly Account[] {
    if (this.#accounts === null) this.#record.looked.add(this)
    this.#accounts ??= Array.from(this.joint.accounts.subarray(this.from, this.from + this.size), this.#record.account)
    return this.#accounts
  }
  tellers(): readonly Telling[] {
    return Array.from(this.joint.accounts.subarray(this.from, this.from + this.size), this.#record.teller)
  }
  get joins(): readonly Held[] {
    if (this.#joins === null) this.#record.looked.add(this)
    this.#joins ??= this.#record.held(this.joint.joins, this.joined, this.joined + this.size - 1)
    return this.#joins
  }
}

/** What was kept, opened. */
export interface Opened {
  readonly incidents: readonly Incident[]
  readonly open: () => readonly Held[]
  readonly account: (number: number) => Account
  /** The document of an account. */
  readonly teller: (number: number) => Telling
  readonly held: (pairs: Pairs, from: number, to: number) => readonly Held[]
  /** An account by its key. */
  readonly find: (key: string) => Weighable | undefined
  /** Those in a block by its name. */
  readonly members: (name: string) => First
  /** What was made ready because it was looked at. */
  readonly looked: Set<Looked>
  /** Lets go of all that: it is made ready again when it is looked at again, as other objects that say the same. */
  readonly forget: () => void
}

/** What is made ready when it is looked at. */
interface Looked {
  readonly forget: () => void
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
  const whole: (readonly Account[] | undefined)[] = new Array(tellings.length)
  const made: (readonly Weighable[] | undefined)[] = new Array(tellings.length)
  const weighed: (Weighable | undefined)[] = new Array(joint.columns.begins.length)
  const looked = new Set<Looked>()
  const wholeOf = (i: number) => {
    whole[i] ??= accountsOf([tellings[i] as Telling], fold)
    return whole[i] as readonly Account[]
  }
  const ownOf = (i: number) => {
    accounts[i] ??= accountsLater(tellings[i] as Telling, joint.counts[i] as number, () => wholeOf(i))
    return accounts[i] as readonly Account[]
  }
  const madeOf = (i: number) => {
    made[i] ??= weighables(wholeOf(i))
    return made[i] as readonly Weighable[]
  }
  const at = <T>(of: (document: number) => readonly T[], number: number): T => {
    const document = placeOf(firsts, number)
    return of(document)[number - (firsts[document] as number)] as T
  }
  const incidentOf = once(() => incidentsByNumber(joint))
  const documents = once(() => documentsByNumber(joint))
  const behind: Behind = {
    looked,
    made: (of) => at(madeOf, of),
    document: (of) => idAt(tellings, placeOf(firsts, of)),
    order: (of) => {
      const document = placeOf(firsts, of)
      return orderIn(idAt(tellings, document), of - (firsts[document] as number))
    },
    incident: (of) => record.incidents[incidentOf()[of] as number] as Incident,
  }
  const weighable = (number: number): Weighable => {
    weighed[number] ??= new Kept(number, joint.columns, behind)
    return weighed[number] as Weighable
  }
  const places = once(() => new Map(tellings.map(({ id }, i) => [id, i])))
  const record: Opened = {
    incidents: [],
    account: (number) => at(ownOf, number),
    teller: (number) => tellings[documents()[number] as number] as Telling,
    held: ({ a, b, weights }, from, to) =>
      Array.from({ length: to - from }, (_, i): Held => {
        const [one, other] = [weighable(a[from + i] as number), weighable(b[from + i] as number)]
        return new Held({ a: one, b: other, weight: weights[from + i] as number } satisfies Edge)
      }),
    open: once(() => record.held(joint.open, 0, joint.open.a.length)),
    find: (key) => {
      const i = places().get(key.slice(0, key.lastIndexOf('#')))
      const own = i === undefined ? undefined : ownOf(i).find((account) => account.key === key)
      return own && weighable((firsts[i as number] as number) + own.rank)
    },
    members: membersIn(joint, tellings, weighable),
    looked,
    forget: () => {
      for (const one of looked) one.forget()
      looked.clear()
      for (const all of [accounts, whole, made]) all.fill(undefined)
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

/** Where the rest of an account is looked up. */
interface Behind {
  readonly looked: Set<Looked>
  readonly made: (number: number) => Weighable
  readonly order: (number: number) => string
  /** The id of its document. */
  readonly document: (number: number) => string
  readonly incident: (number: number) => Incident
}

/** An account that is made ready to be weighed when it is. */
class Kept implements Weighable {
  at = 0
  readonly begins: number
  readonly number: number
  readonly #columns: Columns
  readonly #behind: Behind
  /** Undefined: the one in which it was kept. */
  #incident: Incident | null | undefined
  #own: Weighable | null = null
  #account: Account | null = null
  #order: string | null = null
  constructor(number: number, columns: Columns, behind: Behind) {
    this.begins = columns.begins[number] as number
    this.number = number
    this.#columns = columns
    this.#behind = behind
  }
  get document(): string {
    return this.#behind.document(this.number)
  }
  get isLone(): boolean {
    return isLone(this.#columns.kinds[this.#columns.kind[this.number] as number] as string)
  }
  get first(): number {
    return this.#columns.first[this.number] as number
  }
  get last(): number {
    return this.#columns.last[this.number] as number
  }
  get order(): string {
    this.#order ??= this.#behind.order(this.number)
    return this.#order
  }
  get account(): Account {
    this.#account ??= this.#made.account
    return this.#account
  }
  get incident(): Incident | null {
    return this.#incident === undefined ? this.#behind.incident(this.number) : this.#incident
  }
  set incident(incident: Incident | null) {
    this.#incident = incident
  }
  get marks(): readonly number[] {
    const own = this.#columns.marks.subarray(this.number * MARKS, (this.number + 1) * MARKS)
    return Array.from(own).filter((mark) => mark >= 0)
  }
  get #made(): Weighable {
    if (this.#own === null) this.#behind.looked.add(this)
    this.#own ??= this.#behind.made(this.number)
    return this.#own
  }
  forget(): void {
    this.#own = null
    this.#account = null
  }
  get grams(): Weighable['grams'] {
    return this.#made.grams
  }
  get isPlan(): boolean {
    return this.#made.isPlan
  }
  get isUndirected(): boolean {
    return this.#made.isUndirected
  }
  get rivals(): readonly Weighable[] {
    return this.#made.rivals
  }
}

/** The place of its document by the number of an account. */
function documentsByNumber({ counts, accounts }: Joint): Int32Array {
  const by = new Int32Array(accounts.length)
  let from = 0
  for (const [i, count] of counts.entries()) {
    by.fill(i, from, from + count)
    from += count
  }
  return by
}

/** The place of its incident by the number of an account. */
function incidentsByNumber({ sizes, accounts }: Joint): Int32Array {
  const by = new Int32Array(accounts.length)
  let from = 0
  for (const [i, size] of sizes.entries()) {
    for (let k = 0; k < size; k++) by[accounts[from + k] as number] = i
    from += size
  }
  return by
}

/** No day is farther from 1970-01-01. */
const TIME = 2 ** 22

/** Days are less than this, and so are accounts. */
const [EPOCH, MANY] = [2 ** 23, 2 ** 24]

/** Finds those who are in a block by its name. */
function membersIn(
  { counts, columns: { begins, kind, kinds } }: Joint,
  tellings: readonly Telling[],
  weighable: (number: number) => Weighable,
): (name: string) => First {
  const byKind = once(() => {
    const all = kinds.map((): number[] => [])
    for (let number = 0; number < kind.length; number++) all[kind[number] as number]?.push(number)
    return all
  })
  const kindsIn = once(() => {
    const by = new Map<string, number[]>()
    for (const [i, one] of kinds.entries()) {
      const [type = '', ...parties] = one.split(' ')
      for (const name of blockNames(type, parties)) by.set(name, [...(by.get(name) ?? []), i])
    }
    return by
  })
  // Accounts in the order of their documents' ids.
  const inOrder = once(() => {
    const firsts = firstsOf(counts)
    const [order, numbers] = [new Int32Array(kind.length), new Int32Array(kind.length)]
    const documents = [...tellings.keys()].sort((a, b) => (idAt(tellings, a) < idAt(tellings, b) ? -1 : 1))
    let n = 0
    for (const document of documents)
      for (let k = 0; k < (counts[document] as number); k++) {
        const number = (firsts[document] as number) + k
        numbers[n] = number
        order[number] = n++
      }
    return { order, numbers }
  })
  return (name) => {
    const some = kindsIn().get(name) ?? []
    const own = some.flatMap((i) => byKind()[i] as number[])
    if (own.length === 0) return { members: [], lone: 0 }
    const lone = some.reduce((n, i) => n + (isLone(kinds[i] as string) ? (byKind()[i]?.length ?? 0) : 0), 0)
    const { order, numbers } = inOrder()
    const keys = own.map((number) => ((begins[number] as number) + EPOCH) * MANY + (order[number] as number))
    return {
      members: Array.from(Float64Array.from(keys).sort(), (key) => weighable(numbers[key % MANY] as number)),
      lone,
    }
  }
}

/** Whether type and sides name one side alone. */
const isLone = (kind: string): boolean => kind.split(' ').length === 2

const idAt = (tellings: readonly Telling[], i: number): string => tellings[i]?.id ?? ''

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
 * @param find an account by its key, ready to be weighed
 */
export function jointOf(
  { incidents, open }: { readonly incidents: readonly Incident[]; readonly open: readonly Held[] },
  tellings: readonly Telling[],
  find: (key: string) => Weighable | undefined,
): Joint {
  const places = new Map(tellings.map(({ id }, i) => [id, i]))
  const before = incidents.find((one) => one instanceof KeptIncident)?.joint ?? null
  const counts = countsOf(before, tellings)
  const firsts = firstsOf(counts)
  const numberOf = ({ telling, rank }: Account) => (firsts[places.get(telling.id) as number] as number) + rank
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
  return { counts, sizes, accounts, joins, open: undecided, columns: columnsOf(before, total, tellings, find) }
}

/** How many accounts each document has; what is known of those that were kept is not counted again. */
const countsOf = (before: Joint | null, tellings: readonly Telling[]): Int32Array =>
  Int32Array.from(tellings, (one, i) => before?.counts[i] ?? one.events.length)

/** What accounts are looked for by; of those that were kept it is what it was. */
function columnsOf(
  before: Joint | null,
  total: number,
  tellings: readonly Telling[],
  find: (key: string) => Weighable | undefined,
): Columns {
  const [begins, first, last, kind] = Array.from({ length: 4 }, () => new Int32Array(total)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const marks = new Int32Array(total * MARKS).fill(-1)
  const kinds = new Map((before?.columns.kinds ?? []).map((one, i) => [one, i]))
  let number = 0
  if (before) {
    const { columns } = before
    begins.set(columns.begins)
    first.set(columns.first)
    last.set(columns.last)
    kind.set(columns.kind)
    marks.set(columns.marks)
    number = columns.begins.length
  }
  for (const { id, events } of tellings.slice(before?.counts.length ?? 0)) {
    const own = events.flatMap((event) => find(keyOf(id, event.id)) ?? [])
    for (const { account, begins: day, first: from, last: to, marks: some } of own) {
      const at = number + account.rank
      const word = [account.event.type, ...account.parties].join(' ')
      if (!kinds.has(word)) kinds.set(word, kinds.size)
      begins[at] = day
      first[at] = Math.max(from, -TIME)
      last[at] = Math.min(to, TIME)
      kind[at] = kinds.get(word) as number
      marks.set(some, at * MARKS)
    }
    number += own.length
  }
  return { begins, first, last, kind, marks, kinds: [...kinds.keys()] }
}

const pairs = (n: number): Pairs => ({ a: new Int32Array(n), b: new Int32Array(n), weights: new Float64Array(n) })

function put(into: Pairs, i: number, { a, b, weight }: Edge, numberOf: (account: Account) => number): void {
  // Who was kept has its number still, and need not be looked into.
  into.a[i] = a instanceof Kept ? a.number : numberOf(a.account)
  into.b[i] = b instanceof Kept ? b.number : numberOf(b.account)
  into.weights[i] = weight
}
