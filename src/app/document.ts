import { attempt, inTransaction } from '../store/open.ts'
import { decode } from '../text/decode.ts'
import type { Span } from '../text/span.ts'
import type { Added, Desk, SourceRow } from './desk.ts'
import type { Unchanged } from './intake.ts'
import { printedLine } from './printed.ts'

/** A name or the beginning of an id that stands for no document, or for several. */
export class NoDocument extends Error {
  readonly given: string
  readonly isSeveral: boolean
  constructor(given: string, isSeveral: boolean) {
    super(`${given}: ${isSeveral ? 'several documents' : 'no document'}`)
    this.name = 'NoDocument'
    this.given = given
    this.isSeveral = isSeveral
  }
}

/** The one document that a name or the beginning of an id stands for. @throws NoDocument */
export function documentNamed({ sources }: Desk, id: string): SourceRow {
  const exact = sources.byId(id)
  if (exact) return exact
  const [one, ...more] = sources.named(id)
  if (!one || more.length > 0) throw new NoDocument(id, one !== undefined)
  return one
}

/** Withdraws documents, all or none; one that is withdrawn already stays so. @throws NoDocument */
export function withdraw(desk: Desk, ids: readonly string[], why: string, at: string): readonly unknown[] {
  const { sources, store } = desk
  const all = ids.map((id) => documentNamed(desk, id))
  attempt(store.dir, () =>
    inTransaction(store.db, () => {
      for (const { seq } of all) if (!sources.withdrawn(seq)) sources.withdraw(seq, why, at)
    }),
  )
  return all.map(({ id, doc }) => ({ kind: 'withdrawn', id, doc }))
}

/** What became of a document that came in, as JSON. */
export function printedAdded(added: Added | Unchanged): Record<string, unknown> {
  if (added.kind === 'unchanged') return { kind: added.kind, url: added.where }
  const { kind, source } = added
  const { id, doc } = source
  if (kind === 'new') return { kind, id, doc, events: added.events }
  return kind === 'copy' ? { kind, id, doc, why: added.why } : { kind, id, doc }
}

/** One source as JSON gives it. */
export function printedSource({ seq: _, ...source }: SourceRow): Record<string, unknown> {
  return source
}

/** A document with its copies and its reading: what `chancery show --json` prints. The kept reading is given while it is the one that would be made today. */
export function shown(desk: Desk, source: SourceRow): Record<string, unknown> & { readonly reading: unknown } {
  const { sources } = desk
  const text = sources.text(source.seq)
  return {
    ...printedSource(source),
    text,
    copies: sources.copies(source.seq),
    withdrawn: sources.withdrawn(source.seq),
    reading: JSON.parse(readingLine(desk, source, text)) as unknown,
  }
}

function readingLine(desk: Desk, source: SourceRow, text: string): string {
  const { seq, doc, outlet, url, title, publishedBasis, published } = source
  const kept = desk.readings.engine(seq) === desk.engine() ? desk.readings.line(seq) : null
  if (kept !== null) return kept
  const isGiven = publishedBasis === 'given' || publishedBasis === 'metadata'
  return printedLine(desk.prepared().read({ doc, text, published: isGiven ? published : null, outlet, url, title }))
}

/** The same with what each row of the packs says that a derivation names, by `file:line`. */
export function documented(desk: Desk, source: SourceRow): Record<string, unknown> {
  const found = shown(desk, source)
  const text = String(found['text'])
  const rows: Record<string, string> = {}
  for (const { row, at } of rowsNamed(found.reading))
    rows[row] ??= desk.rowText()(row, text.slice(at?.start ?? 0, at?.end ?? 0))
  return { ...found, rows }
}

interface Named {
  readonly row: string
  readonly at: Span | undefined
}

/** Every row that a derivation anywhere in a reading names, with where its words stand. */
function* rowsNamed(node: unknown): Generator<Named> {
  if (typeof node !== 'object' || node === null) return
  const { rows, at } = node as { readonly rows?: readonly string[]; readonly at?: Span }
  for (const row of rows ?? []) yield { row, at }
  for (const child of Object.values(node)) yield* rowsNamed(child)
}

/** The encoding in which a text arrived, told as when it was taken in; null where its bytes are no text. */
export function encodingOf(bytes: Uint8Array): string | null {
  const decoded = decode(bytes)
  return 'encoding' in decoded ? decoded.encoding : null
}
