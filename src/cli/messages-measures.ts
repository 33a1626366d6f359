import type { ChartWords } from '../app/chart.ts'
import type { Band } from '../measures/level.ts'
import type { Role, TriangleType } from '../measures/triangle.ts'

/** What people are told about relations, triangles, balance and answers, in one language. */
export interface MeasureMessages {
  readonly basis: (asOf: string, table: string, halfLife: number) => string
  readonly heads: {
    readonly period: string
    readonly n: string
    /** Verbal and material cooperation, verbal and material conflict. */
    readonly quads: readonly [string, string, string, string]
    readonly positive: string
    readonly negative: string
    readonly net: string
    readonly mean: string
    readonly rate: string
    readonly decayed: string
    readonly level: string
    readonly planned: string
  }
  readonly levelNote: string
  readonly none: string
  readonly bands: Readonly<Record<Band, string>>
  readonly change: (period: string, before: string, after: string) => string
  readonly context: string
  readonly undated: (n: number) => string
  readonly tension: (conflict: number, total: number, intensity: string) => string
  readonly types: Readonly<Record<TriangleType | 'undecided', string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly raise: (who: string, tie: string, to: string, consent: string) => string
  readonly triads: (counts: readonly [number, number, number, number], share: string) => string
  readonly walk: (value: string) => string
  readonly frustration: (count: string, exact: boolean, share: string) => string
  readonly clusters: (count: string, exact: boolean) => string
  readonly bloc: string
  readonly outOfLine: string
  readonly answers: (by: string, to: string, within: number) => string
  readonly answered: (
    friendly: boolean,
    acts: number,
    inKind: number,
    share: string,
    base: string,
    lag: string,
  ) => string
  readonly followed: (
    act: string,
    follower: string,
    n: number,
    of: number,
    share: string,
    base: string,
    lag: string,
  ) => string
  readonly courted: (third: string, meetings: number, before: number, base: string) => string
  readonly chart: ChartWords
}
