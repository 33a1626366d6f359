import type { Account, Telling, ToldClaim } from '../resolve/account.ts'
import { isPlan } from '../resolve/account.ts'
import { type Days, gap } from '../resolve/days.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { Interval } from '../text/day.ts'
import type { Note } from '../text/text.ts'
import { byPublished, type Cited, cited, wordsAt } from './cited.ts'
import { meantBy } from './claims-checked.ts'

/** What the accounts of one incident say differently. */
export interface Disagreement {
  readonly incident: string
  readonly what: 'happened' | 'day' | 'count' | 'parties' | 'interval' | 'document'
  /**
   * The values with those who say so, the one that is said most first. Of an interval since the last time: `9 years`, `since 2017`, `nth 5`.
   * Of what does not fit inside one document: what it writes first, then what would fit, with the other sources that say so.
   */
  readonly values: readonly { readonly value: string; readonly accounts: readonly Account[] }[]
  /** The code of the note, where a document contradicts itself. */
  readonly note?: string | null
  /** What would make them fit: `14 + 1 = 15`; null where the accounts do not tell. */
  readonly reconciled: string | null
}

/** All disagreements of incidents, in their order. */
export const disagreements = (incidents: readonly Incident[]): readonly Disagreement[] => incidents.flatMap(within)

function within(incident: Incident): readonly Disagreement[] {
  const own = slips(incident)
  return incident.accounts.length < 2 ? own : [...differences(incident), ...[interval(incident) ?? []].flat(), ...own]
}

/** Where the accounts of an incident differ on whether, when, how many and who. */
export const differences = (incident: Incident): readonly Disagreement[] =>
  [happened, day, count, parties].flatMap((find) => find(incident) ?? [])

function values(pairs: readonly (readonly [string, Account])[]): Disagreement['values'] {
  return [...Map.groupBy(pairs, ([value]) => value)]
    .map(([value, own]) => ({ value, accounts: own.map(([, account]) => account) }))
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

/** The accounts that are apart from another one. Hundreds may tell of one incident, and most say the same: of each kind one is compared. */
function apart(
  accounts: readonly Account[],
  kindOf: (one: Account) => string,
  areApart: (one: Account, other: Account) => boolean,
): readonly Account[] {
  const kinds = [...new Map(accounts.map((account) => [kindOf(account), account])).values()]
  const differing = new Set(kinds.filter((one) => kinds.some((other) => areApart(one, other))).map(kindOf))
  return accounts.filter((account) => differing.has(kindOf(account)))
}

/** Days that no day fits; a month and a day in it agree. Plans may change, and are no other account of the day. */
function day(incident: Incident): Disagreement | null {
  const dated = incident.accounts.filter(({ event, days }) => days !== null && !isPlan(event))
  const differing = apart(dated, daysText, (one, other) => gap(one.days as Days, other.days as Days) > 0)
  return told(
    incident,
    'day',
    differing.map((account) => [daysText(account), account] as const),
  )
}

const daysText = ({ event: { when } }: Account): string => (when ? intervalText(when) : '')

function intervalText(when: Interval): string {
  return when.start === when.end ? `${when.start}` : `${when.start ?? ''}..${when.end ?? ''}`
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
  const holds = (a: Account, b: Account) => b.parties.every((code) => a.parties.includes(code))
  const differing = apart(
    incident.accounts,
    ({ sides }) => sides,
    (one, other) => !holds(one, other) && !holds(other, one),
  )
  return told(
    incident,
    'parties',
    differing.map((account) => [account.parties.join(', '), account] as const),
  )
}

/** What is claimed of the last time, or of how often, in a form in which claims can be compared; null of other claims. */
function claimText({ kind, n, unit, since }: ToldClaim): string | null {
  if (kind === 'nth') return n === null ? null : `nth ${n}`
  if (kind === 'first-in' && n !== null && unit !== null) return `${n} ${unit}`
  if (kind === 'first-since' && since?.start) return `since ${since.start}`
  return null
}

/** Claims of one kind about one incident that give different lengths, beginnings or ordinals. */
function interval(incident: Incident): Disagreement | null {
  const claimed = incident.accounts.flatMap((account) =>
    (account.telling.claims ?? [])
      .filter((claim) => meantBy(claim, account.telling.events)?.id === account.event.id)
      .flatMap((claim) => {
        const value = claimText(claim)
        return value === null ? [] : [{ kind: `${claim.kind} ${claim.unit}`, value, account }]
      }),
  )
  for (const own of Map.groupBy(claimed, ({ kind }) => kind).values()) {
    const byAccount = [...Map.groupBy(own, ({ account }) => account)].map(([account, all]) => {
      return { account, values: new Set(all.map(({ value }) => value)) }
    })
    // Several claims of one document speak of several things: only what shares none of them with another document differs from it.
    const differing = byAccount.filter((one) => byAccount.some((other) => one.values.isDisjointFrom(other.values)))
    const pairs = differing.flatMap(({ account, values: all }) => [...all].map((value) => [value, account] as const))
    const found = told(incident, 'interval', pairs)
    if (found) return found
  }
  return null
}

/** What does not fit inside the words of one account, with the other accounts that bear out one of its readings. */
function slips(incident: Incident): readonly Disagreement[] {
  return incident.accounts.flatMap((account) =>
    (account.telling.findings?.notes ?? [])
      .filter(({ span }) => account.event.evidence.some((one) => span && one.start < span.end && span.start < one.end))
      .map((note) => slip(incident, account, note)),
  )
}

function slip(
  { id, accounts }: Incident,
  account: Account,
  { code, span, readings = [], values: parts = [] }: Note,
): Disagreement {
  const others = accounts.filter((one) => one.telling !== account.telling)
  const texts = readings.map(intervalText)
  const [written, ...fitting] = texts.length
    ? texts
    : [...(span ? wordsAt(account.telling.text, [span]) : []), ...parts]
  const ofOthers = readings.length ? others.filter(({ event }) => event.when) : []
  const more = [...new Set([...fitting, ...ofOthers.map(daysText)])].filter((value) => value !== written)
  const backed = fitting.find((value) => ofOthers.some((one) => daysText(one) === value))
  return {
    ...{ incident: id, what: 'document', note: code, reconciled: backed ?? null },
    values: [
      { value: written ?? '', accounts: [account, ...ofOthers.filter((one) => daysText(one) === written)] },
      ...more.map((value) => ({ value, accounts: ofOthers.filter((one) => daysText(one) === value) })),
    ],
  }
}

/** A contradiction inside a document that stands in the words of no event. */
export interface Loose {
  readonly note: Note
  readonly source: Cited
}

/** What does not fit together in documents, apart from the words of their events. */
export function loose(tellings: readonly Telling[]): readonly Loose[] {
  return tellings.toSorted(byPublished).flatMap((telling) =>
    (telling.findings?.notes ?? []).flatMap((note) => {
      const { span } = note
      const isOfEvent = telling.events.some(({ evidence }) =>
        evidence.some((one) => span && one.start < span.end && span.start < one.end),
      )
      return isOfEvent ? [] : [{ note, source: cited(telling, span ? [span] : []) }]
    }),
  )
}
