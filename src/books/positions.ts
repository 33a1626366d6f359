import type { PersonRow } from '../lexicon/pack.ts'
import type { Stance } from '../reading/finding.ts'
import type { ActorCode } from '../reading/reading.ts'
import type { Telling } from '../resolve/account.ts'
import { holdersOf, type ToldPosition } from '../resolve/told.ts'
import type { PartialDay } from '../text/day.ts'
import { byPublished, type Cited, cited } from './cited.ts'

/** Where somebody stands as of a day. */
export interface Stand {
  /** The day on which it became known; null where the source has none. */
  readonly day: PartialDay | null
  readonly stance: Stance
  readonly kind: ToldPosition['kind']
  readonly people: readonly string[]
  /** The last day in office of those who are named, where that was over by then: the stand is of their time. */
  readonly until: PartialDay | null
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
  /** In the order in which they became known, those of a time that is over at its end. */
  readonly stands: readonly Stand[]
  readonly shifts: readonly Shift[]
  /** Days on which sources say different things. */
  readonly split: readonly PartialDay[]
  readonly sources: readonly Cited[]
}

/**
 * The positions of all documents, by holder and issue; what several hold together stands with each of them.
 * @param people rows of the packs, by which it is known whose time is over
 */
export function positions(
  tellings: readonly Telling[],
  fold: (text: string) => string,
  people: readonly PersonRow[] = [],
): readonly PositionRow[] {
  const terms = Map.groupBy(
    people.flatMap((row) => row.forms.map((form) => ({ form: fold(form), row }))),
    ({ form, row }) => `${row.code} ${form}`,
  )
  const untilOf: UntilOf = (holder, names, day) => {
    const rows = names.flatMap((name) => terms.get(`${holder} ${fold(name)}`) ?? []).map(({ row }) => row)
    const last = rows
      .map(({ to }) => to)
      .sort()
      .at(-1)
    if (!last || day === null || rows.some(({ to }) => to === '')) return null
    return last < day ? last : null
  }
  const stands = new Map<string, { readonly holder: ActorCode; readonly issue: string | null; readonly all: Stand[] }>()
  for (const telling of tellings.toSorted(byPublished))
    for (const position of telling.findings?.positions ?? [])
      for (const holder of new Set(holdersOf(position))) {
        const { issue, about } = position
        const key = `${holder} ${issue ?? `? ${fold(about)}`}`
        const own = stands.get(key) ?? { holder, issue, all: [] }
        own.all.push(standOf(telling, position, untilOf(holder, position.people, telling.published)))
        stands.set(key, own)
      }
  const time = ({ until, day }: Stand) => until ?? day ?? '~'
  return [...stands.values()].map(({ holder, issue, all }) =>
    rowOf(
      holder,
      issue,
      all.sort((a, b) => (time(a) === time(b) ? 0 : time(a) < time(b) ? -1 : 1)),
    ),
  )
}

type UntilOf = (holder: ActorCode, names: readonly string[], day: PartialDay | null) => PartialDay | null

function standOf(
  telling: Telling,
  { stance, kind, people, about, evidence }: ToldPosition,
  until: PartialDay | null,
): Stand {
  const source = cited(telling, evidence)
  return { day: telling.published, stance, kind, people, until, about, source }
}

/** An ambiguity of which it is not said whether it is active or passive may be either. */
const differs = (a: Pick<Stand, 'stance' | 'kind'>, b: Pick<Stand, 'stance' | 'kind'>): boolean =>
  a.stance !== b.stance || (a.kind !== b.kind && a.kind !== 'ambiguity' && b.kind !== 'ambiguity')

function rowOf(holder: ActorCode, issue: string | null, stands: readonly Stand[]): PositionRow {
  const about = (stands[0] as Stand).about
  const { shifts, split } = shiftsOf(stands)
  return {
    id: `${holder}:${issue ?? about}`,
    ...{ holder, issue, about, stands, shifts, split },
    sources: stands.map(({ source }) => source),
  }
}

/** Compares the days on which all that is known says one thing, those of a time that is over by its last day. */
function shiftsOf(stands: readonly Stand[]): Pick<PositionRow, 'shifts' | 'split'> {
  const dated = stands.flatMap((one) => {
    const day = one.until ?? one.day
    return day === null ? [] : [{ ...one, day }]
  })
  const days = [...Map.groupBy(dated, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  const shifts: Shift[] = []
  const split: PartialDay[] = []
  let last: Stand | null = null
  for (const [day, own] of days) {
    if (own.some((a) => own.some((b) => differs(a, b)))) {
      split.push(day)
      continue
    }
    const one: Stand = own.find(({ kind }) => kind !== 'ambiguity') ?? (own[0] as Stand)
    if (last && differs(last, one)) shifts.push({ day, from: pick(last), to: pick(one) })
    last = last && !differs(last, one) && one.kind === 'ambiguity' ? { ...one, kind: last.kind } : one
  }
  return { shifts, split }
}

const pick = ({ stance, kind, day }: Stand) => ({ stance, kind, day })
