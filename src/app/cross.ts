import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Status } from '../reading/reading.ts'
import { accountsOf, type Telling, type ToldEvent } from '../resolve/account.ts'
import { bCubed, type Scores } from '../resolve/bcubed.ts'
import { resolve } from '../resolve/incidents.ts'
import { isDay } from './documents.ts'
import { GoldError } from './gold.ts'
import type { Prepared } from './packs.ts'
import { type GoldEvent, hitsOf, placesOf } from './score.ts'

/** The file of a gold folder that says which events of different documents are one. */
export const CROSS = 'CROSS.json'

interface Record {
  readonly doc: string
  readonly date: string
  readonly events: readonly (GoldEvent & {
    readonly id: string
    readonly status: Status
    readonly people?: readonly string[]
    readonly counts?: readonly { readonly n: number; readonly of: string }[]
  })[]
}

type Clusters = readonly (readonly string[])[]

/** B³ of the incidents over the mentions that are listed. */
export interface CrossScores {
  readonly documents: number
  readonly mentions: number
  /** From the gold events of the documents, all of them, also those that are not listed. */
  readonly gold: Scores
  /** The same, where whatever is joined with a listed mention and not listed with it counts as wrong. */
  readonly goldStrict: Scores
  /** From the reader's own events: each stands for the gold event that it hits; a mention that no event hits is lost. */
  readonly reader: Scores
  /** Every gold event by itself: what one gets for nothing. */
  readonly apart: Scores
}

/**
 * Scores the incidents against `CROSS.json` of `dir`; the records stand in the folders below it, their texts beside them or in `texts`.
 * @throws GoldError where a record or a text is nowhere
 */
export function crossScores(dir: string, texts: string, { read, fold, pack }: Prepared): CrossScores {
  const listed = JSON.parse(readFileSync(join(dir, CROSS), 'utf8')) as readonly {
    readonly mentions: readonly { readonly doc: string; readonly event: string }[]
  }[]
  const key = listed.map(({ mentions }) => mentions.map(({ doc, event }) => `${doc}#${event}`))
  const ids = new Map(pack.people.flatMap(({ person, forms }) => forms.map((form) => [fold(form), person] as const)))
  const personId = (name: string) => ids.get(fold(name)) ?? null
  const documents = [...new Set(listed.flatMap(({ mentions }) => mentions.map(({ doc }) => doc)))].map((doc) =>
    recordOf(dir, texts, doc),
  )
  const golds = documents.map(({ record, text }) => telling(record, text, goldEvents(record, text, personId)))
  const gold = clusters(golds, fold)
  const hit = new Map<string, string>()
  const found = documents.map(({ record, text }) => {
    const { doc, date } = record
    const reading = read({ doc, text, published: isDay(date) ? date : null, outlet: null, url: null, title: null })
    for (const [i, j] of hitsOf({ doc, text, gold: record.events, found: reading.events }))
      hit.set(`${doc}#${reading.events[j]?.id}`, `${doc}#${record.events[i]?.id}`)
    return telling(record, text, reading.events)
  })
  const own = clusters(found, fold).map((cluster) => cluster.flatMap((one) => hit.get(one) ?? []))
  const mentions = new Set(key.flat())
  const only = (all: Clusters) => all.map((one) => one.filter((id) => mentions.has(id))).filter(({ length }) => length)
  const touched = gold.filter((one) => one.some((id) => mentions.has(id)))
  return {
    documents: documents.length,
    mentions: mentions.size,
    gold: bCubed(key, only(gold)),
    goldStrict: strict(key, touched),
    reader: bCubed(key, only(own)),
    apart: bCubed(
      key,
      [...mentions].map((id) => [id]),
    ),
  }
}

/** Precision over the listed mentions alone, in clusters that are as large as they are. */
function strict(key: Clusters, response: Clusters): Scores {
  const of = new Map(key.flatMap((cluster, i) => cluster.map((id) => [id, i] as const)))
  let [sum, n] = [0, 0]
  for (const cluster of response) {
    for (const id of cluster) {
      if (!of.has(id)) continue
      sum += cluster.filter((other) => of.get(other) === of.get(id)).length / cluster.length
      n++
    }
  }
  const { recall } = bCubed(key, response)
  const precision = sum / n
  return { recall, precision, f1: (2 * recall * precision) / (recall + precision) }
}

const clusters = (tellings: readonly Telling[], fold: (text: string) => string): Clusters =>
  resolve(accountsOf(tellings, fold)).incidents.map(({ accounts }) => accounts.map(({ key }) => key))

const telling = ({ doc, date }: Record, text: string, events: readonly ToldEvent[]): Telling => ({
  ...{ id: doc, doc, text, events, outlet: null, country: null },
  published: /^\d{4}(-\d{2}){0,2}$/.test(date) ? date : null,
})

function recordOf(dir: string, texts: string, doc: string): { readonly record: Record; readonly text: string } {
  const [path] = globSync(`*/${basename(doc, '.txt')}.json`, { cwd: dir })
  if (!path) throw new GoldError(`${join(dir, CROSS)}: the record of ${doc} is in no folder of ${dir}`)
  const beside = [join(dir, dirname(path), doc), join(texts, doc)].find((one) => existsSync(one))
  if (!beside) throw new GoldError(`${join(dir, path)}: its text ${doc} is neither beside it nor in ${texts}`)
  const record = JSON.parse(readFileSync(join(dir, path), 'utf8')) as Record
  return { record, text: readFileSync(beside, 'utf8') }
}

/** The events of a record in the shape of a reading; what only a reader knows stays empty. */
function goldEvents({ events }: Record, text: string, personId: (name: string) => string | null): readonly ToldEvent[] {
  return events.map(({ id, type, source, target, mutual, when, status, people, counts, quotes }) => ({
    ...{ id, type, source, target, when, status, frame: '', place: null, mutual: mutual ?? false },
    counts: counts ?? [],
    people: (people ?? []).map((name) => ({ id: personId(name), name })),
    evidence: quotes.flatMap((quote) => placesOf(text, quote).slice(0, 1)),
  }))
}
