import { eachSpan, standsOn, type Telling } from '../resolve/account.ts'
import { type Incident, isAmong } from '../resolve/incidents.ts'
import { tellersOf } from '../resolve/joining.ts'
import { once } from '../text/once.ts'
import { type Findings, findingsBeside, type IsNear, type Stands } from './findings.ts'
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

/** Letters between a stand on an issue and what belongs to it, at most: the clause beside it. Farther off most is about other things. */
const NEAR = 24

/** What there is on an issue; `all` are the documents that take a stand on it. */
export function onIssueOf(issue: string, all: readonly Telling[], incidents: readonly Incident[]): OnIssue {
  const tellings = inTurn(all)
  const stands = new Map(tellings.map((one) => [one.id, standsIn(one, issue)]))
  const standsOf = ({ id }: Telling) => stands.get(id) as Stands
  const told = new Map<string, readonly number[]>()
  for (const one of tellings) {
    const [{ isNear }, ranks] = [standsOf(one), [] as number[]]
    eachSpan(one, 'events', (rank, start, end) => {
      if (isNear(start, end)) ranks.push(rank)
    })
    if (ranks.length > 0) told.set(one.id, ranks)
  }
  const places: number[] = []
  for (let i = 0; i < incidents.length; i++) if (isAmong(incidents[i] as Incident, told)) places.push(i)
  const around = once(() => {
    const all = new Set(tellings)
    for (const at of places) for (const teller of tellersOf(incidents[at] as Incident)) all.add(teller)
    return inTurn(all)
  })
  return { tellings, places, around, findings: findingsBeside(tellings, standsOf) }
}

/** What a document says of an issue. */
function standsIn(telling: Telling, issue: string): Stands {
  const positions = standsOn(telling, issue)
  const isNear: IsNear = (start, end) => {
    for (const [, { evidence }] of positions)
      if (evidence[0].start > start - NEAR && evidence[0].start < end + NEAR) return true
    return false
  }
  return { positions, isNear }
}
