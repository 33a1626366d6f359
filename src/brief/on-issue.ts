import type { Account, Telling } from '../resolve/account.ts'
import { type Incident, tellersOf } from '../resolve/incidents.ts'
import type { ToldPosition } from '../resolve/told.ts'
import { once } from '../text/once.ts'
import { type Findings, findingsIn, type IsNear } from './findings.ts'
import { inTurn } from './in-turn.ts'

/** What there is on an issue. */
export interface OnIssue {
  /** The documents that take a stand on it, in the order of publication. */
  readonly tellings: readonly Telling[]
  /** What they tell near the words in which they do. */
  readonly findings: Findings
  /** Places of the incidents that are told near such words, in their order. */
  readonly places: readonly number[]
  /** These documents and all that tell of these incidents, in the order of publication: thousands, put in order once. */
  readonly around: () => readonly Telling[]
}

/** Letters between a stand on an issue and what belongs to it, at most: the clauses beside it. */
const NEAR = 60

/** What there is on an issue; `all` are the documents that take a stand on it. */
export function onIssueOf(issue: string, all: readonly Telling[], incidents: readonly Incident[]): OnIssue {
  const tellings = inTurn(all)
  const near = new Map(tellings.map((one) => [one.id, nearStand(one, issue)]))
  const own = new Set(tellings)
  const isNear = (one: Account) => own.has(one.telling) && near.get(one.telling.id)?.(one.event.evidence) === true
  const places: number[] = []
  // Of most incidents it is enough to know who tells them.
  for (const [i, one] of incidents.entries())
    if (tellersOf(one).some((teller) => own.has(teller)) && one.accounts.some(isNear)) places.push(i)
  const around = once(() => {
    const all = new Set(tellings)
    for (const at of places) for (const teller of tellersOf(incidents[at] as Incident)) all.add(teller)
    return inTurn(all)
  })
  return { tellings, places, around, findings: findingsIn(tellings, issue, ({ id }) => near.get(id) as IsNear) }
}

/** Whether words stand near those in which a document takes a stand on an issue. */
function nearStand({ findings }: Telling, issue: string): IsNear {
  const own = (findings?.positions ?? []).filter((one: ToldPosition) => one.issue === issue)
  const places = own.map(({ evidence: [{ start }] }) => start)
  return (spans) => {
    for (const { start, end } of spans) for (const at of places) if (at > start - NEAR && at < end + NEAR) return true
    return false
  }
}
