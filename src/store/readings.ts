import type { DatabaseSync } from 'node:sqlite'
import { packed, unpacked } from './sources.ts'

/** What the search needs of an event; the rest stands in the reading's line. */
export interface EventRow {
  readonly id: string
  readonly type: string
  readonly frame: string
  readonly status: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly when: { readonly start: string | null; readonly end: string | null } | null
}

/** The table family of readings: cache, made again whenever the packs or the engine change. */
export interface Readings {
  /** Puts a reading in the place of the one before. `line` is the public shape. */
  readonly put: (source: number, engine: string, line: string, events: readonly EventRow[], made: string) => void
  readonly line: (source: number) => string | null
  /** The mark of the engine that made it; null where there is none. */
  readonly engine: (source: number) => string | null
  /** The next sources behind `after` that have no reading by `engine`, in the order of arrival. */
  readonly stale: (engine: string, after: number, limit: number) => readonly number[]
  readonly countStale: (engine: string) => number
  readonly countEvents: () => number
}

/** Makes the table family of an open desk. */
export function readingsOf(db: DatabaseSync): Readings {
  const put = db.prepare('insert or replace into reading (source, engine, line, made) values (?, ?, ?, ?)')
  const dropEvents = db.prepare('delete from event where source = ?')
  const dropActors = db.prepare('delete from event_actor where source = ?')
  const event = db.prepare(
    'insert or ignore into event (source, id, type, frame, status, start, end) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const actor = db.prepare(
    'insert or ignore into event_actor (code, type, source, event, side, status, frame) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const line = db.prepare('select line from reading where source = ?')
  const engine = db.prepare('select engine from reading where source = ?')
  const notBy = `from source s left join reading r on r.source = s.seq
    where r.engine is not ?1 and s.seq not in (select source from withdrawal)`
  const stale = db.prepare(`select s.seq ${notBy} and s.seq > ?2 order by s.seq limit ?3`)
  // Counted from indexes alone: all that was not withdrawn, less what this engine read of it.
  const countStale = db.prepare(`select (select count(*) from source) - (select count(distinct source) from withdrawal)
    - (select count(*) from reading where engine = ?1)
    + (select count(distinct w.source) from withdrawal w join reading r on r.source = w.source where r.engine = ?1) as n`)
  const countEvents = db.prepare('select count(*) as n from event')
  return {
    put: (source, engine, text, events, made) => {
      put.run(source, engine, packed(text), made)
      dropEvents.run(source)
      dropActors.run(source)
      for (const { id, type, frame, status, when, ...sides } of events) {
        event.run(source, id, type, frame, status, when?.start ?? null, when?.end ?? null)
        for (const side of ['source', 'target'] as const)
          for (const code of sides[side]) actor.run(code, type, source, id, side, status, frame)
      }
    },
    line: (source) => {
      const row = line.get(source)
      return row ? unpacked(row['line']) : null
    },
    engine: (source) => (engine.get(source)?.['engine'] as string | undefined) ?? null,
    stale: (engine, after, limit) => stale.all(engine, after, limit).map((row) => Number(row['seq'])),
    countStale: (engine) => Number(countStale.get(engine)?.['n']),
    countEvents: () => Number(countEvents.get()?.['n']),
  }
}
