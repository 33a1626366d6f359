import type { Account } from './account.ts'
import { type Days, gap } from './days.ts'
import { type Grams, likeWords } from './grams.ts'
import type { Incident } from './incidents.ts'

/** Frames of a journey, which holds what is done on it; mediators and port calls hold nothing. */
export const JOURNEYS: ReadonlySet<string> = new Set([
  'state-visit',
  'official-visit',
  'visit',
  'travel-to',
  'host-visit',
  'receive',
])

/** One consideration for (above 0) or against (below 0) two accounts telling of one thing, in units of log odds. */
export interface Reason {
  readonly what:
    | 'kind'
    | 'actors'
    | 'direction'
    | 'time'
    | 'status'
    | 'words'
    | 'people'
    | 'counts'
    | 'place'
    | 'frame'
    | 'ruled'
  readonly weight: number
}

/** An account with what is asked of it again and again. */
export interface Weighable {
  readonly account: Account
  /** Its place among those that are being joined. */
  at: number
  /** Its document and its place in it as one word, which is in the order of accounts; null before it is first asked for (see `orderOf`). */
  order: string | null
  /** The id of its document. */
  readonly document: string
  /** Whether one actor alone is named in it. */
  readonly isLone: boolean
  /** The one that it was joined to; null before. */
  incident: Incident | null
  /** The day on which it begins, or is told; 0 where neither is known. */
  readonly begins: number
  /** The first and the last day that are told; the last before the first where none is. */
  readonly first: number
  readonly last: number
  readonly grams: Grams
  /** Those of its grams under which it is looked for. */
  readonly marks: readonly number[]
  readonly isPlan: boolean
  readonly isUndirected: boolean
  /** The accounts of its document that have its type and actors, itself among them: the more of them fit, the less it says that one does. */
  readonly rivals: readonly Weighable[]
}

/** One word by which accounts are in their order (see `inOrder`): asked of two again and again it is compared far sooner than they are. */
export function orderOf(one: Weighable): string {
  if (one.order !== null) return one.order
  const { telling, rank } = one.account
  one.order = orderIn(telling.id, rank)
  return one.order
}

/** The same of an account by its document and its place in it; the sign between them is below every letter that an id may have. */
export const orderIn = (telling: string, rank: number): string => `${telling}\u0000${String.fromCharCode(rank)}`

/** What two accounts weigh that are not of one thing, whatever else speaks for it. */
export const NEVER = Number.NEGATIVE_INFINITY

/**
 * What it counts to be of one type between the same actors: states meet or march against one another rarely, so that few accounts
 * can be meant; words they exchange every day.
 */
const KIND: Readonly<Record<string, number>> = {
  CONSULT: -1.2,
  MOBILIZE: -1.2,
  ASSAULT: -1.2,
  COERCE: -1.2,
  AID: -1.2,
  SANCTION: -1.2,
  CONCEDE: -1.2,
  THREATEN: -1.6,
  RETREAT: -1.2,
  PROTEST: -1.2,
}
const OTHER_KIND = -2.4
const PER_RIVAL = 0.7

function kind(a: Weighable, b: Weighable): number {
  if (a.account.event.type !== b.account.event.type) return NEVER
  const rivals = a.rivals.length + b.rivals.length === 2 ? 1 : Math.max(fitting(a, b.rivals), fitting(b, a.rivals))
  return (KIND[a.account.event.type] ?? OTHER_KIND) - (rivals > 1 ? PER_RIVAL * Math.log(rivals) : 0)
}

function fitting(one: Weighable, rivals: readonly Weighable[]): number {
  if (rivals.length === 1) return 1
  let n = 0
  for (const rival of rivals) if (time(one, rival) > -1) n++
  return n
}

const isSubset = (a: readonly string[], b: readonly string[]) => a.every((one) => b.includes(one))

