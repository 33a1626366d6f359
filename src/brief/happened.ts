import type { Account, ToldEvent } from '../resolve/account.ts'
import { type Days, daysOf, intervalDays } from '../resolve/days.ts'
import type { Interval } from '../text/day.ts'
import { citesOf, wordsAt } from './cite.ts'
import type { ActSaid, Holder, Line, Section } from './line.ts'
import { dayOf, type Happening, isWithin, type Known, type People, type Scope } from './scope.ts'

/** Acts of leaders, who are named; a journey is his who makes it. */
const MEETINGS: ReadonlySet<string> = new Set(['meet', 'summit', 'call', 'video-meeting', 'encounter'])
export const JOURNEYS: ReadonlySet<string> = new Set([
  'state-visit',
  'official-visit',
  'visit',
  'travel-to',
  'stopover',
])
const MAIN: ReadonlySet<string> = new Set(['state-visit', 'visit', 'sign-accord', 'joint-statement'])
const MATERIAL: ReadonlySet<string> = new Set([
  'COOPERATE',
  'AID',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'CONCEDE',
  'RETREAT',
])
/** Letters of a quotation within a line, at most. */
const LONGEST_QUOTE = 60

const sides = ({ event }: Account) => `${event.source.join()} ${event.target.join()}`
const time = ({ event: { when } }: Account) => `${when?.start ?? ''} ${when?.end ?? ''}`

/** Whether an account says what its incident is said to be: actors, days and status. */
export function saysSo(account: Account, { digest }: Happening): boolean {
  return (
    sides(account) === `${digest.source.join()} ${digest.target.join()}` &&
    time(account) === `${digest.when?.start ?? ''} ${digest.when?.end ?? ''}` &&
    account.event.status === digest.status
  )
}

const days = (when: Interval | null) => intervalDays(when) ?? { first: Number.NaN, last: Number.NaN }
/** Days of a journey at most. */
const LONGEST_JOURNEY = 30

/** When it was. A journey takes the whole stretch that an account names, if all that is told as done lies in it. */
export function whenOf({ incident: { accounts }, digest }: Happening): Interval | null {
  if (!JOURNEYS.has(digest.frame)) return digest.when
  const done = accounts.filter(({ event, days: at }) => event.status === digest.status && at !== null)
  const holds = ({ first, last }: Days) => done.every(({ days: at }) => at && at.first >= first && at.last <= last)
  const stretches = accounts
    .map(({ event }) => event.when)
    .filter((when) => {
      const { first, last } = days(when)
      return last > first && last - first < LONGEST_JOURNEY && holds({ first, last })
    })
  return stretches[0] ?? digest.when
}

/** The accounts from which a line about an incident can be composed: one that says all of it, else those that say parts. */
export function leading(happening: Happening): readonly Account[] {
  const { digest, incident } = happening
  const when = whenOf(happening)
  const wanted: readonly ((account: Account) => boolean)[] = [
    (account) => sides(account) === `${digest.source.join()} ${digest.target.join()}`,
    (account) => time(account) === `${when?.start ?? ''} ${when?.end ?? ''}`,
    ({ event }) => event.status === digest.status,
    ({ event }) => event.frame === digest.frame,
  ]
  const chosen: Account[] = []
  const left = new Set(wanted)
  while (left.size > 0) {
    const hits = (account: Account) => [...left].filter((says) => says(account))
    const best = incident.accounts.reduce((top, one) => (hits(one).length > hits(top).length ? one : top))
    const said = hits(best)
    if (said.length === 0) break
    chosen.push(best)
    for (const says of said) left.delete(says)
  }
  return chosen.length > 0 ? chosen : incident.accounts.slice(0, 1)
}

/** Issues that a line names, at most. */
export const MOST_ISSUES = 2

/** The issues that the words of an account name; who met or travelled is told without them. */
export const aboutOf = ({ telling, event }: Account, { issuesIn }: Pick<Known, 'issuesIn'>): readonly string[] =>
  event.type === 'CONSULT' ? [] : issuesIn(telling, event.evidence.slice(0, 1)).slice(0, MOST_ISSUES)

