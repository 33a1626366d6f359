import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, desk } from './desk.ts'
import { intake } from './intake.ts'
import { started, type Thread, ThreadGone, viewThreads } from './view-threads.ts'

let dir = ''
let open: Desk
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chancery-views-'))
  open = desk(join(dir, 'desk'), true)
})
afterEach(() => {
  open[Symbol.dispose]()
  rmSync(dir, { recursive: true })
})

/** Through a connection of its own, as another process would. */
async function add(...lines: readonly { doc: string; text: string; published: string }[]): Promise<void> {
  using other = desk(join(dir, 'desk'))
  const stdin = async function* () {
    for (const line of lines) yield Buffer.from(`${JSON.stringify(line)}\n`)
  }
  const options = { published: null, stdin, now: () => new Date(), isStopped: () => false }
  for await (const one of intake(other, ['-'], options)) expect(one).toMatchObject({ kind: 'new' })
}

const A = { doc: 'a', text: '法國宣布制裁伊朗。', published: '2026-01-15' }
const B = { doc: 'b', text: '埃及總統1月16日訪問日本。', published: '2026-01-17' }
const INCIDENTS = { name: 'incidents', given: {}, today: '2026-01-18' } as const
type Listed = { readonly total: number }
const total = (body: Buffer) => (JSON.parse(`${body}`) as Listed).total

test('a small desk is joined anew at once', async () => {
  await add(A)
  await using views = viewThreads(open, { patience: 0, quick: Number.POSITIVE_INFINITY })
  const first = await views.ask(INCIDENTS, 0, 10)
  expect([total(first.body), first.isBehind]).toEqual([1, false])
  await add(B)
  const second = await views.ask(INCIDENTS, 0, 10)
  expect([total(second.body), second.isBehind]).toEqual([2, false])
})

const withdrawA = () => {
  using other = desk(join(dir, 'desk'))
  other.sources.withdraw(other.sources.named('a')[0]?.seq ?? 0, '', '2026-01-18')
}

test('a large one is told from the record before, which is said, until the new one is ready', async () => {
  await add(A, B)
  await using views = viewThreads(open, { patience: 0, quick: -1 })
  await views.ask(INCIDENTS, 0, 10)
  withdrawA()
  const early = await views.ask(INCIDENTS, 0, 10)
  expect([total(early.body), early.isBehind]).toEqual([2, true])
  await views.ready()
  const late = await views.ask(INCIDENTS, 0, 10)
  expect([total(late.body), late.isBehind]).toEqual([1, false])
})

test('what is only added to a large one is taken in, and what was withdrawn meanwhile is told no more', async () => {
  await add(A)
  await using views = viewThreads(open, { patience: 60_000, quick: -1 })
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(1)
  await add(B)
  const grown = await views.ask(INCIDENTS, 0, 10)
  expect([total(grown.body), grown.isBehind]).toEqual([2, false])
  withdrawA()
  await views.ready()
  await add({ doc: 'c', text: '越南抗議美國。', published: '2026-01-14' })
  await views.ready()
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(2)
})

test('of many that come at once none is told before it is taken in, and all are in the end', async () => {
  await add(A)
  await using views = viewThreads(open, { patience: 60_000, quick: -1 })
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(1)
  const many = ['法國', '德國', '英國', '印度', '越南', '波蘭', '瑞典', '巴西']
  await add(
    ...many.map((state, i) => ({ doc: `m${i}`, text: `${state}總統1月1${i}日訪問日本。`, published: '2026-01-19' })),
  )
  const { body, isBehind } = await views.ask(INCIDENTS, 0, 10)
  expect([total(body) < 1 + many.length, isBehind]).toEqual([true, true])
  await views.ready()
  const told = await views.ask(INCIDENTS, 0, 10)
  expect([total(told.body), told.isBehind]).toEqual([1 + many.length, false])
})

