import type { Account } from '../resolve/account.ts'
import { isPlan } from '../resolve/account.ts'
import { type Days, gap } from '../resolve/days.ts'
import type { Incident } from '../resolve/incidents.ts'

/** What the accounts of one incident say differently. */
export interface Disagreement {
  readonly incident: string
  readonly what: 'happened' | 'day' | 'count' | 'parties'
  /** The values with those who say so, the one that is said most first. */
  readonly values: readonly { readonly value: string; readonly accounts: readonly Account[] }[]
  /** What would make them fit: `14 + 1 = 15`; null where the accounts do not tell. */
  readonly reconciled: string | null
}

/** All disagreements of incidents, in their order. */
export const disagreements = (incidents: readonly Incident[]): readonly Disagreement[] => incidents.flatMap(within)

function within(incident: Incident): readonly Disagreement[] {
  if (incident.accounts.length < 2) return []
  return [happened, day, count, parties].flatMap((find) => find(incident) ?? [])
}

function values(pairs: readonly (readonly [string, Account])[]): Disagreement['values'] {
  const by = new Map<string, Account[]>()
  for (const [value, account] of pairs) by.set(value, [...(by.get(value) ?? []), account])
  return [...by]
    .map(([value, accounts]) => ({ value, accounts }))
    .sort((a, b) => b.accounts.length - a.accounts.length || (a.value < b.value ? -1 : 1))
}

function told(
  { id }: Incident,
  what: Disagreement['what'],
  pairs: readonly (readonly [string, Account])[],
  reconciled: string | null = null,
): Disagreement | null {
  const all = values(pairs)
  return all.length < 2 ? null : { incident: id, what, values: all, reconciled }
}

function happened(incident: Incident): Disagreement | null {
  const settled = incident.accounts.filter(({ event }) => !isPlan(event))
  return told(
    incident,
    'happened',
    settled.map((account) => [account.event.status, account] as const),
  )
}

/** Days that no day fits; a month and a day in it agree. Plans may change, and are no other account of the day. */
function day(incident: Incident): Disagreement | null {
  const dated = incident.accounts.filter(({ event, days }) => days !== null && !isPlan(event))
  const apart = dated.filter((one) => dated.some((other) => gap(one.days as Days, other.days as Days) > 0))
  return told(
    incident,
    'day',
    apart.map((account) => [daysText(account), account] as const),
  )
}

function daysText({ event: { when } }: Account): string {
  return when?.start === when?.end ? `${when?.start}` : `${when?.start ?? ''}..${when?.end ?? ''}`
}

/** Smallest share of one number in another at which both may count the same things under other names. */
const NEAR = 0.8

const alike = (a: string, b: string) => a === '' || b === '' || a.slice(-1) === b.slice(-1)

/** Numbers of the same things, or nearly equal ones, in accounts of which each gives one; a sum of two may be the other. */
function count(incident: Incident): Disagreement | null {
  const counted = incident.accounts.filter(({ event }) => event.counts.length > 0)
  const first = ({ event }: Account) => event.counts[0] as Account['event']['counts'][number]
  const pairs = counted.filter((one) =>
    counted.some((other) => {
      const [a, b] = [first(one), first(other)]
      if (a.n === b.n) return false
      return alike(a.of, b.of) || Math.min(a.n, b.n) / Math.max(a.n, b.n) >= NEAR
    }),
  )
  const numbers = new Set(pairs.map((account) => first(account).n))
  const fitting = counted.filter((account) => numbers.has(first(account).n))
  return told(
    incident,
    'count',
    fitting.map((account) => [`${first(account).n}`, account] as const),
    sum(counted, numbers),
  )
}

function sum(counted: readonly Account[], numbers: ReadonlySet<number>): string | null {
  for (const { event } of counted) {
    if (event.counts.length < 2) continue
    const parts = event.counts.map(({ n }) => n)
    const total = parts.reduce((a, b) => a + b, 0)
    if (numbers.has(total)) return `${parts.join(' + ')} = ${total}`
  }
  return null
}

/** Sides of which neither holds the other: one more guest is no other account of who met. */
function parties(incident: Incident): Disagreement | null {
  const { accounts } = incident
  const holds = (a: Account, b: Account) => b.parties.every((code) => a.parties.includes(code))
  const apart = accounts.filter((one) => accounts.some((other) => !holds(one, other) && !holds(other, one)))
  return told(
    incident,
    'parties',
    apart.map((account) => [account.parties.join(', '), account] as const),
  )
}
