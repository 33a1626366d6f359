import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Arrival } from '../feeds/arrival.ts'
import { type Pack, parsePack } from '../lexicon/pack.ts'
import type { Event, Reading } from '../reading/reading.ts'
import { ALIKE, bandsOf, contained, digestOf, lettersOf, likeness, sketch } from '../resolve/sketch.ts'
import { type Joined, joinedOf } from '../store/joined.ts'
import { type Judgements, judgementsOf } from '../store/judgements.ts'
import { attempt, createDesk, inTransaction, openDesk, type Store } from '../store/open.ts'
import { type Readings, readingsOf } from '../store/readings.ts'
import { type Saved, savedOf } from '../store/saved.ts'
import { type Search, searchOf } from '../store/search.ts'
import { type Sketches, sketchesOf } from '../store/sketches.ts'
import { type CopyWhy, type SourceRow, type Sources, sourcesOf } from '../store/sources.ts'
import { type Visits, visitsOf } from '../store/visits.ts'
import { fold, foldTable } from '../text/fold.ts'
import { otherLanguage } from '../text/language.ts'
import { engineMark, jointMark } from './engine.ts'
import { PACKS, packFiles } from './pack-files.ts'
import { type Prepared, prepareFiles } from './packs.ts'
import { printedLine } from './printed.ts'
import { type RowText, rowTexts } from './row-text.ts'

export { backup, restore } from '../store/backup.ts'
export { DeskError, type DeskFaultCode, integrityFaults } from '../store/open.ts'
export type { SourceRow } from '../store/sources.ts'

/** What became of a document that came in. */
export type Added =
  | { readonly kind: 'new'; readonly source: SourceRow; readonly events: number }
  | { readonly kind: 'copy'; readonly source: SourceRow; readonly why: CopyWhy }
  | { readonly kind: 'known'; readonly source: SourceRow }
  | { readonly kind: 'withdrawn'; readonly source: SourceRow }

/** An open desk with all that its verbs need. */
export interface Desk extends Disposable {
  readonly store: Store
  readonly sources: Sources
  readonly readings: Readings
  readonly judgements: Judgements
  readonly search: Search
  readonly saved: Saved
  readonly sketches: Sketches
  readonly visits: Visits
  readonly joined: Joined
  /** Made when a document is first read: most verbs need no reader. */
  readonly prepared: () => Prepared
  /** The rows of the packs, without a reader. */
  readonly pack: () => Pack
  readonly rowText: () => RowText
  readonly engine: () => string
  /** The mark of all that has an effect on what readings are joined to. */
  readonly joint: () => string
  /** One script and one width, for what is searched and compared. */
  readonly fold: (text: string) => string
}

/** Opens the desk in `dir`, or makes it where `isNew`. @throws DeskError */
export function desk(dir: string, isNew = false): Desk {
  const store = isNew ? createDesk(dir) : openDesk(dir)
  const { db } = store
  const packs = once(() => ({ ...packFiles(PACKS), ...ownRows(dir) }))
  const table = once(() => foldTable(packs()['zh/fold.txt'] ?? ''))
  const folded = (text: string) => fold(table(), text)
  const pack = once(() => parsePack(packs()))
  return {
    store,
    sources: sourcesOf(db),
    readings: readingsOf(db),
    judgements: judgementsOf(db),
    search: searchOf(db),
    saved: savedOf(db),
    sketches: sketchesOf(db),
    visits: visitsOf(db),
    joined: joinedOf(db),
    prepared: once(() => prepareFiles(packs())),
    pack,
    rowText: once(() => rowTexts(pack(), packs(), folded)),
    engine: once(() => engineMark(packs())),
    joint: once(() => jointMark(packs())),
    fold: folded,
    [Symbol.dispose]: () => store[Symbol.dispose](),
  }
}

/** KiB of pages for a connection that reads each row once, or a row here and there. */
const READING = 4096

/**
 * Opens a desk only to read in it: the pages that its many writes touch again and again are not kept in memory.
 * @param cache KiB of pages that are
 * @throws DeskError
 */
export function readingDesk(dir: string, cache = READING): Desk {
  const open = desk(dir)
  open.store.db.exec(`pragma cache_size = -${cache}`)
  return open
}

