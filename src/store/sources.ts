import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** A source as the record holds it. `seq` counts up in the order of arrival. */
export interface SourceRow {
  readonly seq: number
  /** `sha256:…` of its text. */
  readonly id: string
  readonly doc: string
  readonly format: string
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly lang: string
  /** ISO day, or part of one. */
  readonly published: string | null
  readonly publishedBasis: string | null
  /** ISO instant. */
  readonly arrived: string
}

/** What is known of a source before it has its number. */
export interface NewSource extends Omit<SourceRow, 'seq'> {
  readonly text: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly original: string
}

/** Why a document is a copy: the same bytes, the same text, the same address, or nearly the same words. */
export type CopyWhy = 'bytes' | 'text' | 'url' | 'alike'

export interface CopyRow {
  readonly source: number
  readonly why: CopyWhy
  readonly doc: string
  readonly format: string
  readonly original: string
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly arrived: string
}

/** Bytes below which a content is kept as it is: to pack it would take longer than it saves. */
const WORTH = 300
/** What Zstandard writes first (RFC 8878, 3.1.1); a short content that begins so itself is packed, so that it is not taken for packed. */
const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
const isPacked = (bytes: Uint8Array) => MAGIC.equals(bytes.subarray(0, 4))

/** Compression for what is kept: level 3 is what Zstandard recommends where speed matters. @param worth bytes below which it is kept as it is */
export function packed(content: string | Uint8Array, worth = WORTH): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return bytes.length < worth && !isPacked(bytes) ? bytes : zstdCompressSync(bytes)
}
/** What `packed` was given, as bytes. */
export const unpackedBytes = (kept: Uint8Array): Uint8Array => (isPacked(kept) ? zstdDecompressSync(kept) : kept)
export const unpacked = (kept: unknown): string => Buffer.from(unpackedBytes(kept as Uint8Array)).toString('utf8')

const SOURCE = `seq, id, doc, format, title, author, outlet, url, lang, published, published_basis as publishedBasis, arrived`

/** Some give one address to all that they publish: no more of its documents than these are compared. */
const MOST_URL = 20

/** The table family of what arrived. Statements are prepared once for each open desk. */
export interface Sources {
  /** Keeps the bytes; the same bytes are kept once. */
  readonly keepOriginal: (hash: string, bytes: Uint8Array) => void
  readonly original: (hash: string) => Uint8Array | null
  /** Adds a source and gives its number. */
  readonly add: (source: NewSource) => number
  /** Adds a copy; false where this very one is there already. */
  readonly addCopy: (copy: CopyRow) => boolean
  readonly byId: (id: string) => SourceRow | null
  readonly bySeq: (seq: number) => SourceRow | null
  /** The source of which these bytes are the original or a copy. */
  readonly byOriginal: (hash: string) => SourceRow | null
  /** The sources that came from this address, or have a copy that did, the latest first. */
  readonly byUrl: (url: string) => readonly SourceRow[]
  /**
   * The sources of this name or with a copy of this name, else those whose id begins so, at most two: enough to tell one from many. A name
   * such as d42 is the beginning of some ids in every large desk.
   */
  readonly named: (start: string) => readonly SourceRow[]
  readonly text: (seq: number) => string
  readonly originalOf: (seq: number) => string
  readonly copies: (seq: number) => readonly CopyRow[]
  readonly withdraw: (seq: number, why: string, at: string) => void
  readonly withdrawn: (seq: number) => { readonly why: string; readonly at: string } | null
  /** In the order of arrival from `after` on, withdrawn ones left out. */
  readonly list: (after: number, limit: number) => readonly SourceRow[]
  /** The same with the withdrawn ones. */
  readonly all: (after: number, limit: number) => readonly SourceRow[]
  readonly count: () => { readonly sources: number; readonly copies: number; readonly withdrawn: number }
}

const COPY = 'source, why, doc, format, original, outlet, url, published, arrived'

