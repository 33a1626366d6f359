import { daysOf } from '../resolve/days.ts'
import { onceFor } from '../text/once.ts'
import { type BriefOptions, recordOf, vocabulary } from './brief.ts'
import { type ChartWords, relationChart, type Setting } from './chart.ts'
import type { Theme } from './chart-frame.ts'
import { type PositionRow, type PositionWords, positionRows, positionsChart } from './chart-positions.ts'
import { type TimelineRow, type TimelineWords, timelineChart, timelineOf } from './chart-timeline.ts'
import { type TriangleWords, triangleChart } from './chart-triangle.ts'
import { scalesOf } from './deeds.ts'
import type { Language } from './flags.ts'
import type { Told } from './known.ts'
import { isoDay, type MeasureOptions, relationsOf, type Standing, triangleOf } from './standing.ts'

/** Words of all charts, in the language of the reader. */
export interface ChartsWords {
  readonly relations: ChartWords
  readonly timeline: TimelineWords
  readonly triangle: TriangleWords
  readonly positions: PositionWords
}

/** A chart that can be drawn, and what it shows. */
export interface Chart<Row> {
  readonly rows: readonly Row[]
  readonly svg: (words: ChartsWords, language: Language, theme: Theme) => string
}

type Vocabularies = Map<Language, ReturnType<typeof vocabulary>>

/** What is called how; of each pack it is read once. */
const vocabularies = onceFor((_: Told['pack']): Vocabularies => new Map())

function wordsOf({ pack, fold }: Told, language: Language): ReturnType<typeof vocabulary> {
  const all = vocabularies(pack)
  const words = all.get(language) ?? vocabulary(pack, fold, language)
  all.set(language, words)
  return words
}

/** Both directions of a relation, from the ISO day `since` on. */
export function relationsDrawn(
  told: Told,
  standing: Standing,
  [a, b]: readonly [string, string],
  since: string | null,
  setting: Setting = 'alone',
): Chart<ReturnType<typeof relationsOf>[number]> {
  const rows = relationsOf(standing, a, b)
  const from = since === null ? Number.NEGATIVE_INFINITY : daysOf(since).first
  return {
    rows,
    svg: ({ relations }, language, theme) =>
      relationChart(standing, rows, { ...relations, actor: wordsOf(told, language).actor }, theme, from, setting),
  }
}

/** The relation of two as a picture for their brief; null for others, and where nothing passed. */
export function briefDrawn(
  told: Told,
  { subject, asOf, since }: BriefOptions,
  standing: (options: MeasureOptions) => Standing,
): Chart<unknown>['svg'] | null {
  const [a, b, c] = subject.kind === 'actors' ? subject.actors : []
  if (!a || !b || c) return null
  const measured = standing({ unit: 'month', table: 'plover', halfLife: 30, asOf, band: 1, within: 14 })
  const { rows, svg } = relationsDrawn(told, measured, [a, b], since, 'brief')
  return rows.some(({ series }) => series.figures.some(({ incidents }) => incidents.length > 0)) ? svg : null
}

/** The triangle of three, from the month of the ISO day `since` on. */
export function triangleDrawn(
  told: Told,
  standing: Standing,
  actors: readonly string[],
  since: string | null,
): Chart<ReturnType<typeof triangleOf>[number]> {
  const from = since?.slice(0, 7) ?? ''
  const rows = triangleOf(standing, actors).filter(({ period }) => period >= from)
  const how = { asOf: isoDay(standing.asOf), band: standing.options.band }
  return {
    rows,
    svg: ({ triangle }, language, theme) => {
      const names = actors.map(wordsOf(told, language).actor) as unknown as readonly [string, string, string]
      return triangleChart(rows, names, how, triangle, theme)
    },
  }
}

/** The weightiest acts of a subject, with its plans beyond the day. */
export function timelineDrawn(told: Told, options: BriefOptions): Chart<TimelineRow> {
  const rows = timelineOf(recordOf(told, told.pack), options, scalesOf(told.pack).quad)
  return {
    rows,
    svg: ({ timeline }, language, theme) => {
      const words = wordsOf(told, language)
      return timelineChart(rows, { subject: subjectName(options, words), asOf: options.asOf }, timeline, words, theme)
    },
  }
}

/** A row of a timeline as JSON gives it: days in ISO. */
export const printedTimeline = ({ first, last, when: { start, end }, ...row }: TimelineRow) => ({
  ...row,
  when: { start, end },
  first: isoDay(first),
  last: isoDay(last),
})

/** Where each actor of a subject stood on each issue, day by day. */
export function positionsDrawn(told: Told, options: BriefOptions): Chart<PositionRow> {
  const rows = positionRows(recordOf(told, told.pack), options)
  return {
    rows,
    svg: ({ positions }, language, theme) => {
      const words = wordsOf(told, language)
      return positionsChart(rows, { subject: subjectName(options, words), asOf: options.asOf }, positions, words, theme)
    },
  }
}

function subjectName({ subject }: BriefOptions, { actor, issue }: ReturnType<typeof vocabulary>): string {
  if (subject.kind === 'issue') return issue(subject.issue)
  return subject.kind === 'actors' ? subject.actors.map(actor).join(' · ') : ''
}
