import { bandOf, periodAt, periodName, printedRelation, relationsOf } from '../app/standing.ts'
import type { Figures } from '../measures/relation.ts'
import type { Asked } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { basisLine, incidentLines, type Measured, number, spread, tableLines, withMeasured } from './measured.ts'

type Direction = ReturnType<typeof relationsOf>[number]

/** `chancery relations`: how two treat each other, period by period, in both directions. */
export function relations(asked: Asked, caller: Caller): Promise<ExitCode> {
  return withMeasured(asked, caller, 2, async (measured, [a = '', b = '']) => {
    const directions = relationsOf(measured, a, b)
    for (const one of directions) {
      const lines = asked.on.has('json')
        ? [JSON.stringify(printedRelation(measured, one))]
        : relationPage(one, measured, asked.on.has('explain'), caller)
      for (const line of lines) await caller.out.add(`${line}\n`)
    }
    if (asked.on.has('json')) return
    await caller.out.add(`${caller.style.dim(caller.messages.measures.levelNote)}\n${basisLine(measured, caller)}\n`)
  })
}

/** Periods without anything are left out of the page; JSON has them all. */
const isTold = ({ incidents }: Figures) => incidents.length > 0

/** One direction as a table, with what changed and why. */
export function relationPage(one: Direction, measured: Measured, explain: boolean, caller: Caller): readonly string[] {
  const { messages, style } = caller
  const { unit } = measured.options
  const words = messages.measures
  const { source, target, figures, unplaced } = one.series
  const told = figures.filter(isTold)
  const lines = [style.strong(`${source} → ${target}`)]
  if (told.length === 0) return [...lines, `  ${words.none}`]
  lines.push(...tableLines([headsOf(caller), ...told.map((figure) => cells(figure, unit))]))
  const last = figures.findLast(({ period }) => period <= periodAt(measured.asOf, unit)) as Figures
  const [decayed, level] = [number(last.decayed), number(last.level.sequential)]
  lines.push(
    `  ${periodName(last.period, unit)}: ${words.heads.decayed} ${decayed} · ${words.heads.level} ${level} (${words.bands[bandOf(last.level.sequential)]})`,
  )
  lines.push(`  ${words.tension(one.tension.conflict, one.tension.total, number(one.tension.intensity))}`)
  for (const { period, before, after, incidents } of one.changes)
    lines.push(
      `  ${style.strong(words.change(periodName(period, unit), number(before), number(after)))}`,
      ...incidentLines(incidents, measured, caller),
    )
  if (one.contexts.size > 0) lines.push(`  ${words.context}:`, ...contextLines(one, unit))
  if (unplaced.length > 0)
    lines.push(`  ${words.undated(unplaced.length)}`, ...incidentLines(unplaced, measured, caller))
  if (explain)
    for (const { period, incidents } of told)
      lines.push(`  ${periodName(period, unit)}`, ...incidentLines(incidents, measured, caller))
  return lines
}

function headsOf({ messages }: Caller): readonly string[] {
  const { period, n, quads, positive, negative, net, mean, rate, decayed, level, planned } = messages.measures.heads
  return [period, n, ...quads, positive, negative, net, mean, rate, decayed, level, planned]
}

function cells(figure: Figures, unit: Measured['options']['unit']): readonly string[] {
  const { period, quads, statuses, positive, negative, decayed, level } = figure
  return [
    periodName(period, unit),
    `${statuses.occurred}`,
    ...quads.map(String),
    number(positive),
    number(negative),
    spread(figure.netInterval),
    spread(figure.meanInterval),
    spread(figure.rate),
    number(decayed),
    `${number(level.sequential)} / ${number(level.batch)}`,
    `${statuses.scheduled + statuses.pledged + statuses.predicted}`,
  ]
}

/** A line for each context: its acts, what they come to for better and worse, and its series of nets, so that cold and hot are seen apart. */
function contextLines({ contexts }: Direction, unit: Measured['options']['unit']): readonly string[] {
  return [...contexts].flatMap(([context, { figures }]) => {
    const sum = (part: (figure: Figures) => number) => figures.reduce((total, figure) => total + part(figure), 0)
    const n = sum(({ scored }) => scored)
    const [plus, minus] = [sum(({ positive }) => positive), sum(({ negative }) => negative)]
    const series = figures.flatMap(({ period, net, scored }) =>
      scored > 0 ? [`${periodName(period, unit)} ${number(net)}`] : [],
    )
    return n > 0 ? [`    ${context} ${n} (+${number(plus)} −${number(minus)}): ${series.join(' · ')}`] : []
  })
}
