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
  /** The marks of all who made them, in order. */
  readonly engines: () => readonly string[]
  /** Who made how many of the readings of the sources up to a number, as one word that changes whenever one of them is made anew. */
  readonly state: (last: number) => string
}

/** Makes the table family of an open desk. */
export function readingsOf(db: DatabaseSync): Readings {
  const put = db.prepare(`insert into reading (source, engine, line, made) values (?, ?, ?, ?)
    on conflict do update set engine = excluded.engine, line = excluded.line, made = excluded.made`)
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
  // All that was not withdrawn, less what this engine read of it; sources are never removed, and so the last one tells how many there are.
  // `cross`: by the withdrawals, which are few, and not by all readings, as SQLite would have it.
  const countStale = db.prepare(`select (select coalesce(max(seq), 0) from source)
    - (select count(distinct source) from withdrawal) - coalesce((select readings from tally where engine = ?1), 0)
    + (select count(distinct w.source) from withdrawal w cross join reading r on r.source = w.source where r.engine = ?1) as n`)
  const countEvents = db.prepare('select events as n from event_tally')
  const engines = db.prepare('select engine from tally where readings > 0 order by engine')
  const state =
    db.prepare(`select engine, readings - (select count(*) from reading r where r.source > ?1 and +r.engine = t.engine) as n
    from tally t order by engine`)
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
    engines: () => engines.all().map((row) => String(row['engine'])),
    state: (last) =>
      state
        .all(last)
        .flatMap(({ engine: by, n }) => (Number(n) > 0 ? [`${by} ${n}`] : []))
        .join(),
  }
}
