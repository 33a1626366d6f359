import { type BriefOptions, subjectOf, vocabulary } from '../app/brief.ts'
import type { Theme } from '../app/chart-frame.ts'
import { timelineDays } from '../app/chart-timeline.ts'
import {
  type Chart,
  positionsDrawn,
  printedTimeline,
  relationsDrawn,
  timelineDrawn,
  triangleDrawn,
} from '../app/charts.ts'
import { printedRelation } from '../app/standing.ts'
import { actorsAsked, issueMustBeKnown, mustBeKnown } from './actors.ts'
import { type Asked, UsageError } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { type Told, withTold } from './known.ts'
import { percent, tableLines, withMeasured } from './measured.ts'
import { relationPage } from './relations.ts'

const themeOf = ({ values }: Asked) => (values.get('theme') ?? 'auto') as Theme
const print = async ({ out }: Caller, lines: readonly string[]) => {
  for (const line of lines) await out.add(`${line}\n`)
}

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

/** The rows as JSON, their table, or the picture of them: whatever is asked for. */
async function give<Row>(
  { rows, svg }: Chart<Row>,
  asked: Asked,
  caller: Caller,
  json: (row: Row) => unknown,
  table: () => readonly string[],
): Promise<void> {
  if (asked.on.has('json'))
    return print(
      caller,
      rows.map((row) => JSON.stringify(json(row))),
    )
  if (asked.on.has('table')) return print(caller, table())
  await caller.out.add(svg(caller.messages.charts, caller.language, themeOf(asked)))
}

const sinceOf = ({ values }: Asked) => values.get('since') ?? null

function relations(asked: Asked, caller: Caller): Promise<ExitCode> {
  needed(asked, caller, 2)
  return withMeasured(asked, caller, 2, (measured, [a = '', b = '']) => {
    const chart = relationsDrawn(measured.told, measured, [a, b], sinceOf(asked))
    const table = () => chart.rows.flatMap((one) => relationPage(one, measured, false, caller))
    return give(chart, asked, caller, (one) => printedRelation(measured, one), table)
  })
}

function triangle(asked: Asked, caller: Caller): Promise<ExitCode> {
  needed(asked, caller, 3)
  return withMeasured(asked, caller, 3, (measured, actors) => {
    const { told } = measured
    const chart = triangleDrawn(told, measured, actors, sinceOf(asked))
    const { triangle: words } = caller.messages.charts
    const table = () => {
      const names = actors.map(vocabulary(told.pack, told.fold, caller.language).actor)
      const ties = [0, 1, 2].map((i) => `${names[i]}–${names[(i + 1) % 3]}`)
      const rows = chart.rows.map(({ period, type, roles, ties: own, chances }) => [
        ...[period, words.types[type ?? 'undecided'], percent(chances[type ?? 'undecided'])],
        ...own.map(({ score }) => (score === null ? '—' : score.toFixed(1).replace('-', '−'))),
        ...actors.map((_, i) => (roles?.[i] ? words.roles[roles[i]] : '—')),
      ])
      return tableLines([[...caller.messages.briefs.heads.triangle, ...ties, ...names], ...rows])
    }
    return give(chart, asked, caller, (one) => one, table)
  })
}

/** Runs `work` with what is known of the actors or the issue named. */
function withRecord(
  asked: Asked,
  caller: Caller,
  work: (told: Told, options: BriefOptions) => Promise<void>,
): Promise<ExitCode> {
  const actors = actorsAsked(asked, caller)
  const issue = asked.values.get('issue') ?? null
  if (actors.length === 0 && issue === null) needed({ ...asked, operands: [] }, caller, 1)
  const asOf = asked.values.get('as-of') ?? new Date().toISOString().slice(0, 10)
  const lines = Number(asked.values.get('lines') ?? 24)
  if (!Number.isInteger(lines) || lines < 1)
    throw new UsageError(caller.messages.badValue('lines', `${asked.values.get('lines')}`, '1, 2 …'), asked.verb.name)
  const rest = { ...asked, operands: asked.operands.slice(actors.length) }
  const subject = subjectOf(null, issue, actors)
  return withTold(rest, caller, asOf, (told) => {
    mustBeKnown(actors, told, asked, caller.language)
    issueMustBeKnown(issue, told, asked, caller)
    return work(told, { subject, since: sinceOf(asked), asOf, newSince: null, lines })
  })
}

function timeline(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withRecord(asked, caller, (told, options) => {
    const chart = timelineDrawn(told, options)
    const { charts, briefs } = caller.messages
    const table = () => {
      const words = vocabulary(told.pack, told.fold, caller.language)
      const side = (codes: readonly string[]) => codes.map(words.actor).join(' · ')
      const cells = chart.rows.map((row) => [
        timelineDays(row),
        [side(row.who), side(row.toward.filter((code) => !row.who.includes(code)))]
          .filter((one) => one !== '')
          .join(' → '),
        words.frame(row.frame),
        row.status === 'occurred' ? (charts.timeline.quads[row.quad - 1] ?? '') : charts.timeline[row.status],
        `${row.sources}`,
      ])
      return tableLines([briefs.heads.timeline, ...cells])
    }
    return give(chart, asked, caller, printedTimeline, table)
  })
}

function positions(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withRecord(asked, caller, (told, options) => {
    const chart = positionsDrawn(told, options)
    const { charts, briefs } = caller.messages
    const table = () => {
      const words = vocabulary(told.pack, told.fold, caller.language)
      const cells = chart.rows.flatMap(({ holder, issue, taken }) =>
        taken.map(({ day, stance, words: said }) => [
          ...[words.actor(holder), words.issue(issue)],
          ...[day, charts.positions.stances[stance], said],
        ]),
      )
      return tableLines([briefs.heads.positions, ...cells])
    }
    return give(chart, asked, caller, (row) => row, table)
  })
}
