import * as z from 'zod'
import { CHARTS, type ChartName } from '../app/inquiries-charts.ts'
import { json, list, sendable } from './answers.ts'
import { direction, positionLine, timelineRow, trianglePeriod } from './answers-measures.ts'
import { asked, behind, csvAnswer, flagsOf, MOST_CSV, summaryOf } from './asking.ts'
import type { Operation } from './operation.ts'
import { flagParameters, parameter } from './parameters.ts'

/** Who is drawn, by chart. */
const DRAWN: Readonly<Record<ChartName, Readonly<Record<string, z.ZodType>>>> = {
  relations: { a: parameter('CODE'), b: parameter('CODE') },
  triangle: { a: parameter('CODE'), b: parameter('CODE'), c: parameter('CODE') },
  ...subjectsOf('timeline', 'positions'),
}

function subjectsOf<Name extends string>(...names: readonly Name[]) {
  const actors = { a: parameter('CODE').optional(), b: parameter('CODE').optional(), c: parameter('CODE').optional() }
  return Object.fromEntries(names.map((name) => [name, actors])) as Record<Name, typeof actors>
}

/** What the rows of a chart are, where these are asked for. */
const ROWS: Readonly<Record<ChartName, z.ZodType>> = {
  relations: direction,
  triangle: trianglePeriod,
  timeline: timelineRow,
  positions: positionLine,
}

function chartOperation(kind: ChartName): Operation {
  const isOfSubject = kind === 'timeline' || kind === 'positions'
  // How deeds are weighed says nothing of what is only set in order of time.
  const flags = flagsOf('chart').filter(({ name, value }) =>
    isOfSubject
      ? !['UNIT', 'TABLE', 'DAYS'].includes(value ?? '') && name !== 'band'
      : !['issue', 'lines'].includes(name),
  )
  return {
    ...{ method: 'get', path: `/chart/${kind}`, summary: `${summaryOf('chart')}: ${kind}`, status: 200 },
    input: z.strictObject({
      ...DRAWN[kind],
      ...flagParameters(flags),
      format: z
        .enum(['svg', 'json', 'csv'])
        .optional()
        .meta({ description: 'the picture, or the rows that it shows; default: svg' }),
    }),
    media: 'image/svg+xml',
    answer: z.string(),
    json: list(ROWS[kind]),
    run: async (call) => {
      const { given, language, words } = call
      const { format = 'svg' } = given
      const inquiry = { name: `chart/${kind}`, given: { ...given, format }, charts: words.charts, language } as const
      const { body, isBehind } = await asked(call, inquiry, 0, MOST_CSV)
      if (format === 'csv') return csvAnswer(body, kind, isBehind)
      if (format === 'json') return json(body, behind(isBehind))
      return new Response(sendable(body), {
        headers: { 'content-type': 'image/svg+xml; charset=utf-8', ...behind(isBehind) },
      })
    },
  }
}

/** The charts, each as a picture or as the rows that it shows. */
export const DRAWING: readonly Operation[] = CHARTS.map(chartOperation)
