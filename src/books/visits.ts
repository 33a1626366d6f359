import type { ActorCode, Status } from '../reading/reading.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { JOURNEYS } from '../resolve/weigh.ts'
import type { Interval } from '../text/day.ts'
import { type Cited, cited, wordsAt } from './cited.ts'
import type { Checked } from './claims-checked.ts'
import type { Acting, Levels } from './levels.ts'

/** Meetings face to face by their frames, besides journeys. */
const MEETINGS: ReadonlySet<string> = new Set([
  'meet',
  'summit',
  'attend-summit',
  'host-meeting',
  'council-meeting',
  'encounter',
  'dialogue-round',
])
/** Journeys that hold no talks of their own. */
const CALLS: ReadonlySet<string> = new Set(['stopover', 'send-envoy', 'attend-ceremony'])

/** One journey or meeting, with the last one of its kind before it. */
export interface Visit {
  /** The id of the incident. */
  readonly id: string
  /** `summit`: leaders of at least two sides meet. */
  readonly kind: 'visit' | 'summit' | 'meeting'
  readonly frame: string
  /** Who travels; of a meeting, all who take part. */
  readonly who: readonly ActorCode[]
  /** To whom; none of a meeting. */
  readonly host: readonly ActorCode[]
  readonly people: readonly VisitPerson[]
  readonly place: string | null
  readonly when: Interval | null
  /** A level of `levels.tsv`, that of the highest who travels or takes part; null where no office is told. */
  readonly level: string | null
  readonly status: Status
  /** The last one before it that took place: of a visit, by the same to the same; of a meeting, between the same. */
  readonly before: { readonly id: string; readonly when: Interval | null; readonly level: string | null } | null
  /** What sources claim of the last one, and whether the record bears it out. */
  readonly claims: readonly VisitClaim[]
  /** The visit that it was part of. */
  readonly partOf: string | null
  readonly sources: readonly Cited[]
}

export interface VisitPerson {
  readonly id: string | null
  readonly name: string
  readonly office: string | null
}

export interface VisitClaim {
  readonly verdict: Checked['verdict']
  readonly doc: string
  readonly words: readonly string[]
}

/** The visits and meetings of a record; `incidents` and `digests` in one order, rows in that order too. */
export function visits(
  incidents: readonly Incident[],
  digests: readonly Digest[],
  parts: ReadonlyMap<string, string>,
  checked: readonly Checked[],
  levels: Levels,
): readonly Visit[] {
  const claims = Map.groupBy(checked, ({ incident }) => incident)
  const rows = digests.flatMap((digest, i) => {
    const isJourney = JOURNEYS.has(digest.frame) || CALLS.has(digest.frame)
    if (digest.type !== 'CONSULT' || (!isJourney && !MEETINGS.has(digest.frame))) return []
    return [visitOf(incidents[i] as Incident, digest, isJourney, parts, claims.get(i) ?? [], levels)]
  })
  const days = new Map(digests.map(({ id, days }) => [id, days]))
  return withBefore(rows, (id) => days.get(id)?.first ?? null)
}

function visitOf(
  { id, accounts }: Incident,
  digest: Digest,
  isJourney: boolean,
  parts: ReadonlyMap<string, string>,
  claims: readonly Checked[],
  levels: Levels,
): Visit {
  const people = peopleOf(accounts)
  const all = [...new Set([...digest.source, ...digest.target])]
  const acting = actingIn(accounts, people, digest, levels)
  const [leader = null] = levels.order
  const ofGuest = acting.filter(({ codes }) => codes.some((code) => digest.source.includes(code)))
  const level = levels.highest(isJourney && ofGuest.length ? ofGuest : acting)
  const isHigh = level === null || level === leader
  const isSummit = isHigh && (/summit/.test(digest.frame) || (!isJourney && leadersOf(acting, leader) > 1))
  return {
    ...{ id, kind: isJourney ? 'visit' : isSummit ? 'summit' : 'meeting', frame: digest.frame },
    ...{ who: isJourney ? digest.source : all.toSorted(), host: isJourney ? digest.target : [] },
    ...{ people, place: digest.place, when: digest.when && { start: digest.when.start, end: digest.when.end } },
    ...{
      level: level ?? (isSummit || digest.frame === 'state-visit' ? leader : null),
      status: digest.status,
      before: null,
    },
    claims: claims.map(({ verdict, account: { telling }, claim }) => ({
      ...{ verdict, doc: telling.doc, words: wordsAt(telling.text, claim.evidence) },
    })),
    partOf: parts.get(id) ?? null,
    sources: accounts.map(({ telling, event }) => cited(telling, event.evidence, event.when)),
  }
}

/** By the people whom sources name, else by the offices in their words. */
function actingIn(
  accounts: Incident['accounts'],
  people: readonly VisitPerson[],
  { days }: Digest,
  levels: Levels,
): readonly Acting[] {
  const day = days && (Number.isFinite(days.first) ? days.first : days.last)
  const named = levels.ofPeople(people, day)
  if (named.length > 0) return named
  return (
    accounts
      .map(({ telling, event }) => levels.ofWords(wordsAt(telling.text, event.evidence).join(' ')))
      .find(({ length }) => length > 0) ?? []
  )
}

/** For how many sides leaders act; those of whom it is not known for whom count one by one. */
function leadersOf(acting: readonly Acting[], leader: string | null): number {
  const leading = acting.filter(({ level }) => level === leader)
  const known = new Set(leading.flatMap(({ codes }) => codes.slice(0, 1)))
  return known.size + leading.filter(({ codes }) => codes.length === 0).length
}

/** Each once, as the first source names them. */
function peopleOf(accounts: Incident['accounts']): readonly VisitPerson[] {
  const people = new Map<string, VisitPerson>()
  for (const { event } of accounts)
    for (const { id, name, office = null } of event.people) {
      const known = people.get(id ?? name)
      if (!known || (known.office === null && office !== null)) people.set(id ?? name, { id, name, office })
    }
  return [...people.values()]
}

/** Looks for each the last one before it that took place, of its kind and between the same. */
function withBefore(rows: readonly Visit[], dayOf: (id: string) => number | null): readonly Visit[] {
  const keyOf = ({ kind, who, host }: Visit) =>
    kind === 'visit' ? `visit ${who.join()} > ${host.join()}` : [...who, ...host].toSorted().join()
  const earlier = Map.groupBy(
    rows.filter(({ status, id }) => status === 'occurred' && Number.isFinite(dayOf(id) ?? Number.NaN)),
    keyOf,
  )
  return rows.map((row) => {
    const day = dayOf(row.id)
    if (day === null) return row
    let before: Visit | null = null
    for (const one of earlier.get(keyOf(row)) ?? []) {
      const at = dayOf(one.id) as number
      if (at < day && one.id !== row.id && at > (before ? (dayOf(before.id) as number) : -Infinity)) before = one
    }
    return before ? { ...row, before: { id: before.id, when: before.when, level: before.level } } : row
  })
}
