import type { DatabaseSync } from 'node:sqlite'

/** A search that is kept. */
export interface SavedRow {
  readonly id: string
  /** As it was typed. */
  readonly query: string
  /** ISO instant. */
  readonly at: string
}

/** The table of saved searches. */
export interface Saved {
  /** Keeps a search; one that is kept already stays as it is. */
  readonly put: (row: SavedRow) => void
  /** False where there was none. */
  readonly drop: (id: string) => boolean
  /** The latest first. */
  readonly all: () => readonly SavedRow[]
}

/** Makes the table of an open desk. */
export function savedOf(db: DatabaseSync): Saved {
  const put = db.prepare('insert or ignore into saved (id, query, at) values (?, ?, ?)')
  const drop = db.prepare('delete from saved where id = ?')
  const all = db.prepare('select id, query, at from saved order by at desc, id')
  return {
    put: ({ id, query, at }) => void put.run(id, query, at),
    drop: (id) => drop.run(id).changes > 0,
    all: () => all.all() as unknown as readonly SavedRow[],
  }
}
