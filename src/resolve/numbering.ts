import { type Account, keyOf, type Telling } from './account.ts'
import { MARKS } from './grams.ts'
import type { Incident } from './incidents.ts'
import type { Edge, Held } from './joining.ts'
import { type Columns, firstsOf, type Joint, type Pairs } from './joint.ts'
import { Kept, KeptIncident } from './kept.ts'
import type { Weighable } from './weigh.ts'

/** No day is farther from 1970-01-01. */
const TIME = 2 ** 22

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
