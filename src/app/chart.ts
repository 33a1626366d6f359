import type { Deed } from '../measures/deed.ts'
import type { Figures } from '../measures/relation.ts'
import { at, escaped, filled, legend, svg, type Theme } from './chart-frame.ts'
import type { relationsOf } from './standing.ts'
import { isoDay, periodName, periodStart, type Standing } from './standing.ts'

/** Words of a chart, in the language of the reader. */
export interface ChartWords {
  /** With places for {a}, {b} and {asOf}. */
  readonly title: string
  readonly net: string
  readonly decayed: string
  readonly interval: string
  readonly cooperation: string
  readonly conflict: string
  readonly planned: string
  readonly today: string
  /** What an actor is called; else by its code. */
  readonly actor?: (code: string) => string
}

type Direction = ReturnType<typeof relationsOf>[number]

/** Where a chart stands: by itself, one direction below the other, or in a brief, side by side and low, so that it is legible at the width of a page. */
export type Setting = 'alone' | 'brief'
const SETTINGS = {
  alone: { width: 960, panel: 170, columns: 1 },
  brief: { width: 720, panel: 100, columns: 2 },
} as const
const [LEFT, RIGHT, TOP] = [64, 20, 56]
const [MARKS, GAP, FOOT] = [40, 44, 64]
/** Pixels that the name of a period takes. */
const NAME = 70

