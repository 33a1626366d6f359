import type { AgreementKind, AgreementSide, AgreementState, ForceChange } from '../reading/finding.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Account, Telling } from '../resolve/account.ts'
import { type Days, gap, intervalDays, isoDay } from '../resolve/days.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { ToldAgreement } from '../resolve/told.ts'
import type { Interval } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { byPublished, type Cited, cited, wordsAt } from './cited.ts'

/** How an agreement stands: as it was made, or what became of it. */
export type AgreementStanding = AgreementState | Exclude<ForceChange, 'signed'>

/** What two or more signed or agreed, as all sources tell it. */
export interface AgreementRow {
  /** Made from its first source and words: it stays when documents are added. */
  readonly id: string
  readonly kind: AgreementKind
  readonly parties: readonly ActorCode[]
  readonly side: AgreementSide
  /** How many documents, each number with the sources that count so; none where nobody counts. */
  readonly counts: readonly { readonly n: number; readonly docs: readonly string[] }[]
  /** In the texts' words, each once. */
  readonly fields: readonly string[]
  /** When it was signed or agreed, or is to be; null where nobody says. */
  readonly signed: Interval | null
  /** From when it is in force and until when, as far as sources tell, be it of days to come; null where nobody tells that it is. */
  readonly inForce: Interval | null
  /** As of the day, by the latest source; `not`: it was expressly not made. */
  readonly status: AgreementStanding
  /** What each source says of it, where sources differ or time has changed it. */
  readonly statuses: readonly { readonly status: AgreementState; readonly docs: readonly string[] }[]
  /** The incident of its signing, where one is told. */
  readonly incident: string | null
  /** What became of this one or of another of these parties and kind: each of them lists it, and none counts it as its own. */
  readonly undecided: readonly UndecidedChange[]
  readonly sources: readonly Cited[]
}

/** The taking effect or ending of one of several agreements, of which the words do not say which. */
export interface UndecidedChange {
  readonly change: Exclude<ForceChange, 'signed'> | 'ended'
  readonly when: Interval | null
  readonly source: Cited
}

interface Item {
  readonly telling: Telling
  readonly agreement: ToldAgreement
  readonly days: Days | null
  readonly incident: string | null
}

/** Items of one agreement, and those that may be of it. */
interface Group {
  readonly items: Item[]
  readonly perhaps: Item[]
}

/** Days between two dates of one agreement at most: papers are dated by signing and by publication. */
const APART = 3
/** Types of the events in whose words an agreement is made. */
const MAKING: ReadonlySet<string> = new Set(['SUPPORT', 'AGREE', 'COOPERATE', 'CONCEDE', 'REJECT'])

/**
 * The agreements of all documents, joined where they are of one: the same parties, kind and signing. What only tells of its taking effect or
 * ending is of the one agreement of these parties and kind that is known by then; where there are several, it is undecided on each. The
 * order of documents has no effect.
 * @param asOf day (since 1970-01-01) as of which they stand as they do
 */
export function agreements(
  tellings: readonly Telling[],
  incidents: readonly Incident[],
  asOf: number,
): readonly AgreementRow[] {
  const signings = signingsOf(incidents)
  const items = tellings.toSorted(byPublished).flatMap((telling) =>
    (telling.findings?.agreements ?? []).map((agreement) => ({
      ...{ telling, agreement, days: isLater(agreement) ? null : intervalDays(agreement.when) },
      incident: signingAt(signings.get(telling.id) ?? [], agreement.evidence),
    })),
  )
  const groups: Group[] = []
  const near = new Map<string, Group[]>()
  for (const item of items) {
    const key = `${item.agreement.side} ${item.agreement.parties.join()}`
    const own = near.get(key) ?? []
    const fitting = isLater(item.agreement) ? spokenOf(item, own) : madeWith(item, own)
    if (fitting.length > 1) for (const { perhaps } of fitting) perhaps.push(item)
    else if (fitting[0]) fitting[0].items.push(item)
    else {
      const made = { items: [item], perhaps: [] }
      groups.push(made)
      near.set(key, [...own, made])
    }
  }
  return groups.map((group) => rowOf(group, asOf))
}

type Signing = readonly [Account, string]

function signingsOf(incidents: readonly Incident[]): ReadonlyMap<string, readonly Signing[]> {
  const by = new Map<string, Signing[]>()
  for (const { id, accounts } of incidents)
    for (const account of accounts) {
      if (!MAKING.has(account.event.type)) continue
      const own = by.get(account.telling.id)
      if (own) own.push([account, id])
      else by.set(account.telling.id, [[account, id]])
    }
  return by
}