/** What an incident is said to be, in no language yet. */
export function actSaid(happening: Happening, known: Pick<Known, 'people' | 'issuesIn'>): ActSaid {
  const { digest } = happening
  const told = leading(happening)
  const { frame, status } = digest
  const lead = told[0] as Account
  return {
    ...{ kind: 'act', frame, status, source: digest.source, target: digest.target, when: whenOf(happening) },
    people: holders(lead.event, digest.source, digest.target, known.people),
    about: aboutOf(lead, known),
    // Who met or travelled is told; of all else the words say what it was.
    quote: digest.type === 'CONSULT' ? null : quoteOf(lead),
  }
}

/** The first words of an account, whole or not at all. */
export function quoteOf({ telling, event }: Account): string | null {
  const [span] = event.evidence
  if (!span) return null
  const words = wordsAt(telling, span)
  return words.length <= LONGEST_QUOTE ? words : null
}

/** The one person who stands for a side, where the text gives no other of that side. */
function holders(
  event: ToldEvent,
  source: readonly string[],
  target: readonly string[],
  people: People,
): readonly Holder[] {
  if (!(MEETINGS.has(event.frame) || JOURNEYS.has(event.frame))) return []
  const codes = MEETINGS.has(event.frame) ? [...source, ...target] : source
  return codes.flatMap((code) => {
    const own = event.people.filter((person) => person.id !== null && people.get(person.id) === code)
    const [first] = own
    return first && new Set(own.map(({ id }) => id)).size === 1
      ? [{ code, id: first.id as string, office: first.office ?? null }]
      : []
  })
}

/** A line about an incident. */
export function actLine(happening: Happening, known: Pick<Known, 'people' | 'issuesIn'>): Line {
  const told = leading(happening)
  const same = happening.incident.accounts.filter((one) => saysSo(one, happening))
  const cites = citesOf([...told, ...same], told.length + 1)
  if (!cites) throw new RangeError(`incident ${happening.incident.id} has no account`)
  return { said: actSaid(happening, known), cites }
}

/** Days before the day since which a brief tells what is new, within which an incident is still news; and how much less others matter. */
const [RECENT, BACKGROUND] = [31, 5]

/** How much an incident matters: by how many it is told, and what it is; what is part of a visit less. */
function weightOf({ incident, digest }: Happening, { actors, newSince }: Scope, parts: Known['parts']): number {
  // What is told now of times long gone is background.
  const isOld = newSince !== null && digest.days !== null && digest.days.last < daysOf(newSince).first - RECENT
  const own = actors.length > 1 && [...digest.source, ...digest.target].every((code) => actors.includes(code))
  return (
    Math.log2(incident.accounts.length + 1) +
    (own ? 1.5 : 0) +
    (MATERIAL.has(digest.type) ? 1 : 0) +
    (MEETINGS.has(digest.frame) || MAIN.has(digest.frame) ? 1 : 0) -
    (parts.has(incident.id) ? 1 : 0) -
    (isOld ? BACKGROUND : 0)
  )
}

/** The first day that the line names, else the day by which the incident is put in order. */
function beginning(one: Happening): number {
  const first = intervalDays(whenOf(one))?.first ?? Number.NaN
  return Number.isFinite(first) ? first : dayOf(one)
}

/** What happened or was denied in the time of the brief, the weightiest of it in the order of days. */
export function happened(scope: Scope, known: Pick<Known, 'parts' | 'people' | 'issuesIn'>): Section {
  const done = scope.happenings.filter(
    ({ digest }) => (digest.status === 'occurred' || digest.status === 'denied') && isWithin(digest.days, scope.window),
  )
  const weights = new Map(done.map((one) => [one, weightOf(one, scope, known.parts)]))
  const kept = done
    .toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
    .slice(0, scope.lines)
    .map((one) => ({ one, day: beginning(one) }))
    .sort((a, b) => a.day - b.day)
  return {
    id: 'happened',
    lines: kept.map(({ one }) => ({ ...actLine(one, known), weight: weights.get(one) ?? 0 })),
    more: done.length - kept.length,
  }
}
