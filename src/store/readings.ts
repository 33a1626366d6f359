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

/** Asks several things of one moment, whoever writes meanwhile. */
function atOnce<T>(db: DatabaseSync, ask: () => T): T {
  if (db.isTransaction) return ask()
  db.exec('begin')
  try {
    return ask()
  } finally {
    db.exec('commit')
  }
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
    - iif(exists (select 1 from reading where engine < ?1) or exists (select 1 from reading where engine > ?1),
        (select count(*) from reading where engine = ?1), (select count(*) from reading))
    + (select count(distinct w.source) from withdrawal w join reading r on r.source = w.source where r.engine = ?1) as n`)
  const countEvents = db.prepare('select count(*) as n from event where source > ?')
  const lastRead = db.prepare('select max(source) as n from reading')
  // Each found by a leap behind the one before: there are few.
  const engines = db.prepare(`with recursive one (engine) as (select min(engine) from reading union all
      select (select min(engine) from reading where engine > one.engine) from one where one.engine is not null)
    select engine from one where engine is not null`)
  const count = db.prepare('select count(*) as n from reading')
  const countBehind = db.prepare('select count(*) as n from reading where source > ?')
  const countBy = db.prepare(
    'select engine, count(*) as n from reading where source <= ? group by engine order by engine',
  )
  const state = (last: number): string => {
    const [engine, ...others] = enginesNow()
    if (others.length > 0) return JSON.stringify(countBy.all(last))
    // Of one engine none can have been made anew unnoticed, so that counting is enough, which takes far less than looking at each.
    return `${engine} ${Number(count.get()?.['n']) - Number(countBehind.get(last)?.['n'])}`
  }
  let counted = { last: 0, state: '', events: 0 }
  const enginesNow = () => engines.all().map((row) => String(row['engine']))
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
    countEvents: () =>
      atOnce(db, () => {
        // Those of readings that are as they were are not counted again.
        if (state(counted.last) !== counted.state) counted = { last: 0, state: state(0), events: 0 }
        const events = counted.events + Number(countEvents.get(counted.last)?.['n'])
        const last = Number(lastRead.get()?.['n'] ?? 0)
        counted = { last, state: state(last), events }
        return events
      }),
    engines: enginesNow,
    state,
  }
}