interface Frame {
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Both directions of a relation: bars of net scores with their intervals, the decayed level as a line, each incident as a mark (open
 * circle: cooperation; filled triangle: conflict; dashed square: planned), and plans beyond the day. Shapes carry all that colours do.
 */
export function relationChart(
  { asOf, options: { unit } }: Standing,
  directions: readonly Direction[],
  words: ChartWords,
  theme: Theme,
  since: number = Number.NEGATIVE_INFINITY,
  setting: Setting = 'alone',
): string {
  const ahead = directions.flatMap(({ deeds }) => deeds.map(({ first }) => first)).filter((day) => day <= asOf + YEAR)
  const until = Math.max(asOf, ...ahead)
  const shown = directions.map((one) => within(one, since, until, unit))
  const periods = shown.flatMap(({ series }) => series.figures)
  const days = periods.flatMap(({ period }) => [periodStart(period, unit), periodStart(period + 1, unit)])
  const [from, to] = [Math.min(...days, asOf), Math.max(...days, asOf + 1)]
  const [low, high] = range(periods)
  const { width, panel: tall, columns } = SETTINGS[setting]
  const rows = Math.ceil(directions.length / columns)
  const height = TOP + rows * (tall + MARKS + GAP) + FOOT - (columns > 1 ? GAP : 0)
  const panels = shown.flatMap((direction, i) => {
    const left = LEFT + (i % columns) * (width / columns)
    const right = left + width / columns - LEFT - RIGHT
    const top = TOP + Math.floor(i / columns) * (tall + MARKS + GAP)
    const x = (day: number) => left + ((day - from) / (to - from)) * (right - left)
    const y = (value: number) => top + tall - ((value - low) / (high - low)) * tall
    const now = at(x(asOf + 1))
    const isFirst = i < columns
    return [
      ...panel(direction, { x, y, left, right, top, bottom: top + tall }, [low, high], unit, asOf, words),
      `<line class="today" x1="${now}" x2="${now}" y1="${top - 8}" y2="${top + tall + MARKS}"/>`,
      ...(isFirst
        ? [
            `<text class="dim" text-anchor="end" x="${at(x(asOf + 1) - 4)}" y="${top - 10}">${escaped(words.today)}</text>`,
          ]
        : []),
    ]
  })
  const [a = '', b = ''] = [directions[0]?.series.source, directions[0]?.series.target]
  const named = words.actor ?? ((code) => code)
  const title = filled(words.title, { a: named(a), b: named(b), asOf: isoDay(asOf) })
  return svg({ width, height }, theme, { title, description: summary(directions, unit), left: LEFT }, [
    ...panels,
    legend(signsOf(words), { left: LEFT, width, y: height - 24 }),
  ])
}

/** Plans for more than a year ahead would press all that happened to one side. */
const YEAR = 366

function within(one: Direction, since: number, until: number, unit: Standing['options']['unit']): Direction {
  const figures = one.series.figures.filter(
    ({ period }) => periodStart(period + 1, unit) > since && periodStart(period, unit) <= until,
  )
  const from = figures[0] ? periodStart(figures[0].period, unit) : until
  const deeds = one.deeds.filter(({ first }) => first >= from && first <= until)
  return { ...one, series: { ...one.series, figures }, deeds }
}

function range(periods: readonly Figures[]): readonly [number, number] {
  const values = periods.flatMap(({ net, netInterval, decayed }) => [
    ...[net, decayed],
    ...(netInterval ? [netInterval.low, netInterval.high] : []),
  ])
  return [Math.min(-1, ...values), Math.max(1, ...values)]
}

/** The figures in words, for those who do not see the chart; the whole table is printed by `--table`. */
function summary(directions: readonly Direction[], unit: Standing['options']['unit']): string {
  return directions
    .map(({ series: { source, target, figures } }) => {
      const rows = figures.filter(({ scored }) => scored > 0)
      return `${source} → ${target}: ${rows.map(({ period, net }) => `${periodName(period, unit)} ${net.toFixed(1)}`).join('; ')}`
    })
    .join('. ')
}

function panel(
  { series, deeds }: Direction,
  frame: Frame,
  [low, high]: readonly [number, number],
  unit: Standing['options']['unit'],
  asOf: number,
  { actor: named = (code) => code }: ChartWords,
): readonly string[] {
  const { x, y, left, right, top, bottom } = frame
  const lines = [
    `<text x="${left}" y="${top - 6}" font-weight="600">${escaped(`${named(series.source)} → ${named(series.target)}`)}</text>`,
  ]
  for (const value of [low, 0, high]) {
    const kind = value === 0 ? 'axis' : 'grid'
    lines.push(`<line class="${kind}" x1="${left}" x2="${right}" y1="${at(y(value))}" y2="${at(y(value))}"/>`)
    lines.push(
      `<text class="dim" text-anchor="end" x="${left - 6}" y="${at(y(value) + 4)}">${value.toFixed(0).replace('-', '−')}</text>`,
    )
  }
  const every = Math.ceil(series.figures.length / Math.floor((right - left) / NAME))
  const level: string[] = []
  let next = 0
  for (const { period, net, netInterval, decayed } of series.figures) {
    const start = x(periodStart(period, unit))
    const end = x(periodStart(period + 1, unit))
    const middle = (start + end) / 2
    // Of a period that is not over the level is that of the day.
    if (periodStart(period, unit) <= asOf) level.push(`${at(Math.min(end, x(asOf + 1)))},${at(y(decayed))}`)
    if (next++ % every === 0)
      lines.push(
        `<text class="dim" text-anchor="middle" x="${at(middle)}" y="${bottom + MARKS + 14}">${periodName(period, unit)}</text>`,
      )
    if (netInterval === null) continue
    const width = Math.max(1, (end - start) * 0.5)
    const upper = y(Math.max(net, 0))
    const lower = y(Math.min(net, 0))
    lines.push(
      `<rect class="${net < 0 ? 'down' : 'up'}" x="${at(middle - width / 2)}" y="${at(upper)}" width="${at(width)}" height="${at(lower - upper)}"/>`,
    )
    const p5 = at(y(netInterval.low))
    const p95 = at(y(netInterval.high))
    // A pale line below the dark one: it stays visible across a filled bar.
    lines.push(
      `<path class="halo" d="M${at(middle)} ${p5}V${p95}"/><path class="whisker" d="M${at(middle)} ${p5}V${p95}M${at(middle - 4)} ${p5}h8M${at(middle - 4)} ${p95}h8"/>`,
    )
  }
  lines.push(`<polyline class="level" points="${level.join(' ')}"/>`)
  for (const deed of deeds) lines.push(mark(deed, x(deed.first + 0.5), bottom + 6, asOf))
  return lines
}

/** Each kind of mark has its row, so that those of one day do not cover each other. */
const ROW = 12

function mark(deed: Deed, x: number, top: number, asOf: number): string {
  const title = `<title>${escaped(`${isoDay(deed.first)} ${deed.type} ${deed.status} ${deed.incident}`)}</title>`
  if (deed.status === 'denied') return ''
  if (deed.status !== 'occurred' || deed.first > asOf)
    return `<rect class="plan" x="${at(x - 4)}" y="${at(top + ROW - 4)}" width="8" height="8">${title}</rect>`
  if (deed.quad < 3) return `<circle class="up" cx="${at(x)}" cy="${at(top)}" r="4">${title}</circle>`
  return `<path class="down" d="M${at(x - 4.5)} ${at(top + 2 * ROW + 4)}h9l-4.5 -8z">${title}</path>`
}

const signsOf = (words: ChartWords): readonly (readonly [string, string])[] => [
  ['<path class="whisker" d="M4 -6V6M0 -6h8M0 6h8"/>', `${words.net}, ${words.interval}`],
  ['<path class="level" d="M0 0h12"/>', words.decayed],
  ['<circle class="up" cx="4" cy="0" r="4"/>', words.cooperation],
  ['<path class="down" d="M0 4h9l-4.5 -8z"/>', words.conflict],
  ['<rect class="plan" x="0" y="-4" width="8" height="8"/>', words.planned],
]
