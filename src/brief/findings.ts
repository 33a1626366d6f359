import { eachSpan, type standsOn, type Telling } from '../resolve/account.ts'
import type { ToldAgreement, ToldChannel, ToldForecast, ToldPosition } from '../resolve/told.ts'
import type { Span } from '../text/span.ts'
import { citeFinding } from './cite.ts'
import type { Cite, FindingKind } from './line.ts'

/** A finding with the document that tells it, and its place among those of its kind there. */
export interface Found<T> {
  readonly telling: Telling
  readonly n: number
  readonly one: T
}

/** What documents tell besides events, of each kind in their order. */
export interface Findings {
  readonly positions: readonly Found<ToldPosition>[]
  readonly forecasts: readonly Found<ToldForecast>[]
  readonly agreements: readonly Found<ToldAgreement>[]
  readonly channels: readonly Found<ToldChannel>[]
}

/** Whether some words of one document, from start to end, belong to what a brief is about. */
export type IsNear = (start: number, end: number) => boolean

const BY_WORDS = ['forecasts', 'agreements', 'channels'] as const

/**
 * The findings of documents. All kinds are gathered in one pass: thousands of documents lie scattered in memory, and to go to them is most of
 * the work.
 */
export function findingsIn(tellings: readonly Telling[]): Findings {
  const found = nothing()
  for (const telling of tellings) {
    const { findings } = telling
    if (!findings) continue
    for (const [n, one] of findings.positions.entries())
      if (one.issue !== null) found.positions.push({ telling, n, one })
    for (const kind of BY_WORDS) for (const [n, one] of findings[kind].entries()) found[kind].push({ telling, n, one })
  }
  return found as Findings
}

/** What a document says of an issue: its stands on it, and whether words stand near one of them. */
export interface Stands {
  readonly positions: ReturnType<typeof standsOn>
  readonly isNear: IsNear
}

/** The stands of documents on an issue and what they tell near them, in one pass (see `findingsIn`). */
export function findingsBeside(tellings: readonly Telling[], standsOf: (telling: Telling) => Stands): Findings {
  const found = nothing()
  for (const telling of tellings) {
    const { positions, isNear } = standsOf(telling)
    for (const [n, one] of positions) found.positions.push({ telling, n, one })
    for (const kind of BY_WORDS)
      for (const n of placesNear(telling, kind, isNear))
        found[kind].push({ telling, n, one: telling.findings?.[kind][n] })
  }
  return found as Findings
}

const nothing = (): Record<FindingKind, Found<unknown>[]> => ({
  ...{ positions: [], forecasts: [], agreements: [], channels: [] },
})

/** The places of those of a kind of which some words are near: most are not, and are not looked at. */
function placesNear(telling: Telling, kind: (typeof BY_WORDS)[number], isNear: IsNear): readonly number[] {
  const places: number[] = []
  eachSpan(telling, kind, (n, start, end) => {
    if (places.at(-1) !== n && isNear(start, end)) places.push(n)
  })
  return places
}

/** Those alone that are wanted. */
export function wanted(
  findings: Findings,
  isWanted: (found: Found<{ readonly evidence: Evidence }>) => boolean,
): Findings {
  const { positions, forecasts, agreements, channels } = findings
  return {
    positions: positions.filter(isWanted),
    forecasts: forecasts.filter(isWanted),
    agreements: agreements.filter(isWanted),
    channels: channels.filter(isWanted),
  }
}

/** Those of some documents alone. */
export const ofTellings = (findings: Findings, isOne: (telling: Telling) => boolean): Findings =>
  wanted(findings, ({ telling }) => isOne(telling))

type Evidence = readonly [Span, ...Span[]]

/** The words of a finding. */
export const citeFound = ({ telling, n, one }: Found<{ readonly evidence: Evidence }>, kind: FindingKind): Cite =>
  citeFinding(telling, kind, n, one.evidence)
