import { mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { backup, restore } from './backup.ts'
import { createDesk, DeskError, openDesk } from './open.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-backup-'))
afterAll(() => rmSync(root, { recursive: true }))

const add = `insert into judgement (kind, subject, content, at) values ('same', '[]', '{}', '2026-01-01')`
const count = `select count(*) as n from judgement`
const NOW = new Date('2026-01-05T00:00:00Z')

test('a backup of a desk in use holds what was written before, and is restored with it', async () => {
  using store = createDesk(join(root, 'a'))
  using other = openDesk(join(root, 'a'))
  for (let i = 0; i < 50; i++) store.db.exec(add)
  other.db.exec('begin')
  other.db.prepare(count).get()
  const file = join(root, 'a.backup')
  const { sha256 } = await backup(store, file, NOW)
  other.db.exec('commit')
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([])
  await restore(file, join(root, 'b'))
  using again = openDesk(join(root, 'b'))
  expect(again.db.prepare(count).get()).toEqual({ n: 50 })
})

test('a backup that was changed afterwards is refused, and no desk is made', async () => {
  using store = createDesk(join(root, 'c'))
  const file = join(root, 'c.backup')
  await backup(store, file, NOW)
  writeSync(openSync(file, 'r+'), 'XXXX', 4096)
  await expect(restore(file, join(root, 'd'))).rejects.toThrow(/checksum/)
  expect(() => openDesk(join(root, 'd'))).toThrow(DeskError)
})

test('a backup that broke off between its file and its manifest is whole, and the next one ends it', async () => {
  using store = createDesk(join(root, 'h'))
  const file = join(root, 'h.backup')
  await backup(store, file, NOW)
  const earlier = readFileSync(`${file}.json`)
  store.db.exec(add)
  await backup(store, file, NOW)
  renameSync(`${file}.json`, `${file}.part.json`)
  writeFileSync(`${file}.json`, earlier)
  await restore(file, join(root, 'i'))
  await backup(store, file, NOW)
  expect(readdirSync(root).filter((name) => name.startsWith('h.backup'))).toEqual(['h.backup', 'h.backup.json'])
})

test('a backup that broke off while its part was written leaves the one before', async () => {
  const file = join(root, 'h.backup')
  writeFileSync(`${file}.part`, 'half')
  writeFileSync(`${file}.part.json`, '{"sha')
  await restore(file, join(root, 'j'))
  using again = openDesk(join(root, 'j'))
  expect(again.db.prepare(count).get()).toEqual({ n: 1 })
})

test('a damaged backup without its checksum is refused too', async () => {
  const file = join(root, 'e.backup')
  writeFileSync(file, readFileSync(join(root, 'c.backup')).subarray(0, 5000))
  await expect(restore(file, join(root, 'f'))).rejects.toThrow()
})

test('a desk that is there already is not restored over', async () => {
  await expect(restore(join(root, 'a.backup'), join(root, 'a'))).rejects.toMatchObject({ code: 'exists' })
  await expect(restore(join(root, 'none'), join(root, 'g'))).rejects.toMatchObject({ code: 'no-desk' })
})

test('a manifest that is none is refused by its name; without one the integrity of the backup alone is proven', async () => {
  using store = createDesk(join(root, 'k'))
  const file = join(root, 'k.backup')
  await backup(store, file, NOW)
  for (const damaged of ['', '{"sha256":"', 'null', '{"sources":0}']) {
    writeFileSync(`${file}.json`, damaged)
    await expect(restore(file, join(root, 'l'))).rejects.toThrow(/k\.backup\.json.*no checksum/)
  }
  expect(() => openDesk(join(root, 'l'))).toThrow(DeskError)
  rmSync(`${file}.json`)
  expect(await restore(file, join(root, 'l'))).toBe(0)
})
