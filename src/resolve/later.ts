import { once } from '../text/once.ts'
import { type Account, eventsOf, keyOf, partiesOf, type Telling, type ToldEvent } from './account.ts'
import { type Days, daysOf, intervalDays } from './days.ts'

/**
 * An account of which its document is looked into when its event is asked for, and read when its words are: of most accounts that are looked
 * at nobody asks for more than what was found.
 */
class Later implements Account {
  readonly telling: Telling
  readonly rank: number
  readonly #events: () => readonly ToldEvent[]
  readonly #own: () => readonly Account[]
  #account: Account | null = null
  #event: ToldEvent | null = null
  constructor(telling: Telling, rank: number, events: () => readonly ToldEvent[], own: () => readonly Account[]) {
    this.telling = telling
    this.rank = rank
    this.#events = events
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
    return keyOf(this.telling.id, this.event.id)
  }
  get event(): Account['event'] {
    this.#event ??= this.telling.eventAt?.(this.rank) ?? (this.#events()[this.rank] as ToldEvent)
    return this.#event
  }
  get parties(): Account['parties'] {
    return partiesOf(this.event)
  }
  get sides(): string {
    return this.parties.join(' ')
  }
  get days(): Days | null {
    return intervalDays(this.event.when)
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
  const events = once(() => eventsOf(telling))
  return Array.from({ length: count }, (_, rank) => new Later(telling, rank, events, own))
}