function actors(a: Weighable, b: Weighable): number {
  if (a.account.sides === b.account.sides) return 0
  const [one, other] = [a.account.parties, b.account.parties]
  const [isWithin, holds] = [isSubset(one, other), isSubset(other, one)]
  // A side that is left unnamed, or one more guest at the table.
  if (isWithin || holds) {
    const few = Math.min(one.length, other.length)
    return few === 0 ? NEVER : few === 1 ? -0.5 : -1
  }
  return one.some((code) => other.includes(code)) ? -2.5 : NEVER
}

const isJourney = ({ frame, mutual }: Account['event']) => !mutual && JOURNEYS.has(frame)

function direction(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.event, b.account.event]
  // Who meets meets both ways; who travels goes to the other one.
  const areJourneys = isJourney(one) && isJourney(other)
  if ((a.isUndirected || b.isUndirected) && !areJourneys) return 0
  const isCrossed =
    one.source.some((code) => other.target.includes(code)) || one.target.some((code) => other.source.includes(code))
  return isCrossed ? NEVER : 0
}

const FINE = 10
const isFine = ({ first, last }: Days) => last - first < FINE

/** Most days by which a plan is put off and still the same plan. */
const PUT_OFF = 60

/** Whether two accounts name days so far apart that nothing else makes them one: seen without looking into them. */
export const isFar = (a: Weighable, b: Weighable): boolean =>
  a.first <= a.last && b.first <= b.last && Math.max(a.first - b.last, b.first - a.last) > PUT_OFF

/** What two vague plans to meet weigh less: states plan many meetings at once. */
const VAGUE_PLANS = 1.5

function time(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.days, b.account.days]
  const isVague =
    a.isPlan && b.isPlan && a.account.event.type === 'CONSULT' && !(one && other && isFine(one) && isFine(other))
  return timeAlone(a, b) - (isVague ? VAGUE_PLANS : 0)
}

function timeAlone(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.days, b.account.days]
  if (!one || !other) return undated(a, b)
  const days = gap(one, other)
  if (days === 0) return shared(one, other)
  if (days === 1) return 0.6
  if (days <= 3) return -0.5
  if (days <= 7) return -1.5
  if (days <= PUT_OFF && a.isPlan !== b.isPlan) return -2
  return days <= MONTH ? -3 : NEVER
}

function shared(one: Days, other: Days): number {
  if (one.first === other.first && one.last === other.last) return isFine(one) ? 2 : 0.6
  if (isFine(one) && isFine(other)) return 1.2
  // 今後十年: most things lie in it.
  if (isLong(one) || isLong(other)) return -0.7
  return isFine(one) || isFine(other) ? 0.6 : 0.3
}

const isLong = ({ first, last }: Days) => last - first > YEAR

const MONTH = 31
const YEAR = 365

/** What has happened by the day it is told cannot begin later; what is still planned then cannot be over. What has no day is mostly recent. */
function undated(a: Weighable, b: Weighable): number {
  if (!a.account.days && !b.account.days) return repeated(a, b, recent(a.account.published, b.account.published))
  const [dated, bare] = a.account.days ? [a, b] : [b, a]
  const [days, told] = [dated.account.days as Days, bare.account.published]
  if (!told) return 0
  if (!bare.isPlan && days.first > told.last) return dated.isPlan ? -1.5 : NEVER
  if (bare.isPlan && days.last < told.first) return dated.isPlan ? -1 : -2
  return repeated(a, b, recent(days, told))
}

/** Against what is promised again months later: partners say the same at every round, and mean the next one. */
const AGAIN = -4

/** `otherwise`, but for two plans that are told more than a month apart without a day, a sum, a count or a place in common. */
function repeated(a: Weighable, b: Weighable, otherwise: number): number {
  const [one, other] = [a.account, b.account]
  if (otherwise > 0 || !a.isPlan || !b.isPlan || !one.published || !other.published) return otherwise
  return gap(one.published, other.published) <= MONTH || isParticular(one, other) ? otherwise : AGAIN
}

