import type { Telling, ToldEvent } from '../resolve/account.ts'
import type { Desk, SourceRow } from './desk.ts'
import { deskTelling } from './known.ts'

/** What the documents of a desk tell, kept so that only what has changed is read again. */
export interface Tellings {
  /** Looks at the desk again. */
  readonly renew: () => readonly Telling[]
}

/** Begins with nothing; the first `renew` reads all. */
export function tellingsOf(desk: Desk): Tellings {
  const { db } = desk.store
  // Answered from the index on engines alone.
  const readings = db.prepare('select source, engine from reading')
  const withdrawn = db.prepare('select distinct source from withdrawal')
  const kept = new Map<number, { readonly engine: string; readonly telling: Telling }>()
  return {
    renew: () => {
      const gone = new Set(withdrawn.all().map((row) => Number(row['source'])))
      for (const seq of gone) kept.delete(seq)
      for (const row of readings.all()) {
        const [seq, engine] = [Number(row['source']), String(row['engine'])]
        if (gone.has(seq) || kept.get(seq)?.engine === engine) continue
        const telling = deskTelling(desk, desk.sources.bySeq(seq) as SourceRow)
        if (telling) kept.set(seq, { engine, telling: lean(telling) })
      }
      return [...kept.values()].map(({ telling }) => telling)
    },
  }
}

/** Without derivations, which are most of a reading and are asked for document by document. */
function lean(telling: Telling): Telling {
  const { events, claims = [], findings } = telling
  return {
    ...telling,
    events: events.map(
      ({ id, frame, type, source, target, mutual, people, place, when, status, counts, evidence }): ToldEvent => ({
        ...{ id, frame, type, source, target, mutual, people, place, when, status, counts, evidence },
      }),
    ),
    claims: underived(claims),
    ...(findings
      ? {
          findings: {
            positions: underived(findings.positions),
            figures: underived(findings.figures),
            forecasts: underived(findings.forecasts),
            agreements: underived(findings.agreements),
            channels: underived(findings.channels),
            notes: findings.notes,
          },
        }
      : {}),
  }
}

const underived = <T extends object>(all: readonly T[]): readonly T[] =>
  all.map((one) => {
    const { because: _, ...rest } = one as T & { readonly because?: unknown }
    return rest as unknown as T
  })
