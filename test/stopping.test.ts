import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-stopping-'))
afterAll(() => rmSync(dir, { recursive: true }))
const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }
const PATIENCE = 120_000

function chancery(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'bin', 'chancery'), args, {
    encoding: 'utf8',
    env,
    cwd: dir,
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}
const counts = () => JSON.parse(chancery('status', '--desk', 'desk', '--json').stdout) as Record<string, number>

/** Starts a command, lets `meanwhile` work with it, and gives its end. */
async function run(args: readonly string[], meanwhile: (child: ChildProcess, out: () => string) => Promise<void>) {
  const child = spawn(join(root, 'bin', 'chancery'), args, { env, cwd: dir })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const end = once(child, 'close')
  await meanwhile(child, () => stdout)
  const [status, signal] = (await end) as [number | null, string | null]
  return { status, signal, stdout, stderr }
}
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i++) await wait(50)
  expect(holds()).toBe(true)
}

const COUNT = 3000
const line = (n: number) => `${JSON.stringify({ doc: `d${n}`, text: `法國總統訪問日本，第${n}號文件。` })}\n`
beforeAll(() => {
  writeFileSync(join(dir, 'many.jsonl'), Array.from({ length: COUNT }, (_, n) => line(n)).join(''))
  expect(chancery('init', 'desk').status).toBe(0)
})

test(
  'Ctrl-C ends add after what it began, with what was printed on the disk; the same command goes on from there',
  async () => {
    const first = await run(['add', '--desk', 'desk', '--json', 'many.jsonl'], async (child, out) => {
      await until(() => out().includes('\n'))
      child.kill('SIGINT')
    })
    expect({ status: first.status, stderr: first.stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^chancery: stopped; what was taken is kept, and the same command goes on/),
    })
    const taken = first.stdout.trim().split('\n').length
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(COUNT)
    expect(counts()['sources']).toBe(taken)
    const lines = (await run(['add', '--desk', 'desk', '--json', 'many.jsonl'], async () => {})).stdout
      .trim()
      .split('\n')
    expect(lines.filter((one) => one.includes('"known"'))).toHaveLength(taken)
    expect(lines).toHaveLength(COUNT)
    expect(counts()['sources']).toBe(COUNT)
  },
  PATIENCE,
)

test(
  'Ctrl-C is heard while standard input is silent',
  async () => {
    const { status, stderr, stdout } = await run(['add', '--desk', 'desk', '-'], async (child, out) => {
      child.stdin?.write('{"doc":"s","text":"巴西總統訪問埃及。"}\n')
      child.stdin?.write(`${' '.repeat(600)}\n`)
      await until(() => out().includes('1 event'))
      child.kill('SIGINT')
    })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/stopped/) })
    expect(stdout).toMatch(/new · 1 event/)
  },
  PATIENCE,
)

test(
  'Ctrl-C ends reread, which goes on from there',
  async () => {
    mkdirSync(join(dir, 'desk', 'packs', 'world'), { recursive: true })
    writeFileSync(
      join(dir, 'desk', 'packs', 'world', 'organisations.tsv'),
      'code\tkind\tzh\tmembers\tfrom\tto\tsource\nXYZ\tname\t甲乙丙同盟\t\t\t\ttest\n',
    )
    const all = counts()['stale'] as number
    expect(all).toBe(COUNT + 1)
    const stopped = await run(['reread', '--desk', 'desk'], async (child) => {
      await until(() => (counts()['stale'] as number) < all)
      child.kill('SIGINT')
    })
    expect({ status: stopped.status, stderr: stopped.stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/stopped/),
    })
    const left = counts()['stale'] as number
    expect(left).toBeGreaterThan(0)
    expect(chancery('reread', '--desk', 'desk').stdout).toMatch(
      new RegExp(`${left.toLocaleString('en')} documents read again`),
    )
    expect(counts()['stale']).toBe(0)
  },
  PATIENCE,
)

test(
  'watch takes in what is new, tells it, and ends at Ctrl-C with 0; with --once it ends by itself',
  async () => {
    const folder = join(dir, 'folder')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), '德國總理訪問荷蘭。')
    const watched = await run(['watch', '--desk', 'desk', 'folder'], async (child, out) => {
      await until(() => out().includes('a.txt'))
      child.kill('SIGINT')
    })
    expect(watched).toMatchObject({ status: 0, signal: null, stderr: expect.stringMatching(/stopped/) })
    expect(watched.stdout).toMatch(/new · 1 event[\s\S]*1 new/)
    writeFileSync(join(folder, 'b.txt'), '義大利總統訪問瑞典。')
    const once = chancery('watch', '--desk', 'desk', '--once', '--json', 'folder')
    expect(once).toMatchObject({ status: 0, stderr: '' })
    expect(
      once.stdout
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one).doc),
    ).toEqual(['b.txt'])
    expect(chancery('watch', '--desk', 'desk', '--once', 'folder').stdout).toBe('')
    expect(chancery('watch', '--desk', 'desk', '--once', 'nowhere')).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/1 not taken/),
    })
    expect(chancery('watch', '--desk', 'desk', '--every', 'often', 'folder')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--every often/),
    })
  },
  PATIENCE,
)

test(
  'Ctrl-C ends backup, and the backup before it is whole; the next one is made as if nothing had been',
  async () => {
    const backup = (...more: readonly string[]) => ['backup', '--desk', 'desk', join(dir, 'copy'), ...more]
    expect(chancery(...backup()).status).toBe(0)
    const before = readFileSync(join(dir, 'copy.json'), 'utf8')
    // So much that copying it takes a while.
    using db = new DatabaseSync(join(dir, 'desk', 'desk.sqlite'))
    db.exec('create table ballast as select zeroblob(400000000) as bytes')
    const { status, stderr, stdout } = await run(backup(), async (child) => {
      await until(() => existsSync(join(dir, 'copy.part')))
      child.kill('SIGINT')
    })
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/copy/) })
    expect(readdirSync(dir).filter((name) => name.startsWith('copy'))).toEqual(['copy', 'copy.json'])
    expect(readFileSync(join(dir, 'copy.json'), 'utf8')).toBe(before)
    expect(chancery('restore', join(dir, 'copy'), 'restored').status).toBe(0)
    db.exec('drop table ballast; vacuum')
    expect(chancery(...backup()).status).toBe(0)
  },
  PATIENCE,
)

test(
  'Ctrl-C ends export after a whole line and import after what it began, which goes on from there',
  async () => {
    const { status, stderr, stdout } = await run(['export', '--desk', 'desk'], async (child, out) => {
      await until(() => out().includes('\n'))
      child.kill('SIGINT')
    })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/stopped/) })
    const lines = stdout.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.length).toBeLessThan(counts()['sources'] as number)
    for (const one of lines) expect(JSON.parse(one)).toMatchObject({ desk: 1 })
    const all = chancery('export', '--desk', 'desk').stdout
    writeFileSync(join(dir, 'all.jsonl'), all)
    expect(chancery('init', 'other').status).toBe(0)
    const other = () =>
      (JSON.parse(chancery('status', '--desk', 'other', '--json').stdout) as Record<string, number>)['sources']
    const stopped = await run(['import', '--desk', 'other', 'all.jsonl'], async (child) => {
      await until(() => (other() as number) > 0)
      child.kill('SIGINT')
    })
    expect({ status: stopped.status, stderr: stopped.stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/stopped/),
    })
    expect(other()).toBeLessThan(counts()['sources'] as number)
    expect(chancery('import', '--desk', 'other', 'all.jsonl').status).toBe(0)
    expect(other()).toBe(counts()['sources'])
  },
  PATIENCE,
)
