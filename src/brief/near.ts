import type { Span } from '../text/span.ts'
import type { Happening } from './scope.ts'

/** Tells whether words of a document, by its id, stand near an act, with at most so many letters between. */
export function nearActs(happenings: readonly Happening[], reach: number): (telling: string, at: Span) => boolean {
  const acts = Map.groupBy(
    happenings.flatMap(({ incident }) => incident.accounts),
    ({ telling }) => telling.id,
  )
  return (telling, at) =>
    (acts.get(telling) ?? []).some(({ event }) =>
      event.evidence.some(({ start, end }) => at.start < end + reach && start < at.end + reach),
    )
}
