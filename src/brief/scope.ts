import type { Deed } from '../measures/deed.ts'
import type { ActorCode } from '../reading/reading.ts'
import { documentOf, type Telling, type ToldEvent } from '../resolve/account.ts'
import { type Days, daysOf } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { ToldPosition } from '../resolve/told.ts'
import type { Interval, PartialDay } from '../text/day.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import { type Findings, findingsIn, type IsNear } from './findings.ts'

/** What a brief is about. */
export type Subject =
  | { readonly kind: 'actors'; readonly actors: readonly ActorCode[] }
  | { readonly kind: 'issue'; readonly issue: string }
  | { readonly kind: 'incident'; readonly incident: string }
  | { readonly kind: 'all' }

/** All that is known as of a day, from which a brief is composed; `digests` in the order of the incidents. */
export interface Known {
  readonly incidents: readonly Incident[]
  readonly digests: readonly Digest[]
  readonly tellings: readonly Telling[]
  /** By the id of an incident that is part of a visit, the id of the visit. */
  readonly parts: ReadonlyMap<string, string>
  /** What incidents come to, one deed for each directed pair. */
  readonly deeds: (happenings: readonly Happening[]) => readonly Deed[]
  readonly people: People
  /** Places of the incidents in which at least so many of these act or are acted upon, in their order. */
  readonly ofActors: (codes: readonly ActorCode[], least: number) => readonly number[]
  /** Places of the incidents of which any of these documents tells, in their order. */
  readonly ofTellings: (ids: Iterable<string>) => readonly number[]
  /** Issues that some words of a document name. */
  readonly issuesIn: (telling: Telling, spans: readonly Span[]) => readonly string[]
  /** The documents that take a stand on an issue. */
  readonly onIssue: (issue: string) => readonly Telling[]
}

/** The actor for whom a person acts, by the person's id. */
export type People = ReadonlyMap<string, ActorCode>

/** What is asked of a brief. */
export interface BriefOptions {
  readonly subject: Subject
  /** From when on; null: from the first. */
  readonly since: PartialDay | null
  /** ISO day. */
  readonly asOf: string
  /** Only what became known on or after this ISO day. */
  readonly newSince: string | null
  /** Lines of a section at most. */
  readonly lines: number
}

/** An incident with what its accounts say together. */
export interface Happening {
  readonly incident: Incident
  readonly digest: Digest
}

/** What of the record a brief is about. */
export interface Scope extends BriefOptions, Pick<Known, 'issuesIn'> {
  /** Of one actor, two or three; empty for an issue, an incident, or all. */
  readonly actors: readonly ActorCode[]
  readonly window: Days
  /** Incidents of the subject, whatever their day, in the order of their days; those without one last. */
  readonly happenings: readonly Happening[]
  /** Documents that tell of the subject, in the order of publication. */
  readonly tellings: readonly Telling[]
  /** What they tell besides; of a brief on an issue, near the words in which they take a stand on it. */
  readonly findings: () => Findings
}

/** The part of the record that is asked for. */
export function scopeOf(known: Known, options: BriefOptions): Scope {
  const { subject, since, asOf, newSince } = options
  const actors = subject.kind === 'actors' ? subject.actors : []
  const onIssue = subject.kind === 'issue' ? issueOf(known, subject.issue) : null
  const fresh = newSince === null ? Number.NEGATIVE_INFINITY : daysOf(newSince).first
  const isOfSubject = (incident: Incident, digest: Digest): boolean => {
    if (subject.kind === 'incident')
      return known.parts.get(incident.id) === subject.incident || isIncident(incident, subject.incident)
    if (onIssue) return incident.accounts.some(({ event }) => onIssue.events.has(event))
    return isBetween(digest, actors)
  }
  const isNew = ({ accounts }: Incident) =>
    newSince === null || accounts.every(({ published }) => published === null || published.first >= fresh)
  const places = placesOf(known, subject, onIssue)
  const happenings: Happening[] = []
  const look = (i: number) => {
    const [incident, digest] = [known.incidents[i] as Incident, known.digests[i] as Digest]
    if (isOfSubject(incident, digest) && isNew(incident)) happenings.push({ incident, digest })
  }
  if (places) for (const i of places) look(i)
  else for (let i = 0; i < known.incidents.length; i++) look(i)
  const tellings = new Set(onIssue?.tellings)
  for (const { incident } of happenings) for (const { telling } of incident.accounts) tellings.add(telling)
  const nearIn = onIssue ? ({ id }: Telling) => onIssue.near.get(id) ?? never : () => always
  const inTime = inTurn(
    [...tellings].filter(({ published }) => newSince === null || (published !== null && published >= newSince)),
  )
  return {
    ...options,
    issuesIn: known.issuesIn,
    actors,
    window: { first: since === null ? Number.NEGATIVE_INFINITY : daysOf(since).first, last: daysOf(asOf).last },
    happenings: inOrder(happenings),
    tellings: inTime,
    findings: once(() => findingsIn(inTime, subject.kind === 'issue' ? subject.issue : null, nearIn)),
  }
}