const SUMS = /\d{3,}/g

/** Whether both name something that another promise of the same two would not. People are none: they meet at every round. */
function isParticular({ event: one, words: said }: Account, { event: other, words }: Account): boolean {
  return (
    one.counts.some(({ n }) => other.counts.some((count) => count.n === n)) ||
    (one.place !== null && one.place.name === other.place?.name) ||
    (said.match(SUMS) ?? []).some((sum) => words.match(SUMS)?.includes(sum))
  )
}

function recent(one: Days | null, other: Days | null): number {
  if (!one || !other) return 0
  const days = gap(one, other)
  if (days <= MONTH) return 0.6
  return days <= YEAR ? 0 : -3
}

function status(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.event.status, b.account.event.status]
  if (one === other) return one === 'denied' ? 1 : 0.2
  if (one === 'denied' || other === 'denied') return -1.5
  if (!a.isPlan || !b.isPlan) {
    const [plan, deed] = a.isPlan ? [a, b] : [b, a]
    const [told, done] = [plan.account.published, deed.account.days]
    // A plan that is told after the deed is another one.
    if (told && done && told.first > done.last) return -1.5
  }
  return 0
}

const WORDS = 16
const MOST_WORDS = 4

const words = (a: Weighable, b: Weighable): number => Math.min(MOST_WORDS, WORDS * likeWords(a.grams, b.grams))

function people(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.names, b.account.names]
  if (one.length === 0 || other.length === 0) return 0
  return one.some((name) => other.includes(name)) ? 0.5 : -0.7
}

/** Smallest share of one count in the other at which they may be of the same things, counted otherwise. */
const NEAR = 0.8

function counts(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.event.counts, b.account.event.counts]
  if (one.length === 0 || other.length === 0) return 0
  let nearest = 0
  for (const { n } of one)
    for (const { n: m } of other) nearest = Math.max(nearest, n === m ? 1 : Math.min(n, m) / Math.max(n, m))
  if (nearest === 1) return 1
  return nearest >= NEAR ? 0.4 : -1.6
}

function place(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.event.place, b.account.event.place]
  if (!one || !other) return 0
  if (one.code !== other.code) return -1
  return one.name === other.name ? 0.6 : 0
}

function frame(a: Weighable, b: Weighable): number {
  const [one, other] = [a.account.event.frame, b.account.event.frame]
  if (one === '' || other === '') return 0
  if (one === other) return 0.8
  return isPartOf(a, b) || isPartOf(b, a) ? -1.2 : -0.3
}

/** A meeting on one of the days of a journey is rather a part of it. */
function isPartOf({ account: one }: Weighable, { account: other }: Weighable): boolean {
  if (!JOURNEYS.has(other.event.frame) || JOURNEYS.has(one.event.frame) || !one.days || !other.days) return false
  return one.days.first === one.days.last && other.days.last > other.days.first
}

const CONSIDERED = { kind, actors, direction, time, status, people, counts, place, frame, words } as const
/** What rules pairs out comes first, and what takes long last. */
const IN_ORDER = [time, direction, actors, kind, status, people, counts, place, frame] as const

/** The log odds that two accounts tell of one thing. Where they cannot reach `least`, it may also be `NEVER`. */
export function weigh(a: Weighable, b: Weighable, least: number = NEVER): number {
  if (isFar(a, b)) return NEVER
  let sum = 0
  for (const consider of IN_ORDER) {
    sum += consider(a, b)
    if (sum === NEVER) return NEVER
  }
  return sum + MOST_WORDS < least ? NEVER : sum + words(a, b)
}

/** The same, one by one. */
export function reasonsOf(a: Weighable, b: Weighable): readonly Reason[] {
  return Object.entries(CONSIDERED)
    .map(([what, consider]) => ({ what: what as Reason['what'], weight: consider(a, b) }))
    .filter(({ weight }) => weight !== 0)
}
