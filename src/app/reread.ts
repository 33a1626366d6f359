import type { Event } from '../reading/reading.ts'
import { attempt, inTransaction } from '../store/open.ts'
import type { SourceRow } from '../store/sources.ts'
import type { Desk } from './desk.ts'
import { printedLine } from './printed.ts'

/** What a new reading of one source changes. Events are the same where type, actors, time and status are. */
export interface Changed {
  readonly source: SourceRow
  readonly gone: readonly string[]
  readonly added: readonly string[]
  /** Events that stay. */
  readonly kept: number
}

const BATCH = 64

/** `TYPE A → B 2026-01-04..2026-01-07 occurred`. */
function line(
  event: Pick<Event, 'type' | 'source' | 'target' | 'mutual' | 'status' | 'frame'> & {
    readonly when: Pick<NonNullable<Event['when']>, 'start' | 'end'> | null
  },
): string {
  const { type, frame, source, target, mutual, when, status } = event
  const sides = `${source.join() || '—'} ${mutual ? '↔' : '→'} ${target.join() || '—'}`
  const days = when ? (when.start === when.end ? `${when.start}` : `${when.start ?? ''}..${when.end ?? ''}`) : '—'
  return `${type} (${frame}) ${sides} ${days} ${status}`
}

/**
 * Reads again all sources whose reading was made by another engine or other packs, a batch in each transaction, in the order of
 * arrival. What is yielded is on the disk; stopped or killed, it goes on there the next time.
 */
export function* reread(desk: Desk, now: () => Date): Generator<Changed> {
  const engine = desk.engine()
  for (let after = 0; ; ) {
    const seqs = desk.readings.stale(engine, after, BATCH)
    if (seqs.length === 0) return
    const { dir, db } = desk.store
    yield* attempt(dir, () =>
      inTransaction(db, () => seqs.map((seq) => rereadOne(desk, seq, engine, now().toISOString()))),
    )
    after = seqs.at(-1) as number
  }
}

function rereadOne(desk: Desk, seq: number, engine: string, made: string): Changed {
  const source = desk.sources.bySeq(seq) as SourceRow
  const { doc, outlet, url, title } = source
  const published = source.publishedBasis === 'given' || source.publishedBasis === 'metadata' ? source.published : null
  const before = desk.readings.line(seq)
  const reading = desk.prepared().read({ doc, text: desk.sources.text(seq), published, outlet, url, title })
  const printed = printedLine(reading)
  desk.readings.put(seq, engine, printed, reading.events, made)
  desk.search.remove(seq)
  desk.search.add(seq, reading.text.clean)
  const old = before ? (JSON.parse(before) as { events: readonly Event[] }).events.map(line) : []
  const now = reading.events.map(line)
  return { source, gone: without(old, now), added: without(now, old), kept: now.length - without(now, old).length }
}

/** Those of `lines` that `others` has not, counting repeated ones. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
