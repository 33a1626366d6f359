import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHARTS } from '../src/app/inquiries-charts.ts'
import { REGISTERS } from '../src/app/registers.ts'
import { OPERATIONS } from '../src/http/api.ts'
import { openapi } from '../src/http/openapi.ts'
import { faultsOf, strict } from './contract.ts'
import { type Told, told } from './served.ts'

/** What comes back from a desk of the samples is what /openapi.json says: nothing missing, nothing that it does not name. */

const samples = join(dirname(import.meta.dirname), 'samples')
const lines = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((doc) => ({ doc, text: readFileSync(join(samples, doc), 'utf8') }))

type Content = Readonly<Record<string, { readonly schema: object }>>
const { paths, components } = openapi(OPERATIONS, '0.0.0') as {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly responses: { readonly 200: { readonly content: Content } } } }>
  >
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

let here: Told
let event = ''
beforeAll(async () => {
  here = await told(lines)
  const { items } = (await here.get('/api/v1/incidents?dyad=CHN-KOR')) as {
    readonly items: readonly { readonly accounts: readonly { readonly event: string }[] }[]
  }
  event = items[0]?.accounts[0]?.event ?? ''
  const [a, b, c] = items.map(({ accounts }) => accounts[0]?.event)
  await here.post('/api/v1/judge', { kind: 'different', ids: [a, b], why: 'test' })
  await here.post('/api/v1/judge', { kind: 'correct', ids: [c], set: { when: { start: '2026-01-05', end: null } } })
  const { items: entries } = (await here.get('/api/v1/ledger?as-of=2026-01-10')) as {
    readonly items: readonly { readonly said: readonly { readonly event: string }[] }[]
  }
  await here.post('/api/v1/judge', { kind: 'reject', ids: entries[0]?.said.map((one) => one.event), why: 'test' })
  await here.post('/api/v1/saved', { query: '出口管制 actor:JPN' })
}, 120_000)
afterAll(() => here[Symbol.asyncDispose]())

const ASKED: readonly string[] = [
  ...['list?limit=1000', 'search?q=出口管制', 'saved', 'actors?q=KOR', 'vocabulary', 'status'],
  ...['incidents?limit=1000', 'disagreements?limit=1000', 'claims?limit=1000', 'review?limit=1000', 'judge'],
  ...['ledger?limit=1000', 'ledger?limit=1000&as-of=2026-01-10', 'ledger?forecasters=true&limit=1000'],
  ...REGISTERS.map((kind) => `register?kind=${kind}&limit=1000`),
  ...['views?dyad=CHN-KOR', 'views?issue=one-china', 'positions?limit=1000'],
  ...['relations?a=CHN&b=JPN', 'relations?a=CHN&b=JPN&unit=week', 'triangle?a=CHN&b=JPN&c=KOR&limit=1000'],
  ...['balance', 'answers?a=CHN&b=JPN&third=KOR', 'today?as-of=2026-01-10', 'today?as-of=2026-01-10&days=60'],
  ...['brief?a=CHN&b=KOR&as-of=2026-01-20', 'brief?issue=one-china', 'brief?as-of=2026-01-20&sources=csl'],
  ...CHARTS.map((kind) => `chart/${kind}?a=CHN&b=JPN${kind === 'triangle' ? '&c=KOR' : ''}&format=json`),
]

const expectAsSaid = async (path: string) => {
  const name = `/api/v1/${path.split('?')[0]}`
  const schema = paths[name]?.get?.responses[200].content['application/json']?.schema
  const answer = await here.get(`/api/v1/${encodeURI(path)}`)
  expect(answer).not.toHaveProperty('remedy')
  expect(faultsOf(strict(schema, components.schemas), answer)).toEqual([])
  return answer
}

test.each(ASKED)('%s', async (path) => {
  const answer = await expectAsSaid(path)
  // An empty list would be as it is said whatever is said of it.
  if ('items' in answer) expect((answer['items'] as readonly unknown[]).length).toBeGreaterThan(0)
})

test('an incident, its brief, and each document with its reading', async () => {
  await expectAsSaid(`views?incident=${event}`)
  await expectAsSaid(`brief?incident=${event}`)
  const { items } = (await here.get('/api/v1/list?limit=1000')) as {
    readonly items: readonly { readonly id: string }[]
  }
  expect(items.length).toBe(lines.length)
  for (const { id } of items) await expectAsSaid(`document?id=${id}`)
  await expectAsSaid(`show?id=${items[0]?.id}`)
})

test('every operation that answers JSON is asked', () => {
  const asked = new Set([...ASKED, 'document', 'show'].map((path) => `/api/v1/${path.split('?')[0]}`))
  const all = Object.entries(paths).filter(([, { get }]) => get && 'application/json' in get.responses[200].content)
  expect(all.map(([path]) => path).filter((path) => !asked.has(path))).toEqual([])
})
