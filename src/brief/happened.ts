import type { ActorCode } from '../reading/reading.ts'
import type { Account, ToldEvent } from '../resolve/account.ts'
import { type Days, daysOf, intervalDays } from '../resolve/days.ts'
import { sizeOf, tellersOf } from '../resolve/joining.ts'
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
const timeText = (when: Interval | null) => `${when?.start ?? ''} ${when?.end ?? ''}`

/** Whether an account says what its incident is said to be: actors, days and status. */
export function saysSo(account: Account, { digest }: Happening): boolean {
  return (
    sides(account) === `${digest.source.join()} ${digest.target.join()}` &&
    timeText(account.event.when) === timeText(digest.when) &&
    account.event.status === digest.status
  )
}

const days = (when: Interval | null) => intervalDays(when) ?? { first: Number.NaN, last: Number.NaN }
/** Days of a journey at most. */
const LONGEST_JOURNEY = 30

/**
 * Whether what is told as done names a time that was still to come for all who tell it: that is the time which it sets (明年定為
 * 交流年), and none of its own.
 */
export const isAheadOfAll = ({ digest: { status, days, published, isPartUndated } }: Happening): boolean =>
  status === 'occurred' && days !== null && published !== null && !isPartUndated && days.first > published.last

/** When it was. A journey takes the whole stretch that an account names, if all that is told as done lies in it. */
export function whenOf(happening: Happening): Interval | null {
  const { incident, digest } = happening
  if (isAheadOfAll(happening)) return null
  if (!JOURNEYS.has(digest.frame)) return digest.when
  const { accounts } = incident
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
  const { accounts } = happening.incident
  // Most are told once.
  if (accounts.length < 2) return accounts
  const said = saying(happening)
  const chosen: Account[] = []
  for (let left = ALL; left > 0; ) {
    const { best, at } = most(said, left)
    if (best === 0) break
    chosen.push(accounts[at] as Account)
    left &= ~(said[at] as number)
  }
  return chosen.length > 0 ? chosen : accounts.slice(0, 1)
}

/** The first of those from which a line about an incident can be composed. */
export function foremost(happening: Happening): Account {
  const { accounts } = happening.incident
  return accounts[accounts.length < 2 ? 0 : most(saying(happening), ALL).at] as Account
}

/** What a line says: its sides, its time, its status, its frame, one bit each. */
const ALL = 0b1111

/** Of each account which of these it says as the incident is said to be. */
function saying(happening: Happening): readonly number[] {
  const { digest, incident } = happening
  const [who, when] = [`${digest.source.join()} ${digest.target.join()}`, timeText(whenOf(happening))]
  return incident.accounts.map(
    (one) =>
      Number(sides(one) === who) |
      (Number(timeText(one.event.when) === when) << 1) |
      (Number(one.event.status === digest.status) << 2) |
      (Number(one.event.frame === digest.frame) << 3),
  )
}

/** The first of those who say most of what is left. */
function most(said: readonly number[], left: number): { readonly best: number; readonly at: number } {
  let [best, at] = [-1, 0]
  for (const [i, bits] of said.entries()) {
    const n = bitsIn(bits & left)
    if (n > best) [best, at] = [n, i]
  }
  return { best, at }
}

const bitsIn = (four: number): number => (four & 1) + ((four >> 1) & 1) + ((four >> 2) & 1) + (four >> 3)

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
    saidBy: saidByOf(happening.incident.accounts, digest.source),
    // Who met or travelled is told; of all else the words say what it was.
    quote: digest.type === 'CONSULT' ? null : quoteOf(lead),
  }
}

/** Acts of which those who suffer or mind them may be the only ones who say so. */
const CHARGES: ReadonlySet<string> = new Set(['COERCE', 'THREATEN', 'ASSAULT'])

/** Who alone says that another did wrong, to him or to a third: it is told as his word. */
export function saidByOf(accounts: readonly Account[], source: readonly ActorCode[]): ActorCode | null {
  const who = accounts[0]?.event.saidBy ?? null
  if (who === null || source.includes(who)) return null
  const isCharge = ({ event }: Account) => event.saidBy === who && CHARGES.has(event.type)
  return accounts.every(isCharge) ? who : null
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
  const said = actSaid(happening, known)
  return { said: { ...said, day: said.when ? null : (told[0]?.telling.published ?? null) }, cites }
}

/** Days before the day since which a brief tells what is new, within which an incident is still news; and how much less others matter. */
const [RECENT, BACKGROUND] = [14, 5]