const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) => sum + b.reduce((most, y) => Math.max(most, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  )

/** The incident in whose words the agreement stands. */
function signingAt(signings: readonly Signing[], evidence: readonly Span[]): string | null {
  let [best, most] = [null as string | null, 0]
  for (const [{ event }, id] of signings) {
    const length = shared(event.evidence, evidence)
    if (length > most) [best, most] = [id, length]
  }
  return best
}

const isPaper = (kind: AgreementKind) => kind !== 'consensus'
const isMade = (state: AgreementState) => state !== 'not' && state !== 'ended'

/** It tells what became of an agreement, and not that it was made. */
const isLater = ({ force, state }: ToldAgreement): boolean =>
  state === 'ended' || force?.change === 'ratified' || (force?.change === 'in-force' && state !== 'not')

/** The groups of its kind; where there is one alone, and its document tells that too, it speaks of another. */
function spokenOf({ agreement, telling }: Item, groups: readonly Group[]): readonly Group[] {
  const fitting = groups.filter(({ items }) =>
    items.every((one) => one.agreement.kind === agreement.kind && one.agreement.state !== 'not'),
  )
  const [only, ...more] = fitting
  return more.length > 0 || only?.items.every((one) => one.telling !== telling) ? fitting : []
}

/** The group of its signing. */
const madeWith = (item: Item, groups: readonly Group[]): readonly Group[] =>
  groups.filter(({ items }) => items.every((other) => isOf(item, other))).slice(0, 1)

const isOf = (item: Item, other: Item): boolean => isLater(other.agreement) || isSame(item, other)

/** Whether two that have the same parties are of one. A document tells each of its agreements once. */
function isSame(one: Item, other: Item): boolean {
  if (one.telling === other.telling) return false
  const [a, b] = [one.agreement, other.agreement]
  const fits =
    a.kind === b.kind || (isPaper(a.kind) && isPaper(b.kind) && (a.kind === 'document' || b.kind === 'document'))
  if (!fits || isMade(a.state) !== isMade(b.state)) return false
  const isOne = one.incident !== null && one.incident === other.incident
  if (!one.days || !other.days) return isOne
  const isNear = gap(one.days, other.days) <= APART
  return isNear && (isOne || (isPaper(a.kind) && isFine(one.days) && isFine(other.days)))
}

const FINE = 10
const isFine = ({ first, last }: Days) => last - first < FINE

function grouped<K>(items: readonly Item[], key: (item: Item) => K | null) {
  const by = new Map<K, string[]>()
  for (const item of items) {
    const value = key(item)
    if (value === null) continue
    const docs = by.get(value) ?? []
    if (!docs.includes(item.telling.doc)) docs.push(item.telling.doc)
    by.set(value, docs)
  }
  return [...by]
}

function rowOf({ items, perhaps }: Group, asOf: number): AgreementRow {
  const [first] = items as [Item, ...Item[]]
  const named = items.find(({ agreement: { kind } }) => kind !== 'document') ?? first
  const dated = items.toSorted((a, b) => lengthOf(a.days) - lengthOf(b.days))[0] as Item
  const when = dated.days ? dated.agreement.when : null
  const inForce = forceIn(items)
  const fields = items.flatMap(({ telling, agreement }) => wordsAt(telling.text, agreement.fields))
  return {
    id: `${first.telling.id}#a${first.agreement.evidence[0].start}-${first.agreement.kind}`,
    kind: named.agreement.kind,
    parties: first.agreement.parties,
    side: first.agreement.side,
    counts: grouped(items, ({ agreement }) => agreement.n).map(([n, docs]) => ({ n, docs })),
    fields: [...new Set(fields)],
    signed: when && { start: when.start, end: when.end },
    inForce,
    status: standing(items, inForce, asOf),
    statuses: grouped(items, ({ agreement }) => agreement.state).map(([status, docs]) => ({ status, docs })),
    incident: items.find(({ incident }) => incident !== null)?.incident ?? null,
    undecided: perhaps.map(undecidedOf),
    sources: items.map(({ telling, agreement }) => cited(telling, agreement.evidence, agreement.when)),
  }
}

function undecidedOf({ telling, agreement }: Item): UndecidedChange {
  const { force, when, evidence } = agreement
  const change = force && force.change !== 'signed' ? force.change : 'ended'
  const day = force?.when ?? when
  return { change, when: day && { start: day.start, end: day.end }, source: cited(telling, evidence, when) }
}

const lengthOf = (days: Days | null): number => (days ? days.last - days.first : Number.POSITIVE_INFINITY)

const ENDS: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'expired'])

/** From when and until when: by the days that sources name, else by that of the source; where only a length is told, by that. */
function forceIn(items: readonly Item[]): Interval | null {
  const dayOf = ({ agreement, telling }: Item) =>
    agreement.force?.when?.start ?? agreement.when?.start ?? (agreement.state === 'planned' ? null : telling.published)
  const begin = items.findLast(({ agreement }) => agreement.force?.change === 'in-force')
  const end = items.findLast(({ agreement }) => ENDS.has(agreement.force?.change ?? ''))
  const start = begin ? dayOf(begin) : null
  const lasts = items.findLast(({ agreement }) => agreement.force?.lasts)?.agreement.force?.lasts ?? null
  const until = end ? dayOf(end) : start !== null && lasts ? after(start, lasts) : null
  return start === null && until === null ? null : { start, end: until }
}

/** The last day of a length that begins on a day. */
function after(start: string, { n, unit }: { readonly n: number; readonly unit: 'years' | 'months' | 'days' }): string {
  const { first } = intervalDays({ start, end: start }) as Days
  if (unit === 'days') return isoDay(first + n - 1)
  const day = new Date(`${isoDay(first)}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + Math.round(unit === 'years' ? 12 * n : n))
  return isoDay(day.getTime() / 86_400_000 - 1)
}

function standing(items: readonly Item[], inForce: Interval | null, asOf: number): AgreementStanding {
  const made = items.filter(({ agreement }) => agreement.state !== 'planned' && !isLater(agreement))
  const last = (made.at(-1) ?? (items[0] as Item)).agreement.state
  const [start, end] = [inForce?.start, inForce?.end].map((day) =>
    day ? intervalDays({ start: day, end: day }) : null,
  )
  const ended = items.findLast(({ agreement }) => ENDS.has(agreement.force?.change ?? ''))?.agreement.force
  if (ended && end && end.first <= asOf) return ended.change as AgreementStanding
  if (end && end.last < asOf) return 'expired'
  if (start && start.first <= asOf) return 'in-force'
  if (items.some(({ agreement }) => agreement.force?.change === 'ratified')) return 'ratified'
  return last
}
