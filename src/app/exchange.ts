import type { Arrival, Format } from '../feeds/arrival.ts'
import { linesOf } from '../feeds/lines.ts'
import { attempt, inTransaction } from '../store/open.ts'
import type { CopyRow, SourceRow } from '../store/sources.ts'
import { type Desk, sha256, take } from './desk.ts'
import { TOO_LARGE } from './documents.ts'

/** Version of the lines that `exported` writes. */
const SHAPE = 1

/** One thing of the record, as one line of JSON. Bytes are in base64. */
type Line =
  | ({ readonly desk: number; readonly kind: 'source'; readonly text: string; readonly bytes: string } & Omit<
      SourceRow,
      'seq'
    >)
  | ({ readonly desk: number; readonly kind: 'copy'; readonly of: string; readonly bytes: string } & Omit<
      CopyRow,
      'source' | 'original'
    >)
  | {
      readonly desk: number
      readonly kind: 'withdrawal'
      readonly of: string
      readonly why: string
      readonly at: string
    }
  | {
      readonly desk: number
      readonly kind: 'judgement'
      readonly judgement: string
      readonly subject: string
      readonly content: string
      readonly at: string
    }

/** Sources that are looked up at a time. */
const PAGE = 256

/** The whole record, a line for each source followed by its copies and withdrawal, then the judgements. */
export function* exported({ sources, store }: Desk): Generator<string> {
  const base64 = (hash: string) => Buffer.from(sources.original(hash) ?? '').toString('base64')
  for (let after = 0; ; ) {
    const page = sources.all(after, PAGE)
    for (const { seq, ...source } of page) {
      yield JSON.stringify({
        desk: SHAPE,
        kind: 'source',
        ...source,
        text: sources.text(seq),
        bytes: base64(sources.originalOf(seq)),
      } satisfies Line)
      for (const { source: _, original, ...copy } of sources.copies(seq))
        yield JSON.stringify({
          desk: SHAPE,
          kind: 'copy',
          of: source.id,
          ...copy,
          bytes: base64(original),
        } satisfies Line)
      const withdrawn = sources.withdrawn(seq)
      if (withdrawn)
        yield JSON.stringify({ desk: SHAPE, kind: 'withdrawal', of: source.id, ...withdrawn } satisfies Line)
    }
    if (page.length < PAGE) break
    after = page.at(-1)?.seq as number
  }
  for (const row of store.db
    .prepare('select kind as judgement, subject, content, at from judgement order by seq')
    .all())
    yield JSON.stringify({ desk: SHAPE, kind: 'judgement', ...row })
}

/** A line that is none of an export: `detail` says why. */
class ImportError extends Error {}

/**
 * Takes in one line of an export; true where it brought something new. Doing it twice changes nothing.
 * @throws ImportError on a line that is none, or speaks of a source that has not come
 */
function imported(desk: Desk, text: string): boolean {
  const line = parsed(text)
  const { sources, store } = desk
  if (line.kind === 'source') {
    const [added] = take(desk, [arrivalOf(line)], line.arrived, null)
    return added?.kind === 'new'
  }
  return attempt(store.dir, () =>
    inTransaction(store.db, () => {
      if (line.kind === 'judgement') return addJudgement(desk, line)
      const source = sources.byId(line.of)
      if (!source) throw new ImportError(`no source ${line.of} has come before`)
      if (line.kind === 'withdrawal') {
        if (sources.withdrawn(source.seq)) return false
        sources.withdraw(source.seq, line.why, line.at)
        return true
      }
      const bytes = Buffer.from(line.bytes, 'base64')
      const original = sha256(bytes)
      sources.keepOriginal(original, bytes)
      const { why, doc, format, outlet, url, published, arrived } = line
      return sources.addCopy({ source: source.seq, why, doc, format, original, outlet, url, published, arrived })
    }),
  )
}

/** What became of one line of an export: `fault` says in English why it could not be taken. */
export interface ImportedLine {
  readonly number: number
  readonly isNew: boolean
  readonly fault: string | null
}

/** Longest line: the bytes of the largest document, in base64, beside its text. */
const LONGEST = 4 * TOO_LARGE

/** Takes in a stream of lines, each in a transaction of its own. */
export async function* importStream(desk: Desk, chunks: AsyncIterable<unknown>): AsyncGenerator<ImportedLine> {
  for await (const line of linesOf(chunks, LONGEST)) {
    if (!line || line.size === 0) continue
    const { number, bytes } = line
    try {
      if (!bytes) throw new ImportError(`${line.size} bytes`)
      yield { number, isNew: imported(desk, bytes.toString('utf8')), fault: null }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      yield { number, isNew: false, fault: error.message }
    }
  }
}

function parsed(text: string): Line {
  let line: Line
  try {
    line = JSON.parse(text) as Line
  } catch (error) {
    throw new ImportError((error as Error).message)
  }
  if (line?.desk !== SHAPE) throw new ImportError(`"desk" is ${line?.desk}, and ${SHAPE} is wanted`)
  return line
}

function arrivalOf(line: Line & { readonly kind: 'source' }): Arrival {
  const { doc, text, title, author, outlet, url, published, publishedBasis } = line
  const isGiven = publishedBasis === 'given' || publishedBasis === 'metadata'
  const bytes = Buffer.from(line.bytes, 'base64')
  return {
    doc,
    format: line.format as Format,
    bytes,
    text,
    title,
    author,
    outlet,
    url,
    published: isGiven ? published : null,
  }
}

function addJudgement(
  { store }: Desk,
  { judgement, subject, content, at }: Line & { readonly kind: 'judgement' },
): boolean {
  const values = [judgement, subject, content, at]
  const there = store.db.prepare('select 1 from judgement where kind = ? and subject = ? and content = ? and at = ?')
  if (there.get(...values)) return false
  store.db.prepare('insert into judgement (kind, subject, content, at) values (?, ?, ?, ?)').run(...values)
  return true
}
