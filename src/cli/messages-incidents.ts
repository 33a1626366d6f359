import type { JudgingError } from '../app/judging.ts'
import type { Checked } from '../books/claims-checked.ts'
import type { Disagreement } from '../books/disagreements.ts'
import type { Fate } from '../books/fate.ts'
import type { Forecaster } from '../books/forecasters.ts'
import type { Entry } from '../books/ledger.ts'
import type { Judged } from '../resolve/judgements.ts'
import type { Reason } from '../resolve/weigh.ts'

/** What people are told about incidents and what follows from them, in one language. */
export interface IncidentMessages {
  /** How many tell it, and from which countries (`''`: not known). */
  readonly tell: (accounts: number, countries: readonly (readonly [string, number])[]) => string
  readonly partOf: (visit: string) => string
  readonly reasons: Readonly<Record<Reason['what'], string>>
  readonly total: (incidents: number, undecided: number) => string
  readonly differ: Readonly<Record<Disagreement['what'], string>>
  readonly nth: (n: string) => string
  readonly reconciled: (sum: string) => string
  readonly disagreements: (n: number) => string
  readonly verdicts: Readonly<Record<Checked['verdict'], string>>
  readonly claims: (n: number) => string
  readonly fates: Readonly<Record<Fate, string>>
  readonly kinds: Readonly<Record<Entry['kind'], string>>
  readonly judged: Readonly<Record<Judged, string>>
  /** That a judgement is of so many accounts. */
  readonly judgedAll: (accounts: number) => string
  /** Why a judgement does not count. */
  readonly states: Readonly<Record<'orphaned' | 'withdrawn', string>>
  readonly misjudged: Readonly<Record<JudgingError['code'], (given: string) => string>>
  readonly undecided: (shown: number, all: number) => string
  readonly ask: string
  readonly entries: (asOf: string, n: number, each: string) => string
  readonly forecasters: {
    readonly kinds: Readonly<Record<Forecaster['kind'], string>>
    readonly record: (n: number, decided: number, came: number, conditional: number) => string
    readonly score: (best: string, worst: string, low: string, high: string) => string
    readonly undecided: string
    /** The fate of a forecast rests on shared words alone. */
    readonly byWords: string
    readonly total: (n: number) => string
  }
}

const UNKNOWN = '?'

/** `3 (KOR 1, TWN 2)`; nothing in brackets where no country is known. */
export function countriesText(countries: readonly (readonly [string, number])[]): string {
  if (countries.every(([code]) => code === '')) return ''
  const sorted = countries.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return ` (${sorted.map(([code, n]) => `${code || UNKNOWN} ${n}`).join(', ')})`
}
