import { whenOf } from '../brief/happened.ts'
import { entriesOf } from '../brief/plans.ts'
import type { BriefOptions, Known as Record } from '../brief/scope.ts'
import { scopeOf } from '../brief/scope.ts'
import type { Vocabulary } from '../brief/vocabulary.ts'
import { daysOf, intervalDays, isoDay } from '../resolve/days.ts'
import type { Interval } from '../text/day.ts'
import { at, cut, escaped, filled, legend, monthTicks, svg, type Theme } from './chart-frame.ts'

/** One act or plan of a timeline, days since 1970-01-01. */
export interface TimelineRow {
  readonly incident: string
  readonly first: number
  readonly last: number
  /** As the sources date it; drawn is at most a year of it. */
  readonly when: Interval
  readonly who: readonly string[]
  readonly toward: readonly string[]
  readonly frame: string
  readonly type: string
  /** Of the quads: 1 and 2 are cooperation, 3 and 4 conflict; even ones are deeds rather than words. */
  readonly quad: number
  readonly status: 'occurred' | 'denied' | 'ahead'
  readonly sources: number
}

/** The weightiest acts of a subject, and its plans beyond the day, in the order of days. */
export function timelineOf(
  record: Record,
  options: BriefOptions,
  quadOf: (type: string) => number | null,
): readonly TimelineRow[] {
  const scope = scopeOf(record, options)
  const done = scope.happenings.flatMap((happening): readonly TimelineRow[] => {
    const { digest, incident } = happening
    const days = intervalDays(whenOf(happening))
    const quad = quadOf(digest.type)
    if (!days || quad === null || !Number.isFinite(days.first) || days.last - days.first > MOST_DAYS) return []
    if (digest.status !== 'occurred' && digest.status !== 'denied') return []
    if (days.last < scope.window.first || days.first > scope.window.last) return []
    return [row(digest, incident, { ...days, when: whenOf(happening) as Interval }, quad, digest.status)]
  })
  const ahead = entriesOf(scope).flatMap((entry): readonly TimelineRow[] => {
    const days = intervalDays(entry.by)
    const quad = quadOf(entry.type)
    if (!days || quad === null || (entry.fate !== 'open' && entry.fate !== 'due')) return []
    const [first, last] = [Math.max(days.first, scope.window.last + 1), Math.min(days.last, scope.window.last + YEAR)]
    if (first > scope.window.last + YEAR || last < first) return []
    const { incident, who: source, toward: target, frame, type, said } = entry
    return [
      row(
        { source, target, frame, type },
        { id: incident, accounts: said },
        { first, last, when: entry.by as Interval },
        quad,
        'ahead',
      ),
    ]
  })
  const kept = done
    .toSorted((a, b) => b.sources - a.sources || b.quad - a.quad || a.first - b.first)
    .slice(0, Math.max(options.lines - ahead.length, 1))
  return [...kept, ...ahead.slice(0, options.lines)].sort((a, b) => a.first - b.first || a.last - b.last)
}

/** Longer than this it is no day in a life but a background. */
const MOST_DAYS = 62
const YEAR = 366

function row(
  {
    source: who,
    target: toward,
    frame,
    type,
  }: { source: readonly string[]; target: readonly string[]; frame: string; type: string },
  { id, accounts }: { id: string; accounts: readonly unknown[] },
  { first, last, when }: Pick<TimelineRow, 'first' | 'last' | 'when'>,
  quad: number,
  status: TimelineRow['status'],
): TimelineRow {
  return { ...{ incident: id, first, last, when, who, toward, frame, type, quad, status }, sources: accounts.length }
}

/** Words of the chart, in the language of the reader. */
export interface TimelineWords {
  /** With places for {subject} and {asOf}: words cross threads, and functions do not. */
  readonly title: string
  readonly quads: readonly [string, string, string, string]
  readonly denied: string
  readonly ahead: string
  readonly today: string
}

const [WIDTH, LABELS, AFTER_DAYS, RIGHT, TOP, ROW, FOOT] = [1000, 470, 172, 24, 60, 24, 70]
/** Columns of a label, in which a full-width character takes two. */
const LABEL_COLUMNS = 46

/** The time of a row as its sources give it: `2026-01-04 – 01-07`. */
export function timelineDays({ when: { start, end } }: TimelineRow): string {
  if (start === end) return `${start}`
  const short = start && end?.startsWith(start.slice(0, 5)) ? end.slice(5) : end
  return `${start ?? ''} – ${short ?? ''}`.trim()
}

