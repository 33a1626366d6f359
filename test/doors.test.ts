import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { VERBS } from '../src/app/verbs.ts'
import { OPERATIONS } from '../src/http/api.ts'
import { type Told, told } from './served.ts'

/** One contract, two doors: each verb that asks gives the same JSON on the command line and over HTTP. */

const root = dirname(import.meta.dirname)
let here: Told
beforeAll(async () => {
  here = await told()
  await here.post('/api/v1/saved', { query: '制裁 actor:IRN' })
})
afterAll(() => here[Symbol.asyncDispose]())

function printed(args: readonly string[]): readonly unknown[] {
  const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }
  const [verb = '', ...rest] = args
  const { stdout, stderr } = spawnSync(
    join(root, 'bin', 'chancery'),
    [verb, '--desk', here.dir, ...(rest.includes('--format') ? [] : ['--json']), ...rest],
    {
      env,
      encoding: 'utf8',
    },
  )
  expect(stderr).toBe('')
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}

const ASKED: readonly (readonly [path: string, args: readonly string[]])[] = [
  ['list', ['list']],
  ['search?q=制裁 -會談', ['search', '--', '制裁', '-會談']],
  ['saved', ['saved']],
  ['incidents', ['incidents']],
  [
    'incidents?dyad=FRA-JPN&as-of=2026-01-16&since=2026-01-01',
    ['incidents', '--dyad', 'FRA-JPN', '--as-of', '2026-01-16', '--since', '2026-01-01'],
  ],
  ['disagreements', ['disagreements']],
  ['ledger?as-of=2026-01-18', ['ledger', '--as-of', '2026-01-18']],
  ['ledger?as-of=2026-01-18&fate=met', ['ledger', '--as-of', '2026-01-18', '--fate', 'met']],
  ['ledger?as-of=2026-01-18&forecasters=true', ['ledger', '--as-of', '2026-01-18', '--forecasters']],
  ['claims', ['claims']],
  ['views?dyad=FRA-JPN', ['views', '--dyad', 'FRA-JPN']],
  ['register?kind=visits', ['register', 'visits']],
  ['review', ['review']],
  ['saved', ['saved']],
  ['relations?a=FRA&b=IRN&unit=week', ['relations', 'FRA', 'IRN', '--unit', 'week']],
  ['triangle?a=FRA&b=IRN&c=JPN', ['triangle', 'FRA', 'IRN', 'JPN']],
]
const ONE: typeof ASKED = [
  ['show?id=a', ['show', 'a']],
  ['status', ['status']],
  ['brief?a=FRA&b=JPN&as-of=2026-01-18', ['brief', 'FRA', 'JPN', '--as-of', '2026-01-18', '--format', 'json']],
  ['balance', ['balance']],
  ['answers?a=FRA&b=IRN', ['answers', 'FRA', 'IRN']],
]

test.each(ASKED)('%s is a list of what the command line prints', async (path, args) => {
  const { items, total, next } = await here.get(`/api/v1/${encodeURI(path)}`)
  const lines = printed(args)
  expect(items).toEqual(lines)
  expect([total, next]).toEqual([lines.length, null])
})

test.each(ONE)('%s is what the command line prints', async (path, args) => {
  expect([await here.get(`/api/v1/${path}`)]).toEqual(printed(args))
})

/** Verbs that are not at this door, each with its reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  read: 'about files',
  init: 'makes a folder',
  watch: 'goes on until Ctrl-C',
  backup: 'writes a file of its own',
  restore: 'makes a folder',
  export: 'a stream of the whole record',
  import: 'a stream of the whole record',
  score: 'about gold folders',
  check: 'about packs',
  start: 'about the samples',
  serve: 'opens this door',
  help: 'about the command line',
  version: 'stands in /openapi.json',
}

test('every verb is at this door, or there is a reason', () => {
  const paths = new Set(OPERATIONS.map(({ path }) => path.split('/')[1]))
  const missing = VERBS.filter(({ name }) => !paths.has(name) && !(name in ELSEWHERE)).map(({ name }) => name)
  expect(missing).toEqual([])
  expect(Object.keys(ELSEWHERE).filter((name) => paths.has(name))).toEqual([])
})

test('all verbs that ask are compared', () => {
  const compared = new Set([...ASKED, ...ONE].map(([path]) => path.split('?')[0]))
  const asking = OPERATIONS.filter(
    ({ method, path, media }) =>
      method === 'get' && media === 'application/json' && VERBS.some(({ name }) => `/${name}` === path),
  )
  // What was judged is compared in `http.test.ts`, where there is something.
  expect(asking.map(({ path }) => path.slice(1)).filter((name) => name !== 'judge' && !compared.has(name))).toEqual([])
})