/** Acts that are looked at for one that is told of an issue, at most: each time it is their words that tell. */
const LOOKED = 8

/** How much less what has no day matters. */
const UNDATED = 1.5

/** How much an incident matters: by how many it is told, and what it is; what is part of a visit less. */
function weightOf({ incident, digest }: Happening, { actors, newSince }: Scope, parts: Known['parts']): number {
  // What is told now of times long gone is background.
  const isOld = newSince !== null && digest.days !== null && digest.days.last < daysOf(newSince).first - RECENT
  const own = actors.length > 1 && [...digest.source, ...digest.target].every((code) => actors.includes(code))
  return (
    Math.log2(sizeOf(incident) + 1) +
    (own ? 1.5 : 0) -
    (digest.days === null ? UNDATED : 0) +
    (MATERIAL.has(digest.type) ? 1 : 0) +
    (MEETINGS.has(digest.frame) || MAIN.has(digest.frame) ? 1 : 0) -
    (parts.has(incident.id) ? 1 : 0) -
    (isOld ? BACKGROUND : 0)
  )
}

/**
 * Whether it was in the time of the brief; what has no day is of the time in which it was first told. What has lasted since before without
 * a known end did not happen in it.
 */
function isOfWindow(happening: Happening, { window }: Scope): boolean {
  const { incident, digest } = happening
  const days = isAheadOfAll(happening) ? null : digest.days
  if (days === null) {
    const told = tellersOf(incident)[0]?.published ?? null
    return told !== null && isWithin(daysOf(told), window)
  }
  const lasts = Number.isFinite(days.first) && days.last === Number.POSITIVE_INFINITY
  return isWithin(lasts ? { first: days.first, last: days.first } : days, window)
}

/** Acts near a stand on an issue whose own words name another one are about that. */
function isOnIssue(one: Happening, { subject, issuesIn }: Scope): boolean {
  if (subject.kind !== 'issue') return true
  const { telling, event } = foremost(one)
  const named = issuesIn(telling, event.evidence)
  return named.length === 0 || named.includes(subject.issue)
}

/** The first of some that are on the issue, so many; of each many are looked at before it is given up. */
function firstOnIssue<T extends { readonly one: Happening }>(all: readonly T[], scope: Scope): readonly T[] {
  if (scope.subject.kind !== 'issue') return all.slice(0, scope.lines)
  const found: T[] = []
  for (const each of all.slice(0, scope.lines * LOOKED)) {
    if (found.length === scope.lines) break
    if (isOnIssue(each.one, scope)) found.push(each)
  }
  return found
}

/** Days since 1970 by which an incident is put in order: the first that the line names; of what has none, behind all others, the day of its report. */
function beginning(one: Happening): readonly [number, number] {
  const first = intervalDays(whenOf(one))?.first ?? Number.NaN
  const told = foremost(one).telling.published
  const day = isAheadOfAll(one) ? Number.POSITIVE_INFINITY : dayOf(one)
  return [Number.isFinite(first) ? first : day, told === null ? Number.POSITIVE_INFINITY : daysOf(told).first]
}

/** Rising; what has no day is no earlier than the like. */
const rising = (a: number, b: number): number => (a === b ? 0 : a - b)

/**
 * What happened or was denied in the time of the brief, the weightiest of it in the order of days.
 * @param isElsewhere whether another section tells it
 */
export function happened(
  scope: Scope,
  known: Pick<Known, 'parts' | 'people' | 'issuesIn'>,
  isElsewhere: (happening: Happening) => boolean,
): Section {
  const done = scope.happenings.filter(
    (one) =>
      (one.digest.status === 'occurred' || one.digest.status === 'denied') &&
      isOfWindow(one, scope) &&
      !isElsewhere(one),
  )
  const weighed = done
    .map((one) => ({ one, weight: weightOf(one, scope, known.parts) }))
    .sort((a, b) => b.weight - a.weight)
  const kept = firstOnIssue(weighed, scope)
    .map(({ one, weight }) => ({ one, weight, day: beginning(one) }))
    .sort((a, b) => rising(a.day[0], b.day[0]) || (Number.isFinite(a.day[0]) ? 0 : rising(a.day[1], b.day[1])))
  return {
    id: 'happened',
    lines: kept.map(({ one, weight }) => ({ ...actLine(one, known), weight })),
    more: done.length - kept.length,
  }
}
