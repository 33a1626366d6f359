import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UNKNOWN } from '../feeds/arrival.ts'
import { desk, take } from './desk.ts'
import { known } from './known.ts'
import { tellingsOf } from './tellings.ts'
import { viewsOf } from './view.ts'
import { WARMING } from './warming.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-view-'))
afterAll(() => rmSync(root, { recursive: true }))

const NOW = '2026-02-05T00:00:00.000Z'
const STATES = ['法國', '德國', '英國', '印度', '越南', '波蘭', '瑞典', '巴西'] as const

test('a day behind which many documents came is told from what is joined, and is not joined for itself', () => {
  using open = desk(join(root, 'desk'), true)
  const add = (text: string, day: string) =>
    take(open, [{ ...UNKNOWN, doc: text, format: 'text', bytes: Buffer.from(text), text }], NOW, day)
  for (const state of STATES) add(`${state}總統1月10日訪問日本。`, '2026-01-11')
  for (const state of STATES)
    for (let day = 12; day < 21; day++) add(`${state}外長1月${day}日會見日本外相。`, '2026-01-31')
  const views = viewsOf(open)
  views.read()
  expect(views.of(null, true)?.told.tellings).toHaveLength(STATES.length * 10)
  const early = views.of('2026-01-30', false)?.told
  const alone = known(tellingsOf(open).renew(), open.fold, '2026-01-30', [], open.pack().issues)
  expect(early?.incidents.map(({ id }) => id)).toEqual(alone.incidents.map(({ id }) => id))
  expect(early?.digests).toEqual(alone.digests)
  expect(alone.incidents).toHaveLength(STATES.length)
})

test('what is told next is made ready call by call, and until then what was told is', () => {
  using open = desk(join(root, 'coming'), true)
  const add = (text: string) =>
    take(open, [{ ...UNKNOWN, doc: text, format: 'text', bytes: Buffer.from(text), text }], NOW, '2026-01-11')
  add('法國總統1月10日訪問日本。')
  const views = viewsOf(open, { wait: 0 })
  views.read()
  const told = () => views.of(null, true)?.told.tellings.length
  expect(told()).toBe(1)
  add('德國總統1月9日訪問日本。')
  let calls = 0
  while (views.grow() === 'soon') {
    expect(told()).toBe(1)
    calls++
  }
  expect([calls, told()]).toEqual([WARMING.length - 1, 2])
  // What comes soon after is only taken in.
  add('英國總統1月8日訪問日本。')
  expect([views.grow(), told()]).toEqual(['none', 2])
})
