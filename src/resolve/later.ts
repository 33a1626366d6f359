import type { Account, Telling } from './account.ts'
import { type Days, daysOf } from './days.ts'

/** An account that is made ready only when more is asked of it than who tells it and when. */
class Later implements Account {
  readonly telling: Telling
  readonly rank: number
  readonly #own: () => readonly Account[]
  #account: Account | null = null
  constructor(telling: Telling, rank: number, own: () => readonly Account[]) {
    this.telling = telling
    this.rank = rank
    this.#own = own
  }
  get #made(): Account {
    this.#account ??= this.#own()[this.rank] as Account
    return this.#account
  }
  get published(): Days | null {
    return this.telling.published === null ? null : daysOf(this.telling.published)
  }
  get key(): string {
    return this.#made.key
  }
  get event(): Account['event'] {
    return this.#made.event
  }
  get parties(): Account['parties'] {
    return this.#made.parties
  }
  get sides(): string {
    return this.#made.sides
  }
  get days(): Days | null {
    return this.#made.days
  }
  get names(): readonly string[] {
    return this.#made.names
  }
  get words(): string {
    return this.#made.words
  }
}

/** The accounts of one document, so many, in their order; `own` makes them ready. */
export function accountsLater(telling: Telling, count: number, own: () => readonly Account[]): readonly Account[] {
  return Array.from({ length: count }, (_, rank) => new Later(telling, rank, own))
}
