import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATIONS } from '../src/http/api.ts'
import { openapi } from '../src/http/openapi.ts'
import { faultsOf, strict } from './contract.ts'
import { type Answered, steps, type Told, told } from './served.ts'

/** The contract: what /openapi.json says of each operation holds for good and for bad input, over a real connection. */

interface Parameter {
  readonly name: string
  readonly required: boolean
  readonly schema: { readonly examples?: readonly string[]; readonly enum?: readonly string[]; readonly const?: string }
}
interface Described {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

const documented = openapi(OPERATIONS, '0.0.0') as {
  readonly paths: Readonly<Record<string, Readonly<Record<'get' | 'post', Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}
const operations = Object.entries(documented.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, ...described })),
)
const reading = operations.filter(({ method, path }) => method === 'get' && !path.endsWith('/events'))
const writing = operations.filter(({ method }) => method === 'post')
const { schemas } = documented.components
const problem = strict(schemas['Problem'], schemas)

let here: Told
let document = ''
let event = ''
let search = ''
beforeAll(async () => {
  here = await told()
  const { items } = (await here.get('/api/v1/list')) as { readonly items: readonly { readonly id: string }[] }
  document = items[0]?.id ?? ''
  const incidents = (await here.get('/api/v1/incidents')) as {
    readonly items: readonly { readonly accounts: readonly { readonly event: string }[] }[]
  }
  event = incidents.items[0]?.accounts[0]?.event ?? ''
  search = (JSON.parse((await here.post('/api/v1/saved', { query: '制裁' })).body) as { readonly id: string }).id
})
afterAll(() => here[Symbol.asyncDispose]())

function goodValue(path: string, { name, schema }: Parameter): string {
  if (name === 'incident') return event
  if (name === 'atom') return search
  if (name === 'id') return path.endsWith('/incidents') ? event : document
  if (name === 'b') return 'JPN'
  if (name === 'c') return 'USA'
  return schema.enum?.[0] ?? schema.const ?? schema.examples?.[0] ?? 'x'
}
const query = (pairs: readonly (readonly [string, string])[]) =>
  `?${new URLSearchParams(pairs.map((pair) => [...pair]))}`

function expectProblem({ status, headers, body }: Answered, wanted: number): void {
  expect({ status, type: headers['content-type'], body }).toMatchObject({
    status: wanted,
    type: 'application/problem+json; charset=utf-8',
  })
  const told = JSON.parse(body) as Record<string, unknown>
  expect(problem.safeParse(told)).toMatchObject({ success: true })
  expect(told['status']).toBe(wanted)
  expect(body).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts\b/)
}

test('the document is served, and tells of as many operations as there are', async () => {
  expect(await here.get('/openapi.json')).toMatchObject({ openapi: '3.1.0', paths: documented.paths })
  expect(operations.length).toBe(OPERATIONS.length)
  expect(reading.length).toBeGreaterThan(18)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
})

describe.each(reading)('GET $path', ({ path, parameters = [], responses }) => {
  const required = () =>
    parameters.filter((one) => one.required).map((one) => [one.name, goodValue(path, one)] as const)
  const [media = '', answer] = Object.entries(responses['200']?.content ?? {})[0] ?? []

  test('answers what the document says', async () => {
    const { status, headers, body } = await here.ask(path + query(required()))
    expect({ status, body }).toMatchObject({ status: 200 })
    expect(headers['x-content-type-options']).toBe('nosniff')
    if (media === 'application/json') {
      expect(faultsOf(strict(answer?.schema, schemas), JSON.parse(body))).toEqual([])
      expect(headers['content-type']).toBe('application/json; charset=utf-8')
    } else expect(body.length).toBeGreaterThan(0)
  })

  test.each(parameters.map(({ name }) => name))('takes %s', async (name) => {
    const one = parameters.find((each) => each.name === name) as Parameter
    const others = required().filter(([key]) => key !== name)
    const { status, body } = await here.ask(path + query([...others, [name, goodValue(path, one)]]))
    expect({ status, body: status === 200 ? '' : body }).toEqual({ status: 200, body: '' })
  })

  test.each(parameters.map(({ name }) => name))('refuses a %s that is none', async (name) => {
    const others = required().filter(([key]) => key !== name)
    const answered = await here.ask(path + query([...others, [name, `\u0000${'!'.repeat(1500)}`]]))
    expectProblem(answered, 400)
    expect(JSON.parse(answered.body)).toMatchObject({ parameter: name })
  })

  test('refuses what it does not know, and what is said twice', async () => {
    expectProblem(await here.ask(path + query([...required(), ['nonsense', '1']])), 400)
    expectProblem(await here.ask(path + query([...required(), ['lang', 'en'], ['lang', 'en']])), 400)
  })

  if (parameters.some((one) => one.required))
    test('misses what it needs', async () => {
      expectProblem(await here.ask(path), 400)
    })
})