/** The rows that the user keeps in the desk's own folder of packs, by path, under `desk/`; none where there is no such folder. */
export function ownRows(dir: string): Record<string, string> {
  if (!existsSync(join(dir, 'packs'))) return {}
  return Object.fromEntries(
    Object.entries(packFiles(join(dir, 'packs'))).map(([file, content]) => [`desk/${file}`, content]),
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Hexadecimal. */
export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The address without what does not name the page: fragment, tracking parameters, `www.`, a slash at the end. */
export function canonicalUrl(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  for (const name of [...parsed.searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid|from$|ref$)/.test(name)) parsed.searchParams.delete(name)
  parsed.hostname = parsed.hostname.replace(/^www\./, '')
  return parsed.href.replace(/\/$/, '')
}

/**
 * Takes documents in, all in one transaction: after it returns they are on the disk, and if it throws none of them is.
 * @param now ISO instant of their arrival
 * @param published day to suppose for those that come without one and whose text says none
 */
export function take(
  desk: Desk,
  documents: readonly Arrival[],
  now: string,
  published: string | null,
): readonly Added[] {
  const { dir, db } = desk.store
  return attempt(dir, () => inTransaction(db, () => documents.map((one) => takeOne(desk, one, now, published))))
}

function takeOne(desk: Desk, arrival: Arrival, now: string, published: string | null): Added {
  const { sources } = desk
  const original = sha256(arrival.bytes)
  const url = canonicalUrl(arrival.url)
  const day = arrival.published
  const supposed = published ?? arrival.made ?? null
  const same = sources.byOriginal(original)
  const copyOf = (source: SourceRow, why: CopyWhy): Added => {
    if (sources.withdrawn(source.seq)) return { kind: 'withdrawn', source }
    const { doc, format, outlet } = arrival
    if (why === 'bytes' && source.doc === doc) return { kind: 'known', source }
    sources.keepOriginal(original, arrival.bytes)
    const isNew = sources.addCopy({
      source: source.seq,
      why,
      doc,
      format,
      original,
      outlet,
      url,
      published: day ?? supposed,
      arrived: now,
    })
    return isNew ? { kind: 'copy', source, why } : { kind: 'known', source }
  }
  if (same) return copyOf(same, 'bytes')
  const id = `sha256:${sha256(arrival.text)}`
  const equal = sources.byId(id)
  if (equal) return copyOf(equal, 'text')
  const { doc, text, outlet, title } = arrival
  const reading = desk.prepared().read({ doc, text, published: day, supposed, outlet, url, title })
  const { clean } = reading.text
  const there = url ? sources.byUrl(url).find((one) => isVersion(desk, clean, one)) : undefined
  if (there) return copyOf(there, 'url')
  const mins = sketch(clean)
  const like = mins ? likest(desk, mins) : sameLetters(desk, clean)
  if (like && !isOfOthers(desk, reading, like)) return copyOf(like, 'alike')
  sources.keepOriginal(original, arrival.bytes)
  const seq = sources.add({
    ...{ id, doc, original, url, text, arrived: now, format: arrival.format },
    title: title ?? titleOf(reading),
    author: arrival.author ?? reading.byline.author,
    outlet: outlet ?? reading.byline.outlet,
    lang: otherLanguage(text) ?? reading.lang,
    published: reading.published?.day ?? null,
    publishedBasis: day || isAsMade(reading, published) ? 'metadata' : (reading.published?.basis ?? null),
  })
  desk.search.add(seq, clean)
  if (mins) desk.sketches.add(seq, mins, bandsOf(mins))
  else desk.sketches.addShort(seq, digestOf(lettersOf(clean)))
  desk.readings.put(seq, desk.engine(), printedLine(reading), reading.events, now)
  return { kind: 'new', source: sources.bySeq(seq) as SourceRow, events: reading.events.length }
}

/** Whether the day is that on which the file was made: neither the user nor the text tells one. */
const isAsMade = (reading: Reading, supposed: string | null) =>
  supposed === null && reading.published?.basis === 'given'

/** The headline that the text itself opens with, in the source's words. */
function titleOf({ text }: Reading): string | null {
  const block = text.blocks.find(({ kind }) => kind === 'title')
  if (!block) return null
  const [start, end] = [text.raw[block.start] as number, (text.raw[block.end - 1] as number) + 1]
  return text.source.text.slice(start, end).replace(/\s+/g, ' ').trim() || null
}

/** Share of a text's words that a text of the same address has, from which on both are one article; below, the page now says something else. */
const VERSION = 0.5

const isVersion = (desk: Desk, clean: string, { seq }: SourceRow) =>
  contained(clean, desk.fold(desk.sources.text(seq))) >= VERSION

/** The source that a text is nearly the same as. */
function likest({ sketches, sources }: Desk, mins: Uint32Array): SourceRow | null {
  let [best, most] = [-1, 0]
  for (const { seq, mins: other } of sketches.near(bandsOf(mins))) {
    const share = likeness(mins, other)
    if (share > most) [best, most] = [seq, share]
  }
  return most >= ALIKE ? sources.bySeq(best) : null
}

/**
 * Whether events of a text and of the source that it is like have each an actor that the other has not: the same form filled in for another
 * state, as embassies publish it, is no copy.
 */
function isOfOthers({ readings }: Desk, { events }: Reading, { seq }: SourceRow): boolean {
  const line = readings.line(seq)
  if (!line) return false
  const actorsOf = (all: readonly Pick<Event, 'source' | 'target'>[]) =>
    new Set(all.flatMap(({ source, target }) => [...source, ...target]))
  const [own, other] = [actorsOf(events), actorsOf((JSON.parse(line) as Pick<Reading, 'events'>).events)]
  return own.difference(other).size > 0 && other.difference(own).size > 0
}

/** The source that a short text differs from in nothing but script, width, layout or marks. */
function sameLetters({ sketches, sources, fold }: Desk, clean: string): SourceRow | null {
  const letters = lettersOf(clean)
  const seq = sketches.short(digestOf(letters)).find((one) => lettersOf(fold(sources.text(one))) === letters)
  return seq === undefined || letters === '' ? null : sources.bySeq(seq)
}
