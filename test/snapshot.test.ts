import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-snapshot-'))
afterAll(() => rmSync(dir, { recursive: true }))
const cache = join(dir, 'cache')

/** A clone of its own, which may be changed. */
const clone = join(dir, 'clone')
for (const part of ['bin', 'src', 'packs', 'samples', 'scripts', 'package.json'])
  cpSync(join(root, part), join(clone, part), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))

function chancery(args: readonly string[], input: string, env: NodeJS.ProcessEnv) {
  const { stdout, stderr, status } = spawnSync(join(clone, 'bin', 'chancery'), ['read', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', NODE_COMPILE_CACHE: cache, ...env },
    maxBuffer: 1 << 26,
  })
  return { stdout, stderr, status }
}

const started = (args: readonly string[], input = '') => chancery(args, input, {})
/** With settings of Node that a snapshot does not know, which change nothing. */
const plainly = (args: readonly string[], input = '') => chancery(args, input, { NODE_OPTIONS: '--no-warnings' })

const snapshots = () => globSync(join(cache, '*', 'reader-*.blob'))
const TEXT = '法國週三宣布制裁伊朗。阿特蘭提斯週四宣布制裁法國。'

function sources(): unknown {
  const { stdout, stderr } = started(['--jsonl', '-'], TEXT)
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as { readonly events: readonly { readonly source: unknown }[] }).events.map(
    ({ source }) => source,
  )
}

/** What `change` leaves is put back afterwards. */
function changing(path: string, change: (file: string) => void, look: () => void): void {
  const file = join(clone, path)
  const before = readFileSync(file)
  change(file)
  look()
  writeFileSync(file, before)
}

describe('out of a snapshot', () => {
  test.each<[string, readonly string[], string]>([
    ['the samples, for programs', ['--jsonl', join(clone, 'samples')], ''],
    ['the samples, for people', ['--explain', '--lang', 'zh-Hans', join(clone, 'samples')], ''],
    ['standard input', ['--jsonl', '--published', '2026-01-15', '-'], TEXT],
    ['lines, of which one is bad', ['--input', 'jsonl', '--jsonl', '-'], `${JSON.stringify({ text: TEXT })}\n{}\n`],
    ['a file that is not there', [join(dir, 'missing.txt')], ''],
    ['an unknown flag', ['--no-such-flag', '-'], ''],
    ['its help', ['--help'], ''],
    ['other packs', ['--packs', join(clone, 'packs'), '-'], TEXT],
  ])('%s gives what it gives without', (_, args, input) => {
    const without = plainly(args, input)
    expect(without.stdout + without.stderr).not.toBe('')
    expect(started(args, input)).toEqual(without)
    expect(snapshots()).not.toEqual([])
  })

  test('nothing else is loaded', () => {
    sources()
    expect(snapshots()).toHaveLength(1)
    changing(
      'src/cli/door.ts',
      (file) => writeFileSync(file, 'throw new Error("loaded")'),
      () => {
        expect(plainly(['-'], TEXT).stderr).toContain('loaded')
        expect(sources()).toEqual([['FRA']])
      },
    )
  })
})

/** Each makes snapshots, for seconds of processor; in milliseconds. */
const LONG = { timeout: 180_000 }

describe('what was changed counts at once', LONG, () => {
  test('a row of a pack, and that it is put back', () => {
    changing(
      'packs/world/organisations.tsv',
      (file) => appendFileSync(file, 'ATL\tname\t阿特蘭提斯\n'),
      () => expect(sources()).toEqual([['FRA'], ['ATL']]),
    )
    expect(sources()).toEqual([['FRA']])
  })

  test('a pack that is gone', () => {
    changing(
      'packs/zh/triggers/SANCTION.txt',
      (file) => rmSync(file),
      () => expect(sources()).toEqual([]),
    )
  })

  test('the code', () => {
    changing(
      'src/app/printed.ts',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('const SHAPE = 1', 'const SHAPE = 17')),
      () => expect(started(['--jsonl', '-'], TEXT).stdout).toContain('"chancery":17'),
    )
  })
})

test('a snapshot that was cut short, or whose label is none, does no harm', LONG, () => {
  sources()
  for (const file of snapshots()) truncateSync(file, 1_000_000)
  expect(sources()).toEqual([['FRA']])
  for (const file of globSync(join(cache, '*', 'reader-*.json'))) writeFileSync(file, '{}')
  expect(sources()).toEqual([['FRA']])
})

test('where nothing can be kept, nothing is', () => {
  const before = readdirSync(cache, { recursive: true }).length
  const { stdout } = chancery(['--jsonl', '-'], TEXT, { NODE_DISABLE_COMPILE_CACHE: '1' })
  expect(stdout).toBe(plainly(['--jsonl', '-'], TEXT).stdout)
  expect(readdirSync(cache, { recursive: true })).toHaveLength(before)
})