describe.each(writing)('POST $path', ({ path }) => {
  const good = { 'content-type': 'application/json' }

  test('wants the token', async () => {
    expectProblem(await here.ask(path, { method: 'POST', headers: good, body: '{}' }), 403)
    const wrong = { ...good, 'x-chancery-token': here.served.token.replace(/.$/, '!') }
    expectProblem(await here.ask(path, { method: 'POST', headers: wrong, body: '{}' }), 403)
  })

  test('refuses other kinds, broken JSON, unknown keys and values that are none', async () => {
    const token = { 'x-chancery-token': here.served.token }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
      expectProblem(
        await here.ask(path, { method: 'POST', headers: { ...token, 'content-type': type }, body: '{}' }),
        415,
      )
    expectProblem(await here.ask(path, { method: 'POST', headers: token, body: '{}' }), 415)
    expectProblem(await here.ask(path, { method: 'POST', headers: { ...token, ...good }, body: '{"' }), 400)
    expectProblem(await here.post(path, { nonsense: true }), 400)
    expectProblem(await here.post(path, []), 400)
    expectProblem(await here.post(path, null), 400)
  })

  test('is too large', async () => {
    const headers = { ...good, 'x-chancery-token': here.served.token, 'content-length': `${65 << 20}` }
    const answered = await here.ask(path, { method: 'POST', headers, body: 'x' }).catch((error: Error) => error)
    if (answered instanceof Error) throw answered
    expectProblem(answered, 413)
  })
})

test('what is not there, and methods that are not', async () => {
  expectProblem(await here.ask('/api/v1/nothing'), 404)
  expectProblem(await here.ask('/api/v1/list', { method: 'DELETE' }), 405)
  expectProblem(await here.ask('/api/v1/add'), 405)
  expectProblem(await here.ask('/api/v1/show?id=nothing'), 404)
  expectProblem(await here.ask('/api/v1/views?incident=nothing'), 404)
  expectProblem(await here.ask('/api/v1/search?q=nonsense:x'), 400)
  expectProblem(await here.ask('/api/v1/add/events?job=nothing'), 404)
  expect(here.complaints).toEqual([])
})

test('problems are told in the language of the reader', async () => {
  const titles = await Promise.all(
    ['zh-TW,en;q=0.5', 'zh-CN', 'en-GB'].map(async (language) => {
      const { body } = await here.ask('/api/v1/show?id=x', { headers: { 'accept-language': language } })
      return (JSON.parse(body) as { readonly title: string }).title
    }),
  )
  expect(titles).toEqual(['沒有這份文件', '没有这份文件', 'There is no such document'])
  const { body } = await here.ask('/api/v1/show?id=x&lang=zh-Hans')
  expect(body).toContain('没有这份文件')
})

test('a list is taken in parts that together are the whole', async () => {
  const whole = (await here.get('/api/v1/incidents')) as { readonly items: readonly unknown[]; readonly total: number }
  expect(whole.total).toBeGreaterThan(3)
  const parts: unknown[] = []
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const part = (await here.get(`/api/v1/incidents?limit=2&cursor=${cursor}`)) as {
      readonly items: readonly unknown[]
      readonly next: string | null
    }
    parts.push(...part.items)
    cursor = part.next
  }
  expect(parts).toEqual(whole.items)
})

