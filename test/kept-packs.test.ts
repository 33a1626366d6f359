import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-kept-packs-'))
afterAll(() => rmSync(dir, { recursive: true }))
const [packs, cache] = [join(dir, 'packs'), join(dir, 'cache')]
cpSync(join(root, 'packs'), packs, { recursive: true })

function read(text: string, env: NodeJS.ProcessEnv = {}): { readonly events: readonly { readonly source: unknown }[] } {
  const { stdout, stderr } = spawnSync(join(root, 'bin', 'chancery'), ['read', '--jsonl', '--packs', packs, '-'], {
    input: text,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', NODE_COMPILE_CACHE: cache, ...env },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const files = () =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.kept'))
    .map((name) => join(cache, name))

const TEXT = '法國週三宣布制裁伊朗。阿特蘭提斯週四宣布制裁法國。'

test('packs that are kept read as packs that are not; a changed row counts at once; a damaged file does no harm', () => {
  const without = read(TEXT, { NODE_DISABLE_COMPILE_CACHE: '1' })
  expect(without.events).toHaveLength(1)
  expect(read(TEXT)).toEqual(without)
  const [first] = files()
  expect(files()).toHaveLength(1)
  expect(read(TEXT)).toEqual(without)

  truncateSync(first as string, 1_000_000)
  expect(read(TEXT)).toEqual(without)

  appendFileSync(join(packs, 'world', 'organisations.tsv'), 'ATL\tname\t阿特蘭提斯\n')
  expect(read(TEXT).events.map(({ source }) => source)).toEqual([['FRA'], ['ATL']])
  expect(files()).toHaveLength(2)
})
