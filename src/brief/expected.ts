import type { Telling } from '../resolve/account.ts'
import { citeFinding, wordsAt } from './cite.ts'
import type { ForecastSaid, Line, Section } from './line.ts'
import { isOfTime, type Scope } from './scope.ts'

/** Whether words speak of an actor: by the document's own events that touch them. */
function speaksOf(telling: Telling, start: number, end: number, actors: readonly string[]): boolean {
  return telling.events.some(
    ({ source, target, evidence }) =>
      evidence.some((span) => span.start < end && start < span.end) &&
      [...source, ...target].some((code) => actors.includes(code)),
  )
}

/** What is expected of those whom the brief is about, by whom, and how surely; the latest last. */
export function expected(scope: Scope): Section {
  const { tellings, actors, window, lines } = scope
  const all: Line[] = []
  for (const telling of tellings)
    for (const [n, { who, by, likelihood, evidence }] of (telling.findings?.forecasts ?? []).entries()) {
      const [{ start, end }] = evidence
      const isMeant = actors.length === 0 || actors.includes(who) || speaksOf(telling, start, end, actors)
      if (!isMeant || !isOfTime(null, telling, window)) continue
      const quote = evidence.map((span) => wordsAt(telling, span)).join('…')
      const { published: day, outlet } = telling
      const said: ForecastSaid = { kind: 'forecast', who, day, outlet, quote, by, likelihood }
      all.push({ said, cites: [citeFinding(telling, 'forecasts', n, evidence)] })
    }
  const kept = all.slice(-lines)
  return { id: 'expected', lines: kept, more: all.length - kept.length }
}
