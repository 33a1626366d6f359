import { once, onceFor } from '../text/once.ts'
import { type Account, accountsOf, type Telling } from './account.ts'
import type { First } from './candidates.ts'
import { type Incident, type SomeAccounts, weighables } from './incidents.ts'
import { type Edge, Held } from './joining.ts'
import { firstsOf, idAt, type Joint, type Pairs, placeOf } from './joint.ts'
import { type Behind, Kept, KeptIncident, type Looked } from './kept.ts'
import { membersIn } from './kept-blocks.ts'
import { accountsLater } from './later.ts'
import { orderIn, type Weighable } from './weigh.ts'

/** What was kept, opened. */
export interface Opened {
  readonly incidents: readonly Incident[]
  readonly open: () => readonly Held[]
  readonly account: (number: number) => Account
  readonly weighable: (number: number) => Weighable
  /** The document of an account. */
  readonly teller: (number: number) => Telling
  /** 1 of each account, by its number, that is among some. */
  readonly among: (some: SomeAccounts) => Uint8Array
  readonly held: (pairs: Pairs, from: number, to: number) => readonly Held[]
  /** An account by its key. */
  readonly find: (key: string) => Weighable | undefined
  /** Those in a block by its name. */
  readonly members: (name: string) => First
  /** The accounts of an incident that was kept, and what joined them. */
  readonly membersOf: (incident: KeptIncident) => readonly Weighable[]
  readonly joinsOf: (incident: KeptIncident) => readonly Held[]
  /** The same incidents with accounts of their own: what these are joined to has no effect here. */
  readonly apart: () => Opened
  /** What was made ready because it was looked at. */
  readonly looked: Set<Looked>
  /** Lets go of all that: it is made ready again when it is looked at again, as other objects that say the same. */
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
  const places = once(() => new Map(tellings.map(({ id }, i) => [id, i])))
  const numberOf = (key: string): number | undefined => {
    const i = places().get(key.slice(0, key.lastIndexOf('#')))
    const own = i === undefined ? undefined : ownOf(i).find((account) => account.key === key)
    return own && (firsts[i as number] as number) + own.rank
  }
  const membersOf = membersIn(joint, tellings)
  const first: Shared = {
    joint,
    looked,
    account: (number) => at(ownOf, number),
    teller: (number) => tellings[documents()[number] as number] as Telling,
    among: amongIn(joint, tellings, firsts),
    forget: () => {
      for (const one of looked) one.forget()
      looked.clear()
      for (const all of [accounts, whole, made]) all.fill(undefined)
    },
    made: (number) => new Kept(number, joint.columns, behind),
    numberOf,
    block: membersOf,
  }
  const record: Opened = { ...own(first), incidents: [], apart: () => apartOf(first, record.incidents) }
  return Object.assign(record, { incidents: incidentsOf(ids, joint, record) })
}

/** What all that open the same have in common. */
interface Shared extends Pick<Opened, 'account' | 'teller' | 'among' | 'looked' | 'forget'> {
  readonly joint: Joint
  /** Another object for the account of a number. */
  readonly made: (number: number) => Weighable
  readonly numberOf: (key: string) => number | undefined
  readonly block: ReturnType<typeof membersIn>
}

/** What was kept, with accounts of its own. */
function own(shared: Shared): Omit<Opened, 'incidents' | 'apart'> {
  const { joint, made, numberOf, block, account, teller, among, looked, forget } = shared
  const all: (Weighable | undefined)[] = new Array(joint.columns.begins.length)
  const weighable = (number: number): Weighable => {
    all[number] ??= made(number)
    return all[number] as Weighable
  }
  const held: Opened['held'] = ({ a, b, weights }, from, to) =>
    Array.from({ length: to - from }, (_, i): Held => {
      const [one, other] = [weighable(a[from + i] as number), weighable(b[from + i] as number)]
      return new Held({ a: one, b: other, weight: weights[from + i] as number } satisfies Edge)
    })
  return {
    ...{ account, teller, among, looked, forget, weighable, held },
    open: once(() => held(joint.open, 0, joint.open.a.length)),
    find: (key) => {
      const number = numberOf(key)
      return number === undefined ? undefined : weighable(number)
    },
    members: (name) => block(name, weighable),
    membersOf: ({ from, size }) => Array.from(joint.accounts.subarray(from, from + size), weighable),
    joinsOf: (incident) => incident.joins,
  }
}

function apartOf(shared: Shared, incidents: readonly Incident[]): Opened {
  const made = own(shared)
  // An incident has the accounts of the one who opened it first.
  const joinsOf = onceFor(({ joined, size }: KeptIncident) => made.held(shared.joint.joins, joined, joined + size - 1))
  return { ...made, incidents, joinsOf, apart: () => apartOf(shared, incidents) }
}

/** The incidents, each with where it lies among the numbers. */
function incidentsOf(ids: readonly string[], joint: Joint, record: Opened): readonly Incident[] {
  let [from, joined] = [0, 0]
  return ids.map((id, i) => {
    const size = joint.sizes[i] as number
    const one = new KeptIncident(id, joint, [from, size, joined], record)
    from += size
    joined += size - 1
    return one
  })
}

/** Marks those that are among some, by their numbers. */
function amongIn({ accounts }: Joint, tellings: readonly Telling[], firsts: Int32Array): Opened['among'] {
  let last: { readonly some: SomeAccounts; readonly among: Uint8Array } | null = null
  return (some) => {
    // One incident after the other is asked about the same.
    if (last?.some === some) return last.among
    const among = new Uint8Array(accounts.length)
    for (const [i, { id }] of tellings.entries())
      for (const rank of some.get(id) ?? []) among[(firsts[i] as number) + rank] = 1
    last = { some, among }
    return among
  }
}

/** The place of its document by the number of an account. */
function documentsByNumber({ counts, accounts }: Joint): Int32Array {
  const by = new Int32Array(accounts.length)
  let from = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
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
