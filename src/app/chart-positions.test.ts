import { expect, test } from 'vitest'
import { recordOf, vocabulary } from './brief.ts'
import { positionRows, positionsChart, shiftsIn } from './chart-positions.ts'
import { known, tellingOf } from './known.ts'
import { prepare } from './packs.ts'

const { pack, read, fold } = prepare()
const told = (doc: string, published: string, text: string) =>
  tellingOf(read({ doc, text, published, outlet: null, url: null, title: null }))
const words = vocabulary(pack, fold, 'en')

test('a stand that differs from the one before is a shift', () => {
  const moved = [
    told('a.txt', '2026-01-02', '法國外交部表示，法國支持朝鮮半島無核化。法國總統昨天訪問日本。'),
    told('c.txt', '2026-01-09', '法國外交部表示，法國反對朝鮮半島無核化。法國總統昨天與日本首相會談。'),
  ]
  const rows = positionRows(recordOf(known(moved, fold, '2026-01-09'), pack), {
    subject: { kind: 'actors', actors: ['FRA'] },
    ...{ since: null, asOf: '2026-01-09', newSince: null, lines: 24 },
  })
  const [first] = rows
  expect(first?.taken.map(({ day, stance }) => [day, stance])).toEqual([
    ['2026-01-02', 'supports'],
    ['2026-01-09', 'opposes'],
  ])
  expect(first && shiftsIn(first)).toBe(1)
  const stances = { supports: 's', opposes: 'o', neutral: 'n', ambiguous: 'a' }
  const svg = positionsChart(
    rows,
    { subject: 'France', asOf: '2026-01-09' },
    { title: '{subject}', stances, shift: 'shift', today: 'today' },
    words,
    'light',
  )
  expect(svg).toContain('2026-01-09 o c.txt: ')
  expect(svg).toContain('France · denuclearisation of the Korean peninsula')
})