describe('what is written', () => {
  test('a text is taken in, and its events are told as they come', async () => {
    await using own = await told([])
    const answered = await own.post('/api/v1/add', {
      text: '美國宣布制裁俄羅斯。',
      title: '制裁',
      published: '2026-01-17',
    })
    expect(answered.status).toBe(202)
    const { events } = JSON.parse(answered.body) as { readonly events: string }
    const all = await steps(own, events)
    expect(all).toMatchObject([
      { event: 'taken', data: { kind: 'new', doc: '制裁', events: 1 } },
      { event: 'done', data: { new: 1, failed: 0 } },
    ])
    // Whoever comes late is told all the same.
    expect(await steps(own, events)).toEqual(all)
    expect(await own.get('/api/v1/incidents?actor=RUS')).toMatchObject({ total: 1, items: [{ type: 'SANCTION' }] })
  })

  test('files are taken in under their names, faults among them', async () => {
    await using own = await told([])
    const form = new FormData()
    form.append('files', new File(['法國宣布制裁伊朗。'], '../../etc/a b.txt'))
    form.append('files', new File([new Uint8Array([0, 1, 2, 0, 255, 254, 0])], 'b.pdf'))
    form.append('published', '2026-01-17')
    const response = await fetch(`${own.served.address}/api/v1/add`, {
      method: 'POST',
      headers: { 'x-chancery-token': own.served.token },
      body: form,
    })
    expect(response.status).toBe(202)
    const { events } = (await response.json()) as { readonly events: string }
    expect(await steps(own, events)).toMatchObject([
      { event: 'fault', data: { where: 'b.pdf', message: expect.any(String) } },
      { event: 'taken', data: { kind: 'new', doc: 'a b.txt', events: 1 } },
      { event: 'done', data: { new: 1, failed: 1 } },
    ])
    const bad = new FormData()
    bad.append('files', 'no file')
    const refused = await fetch(`${own.served.address}/api/v1/add`, {
      method: 'POST',
      headers: { 'x-chancery-token': own.served.token },
      body: bad,
    })
    expect(refused.status).toBe(400)
  })

  test('a private address is not fetched', async () => {
    await using own = await told([])
    const { body } = await own.post('/api/v1/add', { url: `${own.served.address}/api/v1/list` })
    const { events } = JSON.parse(body) as { readonly events: string }
    expect(await steps(own, events)).toMatchObject([
      { event: 'fault', data: { fault: 'private' } },
      { event: 'done', data: { failed: 1 } },
    ])
  })

  test('a correction changes what is told, and its undoing changes it back', async () => {
    await using own = await told()
    type Incidents = {
      readonly items: readonly { readonly id: string; readonly accounts: readonly { readonly event: string }[] }[]
    }
    const iran = async () => (await own.get('/api/v1/incidents?actor=IRN&type=SANCTION')) as unknown as Incidents
    const before = await iran()
    expect(before.items.length).toBe(1)
    const id = before.items[0]?.accounts[0]?.event ?? ''
    const made = await own.post('/api/v1/judge', {
      kind: 'correct',
      ids: [id],
      set: { target: ['IRQ'] },
      by: 'tester',
      why: 'test',
    })
    await own.served.ready()
    expect(JSON.parse(made.body)).toMatchObject({ kind: 'corrected', correction: { target: ['IRQ'] }, by: 'tester' })
    expect(await own.get('/api/v1/incidents?actor=IRQ')).toMatchObject({ total: 1 })
    const history = (await own.get('/api/v1/judge')) as { readonly items: readonly { readonly id: string }[] }
    expect(history).toMatchObject({ total: 1, items: [{ state: 'holds' }] })
    expect((await own.post('/api/v1/judge', { kind: 'undo', ids: [history.items[0]?.id] })).status).toBe(200)
    await own.served.ready()
    expect(await own.get('/api/v1/incidents?actor=IRQ')).toMatchObject({ total: 0 })
    expect(await iran()).toEqual(before)
  })

  test('an incident is rejected with all its accounts, and comes back', async () => {
    await using own = await told()
    type Incidents = {
      readonly items: readonly { readonly id: string; readonly accounts: readonly { readonly event: string }[] }[]
    }
    const all = async () => ((await own.get('/api/v1/incidents')) as unknown as Incidents).items
    const before = await all()
    const most = before.reduce((a, b) => (b.accounts.length > a.accounts.length ? b : a))
    expect(most.accounts.length).toBeGreaterThan(1)
    const { body } = await own.post('/api/v1/judge', { kind: 'reject', incident: most.id })
    const made = JSON.parse(body) as { readonly id: string; readonly subjects: readonly { readonly event: string }[] }
    expect(made.subjects.map(({ event: one }) => one)).toEqual(most.accounts.map(({ event: one }) => one))
    await own.served.ready()
    expect((await all()).map(({ id }) => id)).toEqual(before.flatMap(({ id }) => (id === most.id ? [] : [id])))
    expectProblem(await own.post('/api/v1/judge', { kind: 'reject', incident: most.id }), 404)
    expectProblem(await own.post('/api/v1/judge', { kind: 'same', incident: most.id }), 422)
    expect((await own.post('/api/v1/judge', { kind: 'undo', ids: [made.id] })).status).toBe(200)
    await own.served.ready()
    expect(await all()).toEqual(before)
  })

  test('what cannot be judged says why', async () => {
    expectProblem(await here.post('/api/v1/judge', { kind: 'reject', ids: ['ffffffff'] }), 422)
    expectProblem(await here.post('/api/v1/judge', { kind: 'same', ids: [event] }), 422)
    expectProblem(await here.post('/api/v1/judge', { kind: 'correct', ids: [event] }), 422)
    expectProblem(
      await here.post('/api/v1/judge', {
        kind: 'correct',
        ids: [event],
        set: { when: { start: '2026-13', end: null } },
      }),
      422,
    )
  })

  test('a document is withdrawn with all that it told; of several all or none', async () => {
    await using own = await told()
    expectProblem(await own.post('/api/v1/remove', { ids: ['d', 'nothing'] }), 404)
    expect(await own.get('/api/v1/incidents?actor=KOR')).not.toMatchObject({ total: 0 })
    expect(JSON.parse((await own.post('/api/v1/remove', { ids: ['d'], why: 'test' })).body)).toMatchObject({
      items: [{ kind: 'withdrawn', doc: 'd' }],
    })
    await own.served.ready()
    expect(await own.get('/api/v1/incidents?actor=KOR')).toMatchObject({ total: 0 })
    expect(await own.get('/api/v1/show?id=d')).toMatchObject({ withdrawn: { why: 'test' } })
  })

  test('a search is kept and forgotten, and what is none is refused', async () => {
    await using own = await told()
    const kept = await own.post('/api/v1/saved', { query: ' 制裁  actor:IRN ' })
    expect(JSON.parse(kept.body)).toMatchObject({ query: '制裁 actor:IRN', count: 2, more: false })
    const { id } = JSON.parse(kept.body) as { readonly id: string }
    // Once more changes nothing.
    await own.post('/api/v1/saved', { query: '制裁 actor:IRN' })
    expect(await own.get('/api/v1/saved')).toMatchObject({ total: 1, items: [{ id }] })
    const { body, headers } = await own.ask(`/api/v1/saved?atom=${id}`)
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(body).toContain(`href="${own.served.address}/document/`)
    expectProblem(await own.post('/api/v1/saved', { query: 'nonsense:x' }), 400)
    expectProblem(await own.post('/api/v1/saved', { drop: 'ffff' }), 404)
    expect((await own.post('/api/v1/saved', { drop: id })).status).toBe(200)
    expect(await own.get('/api/v1/saved')).toMatchObject({ total: 0 })
    expectProblem(await own.ask(`/api/v1/saved?atom=${id}`), 404)
  })

  test('all is read again', async () => {
    const { body, status } = await here.post('/api/v1/reread', {})
    expect(status).toBe(202)
    const { events } = JSON.parse(body) as { readonly events: string }
    expect(await steps(here, events)).toMatchObject([{ event: 'done', data: { read: 0, changed: 0 } }])
  })
})