export const timelineLabel = ({ who, toward, frame }: TimelineRow, { actor, frame: act }: Vocabulary): string => {
  const others = toward.filter((code) => !who.includes(code))
  return `${[who, others]
    .filter(({ length }) => length)
    .map((side) => side.map(actor).join(' · '))
    .join(' → ')}  ${act(frame)}`
}

/**
 * One row for each act: its name, then its sign where it stands in time. Open signs are words, filled ones deeds; circles cooperation,
 * triangles conflict; a cross is what was denied, a dashed box what lies ahead of the day.
 */
export function timelineChart(
  rows: readonly TimelineRow[],
  { subject, asOf }: { readonly subject: string; readonly asOf: string },
  words: TimelineWords,
  vocabulary: Vocabulary,
  theme: Theme,
): string {
  const today = daysOf(asOf).last
  const from = Math.min(today, ...rows.map(({ first }) => first)) - 3
  const to = Math.min(Math.max(today, ...rows.map(({ last }) => last)) + 3, today + Math.max(45, (today - from) / 2))
  const x = (day: number) => LABELS + ((Math.min(day, to) - from) / (to - from)) * (WIDTH - LABELS - RIGHT)
  const bottom = TOP + rows.length * ROW
  const ticks = monthTicks(from, to, 8).map(
    ([day, name]) =>
      `<line class="grid" x1="${at(x(day))}" x2="${at(x(day))}" y1="${TOP - 8}" y2="${bottom}"/><text class="dim" text-anchor="middle" x="${at(x(day))}" y="${bottom + 18}">${name}</text>`,
  )
  const lines = rows.map((one, i) => {
    const y = TOP + i * ROW + ROW / 2
    const days = timelineDays(one)
    const label = `<text class="dim" x="20" y="${at(y + 4)}">${days}</text><text x="${AFTER_DAYS}" y="${at(y + 4)}">${escaped(cut(timelineLabel(one, vocabulary), LABEL_COLUMNS))}</text>`
    return `<g data-incident="${one.incident}"><title>${escaped(`${days} ${timelineLabel(one, vocabulary)}`)}</title><line class="grid" x1="${LABELS}" x2="${WIDTH - RIGHT}" y1="${at(y)}" y2="${at(y)}"/>${label}${sign(one, x, y)}</g>`
  })
  const description = rows.map((one) => `${isoDay(one.first)} ${timelineLabel(one, vocabulary)}`).join('; ')
  const height = bottom + FOOT
  return svg(
    { width: WIDTH, height },
    theme,
    { title: filled(words.title, { subject, asOf }), description, left: 20 },
    [
      ...ticks,
      ...lines,
      `<line class="today" x1="${at(x(today + 1))}" x2="${at(x(today + 1))}" y1="${TOP - 12}" y2="${bottom}"/>`,
      `<text class="dim" text-anchor="middle" x="${at(x(today + 1))}" y="${TOP - 16}">${escaped(words.today)}</text>`,
      legend(
        [
          ...words.quads.map((text, i) => [shape(i + 1, 5, 0), text] as const),
          [CROSS, words.denied],
          ['<rect class="plan" x="0" y="-5" width="11" height="10"/>', words.ahead],
        ],
        { left: 20, width: WIDTH, y: height - 24 },
      ),
    ],
  )
}

const CROSS = '<path class="whisker" d="M1 -4l8 8M1 4l8 -8"/>'

function shape(quad: number, x: number, y: number): string {
  const kind = quad % 2 === 1 ? 'up' : 'down'
  if (quad < 3) return `<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="4.5"/>`
  return `<path class="${kind}" d="M${at(x - 5)} ${at(y + 4)}h10l-5 -9z"/>`
}

function sign({ first, last, quad, status }: TimelineRow, x: (day: number) => number, y: number): string {
  const [start, end] = [x(first + 0.5), x(last + 0.5)]
  if (status === 'ahead')
    return `<rect class="plan" x="${at(start - 5)}" y="${at(y - 5)}" width="${at(end - start + 10)}" height="10"/>`
  if (status === 'denied') return `<g transform="translate(${at(start - 5)} ${at(y)})">${CROSS}</g>`
  const stretch =
    last > first ? `<path stroke="var(--ink)" stroke-width="3" d="M${at(start)} ${at(y)}H${at(end)}"/>` : ''
  return `${stretch}${shape(quad, start, y)}`
}
