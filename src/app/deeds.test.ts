import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isDone } from '../measures/deed.ts'
import { periodOf } from '../measures/period.ts'
import type { Telling, ToldEvent } from '../resolve/account.ts'
import { relationChart } from './chart.ts'
import { deedsOf, scalesOf } from './deeds.ts'
import { known } from './known.ts'
import { PACKS } from './pack-files.ts'
import { prepare } from './packs.ts'
import { answersOf, balanceOf, relationsOf, standing, triangleOf } from './standing.ts'

const { pack, fold } = prepare()
const scales = scalesOf(pack)

describe('scales', () => {
  test('sanctions are material conflict, blame is negative and a boycott of walls is a protest', () => {
    expect(scales.quad('SANCTION')).toBe(4)
    expect(scales.plover('ACCUSE', null)).toBe(-3)
    expect(scales.plover('PROTEST', 'vandalize')).toBe(-5)
    expect(scales.plover('CONSULT', 'visit')).toBe(4)
    expect(scales.plover('CONSULT', 'no such mode')).toBe(2.5)
  })
  test('every type of the pack has a quad and a score', () => {
    const types = [...new Set([...pack.frames.values()].map(({ type }) => type))]
    expect(types.length).toBe(16)
    for (const type of types) expect([scales.quad(type), scales.plover(type, null)]).not.toContain(null)
  })
  test.each([
    ['010', 0],
    ['016', -5],
    ['036', 4],
    ['042', 1.9],
    ['043', 2.8],
    ['046', 7],
    ['051', 3.4],
    ['057', 8],
    ['061', 6.4],
    ['072', 8.3],
    ['074', 8.5],
    ['0871', 9],
    ['111', -2],
    ['112', -2],
    ['1123', -2],
    ['120', -4],
    ['125', -5],
    ['130', -4.4],
    ['138', -7],
    ['141', -6.5],
    ['150', -7.2],
    ['154', -7.2],
    ['160', -4],
    ['161', -4],
    ['163', -8],
    ['171', -9.2],
    ['173', -5],
    ['182', -9.5],
    ['1821', -9],
    ['190', -10],
    ['192', -9.5],
  ])('CAMEO %s weighs %f by Goldstein', (code, weight) => {
    const rows = readFileSync(join(PACKS, 'world', 'cameo.tsv'), 'utf8').split('\n')
    expect(Number(rows.find((row) => row.startsWith(`${code}\t`))?.split('\t')[2])).toBe(weight)
  })
})

function telling(id: string, published: string, events: readonly Partial<ToldEvent>[]): Telling {
  const full = events.map(
    (event, i): ToldEvent => ({
      ...{ id: `${i}`, frame: 'visit', type: 'CONSULT', source: ['KOR'], target: ['CHN'], mutual: false, people: [] },
      ...{
        place: null,
        when: { start: '2026-01-04', end: '2026-01-07' },
        status: 'occurred',
        counts: [],
        evidence: [],
      },
      ...event,
    }),
  )
  return { id, doc: id, published, outlet: null, country: null, text: '', events: full }
}

const OPTIONS = { unit: 'month', table: 'plover', halfLife: 30, asOf: null, band: 1, within: 14 } as const
const measured = (tellings: readonly Telling[], asOf: string | null = null) =>
  standing(known(tellings, fold, asOf), pack, { ...OPTIONS, asOf })

test('many tellings of one visit are one deed', () => {
  const all = ['a', 'b', 'c'].map((id) => telling(id, '2026-01-05', [{}]))
  const { deeds } = measured(all)
  expect(deeds.map(({ source, target, weights }) => [source, target, weights.plover])).toEqual([['KOR', 'CHN', 4]])
})

test('what is done together goes both ways, and what stands alone goes nowhere', () => {
  const { digests } = known(
    [
      telling('a', '2026-01-05', [
        { mutual: true },
        { source: ['PRK'], target: [], type: 'MOBILIZE', frame: 'exercise' },
      ]),
      telling('b', '2026-02-05', [{ source: ['CHN', 'JPN', 'KOR'], target: [], when: null }]),
    ],
    fold,
    null,
  )
  const { deeds, undated } = deedsOf(digests, pack.frames, scales)
  expect(deeds.map(({ source, target }) => `${source}-${target}`).sort()).toEqual(['CHN-KOR', 'KOR-CHN'])
  expect(undated).toHaveLength(1)
})

