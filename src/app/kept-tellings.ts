import type { Genre } from '../reading/genre.ts'
import {
  issuesOf,
  type SeeSpan,
  type Spanned,
  type Telling,
  type ToldClaim,
  type ToldEvent,
} from '../resolve/account.ts'
import type { ToldFindings, ToldPosition } from '../resolve/told.ts'
import type { Desk } from './desk.ts'
import { type Contents, contentParts, contents } from './kept-contents.ts'
import { type Pool, pool } from './pool.ts'

/** What the documents of a desk tell, in parts that are read again without their readings, and looked into only where they are asked about. */

/** A document as it was last read. */
export interface Row {
  readonly seq: number
  /** The mark of the engine that read it. */
  readonly engine: string
  readonly telling: Telling
}

/** Documents that are listed in one part. */
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

const headsName = (made: string, part: number) => `${made}/heads/${part}`

/**
 * The parts of documents, those left out that only hold the first `same` of them.
 * @param made the beginning of their names: what was made anew never stands under the name of what was before
 */
export function tellingParts(
  desk: Desk,
  made: string,
  rows: readonly Row[],
  same: number,
): ReadonlyMap<string, string | Uint8Array> {
  const parts = new Map<string, string | Uint8Array>()
  for (let part = Math.floor(same / HEADS); part * HEADS < rows.length; part++) {
    const own = rows.slice(part * HEADS, (part + 1) * HEADS)
    parts.set(headsName(made, part), JSON.stringify(own.map(headOf)))
  }
  const before = (name: string) => part(desk, name)
  const tellings = rows.map(({ telling }) => telling)
  for (const [name, bytes] of contentParts(made, tellings, same, before)) parts.set(name, bytes)
  return parts
}

const headOf = ({ seq, engine, telling }: Row): Head => {
  const { id, doc, published, outlet, country, author = null, url = null, title = null, genre = null } = telling
  return [seq, engine, id, doc, published, outlet, country, author, url, title, genre, issuesOf(telling)]
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
  const told = contents(made, count, (name) => part(desk, name), shared)
  const from: From = { told, text: texts(desk), looked }
  const rows: Row[] = []
  for (let n = 0; rows.length < count; n++) {
    for (const head of JSON.parse(Buffer.from(part(desk, headsName(made, n))).toString('utf8')) as readonly Head[]) {
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

/** @throws PartMissing */
function part({ joined }: Desk, name: string): Uint8Array {
  const bytes = joined.part(name)
  if (!bytes) throw new PartMissing(name)
  return bytes
}

/** Where documents are looked into. */
interface From {
  readonly told: Contents
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
  #isLooked = false
  #events: readonly ToldEvent[] | null = null
  #findings: ToldFindings | null = null
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
    this.#isLooked = false
    this.#events = null
    this.#findings = null
  }
  get #told(): Contents {
    if (!this.#isLooked) this.#from.looked.push(this)
    this.#isLooked = true
    return this.#from.told
  }
  get text(): string {
    return this.#from.text(this.#seq)
  }
  get events(): readonly ToldEvent[] {
    this.#events ??= this.#told.events(this.#at)
    return this.#events
  }
  eventAt(rank: number): ToldEvent {
    const event = this.#told.eventAt(this.#at, rank)
    if (!event) throw new RangeError(`no event ${rank} in ${this.id}`)
    return event
  }
  spans(kind: Spanned, see: SeeSpan): void {
    this.#from.told.spans(this.#at, kind, see)
  }
  standsOn(issue: string): readonly (readonly [number, ToldPosition])[] {
    return this.#from.told.standsOn(this.#at, issue)
  }
  get claims(): readonly ToldClaim[] {
    return this.#from.told.claims(this.#at)
  }
  get findings(): ToldFindings {
    this.#findings ??= this.#told.findings(this.#at)
    return this.#findings
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
