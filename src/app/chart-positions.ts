import { wordsAt } from '../brief/cite.ts'
import { type BriefOptions, type Known as Record, scopeOf } from '../brief/scope.ts'
import { positionsOf } from '../brief/stands.ts'
import type { Vocabulary } from '../brief/vocabulary.ts'
import type { Stance } from '../reading/finding.ts'
import { daysOf, isoDay } from '../resolve/days.ts'
import type { PartialDay } from '../text/day.ts'
import { at, cut, escaped, filled, legend, monthTicks, svg, type Theme } from './chart-frame.ts'

/** Where one actor stood on one issue, day by day. */
export interface PositionRow {
  readonly holder: string
  readonly issue: string
  readonly taken: readonly {
    readonly day: PartialDay
    readonly stance: Stance
    readonly doc: string
    /** The id of the document. */
    readonly id: string
    readonly words: string
  }[]
}

/** Rows of all who take a stand: those who moved first, then those with most words. Words without a day are left out. */
export function positionRows(record: Record, options: BriefOptions): readonly PositionRow[] {
  return positionsOf(scopeOf(record, options))
    .map(
      (taken): PositionRow => ({
        holder: taken[0]?.holder ?? '',
        issue: taken[0]?.issue ?? '',
        taken: taken.flatMap(({ telling, one: { stance, evidence } }) => {
          const { published: day, doc, id } = telling
          return day === null ? [] : [{ day, stance, doc, id, words: wordsAt(telling, evidence[0]) }]
        }),
      }),
    )
    .filter(({ taken }) => taken.length > 0)
    .toSorted((a, b) => shiftsIn(b) - shiftsIn(a) || b.taken.length - a.taken.length)
    .slice(0, options.lines)
}

/** How often a stand differs from the one before. */
export const shiftsIn = ({ taken }: PositionRow): number =>
  taken.filter(({ stance }, i) => i > 0 && stance !== taken[i - 1]?.stance).length

/** Words of the chart, in the language of the reader. */
export interface PositionWords {
  /** With places for {subject} and {asOf}: words cross threads, and functions do not. */
  readonly title: string
  readonly stances: Readonly<globalThis.Record<Stance, string>>
  readonly shift: string
  readonly today: string
}

const [WIDTH, LABELS, RIGHT, TOP, ROW, FOOT] = [1000, 400, 24, 60, 28, 70]
const LABEL_COLUMNS = 56

/** A sign for each stance: filled circle, filled triangle, open square, half-filled diamond. */
const SIGNS: Readonly<globalThis.Record<Stance, string>> = {
  supports: '<circle class="down" cx="5" cy="0" r="5"/>',
  opposes: '<path class="up" stroke-width="1.5" d="M0 5h11l-5.5 -10z"/>',
  neutral: '<rect class="up" stroke-width="1.5" x="0" y="-5" width="10" height="10"/>',
  ambiguous: '<path class="up" d="M5 -6l6 6l-6 6l-6 -6z"/><path class="down" d="M5 -6v12l-6 -6z"/>',
}

/** One row for each actor and issue; a sign where words take a stand, a thick bar where the stand differs from the one before. */
export function positionsChart(
  rows: readonly PositionRow[],
  { subject, asOf }: { readonly subject: string; readonly asOf: string },
  words: PositionWords,
  { actor, issue }: Vocabulary,
  theme: Theme,
): string {
  const today = daysOf(asOf).last
  const days = rows.flatMap(({ taken }) => taken.map(({ day }) => daysOf(day).first))
  const [from, to] = [Math.min(today, ...days) - 5, today + 5]
  const x = (day: number) => LABELS + ((day - from) / (to - from)) * (WIDTH - LABELS - RIGHT)
  const bottom = TOP + rows.length * ROW
  const ticks = monthTicks(from, to, 8).map(
    ([day, name]) =>
      `<line class="grid" x1="${at(x(day))}" x2="${at(x(day))}" y1="${TOP - 8}" y2="${bottom}"/><text class="dim" text-anchor="middle" x="${at(x(day))}" y="${bottom + 18}">${name}</text>`,
  )
  const isOne = new Set(rows.map((row) => row.issue)).size === 1 && rows.length > 1
  const labelOf = ({ holder, issue: on }: PositionRow) => (isOne ? actor(holder) : `${actor(holder)} · ${issue(on)}`)
  const lines = rows.map((row, i) => {
    const y = TOP + i * ROW + ROW / 2
    const signs = row.taken.map(({ day, stance, words: said, doc, id }, k) => {
      const px = x(daysOf(day).first + 0.5)
      const before = row.taken[k - 1]
      const moved =
        before && before.stance !== stance
          ? `<path stroke="var(--ink)" stroke-width="3" d="M${at((px + x(daysOf(before.day).first + 0.5)) / 2)} ${at(y - 9)}v18"/>`
          : ''
      return `${moved}<g data-document="${id}" transform="translate(${at(px - 5)} ${at(y)})"><title>${escaped(`${day} ${words.stances[stance]} ${doc}: ${said}`)}</title>${SIGNS[stance]}</g>`
    })
    const first = x(daysOf(row.taken[0]?.day ?? asOf).first + 0.5)
    return `<text x="20" y="${at(y + 4)}">${escaped(cut(labelOf(row), LABEL_COLUMNS))}</text><line class="grid" x1="${at(first)}" x2="${at(x(today))}" y1="${at(y)}" y2="${at(y)}"/>${signs.join('')}`
  })
  const description = rows
    .map(
      (row) => `${labelOf(row)}: ${row.taken.map(({ day, stance }) => `${day} ${words.stances[stance]}`).join(', ')}`,
    )
    .join('; ')
  const height = bottom + FOOT
  return svg(
    { width: WIDTH, height },
    theme,
    { title: filled(words.title, { subject, asOf }), description, left: 20 },
    [
      ...ticks,
      ...lines,
      `<line class="today" x1="${at(x(today + 1))}" x2="${at(x(today + 1))}" y1="${TOP - 12}" y2="${bottom}"/>`,
      `<text class="dim" text-anchor="end" x="${at(x(today + 1))}" y="${TOP - 16}">${escaped(`${words.today} ${isoDay(today)}`)}</text>`,
      legend(
        [
          ...(['supports', 'opposes', 'neutral', 'ambiguous'] as const).map(
            (stance) => [SIGNS[stance], words.stances[stance]] as const,
          ),
          ['<path stroke="var(--ink)" stroke-width="3" d="M5 -8v16"/>', words.shift],
        ],
        { left: 20, width: WIDTH, y: height - 24 },
      ),
    ],
  )
}
