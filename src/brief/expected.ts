import type { Telling, ToldEvent } from '../resolve/account.ts'
import type { ToldForecast } from '../resolve/told.ts'
import { once } from '../text/once.ts'
import { wordsAt } from './cite.ts'
import { citeFound, type Found } from './findings.ts'
import { MOST_ISSUES } from './happened.ts'
import type { ActSaid, ForecastSaid, Line, Section } from './line.ts'
import { nearActs } from './near.ts'
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

function lineOf(found: Found<ToldForecast>, { issuesIn }: Scope): Line {
  const { telling, one: forecast } = found
  const { who, by, likelihood, evidence, condition } = forecast
  const said: ForecastSaid = {
    ...{ kind: 'forecast', who, day: telling.published, outlet: telling.outlet, by, likelihood },
    quote: evidence
      .map((span) => wordsAt(telling, span))
      .join('…')
      .replace(/[，。；、]+$/, ''),
    act: actOf(eventsIn(telling, forecast)),
    about: issuesIn(telling, evidence).slice(0, MOST_ISSUES),
    isConditional: condition !== null,
  }
  return { said, cites: [citeFound(found, 'forecasts')] }
}

/** Of one actor all that he expects or that is expected of him; of several what is between two of them, or what one expects of another. */
function touches({ source, target }: ToldEvent, who: string, actors: readonly string[]): boolean {
  const named = new Set([...source, ...target, who])
  return actors.filter((code) => named.has(code)).length >= Math.min(2, actors.length)
}

/** Letters between what is expected and an act that the brief is about, at most: the clauses beside it. */
const BESIDE = 40

/** Who expects is named by the code of a state, and not in words. */
const STATE = /^[A-Z]{3}$/

/** Whether what is expected is expressly of others, or a state that the brief is not about expects it of nobody who is named. */
const isOfOthers = (events: readonly ToldEvent[], who: string, actors: readonly string[]): boolean =>
  events.length === 0
    ? STATE.test(who) && !actors.includes(who)
    : !events.some(({ source, target }) => [...source, ...target].some((code) => actors.includes(code)))

/** What is expected of those whom the brief is about, by whom, and how surely; the latest last. */
export function expected(scope: Scope): Section {
  const { actors, window, lines } = scope
  const near = once(() => nearActs(scope.happenings, BESIDE))
  const all = scope
    .findings()
    .forecasts.filter(
      ({ telling, one }) =>
        isOfTime(null, telling, window) &&
        (actors.length === 0 ||
          eventsIn(telling, one).some((event) => touches(event, one.who, actors)) ||
          (!isOfOthers(eventsIn(telling, one), one.who, actors) && near()(telling.id, one.evidence[0]))),
    )
  const kept = all.slice(-lines)
  return { id: 'expected', lines: kept.map((one) => lineOf(one, scope)), more: all.length - kept.length }
}
