import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UNKNOWN } from '../feeds/arrival.ts'
import { desk, take } from './desk.ts'
import { joinApart } from './join-apart.ts'
import { openKept } from './keeping.ts'
import { viewsOf } from './view.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-apart-'))
afterAll(() => rmSync(root, { recursive: true }))

const NOW = '2026-02-05T00:00:00.000Z'

test('what a process of its own joined and kept is what is joined here; what fits is not joined again', async () => {
  using open = desk(join(root, 'desk'), true)
  const add = (text: string) =>
    take(open, [{ ...UNKNOWN, doc: text, format: 'text', bytes: Buffer.from(text), text }], NOW, '2026-01-11')
  for (const state of ['法國', '德國', '英國']) add(`${state}總統1月10日訪問日本。`)
  expect(joinApart(open, 4)).toBeNull()
  const apart = joinApart(open, 3)
  await apart?.ended
  const kept = openKept(open)
  expect(joinApart(open, 3)).toBeNull()
  open.joined.clear()
  const views = viewsOf(open)
  views.read()
  const told = views.of(null)?.told
  expect(kept?.digests).toEqual(told?.digests)
  expect(kept?.rows).toHaveLength(3)
}, 60_000)

test('one that is stopped has kept nothing', async () => {
  using open = desk(join(root, 'stopped'), true)
  take(open, [{ ...UNKNOWN, doc: 'a', format: 'text', bytes: Buffer.from('a'), text: '法國總統訪問日本。' }], NOW, null)
  const apart = joinApart(open, 1)
  apart?.stop()
  await apart?.ended
  expect(apart).not.toBeNull()
  expect(openKept(open)).toBeNull()
}, 60_000)
