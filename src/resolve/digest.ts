import type { ActorCode, Status } from '../reading/reading.ts'
import type { Interval } from '../text/day.ts'
import { type Account, isPlan } from './account.ts'
import { type Days, intervalDays } from './days.ts'
import type { Incident } from './incidents.ts'
import { JOURNEYS } from './weigh.ts'

/** What the accounts of an incident say together, for lists and filters. */
export interface Digest {
  readonly id: string
  readonly type: string
  readonly frame: string
  readonly source: readonly ActorCode[]
  readonly target: readonly ActorCode[]
  readonly mutual: boolean
  /** Those of both sides in the order of their codes, as one word. */
  readonly sides: string
  readonly when: Interval | null
  readonly days: Days | null
  /** How it stands: what happened or was called off outweighs what was planned. */
  readonly status: Status
  readonly place: string | null
  /** ISO codes of the countries of outlets or authors with how many accounts come from each; `''` where it is not known. */
  readonly countries: ReadonlyMap<string, number>
  /** The days on which the first and the last of its accounts came out; null where none says when it did. */
  readonly published: Days | null
  /** Whether one of its accounts does not say when it came out. */
  readonly isPartUndated: boolean
  /** Whether one of its accounts tells of it as still to come. */
  readonly isPlanned: boolean
}

/** The commonest; of equally common ones the first. */
function commonest<T>(all: readonly T[], key: (one: T) => string): T | undefined {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  let best: T | undefined
  for (const one of all)
    if (best === undefined || (counts.get(key(one)) ?? 0) > (counts.get(key(best)) ?? 0)) best = one
  return best
}

const FINE = 10
const isFine = (days: Days | null): boolean => days !== null && days.last - days.first < FINE
const actorsOf = ({ event }: Account) => `${event.source.join()} ${event.target.join()}`
const daysText = ({ event }: Account) => `${event.when?.start ?? ''}/${event.when?.end ?? ''}`

const holds = (outer: Days | null, inner: Days | null): boolean =>
  outer !== null && inner !== null && inner.first >= outer.first && inner.last <= outer.last

/** Of a journey the days into which most accounts fit: a paper of one of its days tells of that day. Of equal ones the shortest. */
function widest(all: readonly Account[]): Account | undefined {
  const fitting = (one: Account) => all.filter(({ days }) => holds(one.days, days)).length
  const length = ({ days }: Account) => (days ? days.last - days.first : Number.POSITIVE_INFINITY)
  return all.map((one) => ({ one, n: fitting(one) })).sort((a, b) => b.n - a.n || length(a.one) - length(b.one))[0]?.one
}

/** What happened by most accounts that can say it: days by those that give them finely, actors by those that name both sides. */
export function digest({ id, accounts }: Incident): Digest {
  const settled = accounts.filter(({ event: { status } }) => status === 'occurred' || status === 'denied')
  const last = settled.at(-1)
  const telling = settled.length ? settled.filter(({ event }) => event.status === last?.event.status) : accounts
  const fine = [telling, accounts].map((some) => some.filter(({ days }) => isFine(days))).find(({ length }) => length)
  const told = fine ?? accounts.filter(({ days }) => days !== null)
  const dated = accounts.some(({ event }) => JOURNEYS.has(event.frame)) ? widest(told) : commonest(told, daysText)
  const both = accounts.filter(({ event }) => event.source.length > 0 && event.target.length > 0)
  const named = commonest(both.length ? both : accounts, actorsOf) as Account
  const countries = new Map<string, number>()
  for (const { telling: of } of accounts) countries.set(of.country ?? '', (countries.get(of.country ?? '') ?? 0) + 1)
  const { type, source, target } = named.event
  return {
    ...{ id, type, source, target, countries },
    sides: [...new Set([...source, ...target])].sort().join(),
    frame: commonest(accounts, ({ event }) => event.frame)?.event.frame ?? '',
    mutual: accounts.some(({ event }) => event.mutual),
    when: dated?.event.when ?? null,
    days: intervalDays(dated?.event.when ?? null),
    status: statusOf(accounts),
    ...{ published: publishedOf(accounts), isPartUndated: accounts.some(({ published }) => published === null) },
    isPlanned: accounts.some(({ event }) => isPlan(event)),
    place:
      commonest(
        accounts.filter(({ event }) => event.place),
        ({ event }) => event.place?.name ?? '',
      )?.event.place?.name ?? null,
  }
}

/** `accounts` in the order in which they became known: those that do not say when stand last. */
function publishedOf(accounts: readonly Account[]): Days | null {
  const last = accounts.findLast(({ published }) => published !== null)?.published
  return last ? { first: (accounts[0]?.published ?? last).first, last: last.first } : null
}

/** `accounts` in the order in which they became known. */
function statusOf(accounts: readonly Account[]): Status {
  const statuses = accounts.map(({ event }) => event.status)
  if (statuses.includes('occurred')) {
    const denied = statuses.filter((status) => status === 'denied').length
    return denied > statuses.filter((status) => status === 'occurred').length ? 'denied' : 'occurred'
  }
  return statuses.at(-1) as Status
}