/** The half of the family that tells of copies. */
function copiesOf(db: DatabaseSync): Pick<Sources, 'addCopy' | 'copies'> {
  const insert = db.prepare(`insert or ignore into copy (${COPY}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const copies = db.prepare(`select ${COPY} from copy where source = ? order by seq`)
  return {
    addCopy: ({ source, why, doc, format, original, outlet, url, published, arrived }) =>
      insert.run(source, why, doc, format, original, outlet, url, published, arrived).changes > 0,
    copies: (seq) => copies.all(seq) as unknown as readonly CopyRow[],
  }
}

/** Finds sources by a name, else by the beginning of an id. */
function namesOf(db: DatabaseSync): Pick<Sources, 'named'> {
  const named = db.prepare(
    `select ${SOURCE} from source
     where seq in (select seq from source where doc = ?1 union select source from copy where doc = ?1) limit 2`,
  )
  // `~` is behind all that an id holds.
  const begun = db.prepare(
    `select ${SOURCE} from source where id >= ?1 and id < ?1 || '~' union
     select ${SOURCE} from source where id >= 'sha256:' || ?1 and id < 'sha256:' || ?1 || '~' limit 2`,
  )
  return {
    named: (start) => {
      const own = named.all(start)
      return (own.length > 0 ? own : begun.all(start)) as unknown as readonly SourceRow[]
    },
  }
}

/** Makes the table family of an open desk. */
export function sourcesOf(db: DatabaseSync): Sources {
  const one = <T>(statement: StatementSync, ...values: SQLInputValue[]) =>
    (statement.get(...values) as unknown as T | undefined) ?? null
  const all = <T>(statement: StatementSync, ...values: SQLInputValue[]) =>
    statement.all(...values) as unknown as readonly T[]
  const q = (sql: string) => db.prepare(sql)
  const insertOriginal = q('insert or ignore into original (hash, size, bytes) values (?, ?, ?)')
  const hasOriginal = q('select 1 from original where hash = ?')
  const originalBytes = q('select bytes from original where hash = ?')
  const insertSource = q(
    `insert into source (id, doc, format, original, title, author, outlet, url, lang, published, published_basis, text, arrived)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const byId = q(`select ${SOURCE} from source where id = ?`)
  const bySeq = q(`select ${SOURCE} from source where seq = ?`)
  const byOriginal = q(
    `select ${SOURCE} from source where seq =
       coalesce((select seq from source where original = ?1), (select source from copy where original = ?1))`,
  )
  const byUrl = q(
    `select ${SOURCE} from source where seq in (select seq from source where url = ?1 union select source from copy where url = ?1)
     order by seq desc limit ?2`,
  )
  const text = q('select text from source where seq = ?')
  const originalOf = q('select original from source where seq = ?')
  const insertWithdrawal = q('insert into withdrawal (source, why, at) values (?, ?, ?)')
  const withdrawn = q('select why, at from withdrawal where source = ? order by seq desc limit 1')
  const list = q(
    `select ${SOURCE} from source where seq > ? and seq not in (select source from withdrawal) order by seq limit ?`,
  )
  const everyOne = q(`select ${SOURCE} from source where seq > ? order by seq limit ?`)
  const count = q(
    // Neither is ever removed, and so the number of the last one tells how many there are.
    `select (select coalesce(max(seq), 0) from source) as sources, (select coalesce(max(seq), 0) from copy) as copies,
       (select count(distinct source) from withdrawal) as withdrawn`,
  )
  return {
    keepOriginal: (hash, bytes) => {
      if (!hasOriginal.get(hash)) insertOriginal.run(hash, bytes.length, packed(bytes))
    },
    original: (hash) => {
      const row = originalBytes.get(hash)
      return row ? unpackedBytes(row['bytes'] as Uint8Array) : null
    },
    add: (s) => {
      const { id, doc, format, original, title, author, outlet, url, lang, published, publishedBasis, arrived } = s
      const values = [id, doc, format, original, title, author, outlet, url, lang, published, publishedBasis]
      return Number(insertSource.run(...values, packed(s.text), arrived).lastInsertRowid)
    },
    ...copiesOf(db),
    ...namesOf(db),
    byId: (id) => one(byId, id),
    bySeq: (seq) => one(bySeq, seq),
    byOriginal: (hash) => one(byOriginal, hash),
    byUrl: (url) => all(byUrl, url, MOST_URL),
    text: (seq) => unpacked(text.get(seq)?.['text']),
    originalOf: (seq) => String(originalOf.get(seq)?.['original']),
    withdraw: (seq, why, at) => void insertWithdrawal.run(seq, why, at),
    withdrawn: (seq) => one(withdrawn, seq),
    list: (after, limit) => all(list, after, limit),
    all: (after, limit) => all(everyOne, after, limit),
    count: () => one<{ sources: number; copies: number; withdrawn: number }>(count) as never,
  }
}
