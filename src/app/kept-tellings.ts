import type { Genre } from '../reading/genre.ts'
import { issuesOf, type Telling, type ToldClaim, type ToldEvent } from '../resolve/account.ts'
import type { ToldFindings } from '../resolve/told.ts'
import type { Desk } from './desk.ts'
import { type Pool, pool } from './pool.ts'

/** What the documents of a desk tell, in parts that are read again without their readings, and looked into only where they are asked about. */

/** A document as it was last read. */
export interface Row {
  readonly seq: number
  /** The mark of the engine that read it. */
  readonly engine: string
  readonly telling: Telling
}

/** Documents that are listed in one part; what a document tells is a part of its own, for a few of many to be looked into. */
const HEADS = 128

/** A part that was there is there no more: another one has put in its place what was joined anew. */
export class PartMissing extends Error {
  constructor(name: string) {
    super(`${name} is missing`)
  }
}

/** Beginning of a row, by which a document is listed. */
type Head = readonly [
  seq: number,
  engine: string,
  id: string,
  doc: string,
  published: string | null,
  outlet: string | null,
  country: string | null,
  author: string | null,
  url: string | null,
  title: string | null,
  genre: Genre | null,
  issues: readonly string[],
]

/** An event with the places of its values, and its evidence as pairs of numbers. */
type EventRow = readonly [id: string, mutual: 0 | 1, values: readonly number[], evidence: readonly number[]]
/** The values of all events, each once and as JSON; claims and findings as JSON, null where there are none. */
type Body = readonly [values: readonly string[], events: readonly EventRow[], more: string | null]

const VALUES = ['frame', 'type', 'source', 'target', 'people', 'place', 'when', 'status', 'counts', 'saidBy'] as const

const headsName = (made: string, part: number) => `${made}/heads/${part}`
const bodyName = (made: string, place: number) => `${made}/body/${place}`

/**
 * The parts of documents, those left out that only hold the first `same` of them.
 * @param made the beginning of their names: what was made anew never stands under the name of what was before
 */
export function tellingParts(made: string, rows: readonly Row[], same: number): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (let part = Math.floor(same / HEADS); part * HEADS < rows.length; part++) {
    const own = rows.slice(part * HEADS, (part + 1) * HEADS)
    parts.set(headsName(made, part), JSON.stringify(own.map(headOf)))
  }
  for (let place = same; place < rows.length; place++)
    parts.set(bodyName(made, place), JSON.stringify(bodyOf((rows[place] as Row).telling)))
  return parts
}

const headOf = ({ seq, engine, telling }: Row): Head => {
  const { id, doc, published, outlet, country, author = null, url = null, title = null, genre = null } = telling
  return [seq, engine, id, doc, published, outlet, country, author, url, title, genre, issuesOf(telling)]
}

function bodyOf({ events, claims = [], findings }: Telling): Body {
  const places = new Map<string, number>()
  const placeOf = (value: unknown): number => {
    const key = JSON.stringify(value)
    const at = places.get(key) ?? places.size
    places.set(key, at)
    return at
  }
  const rows = events.map((event): EventRow => {
    const own = VALUES.map((name) => placeOf(event[name] ?? null))
    return [event.id, event.mutual ? 1 : 0, own, event.evidence.flatMap(({ start, end }) => [start, end])]
  })
  const isBare = claims.length === 0 && Object.values(findings ?? {}).every((all) => all.length === 0)
  return [[...places.keys()], rows, isBare ? null : JSON.stringify({ claims, findings })]
}

/** Documents that were looked into. */
export interface Looked {
  readonly count: () => number
  /** Lets go of what was read of them: who looks into them again reads it again. */
  readonly forget: () => void
}

/** Opens the first `count` documents. @throws PartMissing */
export function openTellings(
  desk: Desk,
  made: string,
  count: number,
): { readonly rows: readonly Row[]; readonly looked: Looked } {
  const shared = pool()
  const looked: KeptTelling[] = []
  const from: From = { body: (at) => bodyAt(desk, bodyName(made, at), shared), text: texts(desk), looked }
  const rows: Row[] = []
  for (let part = 0; rows.length < count; part++) {
    for (const head of JSON.parse(content(desk, headsName(made, part))) as readonly Head[]) {
      const [seq, engine] = head
      rows.push({ seq, engine: shared.name(engine), telling: new KeptTelling(head, rows.length, from, shared) })
      if (rows.length === count) break
    }
  }
  const forget = () => {
    for (const one of looked.splice(0)) one.forget()
  }
  return { rows, looked: { count: () => looked.length, forget } }
}