test('an earlier day knows only what had been published by then', async () => {
  expect(await here.get('/api/v1/incidents?actor=IRN&as-of=2026-01-12')).toMatchObject({ total: 0 })
  expect(await here.get('/api/v1/incidents?actor=IRN&as-of=2026-01-15')).toMatchObject({ total: 1 })
  const early = (await here.get('/api/v1/today?as-of=2026-01-12')) as Record<string, { readonly total: number }>
  expect(early['documents']).toMatchObject({ total: 1 })
  expect(early['due']).toMatchObject({ total: 1 })
})

test('the front page tells what is new, what is due and which relations moved', async () => {
  expect(await here.get('/api/v1/today')).toMatchObject({
    asOf: '2026-01-18',
    documents: { total: 4 },
    incidents: { total: expect.any(Number) },
    relations: expect.arrayContaining([expect.objectContaining({ source: 'FRA', target: 'IRN', before: 0 })]),
  })
})

test('a front page without documents says of which day the last one is', async () => {
  expect(await here.get('/api/v1/today?as-of=2026-12-01')).toMatchObject({
    documents: { total: 0 },
    latest: expect.stringMatching(/^2026-01-1\d$/),
  })
  expect(await here.get('/api/v1/today')).toMatchObject({ latest: null })
})

test('a table holds no formula', async () => {
  await using own = await told([{ doc: '=cmd|calc', published: '2026-01-15', text: '法國宣布制裁伊朗。' }])
  const { body, headers } = await own.ask('/api/v1/list?format=csv')
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(body).toContain(",'=cmd|calc,")
})
