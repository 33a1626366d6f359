import type { Role, TriangleType } from '../measures/triangle.ts'
import { at, cut, escaped, filled, legend, svg, type Theme } from './chart-frame.ts'
import type { triangleOf } from './standing.ts'

type Period = ReturnType<typeof triangleOf>[number]

/** Words of the chart, in the language of the reader. */
export interface TriangleWords {
  /** With places for {subject} and {asOf}: words cross threads, and functions do not. */
  readonly title: string
  readonly types: Readonly<Record<TriangleType | 'undecided', string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly band: string
}

const [WIDTH, LEFT, RIGHT, TOP, PANEL, STRIP, ROW, FOOT] = [960, 130, 24, 64, 280, 84, 26, 76]
/** Columns of a name beside its row, in which a full-width character takes two. */
const NAME_COLUMNS = 16

/** Each tie has its own dashes and its own sign, so that the lines are told apart in print. */
const TIES = [
  { dashes: '', sign: (x: number, y: number) => `<circle class="down" cx="${at(x)}" cy="${at(y)}" r="4.5"/>` },
  {
    dashes: '7 4',
    sign: (x: number, y: number) =>
      `<rect class="up" stroke-width="1.5" x="${at(x - 4.5)}" y="${at(y - 4.5)}" width="9" height="9"/>`,
  },
  {
    dashes: '2 3',
    sign: (x: number, y: number) =>
      `<path class="up" stroke-width="1.5" d="M${at(x - 5)} ${at(y + 4.5)}h10l-5 -9.5z"/>`,
  },
] as const

/** The sign of a type: how many of the three ties are of enmity, as filled bars; a question mark where it is undecided. */
const BARS: Readonly<Record<TriangleType, number>> = {
  'ménage-à-trois': 0,
  'romantic-triangle': 1,
  'stable-marriage': 2,
  'unit-veto': 3,
}

/** A sign for each role, from the best place of the three to the worst; each has a shape of its own. */
const ROLES: Readonly<Record<Role, string>> = {
  pivot: '<path class="down" d="M0 -7l7 7l-7 7l-7 -7z"/>',
  friend: '<circle class="down" r="5"/>',
  partner: '<circle class="up" stroke-width="1.5" r="5"/>',
  wing: '<path class="up" stroke-width="1.5" d="M0 -7l7 7l-7 7l-7 -7z"/>',
  enemy: '<path class="down" d="M-6 5h12l-6 -11z"/>',
  outcast: '<path class="whisker" stroke-width="2" d="M-5 -5l10 10M-5 5l10 -10"/>',
}

function typeSign(type: TriangleType | null, x: number, y: number): string {
  if (type === null) return `<text text-anchor="middle" x="${at(x)}" y="${at(y + 4)}">?</text>`
  return [0, 1, 2]
    .map(
      (i) =>
        `<rect class="${i < BARS[type] ? 'down' : 'up'}" x="${at(x - 9 + i * 6.5)}" y="${at(y - 6)}" width="5" height="12"/>`,
    )
    .join('')
}

/**
 * The triangle over time: the mean score of each of the three ties, period by period; below it the type with its chance, and the role of
 * each actor. Within the band a score is neither amity nor enmity.
 */
