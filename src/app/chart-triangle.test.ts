import { expect, test } from 'vitest'
import { allMessages } from '../cli/messages.ts'
import { triangleChart } from './chart-triangle.ts'

const messagesOf = await allMessages()

const tie = (score: number | null) => ({ score, sign: null, incidents: [] })
const chances = { 'ménage-à-trois': 0, 'romantic-triangle': 0.8, 'stable-marriage': 0, 'unit-veto': 0, undecided: 0.2 }
const common = { utilities: null, elevations: null, roleChances: [{}, {}, {}] as const, chances }
type Period = Parameters<typeof triangleChart>[0][number]
const PERIODS: readonly Period[] = [
  {
    ...{ period: '2026-01', ties: [tie(3), tie(-2), tie(4)] as unknown as Period['ties'] },
    ...{ type: 'romantic-triangle', roles: ['pivot', 'wing', 'wing'], ...common },
  },
  {
    ...{ period: '2026-02', ties: [tie(null), tie(1), tie(null)] as unknown as Period['ties'] },
    ...{ type: null, roles: null, ...common },
  },
]
const draw = (theme: 'light' | 'dark') =>
  triangleChart(
    PERIODS,
    ['China', 'Japan <x>', 'Korea'],
    { asOf: '2026-02-28', band: 1 },
    messagesOf('en').charts.triangle,
    theme,
  )

test('the three ties, the type and the role of each actor are drawn in every period that has them', () => {
  const svg = draw('light')
  expect(svg).toContain('China · Japan &#60;x&#62; · Korea, as of 2026-02-28')
  const marks = [...svg.matchAll(/<g data-period="([^"]+)"[^>]*><title>([^<]*)<\/title>/g)].map(([, p, title]) => [
    p,
    title,
  ])
  expect(marks).toEqual([
    ['2026-01', '2026-01: romantic triangle 80 %'],
    ['2026-02', '2026-02: undecided 20 %'],
    ['2026-01', '2026-01: China, pivot'],
    ['2026-01', '2026-01: Japan &#60;x&#62;, wing'],
    ['2026-01', '2026-01: Korea, wing'],
  ])
  // Two points of the middle tie are joined; the others have one each.
  expect([...svg.matchAll(/ d="M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)?"\/>/g)].map(([, line]) => line !== undefined)).toContain(
    true,
  )
  expect(svg).not.toMatch(/NaN|undefined/)
})

test('it is the same in all colours', () => {
  const drawn = (theme: 'light' | 'dark') => draw(theme).replace(/<style>.*<\/style>/s, '')
  expect(drawn('light')).toBe(drawn('dark'))
})
