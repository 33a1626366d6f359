import type { PersonRow } from '../lexicon/pack.ts'
import type { ActorCode } from '../reading/reading.ts'
import { daysOf } from '../resolve/days.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { PartialDay } from '../text/day.ts'
import { type Cited, cited } from './cited.ts'
import { holdsOn } from './levels.ts'

/** An office that somebody holds or held; empty ends are open. */
export interface Term {
  readonly code: ActorCode
  readonly office: string
  readonly from: string
  readonly to: string
}

/** An office in which sources speak of somebody. */
export interface ToldOffice {
  readonly office: string
  readonly first: PartialDay | null
  readonly last: PartialDay | null
  readonly docs: readonly string[]
  /** The packs know the person, and of no such office in that time. */
  readonly unknown: boolean
}

/** Somebody whom the record tells of. */
export interface PersonOfRecord {
  /** Of `people/*.tsv`; null where the texts alone name the person. */
  readonly id: string | null
  /** As texts write it, the commonest first. */
  readonly names: readonly string[]
  readonly latin: string | null
  /** For whom the person acts or acted. */
  readonly codes: readonly ActorCode[]
  /** Terms that hold as of the day. */
  readonly terms: readonly Term[]
  readonly told: readonly ToldOffice[]
  /** Ids of the incidents that the person has part in. */
  readonly incidents: readonly string[]
  readonly sources: readonly Cited[]
}

interface Mention {
  readonly name: string
  readonly office: string | null
  readonly incident: string
  readonly account: Incident['accounts'][number]
}

/** The people of a record, the most told of first. @param asOf day (since 1970-01-01) on which their offices are asked for */
export function people(
  incidents: readonly Incident[],
  rows: readonly PersonRow[],
  asOf: number,
): readonly PersonOfRecord[] {
  const mentions = new Map<string, { readonly id: string | null; readonly all: Mention[] }>()
  for (const { id: incident, accounts } of incidents)
    for (const account of accounts)
      for (const { id, name, office = null } of account.event.people) {
        const key = id ?? `? ${name}`
        const own = mentions.get(key) ?? { id, all: [] }
        own.all.push({ name, office, incident, account })
        mentions.set(key, own)
      }
  const known = Map.groupBy(rows, ({ person }) => person)
  return [...mentions.values()]
    .map(({ id, all }) => personOf(id, all, (id && known.get(id)) || [], asOf))
    .sort((a, b) => b.sources.length - a.sources.length || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1))
}

function personOf(
  id: string | null,
  mentions: readonly Mention[],
  rows: readonly PersonRow[],
  asOf: number,
): PersonOfRecord {
  const names = [...Map.groupBy(mentions, ({ name }) => name)].sort(
    ([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1),
  )
  const sources = new Map(mentions.map(({ account: { key, telling, event } }) => [key, cited(telling, event.evidence)]))
  const latin = rows.find((row) => row.latin !== '')?.latin ?? null
  const terms = rows
    .filter((row) => holdsOn(row, asOf))
    .map(({ code, office, from, to }) => ({ code, office, from, to }))
  return {
    ...{ id, latin, terms, names: names.map(([name]) => name) },
    codes: [...new Set(rows.map(({ code }) => code))],
    told: [
      ...Map.groupBy(
        mentions.filter(({ office }) => office !== null),
        ({ office }) => office as string,
      ),
    ].map(([office, own]) => toldOf(office, own, rows)),
    incidents: [...new Set(mentions.map(({ incident }) => incident))],
    sources: [...sources.values()],
  }
}

function toldOf(office: string, mentions: readonly Mention[], rows: readonly PersonRow[]): ToldOffice {
  const days = mentions.flatMap(({ account: { telling } }) => telling.published ?? []).sort()
  const [first = null, last = first] = [days[0], days.at(-1)]
  return {
    ...{ office, first, last, docs: [...new Set(mentions.map(({ account: { telling } }) => telling.doc))] },
    unknown:
      rows.length > 0 &&
      !rows.some((row) => row.office === office && days.some((day) => holdsOn(row, daysOf(day).first))),
  }
}
