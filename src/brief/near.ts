import { type Account, eachSpan } from '../resolve/account.ts'
import type { Span } from '../text/span.ts'
import type { Happening } from './scope.ts'

/** Tells whether words of a document, by its id, stand near an act, with at most so many letters between. */
export function nearActs(happenings: readonly Happening[], reach: number): (telling: string, at: Span) => boolean {
  const acts = Map.groupBy(
    happenings.flatMap(({ incident }) => incident.accounts),
    ({ telling }) => telling.id,
  )
  // Most documents are never asked about.
  const asked = new Map<string, readonly Span[]>()
  const spansIn = (telling: string): readonly Span[] => {
    const known = asked.get(telling) ?? spansOf(acts.get(telling) ?? [])
    asked.set(telling, known)
    return known
  }
  return (telling, at) => spansIn(telling).some(({ start, end }) => at.start < end + reach && start < at.end + reach)
}

/** Where the words of some accounts of one document stand. */
function spansOf(accounts: readonly Account[]): readonly Span[] {
  const [first] = accounts
  if (!first) return []
  const ranks = new Set(accounts.map(({ rank }) => rank))
  const spans: Span[] = []
  eachSpan(first.telling, 'events', (rank, start, end) => {
    if (ranks.has(rank)) spans.push({ start, end })
  })
  return spans
}
