import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-cli-desk-'))
afterAll(() => rmSync(dir, { recursive: true }))

function chancery(args: readonly string[], input = '') {
  const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }
  const { status, stdout, stderr } = spawnSync(join(root, 'bin', 'chancery'), args, {
    timeout: 60_000,
    input,
    encoding: 'utf8',
    env,
    cwd: dir,
  })
  return { status, stdout, stderr }
}
const json = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const desk = join(dir, 'desk')
beforeAll(() => {
  writeFileSync(join(dir, 'a.txt'), '法國總統昨天訪問日本，並與日本首相會談。法國週三宣布制裁伊朗。')
  expect(chancery(['init', 'desk']).status).toBe(0)
})

test('add, search, show: from a file to the words that say so', () => {
  const added = chancery(['add', '--desk', desk, '--published', '2026-01-15', 'a.txt', 'missing.txt'])
  expect(added.status).toBe(1)
  expect(added.stdout).toMatch(/new · 2 events[\s\S]*1 new · 1 not taken/)
  expect(added.stderr).toMatch(/^chancery: missing\.txt: /)
  const found = chancery(['search', '--desk', desk, '--json', '法国总统', 'actor:IRN', 'type:SANCTION'])
  expect(json(found.stdout)).toMatchObject([
    { doc: 'a.txt', published: '2026-01-15', snippet: [{ text: '法國總統', marked: true }, {}] },
  ])
  const shown = chancery(['show', '--desk', desk, 'a.txt'])
  expect(shown.stdout).toMatch(/FRA → IRN/)
  expect(chancery(['show', '--desk', desk, '--original', 'a.txt']).stdout).toMatch(/^法國總統昨天/)
  expect(json(chancery(['status', '--desk', desk, '--json']).stdout)).toEqual([
    { sources: 1, copies: 0, withdrawn: 0, events: 2, stale: 0 },
  ])
})

test('lines on standard input, and what is there already', () => {
  const line = '{"doc":"l1","text":"美國宣布制裁俄羅斯。","published":"2026-01-14"}\n'
  expect(json(chancery(['add', '--desk', desk, '--json', '-'], line).stdout)).toMatchObject([
    { kind: 'new', doc: 'l1', events: 1 },
  ])
  expect(json(chancery(['add', '--desk', desk, '--json', '-'], line).stdout)).toMatchObject([
    { kind: 'known', doc: 'l1' },
  ])
})

test('backup and restore, export and import', () => {
  const file = join(dir, 'kept.backup')
  expect(chancery(['backup', '--desk', desk, file]).status).toBe(0)
  expect(chancery(['restore', file, join(dir, 'again')]).stdout).toMatch(/2 documents, proven/)
  const { stdout } = chancery(['export', '--desk', join(dir, 'again')])
  expect(chancery(['init', 'third']).status).toBe(0)
  expect(json(chancery(['import', '--desk', 'third', '--json', '-'], stdout).stdout)).toEqual([
    { lines: 2, added: 2, failed: 0 },
  ])
})

test('a row of the user is checked, and a reading changes by it', () => {
  mkdirSync(join(desk, 'packs', 'world'), { recursive: true })
  const rows = join(desk, 'packs', 'world', 'organisations.tsv')
  writeFileSync(rows, 'code\tkind\tzh\tmembers\tfrom\tto\tsource\nXYZ\tname\t甲乙丙同盟\t\t\t\ttest\n')
  expect(chancery(['check', '--desk', desk]).stdout).toMatch(/desk in order: 2 documents/)
  expect(chancery(['reread', '--desk', desk]).stdout).toMatch(/2 documents read again, the answers of 0 changed/)
  writeFileSync(rows, 'code\tkind\tzh\tmembers\tfrom\tto\tsource\nXYZ\tnonsense\t甲乙丙同盟\t\t\t\ttest\n')
  const bad = chancery(['check', '--desk', desk])
  expect(bad.status).toBe(2)
  expect(bad.stdout).toMatch(/desk\/world\/organisations\.tsv:2/)
  rmSync(rows)
})

test('faults say what to do, with exit code 2 and no trace', () => {
  for (const [args, message] of [
    [['list'], /there is no desk; make one with chancery init/],
    [['init', 'desk'], /there is a desk already/],
    [['show', '--desk', desk, 'nothing'], /there is no document nothing/],
    [['search', '--desk', desk, 'color:red'], /actor: type:/],
    [['list', '--desk', desk, '--limit', 'many'], /--limit many/],
  ] as const) {
    const { status, stderr } = chancery(args)
    expect({ status, stderr }, args.join(' ')).toEqual({ status: 2, stderr: expect.stringMatching(message) })
    expect(stderr).not.toMatch(/\n\s+at /)
  }
})

test('remove withdraws', () => {
  expect(chancery(['remove', '--desk', desk, '--why', 'by mistake', 'l1']).status).toBe(0)
  expect(chancery(['search', '--desk', desk, '俄羅斯']).stdout).toMatch(/nothing found/)
  expect(chancery(['show', '--desk', desk, 'l1']).stdout).toMatch(/withdrawn on \d{4}-\d{2}-\d{2}: by mistake/)
})

test('a fault of the desk in the middle of add is told, and ends it at once', () => {
  expect(chancery(['init', 'hurt']).status).toBe(0)
  const db = new DatabaseSync(join(dir, 'hurt', 'desk.sqlite'))
  db.exec(`create trigger full before insert on source begin select raise(abort, 'no more'); end`)
  db.close()
  const start = performance.now()
  const { status, stderr } = chancery(['add', '--desk', 'hurt', '-'], '{"doc":"a","text":"美國制裁伊朗。"}\n')
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/no more/) })
  expect(performance.now() - start).toBeLessThan(30_000)
})
