import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UNKNOWN } from '../feeds/arrival.ts'
import { desk, take } from './desk.ts'
import { known } from './known.ts'
import { tellingsOf } from './tellings.ts'
import { viewsOf } from './view.ts'
import { WHOLE } from './warming.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-view-'))
afterAll(() => rmSync(root, { recursive: true }))

const NOW = '2026-02-05T00:00:00.000Z'
const STATES = ['法國', '德國', '英國', '印度', '越南', '波蘭', '瑞典', '巴西'] as const

test('a day behind which many documents came is made step by step, and meanwhile all else is told', () => {
  using open = desk(join(root, 'desk'), true)
  const add = (text: string, day: string) =>
    take(open, [{ ...UNKNOWN, doc: text, format: 'text', bytes: Buffer.from(text), text }], NOW, day)
  for (const state of STATES) add(`${state}總統1月10日訪問日本。`, '2026-01-11')
  for (const state of STATES)
    for (let day = 12; day < 21; day++) add(`${state}外長1月${day}日會見日本外相。`, '2026-01-31')
  const views = viewsOf(open, { wait: 0 })
  views.read()
  const day = { asOf: '2026-01-30', isOpen: false }
  let steps = 0
  while (!views.make(day)) {
    steps++
    expect(views.of(day.asOf)).toBeNull()
    expect(views.of(null)?.told.tellings).toHaveLength(STATES.length * 10 + (steps > 3 ? 1 : 0))
    // What comes meanwhile is no part of it, and is said.
    if (steps === 2) add('越南總統1月9日訪問巴西。', '2026-01-11')
    while (steps > 2 && views.grow() === 'soon');
  }
  expect(steps).toBeGreaterThan(5)
  const early = views.of(day.asOf)
  const tellings = tellingsOf(open)
    .renew()
    .slice(0, STATES.length * 10)
  const alone = known(tellings, open.fold, day.asOf, [], open.pack().issues)
  expect(early?.told.incidents.map(({ id }) => id)).toEqual(alone.incidents.map(({ id }) => id))
  expect(early?.told.digests).toEqual(alone.digests)
  expect(early?.isBehind).toBe(true)
  expect(alone.incidents).toHaveLength(STATES.length)
})

test('what is told next is made ready call by call, and until then what was told is', () => {
  using open = desk(join(root, 'coming'), true)
  const add = (text: string) =>
    take(open, [{ ...UNKNOWN, doc: text, format: 'text', bytes: Buffer.from(text), text }], NOW, '2026-01-11')
  add('法國總統1月10日訪問日本。')
  const views = viewsOf(open, { wait: 0 })
  views.read()
  const told = () => views.of(null)?.told.tellings.length
  expect(told()).toBe(1)
  add('德國總統1月9日訪問日本。')
  let calls = 0
  while (views.grow() === 'soon') {
    expect(told()).toBe(1)
    calls++
  }
  expect([calls, told()]).toEqual([WHOLE.length, 2])
  // What comes soon after is only taken in.
  add('英國總統1月8日訪問日本。')
  expect([views.grow(), told()]).toEqual(['none', 2])
})
