import type { Genre } from '../reading/genre.ts'
import type { ActorCode, Count, Status, When } from '../reading/reading.ts'
import type { PartialDay } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { type Days, daysOf, intervalDays } from './days.ts'
import type { ToldFindings, ToldPosition } from './told.ts'

/** What the resolver needs of an event: a part of the public shape of a reading. */
export interface ToldEvent {
  readonly id: string
  /** Empty where it is not known, as in gold records. */
  readonly frame: string
  readonly type: string
  readonly source: readonly ActorCode[]
  readonly target: readonly ActorCode[]
  readonly mutual: boolean
  readonly people: readonly { readonly id: string | null; readonly name: string; readonly office?: string | null }[]
  readonly place: { readonly name: string; readonly code: ActorCode } | null
  readonly when: Pick<When, 'start' | 'end'> | null
  readonly status: Status
  readonly counts: readonly Pick<Count, 'n' | 'of'>[]
  /** Who says so, where the document does not say it itself. */
  readonly saidBy?: ActorCode | null
  readonly evidence: readonly Span[]
}

/** What the check of claims needs of one: a part of the public shape of a reading. */
export interface ToldClaim {
  readonly kind: string
  readonly n: number | null
  readonly unit: string | null
  readonly since: Pick<When, 'start' | 'end'> | null
  readonly actors: readonly ActorCode[]
  readonly evidence: readonly Span[]
}

/** A document with its events, as it comes from a reading, the desk or a gold record. */
export interface Telling {
  /** The id of its text. */
  readonly id: string
  readonly doc: string
  readonly published: PartialDay | null
  readonly outlet: string | null
  /** ISO code of the country of the outlet or the author. */
  readonly country: string | null
  readonly text: string
  readonly events: readonly ToldEvent[]
  readonly claims?: readonly ToldClaim[]
  readonly author?: string | null
  readonly genre?: Genre | null
  /** What it tells besides events and claims; none in gold records. */
  readonly findings?: ToldFindings
  /** The issues on which it tells of a stand, where they are known without looking into its findings. */
  readonly issues?: readonly string[]
  /** What `eachSpan` sees, what `standsOn` gives, and one of `eventsOf`, where they are known without looking into all of it. */
  readonly spans?: (kind: Spanned, see: SeeSpan) => void
  readonly standsOn?: (issue: string) => readonly (readonly [number, ToldPosition])[]
  readonly eventAt?: (rank: number) => ToldEvent
  /** Where it can be found, and how it is named. */
  readonly url?: string | null
  readonly title?: string | null
}

/** One event of one document, made ready to be compared. */
export interface Account {
  /** Document and event; the same whatever else was read. */
  readonly key: string
  /** Its place among the accounts of its document. */
  readonly rank: number
  readonly telling: Telling
  readonly event: ToldEvent
  /** Both sides, in the order of their codes. */
  readonly parties: readonly ActorCode[]
  /** The same as one word. */
  readonly sides: string
  readonly days: Days | null
  readonly published: Days | null
  /** Names of people as far as they can be compared. */
  readonly names: readonly string[]
  /** The words that tell it, folded, without marks. */
  readonly words: string
}

/** The key of the account of an event. */
export const keyOf = (telling: string, event: string): string => `${telling}#${event}`

const MARKS = /[^\p{L}\p{N}]+/gu

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The order of accounts: by their documents and their events. */
export const inOrder = (a: Account, b: Account): number =>
  compare(a.telling.id, b.telling.id) || compare(a.event.id, b.event.id)

/** The events of a document in the order of their accounts. */
export const eventsOf = ({ events }: Telling): readonly ToldEvent[] => events.toSorted((a, b) => compare(a.id, b.id))

/** What has its words in a document. */
export type Spanned = 'events' | 'forecasts' | 'agreements' | 'channels'

/** Sees a span: the place of what it tells, start and end. */
export type SeeSpan = (n: number, start: number, end: number) => void

/**
 * Shows where the words of all of one kind stand in a document. Findings have their places among those of their kind, events those of their
 * accounts.
 */
export function eachSpan(telling: Telling, kind: Spanned, see: SeeSpan): void {
  if (telling.spans) {
    telling.spans(kind, see)
    return
  }
  const all = kind === 'events' ? eventsOf(telling) : (telling.findings?.[kind] ?? [])
  for (const [n, { evidence }] of all.entries()) for (const { start, end } of evidence) see(n, start, end)
}

/** The stands of a document on an issue, each with its place among all its stands; the others are not looked into. */
export const standsOn = (telling: Telling, issue: string): readonly (readonly [number, ToldPosition])[] =>
  telling.standsOn?.(issue) ??
  [...(telling.findings?.positions ?? []).entries()].filter(([, { issue: own }]) => own === issue)

/** Those who take part in an event, in the order of their codes. */
export const partiesOf = ({ source, target }: Pick<ToldEvent, 'source' | 'target'>): readonly ActorCode[] =>
  [...new Set([...source, ...target])].sort()

const NO_NAMES: readonly string[] = []

/** The accounts of documents, in their order (see `inOrder`): the order in which the documents came has no effect on anything after. */
export function accountsOf(tellings: Iterable<Telling>, fold: (text: string) => string): readonly Account[] {
  const accounts: Account[] = []
  // A few hundred sides act in most that is told.
  const sidesOf = new Map<string, Pick<Account, 'parties' | 'sides'>>()
  for (const telling of [...tellings].sort((a, b) => compare(a.id, b.id))) {
    const published = telling.published === null ? null : daysOf(telling.published)
    for (const [rank, event] of eventsOf(telling).entries()) {
      const words = event.evidence.map(({ start, end }) => fold(telling.text.slice(start, end)).replace(MARKS, ''))
      const parties = partiesOf(event)
      const sides = parties.join(' ')
      const both = sidesOf.get(sides) ?? { parties, sides }
      sidesOf.set(sides, both)
      accounts.push({
        key: keyOf(telling.id, event.id),
        rank,
        telling,
        event,
        parties: both.parties,
        sides: both.sides,
        days: intervalDays(event.when),
        published,
        names: event.people.length === 0 ? NO_NAMES : event.people.map(({ id, name }) => id ?? fold(name)),
        words: words.join(' '),
      })
    }
  }
  return accounts
}

/** The issues on which a document tells of a stand, each once. */
export const issuesOf = (telling: Telling): readonly string[] =>
  telling.issues ?? [...new Set(telling.findings?.positions.flatMap(({ issue }) => issue ?? []))]

/** Whether the act is told as not yet done. */
export const isPlan = ({ status }: Pick<ToldEvent, 'status'>): boolean =>
  status === 'scheduled' || status === 'pledged' || status === 'predicted'

/** Meetings and joint acts have no direction. */
export const isUndirected = ({ mutual, type }: Pick<ToldEvent, 'mutual' | 'type'>): boolean =>
  mutual || type === 'CONSULT'
