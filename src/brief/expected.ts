import type { Telling, ToldEvent } from '../resolve/account.ts'
import type { ToldForecast } from '../resolve/told.ts'
import { citeFinding, wordsAt } from './cite.ts'
import { MOST_ISSUES } from './happened.ts'
import type { ActSaid, ForecastSaid, Line, Section } from './line.ts'
import { isOfTime, type Scope } from './scope.ts'

/** The events of a document that stand in some words of it. */
const eventsIn = ({ events }: Telling, { evidence }: ToldForecast): readonly ToldEvent[] => {
  const [{ start, end }] = evidence
  return events.filter((event) => event.evidence.some((span) => span.start < end && start < span.end))
}

/** The act that is expected: the first that is told as yet to come. */
function actOf(events: readonly ToldEvent[]): ActSaid | null {
  const one = events.find(({ status }) => status === 'predicted' || status === 'scheduled')
  if (!one) return null
  const { frame, source, target, when } = one
  return { kind: 'act', frame, status: 'predicted', source, target, people: [], when, quote: null, about: [] }
}

function lineOf(telling: Telling, n: number, forecast: ToldForecast, { issuesIn }: Scope): Line {
  const { who, by, likelihood, evidence, condition } = forecast
  const said: ForecastSaid = {
    ...{ kind: 'forecast', who, day: telling.published, outlet: telling.outlet, by, likelihood },
    quote: evidence.map((span) => wordsAt(telling, span)).join('…'),
    act: actOf(eventsIn(telling, forecast)),
    about: issuesIn(telling, evidence).slice(0, MOST_ISSUES),
    isConditional: condition !== null,
  }
  return { said, cites: [citeFinding(telling, 'forecasts', n, evidence)] }
}

/** What is expected of those whom the brief is about, by whom, and how surely; the latest last. */
export function expected(scope: Scope): Section {
  const { tellings, actors, window, lines } = scope
  const all: Line[] = []
  for (const telling of tellings) {
    if (!isOfTime(null, telling, window)) continue
    for (const [n, forecast] of (telling.findings?.forecasts ?? []).entries()) {
      const touches = ({ source, target }: ToldEvent) => [...source, ...target].some((code) => actors.includes(code))
      const isMeant = actors.length === 0 || actors.includes(forecast.who) || eventsIn(telling, forecast).some(touches)
      if (isMeant) all.push(lineOf(telling, n, forecast, scope))
    }
  }
  const kept = all.slice(-lines)
  return { id: 'expected', lines: kept, more: all.length - kept.length }
}