test('as of a day before the visit it is a plan and no deed', () => {
  const plan = telling('a', '2026-01-02', [{ status: 'scheduled' }])
  const done = telling('b', '2026-01-08', [{}])
  const before = measured([plan, done], '2026-01-03')
  expect(before.deeds.map(({ status }) => status)).toEqual(['scheduled'])
  const [after] = measured([plan, done]).deeds
  expect(after && isDone(after, periodOf(after.first, 'day') + 30)).toBe(true)
  const [direction] = relationsOf(before, 'KOR', 'CHN')
  expect(direction?.series.figures.map(({ net, statuses }) => [net, statuses.scheduled])).toEqual([[0, 1]])
})

test('a chart draws a mark for every incident, of another shape for deeds and plans, and escapes what it prints', () => {
  const all = [
    telling('a', '2026-01-08', [
      {},
      { type: 'SANCTION', frame: 'impose-sanctions', when: { start: '2026-01-06', end: '2026-01-06' } },
    ]),
    telling('b', '2026-01-09', [{ status: 'scheduled', when: { start: '2026-03-01', end: '2026-03-01' } }]),
  ]
  const own = measured(all)
  const words = {
    ...{
      title: '{a} & {b}',
      net: 'net',
      decayed: 'level',
      interval: '5–95',
      today: 'today',
    },
    ...{ cooperation: '+', conflict: '−', planned: 'plan' },
  }
  const svg = relationChart(own, relationsOf(own, 'KOR', 'CHN'), words, 'dark')
  expect(svg).toContain('KOR &#38; CHN')
  expect([...svg.matchAll(/<title>[^<]*CONSULT occurred/g)]).toHaveLength(1)
  expect([...svg.matchAll(/<path class="down"[^>]*><title>/g)]).toHaveLength(1)
  expect([...svg.matchAll(/<rect class="plan"[^>]*><title>/g)]).toHaveLength(1)
  const today = Number(svg.match(/class="today" x1="([\d.]+)"/)?.[1])
  const levels = [...svg.matchAll(/class="level" points="([^"]*)"/g)].map(([, points = '']) => points.split(' '))
  expect(levels.map((points) => Number(points.at(-1)?.split(',')[0]))[0]).toBe(today)
  expect(svg).not.toContain('prefers-color-scheme')
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
})

test('three, a set and answers rest on the same deeds', () => {
  const acts = [
    ['KOR', 'CHN', 'CONSULT', 'visit', '2026-01-04'],
    ['JPN', 'KOR', 'CONSULT', 'visit', '2026-01-13'],
    ['CHN', 'JPN', 'SANCTION', 'impose-sanctions', '2026-01-06'],
    ['JPN', 'CHN', 'ACCUSE', 'condemn', '2026-01-08'],
  ] as const
  const events = acts.map(([source, target, type, frame, day]) => ({
    ...{ source: [source], target: [target], type, frame, when: { start: day, end: day } },
  }))
  const own = measured([telling('a', '2026-01-31', events)])
  expect(triangleOf(own, ['KOR', 'CHN', 'JPN']).map(({ period, type, roles }) => [period, type, roles?.[0]])).toEqual([
    ['2026-01', 'romantic-triangle', 'pivot'],
  ])
  const { ties, triads, frustration } = balanceOf(own, null, null)
  expect([ties.length, triads, frustration.frustration]).toEqual([3, [0, 1, 0, 0], 1])
  const { reciprocity, courtships } = answersOf(own, 'JPN', 'CHN', 'KOR')
  expect(reciprocity[0]?.hostile).toMatchObject({ acts: 1, inKind: 1, lag: [2, 2, 2] })
  expect(courtships?.meetings).toEqual([])
})
