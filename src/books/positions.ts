import type { Stance } from '../reading/finding.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Telling } from '../resolve/account.ts'
import type { ToldPosition } from '../resolve/told.ts'
import type { PartialDay } from '../text/day.ts'
import { byPublished, type Cited, cited } from './cited.ts'

/** Where somebody stands as of a day. */
export interface Stand {
  /** The day on which it became known; null where the source has none. */
  readonly day: PartialDay | null
  readonly stance: Stance
  readonly kind: ToldPosition['kind']
  readonly people: readonly string[]
  /** The text's words for the issue. */
  readonly about: string
  readonly source: Cited
}

/** From one stand to another; what sources of one day say differently is none. */
export interface Shift {
  readonly day: PartialDay
  readonly from: Pick<Stand, 'stance' | 'kind' | 'day'>
  readonly to: Pick<Stand, 'stance' | 'kind' | 'day'>
}

/** Where an actor stands on an issue over time. */
export interface PositionRow {
  readonly id: string
  readonly holder: ActorCode
  /** Of `issues.tsv`; null where the packs have no such issue, and `about` tells it. */
  readonly issue: string | null
  readonly about: string
  /** In the order in which they became known. */
  readonly stands: readonly Stand[]
  readonly shifts: readonly Shift[]
  /** Days on which sources say different things. */
  readonly split: readonly PartialDay[]
  readonly sources: readonly Cited[]
}

/** The positions of all documents, by holder and issue; what several hold together stands with each of them. */
export function positions(tellings: readonly Telling[], fold: (text: string) => string): readonly PositionRow[] {
  const stands = new Map<string, { readonly holder: ActorCode; readonly issue: string | null; readonly all: Stand[] }>()
  for (const telling of tellings.toSorted(byPublished))
    for (const position of telling.findings?.positions ?? [])
      for (const holder of new Set([position.holder, ...position.with])) {
        const { issue, about } = position
        const key = `${holder} ${issue ?? `? ${fold(about)}`}`
        const own = stands.get(key) ?? { holder, issue, all: [] }
        own.all.push(standOf(telling, position))
        stands.set(key, own)
      }
  return [...stands.values()].map(({ holder, issue, all }) => rowOf(holder, issue, all))
}

function standOf(telling: Telling, { stance, kind, people, about, evidence }: ToldPosition): Stand {
  const source = cited(telling, evidence)
  return { day: telling.published, stance, kind, people, about, source }
}

const saysOf = ({ stance, kind }: Pick<Stand, 'stance' | 'kind'>) => `${stance} ${kind}`

function rowOf(holder: ActorCode, issue: string | null, stands: readonly Stand[]): PositionRow {
  const about = (stands[0] as Stand).about
  const { shifts, split } = shiftsOf(stands)
  return {
    id: `${holder}:${issue ?? about}`,
    ...{ holder, issue, about, stands, shifts, split },
    sources: stands.map(({ source }) => source),
  }
}

/** Compares the days on which all that is known says one thing. */
function shiftsOf(stands: readonly Stand[]): Pick<PositionRow, 'shifts' | 'split'> {
  const days = [
    ...Map.groupBy(
      stands.filter(({ day }) => day !== null),
      ({ day }) => day as PartialDay,
    ),
  ]
  const shifts: Shift[] = []
  const split: PartialDay[] = []
  let last: Stand | null = null
  for (const [day, own] of days) {
    const [one] = own as [Stand, ...Stand[]]
    if (new Set(own.map(saysOf)).size > 1) {
      split.push(day)
      continue
    }
    if (last && saysOf(last) !== saysOf(one)) shifts.push({ day, from: pick(last), to: pick(one) })
    last = one
  }
  return { shifts, split }
}

const pick = ({ stance, kind, day }: Stand) => ({ stance, kind, day })
