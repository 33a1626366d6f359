import type { BriefOptions } from './brief.ts'
import type { Theme } from './chart-frame.ts'
import {
  type Chart,
  type ChartsWords,
  positionsDrawn,
  printedTimeline,
  relationsDrawn,
  timelineDrawn,
  triangleDrawn,
} from './charts.ts'
import type { Language } from './flags.ts'
import type { Answer, Given } from './inquiries.ts'
import { relationText, type Standing } from './standing.ts'
import type { View } from './view.ts'

/** What can be drawn at every door. */
export const CHARTS = ['relations', 'timeline', 'triangle', 'positions'] as const
export type ChartName = (typeof CHARTS)[number]

export interface AskedChart {
  readonly given: Given
  readonly words: ChartsWords
  readonly language: Language
  readonly standing: () => Standing
  readonly options: () => BriefOptions
}

/** A chart in SVG, or the rows that it shows. */
export function charted({ told }: View, kind: ChartName, asked: AskedChart): Answer {
  const { given, standing, options } = asked
  const since = given['since'] ?? null
  const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((name) => (given[name] ?? '').toUpperCase())
  switch (kind) {
    case 'relations': {
      const measured = standing()
      return answered(relationsDrawn(told, measured, [a, b], since), asked, (row) => relationText(measured, row))
    }
    case 'triangle':
      return answered(triangleDrawn(told, standing(), [a, b, c], since), asked, JSON.stringify)
    case 'timeline':
      return answered(timelineDrawn(told, options()), asked, (row) => JSON.stringify(printedTimeline(row)))
    case 'positions':
      return answered(positionsDrawn(told, options()), asked, JSON.stringify)
  }
}

function answered<Row>(
  { rows, svg }: Chart<Row>,
  { given, words, language }: AskedChart,
  print: (row: Row) => string,
): Answer {
  const { format = 'svg', theme = 'auto' } = given
  if (format === 'svg') return { kind: 'text', text: svg(words, language, theme as Theme) }
  return { kind: 'list', total: rows.length, part: (from, to) => rows.slice(from, to).map((row) => print(row)) }
}
