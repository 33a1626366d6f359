import type { DatabaseSync } from 'node:sqlite'

/** What a server said of the version of a page. */
export interface Version {
  readonly etag: string | null
  readonly modified: string | null
}

/** The table of addresses that were fetched. */
export interface Visits {
  readonly last: (url: string) => Version | null
  readonly put: (url: string, version: Version, at: string) => void
}

export function visitsOf(db: DatabaseSync): Visits {
  const last = db.prepare('select etag, modified from visit where url = ?')
  const put = db.prepare('insert or replace into visit (url, etag, modified, at) values (?, ?, ?, ?)')
  return {
    last: (url) => (last.get(url) as unknown as Version | undefined) ?? null,
    put: (url, { etag, modified }, at) => void put.run(url, etag, modified, at),
  }
}
