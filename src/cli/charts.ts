import { type BriefOptions, recordOf, vocabulary } from '../app/brief.ts'
import { relationChart } from '../app/chart.ts'
import type { Theme } from '../app/chart-frame.ts'
import { positionRows, positionsChart } from '../app/chart-positions.ts'
import { timelineChart, timelineDays, timelineOf } from '../app/chart-timeline.ts'
import { triangleChart } from '../app/chart-triangle.ts'
import { scalesOf } from '../app/deeds.ts'
import { isoDay, printedRelation, relationsOf, triangleOf } from '../app/standing.ts'
import { type Asked, UsageError } from './arguments.ts'
import { actorsAsked } from './brief.ts'
import type { Caller, ExitCode } from './caller.ts'
import { type Told, withTold } from './known.ts'
import { percent, tableLines, withMeasured } from './measured.ts'
import { BRIEF_MESSAGES } from './messages-brief.ts'
import { relationPage } from './relations.ts'

const themeOf = ({ values }: Asked) => (values.get('theme') ?? 'auto') as Theme
const print = async ({ out }: Caller, lines: readonly string[]) => {
  for (const line of lines) await out.add(`${line}\n`)
}
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** What can be drawn, by name. */
const CHARTS: Readonly<Record<string, (asked: Asked, caller: Caller) => Promise<ExitCode>>> = {
  relations,
  timeline,
  triangle,
  positions,
}

/** `chancery chart`: a picture in SVG, or with `--table` or `--json` what it shows. */
export function chart(asked: Asked, caller: Caller): Promise<ExitCode> {
  const [kind = ''] = asked.operands
  const draw = CHARTS[kind]
  if (!draw || !Object.hasOwn(CHARTS, kind))
    throw new UsageError(caller.messages.badValue('chart', kind, Object.keys(CHARTS).join(' | ')), asked.verb.name)
  return draw({ ...asked, operands: asked.operands.slice(1) }, caller)
}

function needed(asked: Asked, caller: Caller, n: number): void {
  if (asked.operands.length < n)
    throw new UsageError(caller.messages.tooFew(asked.verb.name, asked.verb.operands), asked.verb.name)
}

function relations(asked: Asked, caller: Caller): Promise<ExitCode> {
  needed(asked, caller, 2)
  return withMeasured(asked, caller, 2, async (measured, [a = '', b = '']) => {
    const directions = relationsOf(measured, a, b)
    if (asked.on.has('json'))
      return print(
        caller,
        directions.map((one) => JSON.stringify(printedRelation(measured, one))),
      )
    if (asked.on.has('table'))
      return print(
        caller,
        directions.flatMap((one) => relationPage(one, measured, false, caller)),
      )
    const { told } = measured
    const words = { ...caller.messages.measures.chart, actor: vocabulary(told.pack, told.fold, caller.language).actor }
    const since = asked.values.get('since')
    const from = since === undefined ? Number.NEGATIVE_INFINITY : dayOf(since)
    await caller.out.add(relationChart(measured, directions, words, themeOf(asked), from))
  })
}

function triangle(asked: Asked, caller: Caller): Promise<ExitCode> {
  needed(asked, caller, 3)
  return withMeasured(asked, caller, 3, async (measured, actors) => {
    const { types } = caller.messages.measures
    const { heads, triangle: words } = BRIEF_MESSAGES[caller.language]
    const since = asked.values.get('since')?.slice(0, 7) ?? ''
    const periods = triangleOf(measured, actors).filter(({ period }) => period >= since)
    if (asked.on.has('json'))
      return print(
        caller,
        periods.map((one) => JSON.stringify(one)),
      )
    const { told } = measured
    const { actor } = vocabulary(told.pack, told.fold, caller.language)
    const names = actors.map(actor) as unknown as readonly [string, string, string]
    if (asked.on.has('table')) {
      const ties = [0, 1, 2].map((i) => `${names[i]}–${names[(i + 1) % 3]}`)
      const rows = periods.map(({ period, type, ties: own, chances }) => [
        ...[period, types[type ?? 'undecided'], percent(chances[type ?? 'undecided'])],
        ...own.map(({ score }) => (score === null ? '—' : score.toFixed(1).replace('-', '−'))),
      ])
      return print(caller, tableLines([[...heads.triangle, ...ties], ...rows]))
    }
    const how = { asOf: isoDay(measured.asOf), band: measured.options.band }
    await caller.out.add(triangleChart(periods, names, how, { ...words, types }, themeOf(asked)))
  })
}