function content({ joined }: Desk, name: string): string {
  const bytes = joined.part(name)
  if (!bytes) throw new PartMissing(name)
  return Buffer.from(bytes).toString('utf8')
}

function bodyAt(desk: Desk, name: string, { spelt }: Pool): Unfolded {
  const [values, events, more] = JSON.parse(content(desk, name)) as Body
  const own = values.map((json) => spelt(json))
  return { events: events.map((row) => eventOf(row, own)), ...unfolded(more) }
}

function eventOf([id, mutual, own, spans]: EventRow, values: readonly unknown[]): ToldEvent {
  const [frame, type, source, target, people, place, when, status, counts, saidBy] = own.map((i) => values[i])
  const evidence = spans.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: spans[i + 1] as number }] : []))
  const event = { id, frame, type, source, target, mutual: mutual === 1, people, place, when, status, counts, saidBy }
  return { ...event, evidence } as ToldEvent
}

interface Unfolded {
  readonly events: readonly ToldEvent[]
  readonly claims: readonly ToldClaim[]
  readonly findings: ToldFindings
}

const BARE: Omit<Unfolded, 'events'> = {
  claims: [],
  findings: { positions: [], figures: [], forecasts: [], agreements: [], channels: [], notes: [] },
}

const unfolded = (more: string | null) => (more === null ? BARE : (JSON.parse(more) as Omit<Unfolded, 'events'>))

/** Where documents are looked into. */
interface From {
  readonly body: (at: number) => Unfolded
  readonly text: (seq: number) => string
  readonly looked: KeptTelling[]
}

/** A document that is looked into when it is asked about. */
class KeptTelling implements Telling {
  readonly id: string
  readonly doc: string
  readonly published: string | null
  readonly outlet: string | null
  readonly country: string | null
  readonly author: string | null
  readonly url: string | null
  readonly title: string | null
  readonly genre: Genre | null
  readonly issues: readonly string[]
  readonly #seq: number
  readonly #at: number
  readonly #from: From
  #body: Unfolded | null = null
  constructor(head: Head, at: number, from: From, { name, value }: Pool) {
    const [seq, , id, doc, published, outlet, country, author, url, title, genre, issues] = head
    const known = (word: string | null) => word && name(word)
    this.id = id
    this.doc = doc
    this.published = known(published)
    this.outlet = known(outlet)
    this.country = known(country)
    this.author = known(author)
    this.url = url
    this.title = title
    this.genre = known(genre) as Genre | null
    this.issues = value(issues)
    this.#seq = seq
    this.#at = at
    this.#from = from
  }
  forget(): void {
    this.#body = null
  }
  get #own(): Unfolded {
    if (this.#body === null) this.#from.looked.push(this)
    this.#body ??= this.#from.body(this.#at)
    return this.#body
  }
  get text(): string {
    return this.#from.text(this.#seq)
  }
  get events(): readonly ToldEvent[] {
    return this.#own.events
  }
  get claims(): readonly ToldClaim[] {
    return this.#own.claims
  }
  get findings(): ToldFindings {
    return this.#own.findings
  }
}

/** Texts that are kept at hand, in UTF-16 code units of all together. */
const AT_HAND = 4_000_000

/** Looks texts up; those of the last documents that were asked about are at hand. */
function texts({ sources }: Desk): (seq: number) => string {
  const kept = new Map<number, string>()
  let units = 0
  return (seq) => {
    const there = kept.get(seq)
    if (there !== undefined) return there
    const text = sources.text(seq)
    kept.set(seq, text)
    units += text.length
    for (const [oldest, { length }] of kept) {
      if (units <= AT_HAND) break
      kept.delete(oldest)
      units -= length
    }
    return text
  }
}
