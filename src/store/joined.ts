import type { DatabaseSync } from 'node:sqlite'
import { packed, unpackedBytes } from './sources.ts'

/** Bytes below which a part is kept as it is: to unpack one of the many small ones takes three times as long as to read it. */
const WORTH = 4096

/** The table of what was joined, in parts by their names. */
export interface Joined {
  readonly part: (name: string) => Uint8Array | null
  /** Puts parts in the place of those of the same names. */
  readonly put: (parts: ReadonlyMap<string, string | Uint8Array>) => void
  readonly clear: () => void
}

/** Makes the table of an open desk. */
export function joinedOf(db: DatabaseSync): Joined {
  const get = db.prepare('select content from joined where part = ?')
  const put = db.prepare('insert or replace into joined (part, content) values (?, ?)')
  const clear = db.prepare('delete from joined')
  return {
    part: (name) => {
      const row = get.get(name)
      return row ? unpackedBytes(row['content'] as Uint8Array) : null
    },
    put: (parts) => {
      for (const [name, content] of parts) put.run(name, packed(content, WORTH))
    },
    clear: () => void clear.run(),
  }
}
