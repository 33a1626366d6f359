import type { Stance } from '../reading/finding.ts'
import type { Genre } from '../reading/genre.ts'
import type { ActorCode, Status } from '../reading/reading.ts'
import { type Account, isPlan, type Telling } from '../resolve/account.ts'
import { daysOf } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { ToldPosition } from '../resolve/told.ts'
import { byPublished, type Cited, cited } from './cited.ts'

/** What sources are asked about: one incident, or where one actor stands on an issue. */
export type Topic =
  | { readonly kind: 'incident'; readonly incident: Incident; readonly digest: Digest }
  | { readonly kind: 'position'; readonly holder: ActorCode; readonly issue: string }

/** How one teller deals with one topic. */
export interface View {
  /** `early`: all that the teller published came before anybody told of it. */
  readonly told: 'told' | 'left out' | 'early'
  /** Of an incident, as the teller has it at last. */
  readonly status: Status | null
  /** In which place the teller comes to it, among the topics that it tells, from 1. */
  readonly order: number | null
  /** Of a position, and beside an incident those of the clauses that tell it. */
  readonly stances: readonly { readonly holder: ActorCode; readonly stance: Stance; readonly kind: string }[]
  /** In whose name it is told, where the teller does not say it himself. */
  readonly saidBy: readonly ActorCode[]
  /** In what this teller differs from what is known of the topic, or from most others. */
  readonly differs: readonly ('status' | 'order' | 'stance')[]
  /** Where it differs in the order: whether it tells the topic before those that most others tell first, or behind them. */
  readonly turned: 'earlier' | 'later' | null
  readonly sources: readonly Cited[]
}

/** Documents of one outlet and kind. */
export interface Teller {
  readonly country: string | null
  readonly outlet: string | null
  /** Of the one document, where no outlet is known. */
  readonly title: string | null
  readonly genre: Genre | null
  readonly docs: readonly string[]
  /** One for each topic, in their order. */
  readonly views: readonly View[]
}

interface Found {
  readonly telling: Telling
  readonly accounts: readonly Account[]
  readonly positions: readonly ToldPosition[]
  /** Where the document comes to it. */
  readonly at: number
}

/**
 * Who tells of which topics, one row for each outlet and kind of document that tells of at least one; rows by country, outlet and kind. Who
 * tells of none is not held to have left something out: it may write of other things.
 */
export function views(tellings: readonly Telling[], topics: readonly Topic[]): readonly Teller[] {
  const asked = new Set(tellings.map(({ id }) => id))
  const found = topics.map((topic) => foundIn(topic, tellings, asked))
  const told = tellings.filter(({ id }) => found.some((one) => one.has(id)))
  // Documents of outlets that are not known are not of one.
  const groups = Map.groupBy(told.toSorted(byPublished), ({ country, outlet, genre, id }) =>
    [country, outlet ?? id, genre].join('\t'),
  )
  const rows = [...groups.values()].map((documents) => {
    const orders = documents.map((telling) => ordersOf(telling, found))
    return { documents, orders: topics.map((_, k) => least(orders.map((one) => one[k] ?? null))) }
  })
  const most = commonStances(topics, found)
  const turned = turnedIn(
    rows.map(({ orders }) => orders),
    topics.length,
  )
  return rows
    .map(({ documents, orders }, i) => {
      const first = documents[0] as Telling
      const own = topics.map((topic, k) => {
        const all = documents.flatMap(({ id }) => found[k]?.get(id) ?? [])
        const order = orders[k] ?? null
        return viewOf({ topic, all, order, turned: turned[i]?.[k] ?? null, documents, most: most[k] ?? null })
      })
      const { country, outlet, title = null, genre = null } = first
      return {
        country,
        outlet,
        title: outlet === null ? title : null,
        genre,
        docs: documents.map(({ doc }) => doc),
        views: own,
      }
    })
    .toSorted(byTeller)
}

function byTeller(a: Teller, b: Teller): number {
  const key = ({ country, outlet, genre, docs }: Teller) =>
    [country ?? '~', outlet ?? '~', genre ?? '~', docs[0]].join('\t')
  return key(a) < key(b) ? -1 : 1
}

/** By the id of a text, what it says of the topic; of those whose ids are asked for. */
function foundIn(topic: Topic, tellings: readonly Telling[], asked: ReadonlySet<string>): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  if (topic.kind === 'incident') {
    const told = topic.incident.accounts.filter(({ telling }) => asked.has(telling.id))
    for (const [id, accounts] of Map.groupBy(told, ({ telling }) => telling.id)) {
      const [{ telling }] = accounts as [Account, ...Account[]]
      const spans = accounts.flatMap(({ event }) => event.evidence)
      const positions = (telling.findings?.positions ?? []).filter(({ evidence }) =>
        evidence.some((a) => spans.some((b) => a.start < b.end && b.start < a.end)),
      )
      found.set(id, { telling, accounts, positions, at: Math.min(...spans.map(({ start }) => start)) })
    }
    return found
  }
  for (const telling of tellings) {
    const positions = (telling.findings?.positions ?? []).filter(
      ({ issue, holder, with: others }) =>
        issue === topic.issue && (holder === topic.holder || others.includes(topic.holder)),
    )
    if (positions.length === 0) continue
    const at = Math.min(...positions.flatMap(({ evidence }) => evidence.map(({ start }) => start)))
    found.set(telling.id, { telling, accounts: [], positions, at })
  }
  return found
}