/** Runs `work` with what is known of the actors named. */
function withRecord(
  asked: Asked,
  caller: Caller,
  work: (told: Told, options: BriefOptions) => Promise<void>,
): Promise<ExitCode> {
  const actors = actorsAsked(asked, caller)
  if (actors.length === 0) needed({ ...asked, operands: [] }, caller, 1)
  const asOf = asked.values.get('as-of') ?? new Date().toISOString().slice(0, 10)
  const lines = Number(asked.values.get('lines') ?? 24)
  if (!Number.isInteger(lines) || lines < 1)
    throw new UsageError(caller.messages.badValue('lines', `${asked.values.get('lines')}`, '1, 2 …'), asked.verb.name)
  const since = asked.values.get('since') ?? null
  const rest = { ...asked, operands: asked.operands.slice(actors.length) }
  return withTold(rest, caller, asOf, (told) =>
    work(told, { subject: { kind: 'actors', actors }, since, asOf, newSince: null, lines }),
  )
}

const subjectOf = ({ subject }: BriefOptions, actor: (code: string) => string) =>
  subject.kind === 'actors' ? subject.actors.map(actor).join(' · ') : ''

function timeline(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withRecord(asked, caller, async (told, options) => {
    const rows = timelineOf(recordOf(told, told.pack), options, scalesOf(told.pack).quad)
    if (asked.on.has('json')) {
      const dated = rows.map(({ first, last, ...row }) => ({ ...row, first: isoDay(first), last: isoDay(last) }))
      return print(
        caller,
        dated.map((row) => JSON.stringify(row)),
      )
    }
    const words = vocabulary(told.pack, told.fold, caller.language)
    const { heads, timeline: own } = BRIEF_MESSAGES[caller.language]
    if (asked.on.has('table')) {
      const side = (codes: readonly string[]) => codes.map(words.actor).join(' · ')
      const cells = rows.map((row) => [
        timelineDays(row),
        [side(row.who), side(row.toward.filter((code) => !row.who.includes(code)))]
          .filter((one) => one !== '')
          .join(' → '),
        words.frame(row.frame),
        row.status === 'occurred' ? (own.quads[row.quad - 1] ?? '') : own[row.status],
        `${row.sources}`,
      ])
      return print(caller, tableLines([heads.timeline, ...cells]))
    }
    const subject = { subject: subjectOf(options, words.actor), asOf: options.asOf }
    await caller.out.add(timelineChart(rows, subject, own, words, themeOf(asked)))
  })
}

function positions(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withRecord(asked, caller, async (told, options) => {
    const rows = positionRows(recordOf(told, told.pack), options)
    if (asked.on.has('json'))
      return print(
        caller,
        rows.map((row) => JSON.stringify(row)),
      )
    const words = vocabulary(told.pack, told.fold, caller.language)
    const { heads, positions: own } = BRIEF_MESSAGES[caller.language]
    if (asked.on.has('table')) {
      const cells = rows.flatMap(({ holder, issue, taken }) =>
        taken.map(({ day, stance, words: said }) => [
          words.actor(holder),
          words.issue(issue),
          day,
          own.stances[stance],
          said,
        ]),
      )
      return print(caller, tableLines([heads.positions, ...cells]))
    }
    const subject = { subject: subjectOf(options, words.actor), asOf: options.asOf }
    await caller.out.add(positionsChart(rows, subject, own, words, themeOf(asked)))
  })
}
