import type { Deed } from '../measures/deed.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Telling } from '../resolve/account.ts'
import { type Days, daysOf } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { tellersOf } from '../resolve/joining.ts'
import type { Interval, PartialDay } from '../text/day.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import { type Findings, findingsIn, ofTellings, wanted } from './findings.ts'
import { compared, inTurn } from './in-turn.ts'
import { nearActs } from './near.ts'
import type { OnIssue } from './on-issue.ts'

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
  /** Issues that some words of a document name. */
  readonly issuesIn: (telling: Telling, spans: readonly Span[]) => readonly string[]
  readonly onIssue: (issue: string) => OnIssue
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
  const onIssue = subject.kind === 'issue' ? known.onIssue(subject.issue) : null
  const fresh = newSince === null ? Number.NEGATIVE_INFINITY : daysOf(newSince).first
  const isNew = ({ published }: Digest) => published === null || published.first >= fresh
  const isNewTelling = ({ published }: Telling) => newSince === null || (published !== null && published >= newSince)
  const happenings: Happening[] = []
  const look = (i: number) => {
    const [incident, digest] = [known.incidents[i] as Incident, known.digests[i] as Digest]
    if (isNew(digest) && isBetween(digest, actors)) happenings.push({ incident, digest })
  }
  const places = onIssue?.places ?? placesOf(known, subject)
  if (places) for (const i of places) look(i)
  else for (let i = 0; i < known.incidents.length; i++) look(i)
  const tellings = onIssue && newSince === null ? onIssue.around() : toldOf(happenings, onIssue, isNewTelling)
  return {
    ...options,
    issuesIn: known.issuesIn,
    actors,
    window: { first: since === null ? Number.NEGATIVE_INFINITY : daysOf(since).first, last: daysOf(asOf).last },
    happenings: inOrder(happenings),
    tellings,
    findings: once(() =>
      onIssue
        ? ofTellings(onIssue.findings, isNewTelling)
        : subject.kind === 'incident'
          ? besides(findingsIn(tellings), happenings)
          : findingsIn(tellings),
    ),
  }
}

/** Letters between an incident and what belongs to it, at most: the clauses beside it. */
const BESIDE = 60

/** What stands beside some acts. */
function besides(findings: Findings, happenings: readonly Happening[]): Findings {
  const near = nearActs(happenings, BESIDE)
  return wanted(findings, ({ telling, one }) => near(telling.id, one.evidence[0]))
}

/** The documents that tell of some incidents or take a stand on the issue, in the order of publication. */
function toldOf(
  happenings: readonly Happening[],
  onIssue: OnIssue | null,
  isWanted: (telling: Telling) => boolean,
): readonly Telling[] {
  const all = new Set(onIssue?.tellings)
  for (const { incident } of happenings) for (const teller of tellersOf(incident)) all.add(teller)
  return inTurn([...all].filter(isWanted))
}

/**
 * Places of the incidents among which all those of a subject are; null: it may be any. A record has hundreds of thousands of incidents, and
 * few are wanted: nothing is made of the others.
 */
function placesOf({ incidents, parts, ofActors }: Known, subject: Subject): readonly number[] | null {
  if (subject.kind === 'actors' && subject.actors.length > 0)
    return ofActors(subject.actors, Math.min(2, subject.actors.length))
  if (subject.kind !== 'incident') return null
  const own = new Set([subject.incident])
  for (const [part, visit] of parts) if (visit === subject.incident) own.add(part)
  const places = incidents.flatMap(({ id }, i) => (own.has(id) ? [i] : []))
  return places.length > 0 ? places : incidents.flatMap((one, i) => (isIncident(one, subject.incident) ? [i] : []))
}

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

/** The day by which an incident is put in order; infinite where it has none. */
export const dayOf = ({ digest: { days } }: Happening): number =>
  !days ? Number.POSITIVE_INFINITY : Number.isFinite(days.first) ? days.first : days.last

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
