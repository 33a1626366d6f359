import type { LevelRow } from '../lexicon/levels.ts'
import type { PersonRow } from '../lexicon/pack.ts'
import type { ActorCode, Status } from '../reading/reading.ts'
import { daysOf } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import { JOURNEYS } from '../resolve/weigh.ts'
import type { Interval } from '../text/day.ts'
import { type Cited, cited, wordsAt } from './cited.ts'
import type { Checked } from './claims-checked.ts'

/** Meetings face to face by their frames, besides journeys. */
const MEETINGS: ReadonlySet<string> = new Set([
  'meet',
  'summit',
  'attend-summit',
  'host-meeting',
  'council-meeting',
  'encounter',
  'negotiate',
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

/** What the packs know of people: at which level they act. */
export interface Ranks {
  /** The highest first. */
  readonly levels: readonly Pick<LevelRow, 'level' | 'offices'>[]
  readonly people: readonly Pick<PersonRow, 'person' | 'code' | 'office' | 'from' | 'to'>[]
}

type LevelOf = (digest: Digest, people: readonly VisitPerson[]) => readonly (readonly [string, readonly string[]])[]

/** The visits and meetings of a record; `incidents` and `digests` in one order, rows in that order too. */
export function visits(
  incidents: readonly Incident[],
  digests: readonly Digest[],
  parts: ReadonlyMap<string, string>,
  checked: readonly Checked[],
  ranks: Ranks,
): readonly Visit[] {
  const levelsOf = levelReader(ranks)
  const order = ranks.levels.map(({ level }) => level)
  const claims = Map.groupBy(checked, ({ incident }) => incident)
  const rows = digests.flatMap((digest, i) => {
    const isJourney = JOURNEYS.has(digest.frame) || CALLS.has(digest.frame)
    if (digest.type !== 'CONSULT' || (!isJourney && !MEETINGS.has(digest.frame))) return []
    return [visitOf(incidents[i] as Incident, digest, isJourney, parts, claims.get(i) ?? [], levelsOf, order)]
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
  levelsOf: LevelOf,
  order: readonly string[],
): Visit {
  const people = peopleOf(accounts)
  const all = [...new Set([...digest.source, ...digest.target])]
  const levels = levelsOf(digest, people)
  const asked = isJourney ? levels.filter(([, codes]) => codes.some((code) => digest.source.includes(code))) : levels
  const level =
    highest(asked.length ? asked : levels, order) ?? (digest.frame === 'state-visit' ? (order[0] ?? null) : null)
  const leading = levels.filter(([one]) => one === order[0]).map(([, codes]) => codes[0])
  const isSummit = /summit/.test(digest.frame) || (!isJourney && new Set(leading).size > 1)
  return {
    ...{ id, kind: isJourney ? 'visit' : isSummit ? 'summit' : 'meeting', frame: digest.frame },
    ...{ who: isJourney ? digest.source : all.toSorted(), host: isJourney ? digest.target : [] },
    ...{ people, place: digest.place, when: digest.when && { start: digest.when.start, end: digest.when.end } },
    ...{ level: level ?? (isSummit ? (order[0] ?? null) : null), status: digest.status, before: null },
    claims: claims.map(({ verdict, account: { telling }, claim }) => ({
      ...{ verdict, doc: telling.doc, words: wordsAt(telling.text, claim.evidence) },
    })),
    partOf: parts.get(id) ?? null,
    sources: accounts.map(({ telling, event }) => cited(telling, event.evidence)),
  }
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

const highest = (levels: ReturnType<LevelOf>, order: readonly string[]): string | null =>
  order.find((level) => levels.some(([one]) => one === level)) ?? null

/** The levels of people with the states that they act for: by the offices that they held on the day, else by the one that is told. */
function levelReader({ levels, people }: Ranks): LevelOf {
  const levelOf = new Map(levels.flatMap(({ level, offices }) => offices.map((office) => [office, level] as const)))
  const order = levels.map(({ level }) => level)
  const rows = Map.groupBy(people, ({ person }) => person)
  return ({ days, source, target }, told) =>
    told.flatMap(({ id, office }) => {
      const own = rows.get(id ?? '') ?? []
      const day = days ? (Number.isFinite(days.first) ? days.first : days.last) : null
      const held = day === null ? [] : own.filter(({ from, to }) => isIn(day, from, to))
      const codes = [...new Set(own.map(({ code }) => code))].filter((code) => [...source, ...target].includes(code))
      const offices = held.length ? held.map((one) => one.office) : [office ?? '']
      const level = highest(
        offices.flatMap((one) => (levelOf.has(one) ? [[levelOf.get(one) as string, codes] as const] : [])),
        order,
      )
      return level ? [[level, codes] as const] : []
    })
}

const isIn = (day: number, from: string, to: string): boolean =>
  (from === '' || daysOf(from).first <= day) && (to === '' || day <= daysOf(to).last)

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