/**
 * Places of the incidents among which all those of a subject are; null: it may be any. A record has hundreds of thousands of incidents, and
 * few are wanted: nothing is made of the others.
 */
function placesOf(
  { incidents, ofActors, ofTellings }: Known,
  subject: Subject,
  onIssue: OnIssue | null,
): readonly number[] | null {
  if (onIssue) return ofTellings(onIssue.telling)
  if (subject.kind === 'actors' && subject.actors.length > 0)
    return ofActors(subject.actors, Math.min(2, subject.actors.length))
  if (subject.kind !== 'incident') return null
  const accounts = ofTellings([documentOf(subject.incident)]).flatMap((i) => {
    const one = incidents[i] as Incident
    return isIncident(one, subject.incident) ? one.accounts : []
  })
  // What was done on a visit is told by one of those who tell of the visit.
  return ofTellings(accounts.map(({ telling }) => telling.id))
}

export const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One actor: all that he does or meets with; two or three: what stands between at least two of them. */
function isBetween({ source, target, mutual }: Digest, actors: readonly ActorCode[]): boolean {
  if (actors.length === 0) return true
  const among = (code: ActorCode) => actors.includes(code)
  if (actors.length === 1) return source.some(among) || target.some(among)
  if (!mutual && target.length > 0)
    return target.some((to) => among(to) && source.some((from) => from !== to && among(from)))
  return new Set([...source, ...target].filter(among)).size > 1
}

/** Whether it is the incident that is named by its id or that of one of its accounts. */
export const isIncident = ({ accounts, id }: Incident, asked: string): boolean =>
  id === asked || accounts.some(({ key }) => key === asked)

/** What there is on an issue. */
interface OnIssue {
  /** Documents that take a stand on it. */
  readonly tellings: readonly Telling[]
  /** By the id of such a document. */
  readonly near: ReadonlyMap<string, IsNear>
  /** The events that are told near a stand, and the ids of the documents that tell them. */
  readonly events: ReadonlySet<ToldEvent>
  readonly telling: ReadonlySet<string>
}

function issueOf({ onIssue }: Known, issue: string): OnIssue {
  const tellings = onIssue(issue)
  const near = new Map<string, IsNear>()
  const [events, telling] = [new Set<ToldEvent>(), new Set<string>()]
  for (const { id, findings, events: all } of tellings) {
    const isNear = nearTo((findings?.positions ?? []).filter((one) => one.issue === issue))
    near.set(id, isNear)
    for (const event of all)
      if (isNear(event.evidence)) {
        events.add(event)
        telling.add(id)
      }
  }
  return { tellings, near, events, telling }
}

/** Letters between a stand on an issue and an act that belongs to it, at most. */
const NEAR = 120

function nearTo(positions: readonly ToldPosition[]): IsNear {
  const places = positions.map(({ evidence: [{ start }] }) => start)
  return (spans) => spans.some(({ start, end }) => places.some((at) => at > start - NEAR && at < end + NEAR))
}

const always: IsNear = () => true
const never: IsNear = () => false

/** The day by which an incident is put in order; infinite where it has none. */
export const dayOf = ({ digest: { days } }: Happening): number =>
  !days ? Number.POSITIVE_INFINITY : Number.isFinite(days.first) ? days.first : days.last

/** In the order of publication. What is compared is laid side by side first. */
function inTurn(tellings: readonly Telling[]): readonly Telling[] {
  const dated = tellings.map((one) => ({ one, day: one.published ?? '', id: one.id }))
  dated.sort((a, b) => (a.day === b.day ? compared(a.id, b.id) : a.day < b.day ? -1 : 1))
  return dated.map(({ one }) => one)
}

function inOrder(happenings: readonly Happening[]): readonly Happening[] {
  const dated = happenings.map((one) => ({ one, day: dayOf(one), id: one.incident.id }))
  dated.sort((a, b) => (a.day === b.day ? compared(a.id, b.id) : a.day < b.day ? -1 : 1))
  return dated.map(({ one }) => one)
}

/** Whether days lie in the time of the brief, as far as they are known. */
export const isWithin = (days: Days | null, { first, last }: Days): boolean =>
  days !== null && days.last >= first && days.first <= last

/** Whether a finding is of the time of the brief: by its own day, else by the day of its document. */
export function isOfTime(when: Interval | null, { published }: Telling, window: Days): boolean {
  const day = when?.start ?? when?.end ?? published
  return day !== null && isWithin(daysOf(day), window)
}