/** The place of each topic in one document, from 1; null where it does not tell it. */
function ordersOf({ id }: Telling, found: readonly ReadonlyMap<string, Found>[]): readonly (number | null)[] {
  const places = found.map((one) => one.get(id)?.at ?? null)
  const sorted = [...new Set(places.filter((at) => at !== null))].sort((a, b) => a - b)
  return places.map((at) => (at === null ? null : sorted.indexOf(at) + 1))
}

const least = (all: readonly (number | null)[]): number | null =>
  all.reduce((best, one) => (one === null ? best : best === null ? one : Math.min(best, one)), null)

/**
 * By row and topic, whether the row tells it and some other topic the other way round than most others who tell both, and at least two do.
 */
function turnedIn(
  orders: readonly (readonly (number | null)[])[],
  topics: number,
): readonly (readonly View['turned'][])[] {
  const turned = orders.map(() => new Array<View['turned']>(topics).fill(null))
  for (let one = 0; one < topics; one++)
    for (let other = one + 1; other < topics; other++) {
      const signs = orders.map((row) => {
        const [a, b] = [row[one] ?? null, row[other] ?? null]
        return a === null || b === null ? 0 : Math.sign(a - b)
      })
      const [before, behind] = [-1, 1].map((sign) => signs.filter((each) => each === sign).length) as [number, number]
      for (const [i, sign] of signs.entries()) {
        const [along, against] = sign < 0 ? [before - 1, behind] : [behind - 1, before]
        if (sign === 0 || against < 2 || against <= along) continue
        const row = turned[i] as View['turned'][]
        row[one] ??= sign < 0 ? 'earlier' : 'later'
        row[other] ??= sign < 0 ? 'later' : 'earlier'
      }
    }
  return turned
}

/** Of each position the stance that most documents tell; null where no one is told most. */
function commonStances(
  topics: readonly Topic[],
  found: readonly ReadonlyMap<string, Found>[],
): readonly (Stance | null)[] {
  return topics.map((topic, k) => {
    if (topic.kind === 'incident') return null
    const told = [...(found[k]?.values() ?? [])].flatMap(({ positions }) => [
      ...new Set(positions.map(({ stance }) => stance)),
    ])
    const counts = [...Map.groupBy(told, (stance) => stance)].map(([stance, all]) => ({ stance, n: all.length }))
    const [first, second] = counts.sort((a, b) => b.n - a.n)
    return first && first.n > (second?.n ?? 0) ? first.stance : null
  })
}

interface Seen {
  readonly topic: Topic
  readonly all: readonly Found[]
  readonly order: number | null
  readonly turned: View['turned']
  readonly documents: readonly Telling[]
  readonly most: Stance | null
}

function viewOf({ topic, all, order, turned, documents, most }: Seen): View {
  const accounts = all.flatMap((one) => one.accounts)
  const positions = all.flatMap((one) => one.positions)
  const status = accounts.at(-1)?.event.status ?? null
  const isOther = most !== null && positions.length > 0 && positions.every(({ stance }) => stance !== most)
  return {
    told: all.length > 0 ? 'told' : isEarly(topic, documents) ? 'early' : 'left out',
    ...{ status, order, turned },
    stances: unique(positions.map(({ holder, stance, kind }) => ({ holder, stance, kind }))),
    saidBy: [...new Set(accounts.flatMap(({ event: { saidBy = null } }) => saidBy ?? []))],
    differs: [
      ...(differsInStatus(topic, accounts) ? (['status'] as const) : []),
      ...(turned ? (['order'] as const) : []),
      ...(isOther ? (['stance'] as const) : []),
    ],
    sources: all.map(({ telling, accounts: own, positions: held }) =>
      cited(
        telling,
        own.length ? own.flatMap(({ event }) => event.evidence) : held.flatMap(({ evidence }) => evidence),
      ),
    ),
  }
}

const unique = <T>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]

/** A plan that was told before anybody told of the deed differs in nothing. */
function differsInStatus(topic: Topic, accounts: readonly Account[]): boolean {
  const last = accounts.at(-1)
  if (topic.kind !== 'incident' || !last || last.event.status === topic.digest.status) return false
  if (!isPlan(last.event) || isPlan({ status: topic.digest.status })) return true
  const done = topic.incident.accounts.find(({ event }) => event.status === topic.digest.status)
  return done?.published != null && last.published !== null && last.published.first > done.published.first
}

/** Whether all documents came before the first that tells of it. */
function isEarly(topic: Topic, documents: readonly Telling[]): boolean {
  if (topic.kind !== 'incident') return false
  const first = topic.incident.accounts[0]?.published
  return (
    first !== null &&
    first !== undefined &&
    documents.every(({ published }) => published !== null && daysOf(published).last < first.first)
  )
}
