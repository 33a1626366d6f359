import { calendar as calendarOf } from '../books/calendar-export.ts'
import { type Checked, checkClaims } from '../books/claims-checked.ts'
import { type Disagreement, disagreements as disagreementsOf, type Loose, loose } from '../books/disagreements.ts'
import { FATES, type Fate } from '../books/fate.ts'
import { type Forecaster, forecasters as forecastersOf } from '../books/forecasters.ts'
import { type Entry, ledger as entriesOf } from '../books/ledger.ts'
import { beginOf, daysOf } from '../resolve/days.ts'
import type { Digest } from '../resolve/digest.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { Judgement } from '../resolve/judgements.ts'
import { onceFor } from '../text/once.ts'
import { fateName, type Language } from './flags.ts'
import { type Filter, type Known, inTime as placesInTime, type Told, wanted } from './known.ts'
import { sidesText, wordsOf } from './printed-incidents.ts'

/** What the accounts of one incident say differently: found once, however often it is asked for. */
export const disagreementsIn = onceFor((incident: Incident): readonly Disagreement[] => disagreementsOf([incident]))

/** What sources say differently about the incidents that a filter wants, by their places, in order of time. */
export function disagreements(known: Known, filter: Filter): readonly (readonly [number, readonly Disagreement[]])[] {
  return wanted(known, filter).map((i) => [i, disagreementsIn(known.incidents[i] as Incident)] as const)
}

/** Contradictions inside documents that belong to no incident; only where no filter asks for incidents. */
export function looseSlips(known: Known, { country, ...rest }: Filter): readonly Loose[] {
  if (Object.values(rest).some((value) => value !== null && value !== undefined)) return []
  return loose(known.tellings).filter(({ source }) => country === null || source.country === country)
}

/** The fate that `--fate` names, where one is asked for. */
export const fateNamed = (name: string | undefined): Fate | null =>
  FATES.find((fate) => fateName(fate) === name) ?? null

/**
 * The ledger of a day; `since` and `until` ask for the time by which a thing is to be, `fate` for what became of it. What is known must be
 * as of that day too.
 */
export function ledger(
  known: Known,
  { since, until, ...filter }: Filter,
  asOf: string,
  fate: Fate | null = null,
): readonly Entry[] {
  const { struck, concerns } = known
  const asked = { ...filter, since: null, until: null }
  const living = plannedOf(known, asked)
  const gone = plannedOf({ ...struck, concerns }, asked)
  const all = gone.length === 0 ? living : [...living, ...gone].sort(inTime)
  const entries = entriesOf(
    all.map(([incident]) => incident),
    all.map(([, digest]) => digest),
    daysOf(asOf).first,
    struck.by,
  )
  return entries.filter(
    ({ by, fate: became }) =>
      (fate === null || became === fate) &&
      (since === null || (by?.end ?? by?.start ?? '') >= since) &&
      (until === null || (by !== null && (by.start ?? by.end ?? '') <= until)),
  )
}

/** The incidents that a filter wants with what they come to, in order of time; those alone that were announced or are threats. */
function plannedOf(known: Pick<Known, 'incidents' | 'digests' | 'concerns'>, filter: Filter) {
  const places = wanted(known, filter, plansIn(known.digests))
  return places.map((i) => [known.incidents[i] as Incident, known.digests[i] as Digest] as const)
}

/** The places of what was announced and of threats, in order of time. */
const plansIn = onceFor((digests: readonly Digest[]): readonly number[] =>
  placesInTime(digests).filter((i) => digests[i]?.isPlanned || digests[i]?.type === 'THREATEN'),
)

function inTime([, a]: readonly [Incident, Digest], [, b]: readonly [Incident, Digest]): number {
  const [one, other] = [beginOf(a.days), beginOf(b.days)]
  return one === other ? 0 : one - other
}

/** Claims of how long ago the last one was, of the incidents that a filter wants. */
export function claims(known: Known, filter: Filter): readonly Checked[] {
  const places = new Set(wanted(known, filter))
  return checkClaims(known.incidents, known.digests).filter(({ incident }) => places.has(incident))
}

/** Entries as iCalendar, made as of a day, with the names of fates in the language of the reader. */
export function calendar(
  entries: readonly Entry[],
  asOf: string,
  { frames }: Pick<Told, 'frames'>,
  fates: Readonly<Record<Fate, string>>,
  language: Language,
): string {
  return calendarOf(entries, daysOf(asOf).first, {
    summary: (entry) => `${entryHeading(entry, frames, language)} · ${fates[entry.fate]}`,
    description: ({ said, decidedBy, struckBy, fate }) =>
      [
        ...[...said, ...decidedBy].map(
          (one) => `${one.telling.doc} (${one.telling.published ?? '—'}): ${wordsOf(one).join(' … ')}`,
        ),
        ...struckBy.map((one) => `${fates[fate]}: ${judgementText(one)}`),
      ].join('\n'),
  })
}

/** `2026-01-05 · NAME · the reason`; what was left unsaid is left out. */
export const judgementText = ({ at, by, why }: Judgement): string =>
  [at.slice(0, 10), by, why].filter((one) => one !== '').join(' · ')

/** `KOR → CHN state visit`. */
export const entryHeading = ({ frame, who, toward }: Entry, frames: Told['frames'], language: Language): string =>
  `${sidesText({ source: who, target: toward, mutual: false })} ${frames.get(frame)?.label[language] || frame}`

/** The records of those who foretold what a filter wants; its country is that of their outlets. */
export function forecasters(known: Known, filter: Filter, asOf: string): readonly Forecaster[] {
  const { country, ...rest } = filter
  const tellings = known.tellings.filter((one) => country === null || one.country === country)
  const isNarrowed = Object.values(rest).some((value) => value !== null && value !== undefined)
  return forecastersOf(tellings, ledger(known, { ...rest, country: null }, asOf), known, isNarrowed)
}