export function triangleChart(
  periods: readonly Period[],
  names: readonly [string, string, string],
  { asOf, band }: { readonly asOf: string; readonly band: number },
  words: TriangleWords,
  theme: Theme,
): string {
  const [a, b, c] = names
  const ties = [`${a}–${b}`, `${b}–${c}`, `${c}–${a}`]
  const scores = periods.flatMap((one) => one.ties.flatMap(({ score }) => (score === null ? [] : [score])))
  const most = Math.max(2, ...scores.map(Math.abs)) * 1.1
  const x = (i: number) => LEFT + ((i + 0.5) / Math.max(periods.length, 1)) * (WIDTH - LEFT - RIGHT)
  const y = (score: number) => TOP + PANEL / 2 - (score / most) * (PANEL / 2)
  const grid = [
    `<rect class="band" x="${LEFT}" width="${WIDTH - LEFT - RIGHT}" y="${at(y(band))}" height="${at(y(-band) - y(band))}"/>`,
    ...[-most / 1.1, 0, most / 1.1].map(
      (value) =>
        `<line class="${value === 0 ? 'axis' : 'grid'}" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(value))}" y2="${at(y(value))}"/><text class="dim" text-anchor="end" x="${LEFT - 8}" y="${at(y(value) + 4)}">${value.toFixed(0).replace('-', '−')}</text>`,
    ),
  ]
  const lines = TIES.map(({ dashes, sign }, k) => {
    const points = periods.flatMap((one, i) => {
      const score = one.ties[k]?.score
      return typeof score === 'number' ? [[x(i), y(score)] as const] : []
    })
    const path = points.map(([px, py], i) => `${i ? 'L' : 'M'}${at(px)} ${at(py)}`).join('')
    return `<path class="whisker" stroke-width="2" stroke-dasharray="${dashes}" d="${path}"/>${points.map(([px, py]) => sign(px, py)).join('')}`
  })
  const every = Math.ceil(periods.length / 12)
  const strip = periods.map((one, i) => {
    const name = one.type ?? 'undecided'
    const isTold = one.type !== null || one.ties.some(({ score }) => score !== null)
    const share = isTold
      ? `<text class="dim" font-size="10" text-anchor="middle" x="${at(x(i))}" y="${TOP + PANEL + 66}">${Math.round(one.chances[name] * 100)}%</text>`
      : ''
    const title = `${one.period}: ${words.types[name]} ${Math.round(one.chances[name] * 100)} %`
    const label =
      i % every === 0
        ? `<text class="dim" text-anchor="middle" x="${at(x(i))}" y="${TOP + PANEL + 22}">${one.period}</text>`
        : ''
    return `${label}<g data-period="${one.period}"><title>${escaped(title)}</title>${isTold ? typeSign(one.type, x(i), TOP + PANEL + 44) : ''}${share}</g>`
  })
  const rows = names.map((name, k) => {
    const middle = TOP + PANEL + STRIP + (k + 0.5) * ROW
    const signs = periods.map(({ period, roles }, i) => {
      const role = roles?.[k]
      if (!role) return ''
      const said = escaped(`${period}: ${name}, ${words.roles[role]}`)
      return `<g data-period="${period}" transform="translate(${at(x(i))} ${at(middle)})"><title>${said}</title>${ROLES[role]}</g>`
    })
    return `<text text-anchor="end" x="${LEFT - 12}" y="${at(middle + 4)}">${escaped(cut(name, NAME_COLUMNS))}</text><line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(middle)}" y2="${at(middle)}"/>${signs.join('')}`
  })
  const height = TOP + PANEL + STRIP + ROW * names.length + FOOT + 40
  const description = periods.map((one) => `${one.period}: ${words.types[one.type ?? 'undecided']}`).join('; ')
  return svg(
    { width: WIDTH, height },
    theme,
    { title: filled(words.title, { subject: names.join(' · '), asOf }), description, left: LEFT },
    [
      ...grid,
      ...lines,
      ...strip,
      ...rows,
      legend(
        [
          ...TIES.map(({ sign }, k) => [sign(5, 0), ties[k] ?? ''] as const),
          ['<rect class="band" x="0" y="-6" width="12" height="12" stroke="var(--grid)"/>', words.band],
        ],
        { left: 64, width: WIDTH, y: height - 88 },
      ),
      legend(
        [
          ...(Object.keys(BARS) as TriangleType[]).map((type) => [typeSign(type, 8, 0), words.types[type]] as const),
          [typeSign(null, 6, 0), words.types.undecided],
        ],
        { left: 64, width: WIDTH, y: height - 56, indent: 24 },
      ),
      legend(
        (Object.keys(ROLES) as Role[]).map(
          (role) => [`<g transform="translate(8 0)">${ROLES[role]}</g>`, words.roles[role]] as const,
        ),
        { left: 64, width: WIDTH, y: height - 24, indent: 24 },
      ),
    ],
  )
}