test('where more came than is taken in at once nobody waits for some of it', async () => {
  await add(A)
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  let isHeld = false
  const slow = (at: string): Thread => {
    const thread = started(at)
    const send: Thread['send'] = async (task) => {
      if (task.ask === 'grow' && isHeld) await released
      return thread.send(task)
    }
    return { ...thread, send }
  }
  await using views = viewThreads(open, { patience: 60_000, quick: Number.POSITIVE_INFINITY }, slow)
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(1)
  const states = ['法國', '德國', '英國', '印度', '越南', '波蘭', '瑞典', '巴西']
  const visits = states.map((state, i) => `${state}總統1月1${i}日訪問日本。`)
  await add(...visits.map((text, i) => ({ doc: `m${i}`, text, published: '2026-01-19' })))
  const first = await views.ask(INCIDENTS, 0, 10)
  expect(first.isBehind).toBe(true)
  isHeld = true
  // Longer than it rests from the last time.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const second = await views.ask(INCIDENTS, 0, 10)
  expect([total(second.body), second.isBehind]).toEqual([total(first.body), true])
  release()
  await views.ready()
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(1 + states.length)
})

test('what is withdrawn is told no more', async () => {
  await add(A, B)
  await using views = viewThreads(open)
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(2)
  withdrawA()
  await views.ready()
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(1)
})

test('where another one puts what it joined in the place of what was opened, that is opened, and the question answered', async () => {
  await add(A, B)
  {
    await using first = viewThreads(open)
    await first.ready()
    await first.ask(INCIDENTS, 0, 10)
  }
  const kept = () => open.store.db.prepare("select count(*) as n from joined where part like '%/events/0'").get()?.['n']
  for (let i = 0; i < 100 && kept() === 0; i++) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(kept()).toBe(1)
  await using views = viewThreads(open)
  await views.ready()
  open.joined.clear()
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(2)
})

test('an earlier day is joined by itself, a later one is all there is', async () => {
  await add(A, B)
  await using views = viewThreads(open)
  const asOf = async (day: string) => total((await views.ask({ ...INCIDENTS, given: { 'as-of': day } }, 0, 10)).body)
  expect(await asOf('2026-01-14')).toBe(0)
  expect(await asOf('2026-01-15')).toBe(1)
  expect(await asOf('2026-01-17')).toBe(2)
  expect(await asOf('2026-06-01')).toBe(2)
  await add({ doc: 'c', text: '越南抗議美國。', published: '2026-01-14' })
  await views.ready()
  expect(await asOf('2026-01-14')).toBe(1)
  await add({ doc: 'd', text: '瑞典援助波蘭。', published: '2026-01-16' })
  await views.ready()
  expect([await asOf('2026-01-14'), await asOf('2026-01-15'), await asOf('2026-01-16')]).toEqual([1, 2, 3])
})

/** Real threads, which a test can end. */
function mortal() {
  const threads: Thread[] = []
  const begin = (at: string) => {
    const thread = started(at)
    threads.push(thread)
    return thread
  }
  return { threads, begin, last: () => threads.at(-1) as Thread }
}

const PACE = { patience: 250, quick: 150 }

test('a thread that ends is replaced, and what it was asked is answered by the next', async () => {
  await add(A)
  const { threads, begin, last } = mortal()
  await using views = viewThreads(open, PACE, begin)
  await views.ready()
  const asked = views.ask(INCIDENTS, 0, 10)
  await last().worker.terminate()
  expect(total((await asked).body)).toBe(1)
  await last().worker.terminate()
  // Between two questions as well.
  await add(B)
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(2)
  expect(threads.length).toBeGreaterThan(1)
})

test('where the next one ends too it is said so, and the desk is there again once one lives', async () => {
  await add(A)
  const { threads, begin } = mortal()
  let isDeadly = false
  const ending = (at: string) => {
    const thread = begin(at)
    if (isDeadly) void thread.worker.terminate()
    return thread
  }
  await using views = viewThreads(open, PACE, ending)
  await views.ready()
  isDeadly = true
  await threads[0]?.worker.terminate()
  await expect(views.ask(INCIDENTS, 0, 10)).rejects.toThrow(ThreadGone)
  isDeadly = false
  expect(total((await views.ask(INCIDENTS, 0, 10)).body)).toBe(1)
})
