import type { Account, Telling } from './account.ts'
import { MARKS } from './grams.ts'
import type { Incident, SomeAccounts } from './incidents.ts'
import type { Held } from './joining.ts'
import { type Columns, isLone, type Joint } from './joint.ts'
import type { Opened } from './opened.ts'
import type { Weighable } from './weigh.ts'

/** What is made ready when it is looked at. */
export interface Looked {
  readonly forget: () => void
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
  #each<T>(of: (number: number) => T): readonly T[] {
    const all: T[] = []
    for (let i = this.from; i < this.from + this.size; i++) all.push(of(this.joint.accounts[i] as number))
    return all
  }
  get accounts(): readonly Account[] {
    if (this.#accounts === null) this.#record.looked.add(this)
    this.#accounts ??= this.#each(this.#record.account)
    return this.#accounts
  }
  tellers(): readonly Telling[] {
    return this.#each(this.#record.teller)
  }
  isAmong(some: SomeAccounts): boolean {
    const [{ accounts }, among] = [this.joint, this.#record.among(some)]
    for (let i = this.from; i < this.from + this.size; i++) if (among[accounts[i] as number] === 1) return true
    return false
  }
  get joins(): readonly Held[] {
    if (this.#joins === null) this.#record.looked.add(this)
    this.#joins ??= this.#record.held(this.joint.joins, this.joined, this.joined + this.size - 1)
    return this.#joins
  }
}

/** Where the rest of an account is looked up. */
export interface Behind {
  readonly looked: Set<Looked>
  readonly made: (number: number) => Weighable
  readonly order: (number: number) => string
  /** The id of its document. */
  readonly document: (number: number) => string
  readonly incident: (number: number) => Incident
}

/** An account that is made ready to be weighed when it is. */
export class Kept implements Weighable {
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
