import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DeskError, desk, restore, take } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import { type Arrival, UNKNOWN } from '../src/feeds/arrival.ts'
import { DESK_FILE, integrityFaults } from '../src/store/open.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-crash-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Kills by verb, 200 in all. */
const KILLS = { add: 80, reread: 40, backup: 80 }
/** Milliseconds that a test may take where the machine is busy. */
const PATIENCE = 400_000
/** Milliseconds after `ready` within which a kill falls. */
const WITHIN = { add: 80, reread: 80, backup: 400 }

let seed = 20261121
/** A number in [0, 1), the same in every run. */
function chance(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 0x1_0000_0000
}

const WORDS = [
  '法國',
  '日本',
  '訪問',
  '會談',
  '制裁',
  '協定',
  '談判',
  '外交部',
  '部長',
  '表示',
  '關稅',
  '軍演',
  '抗議',
  '援助',
  '投票',
]
const sentence = () => `${Array.from({ length: 24 }, () => WORDS[Math.floor(chance() * WORDS.length)]).join('')}。`
const article = (i: number) => ({
  doc: `d${i}`,
  text: `第${i}號通訊。${Array.from({ length: 5 }, sentence).join('')}`,
})
const corpus = Array.from({ length: 240 }, (_, i) => article(i))
const lines = join(root, 'corpus.jsonl')
beforeAll(() => writeFileSync(lines, corpus.map((one) => `${JSON.stringify(one)}\n`).join('')))

interface Killed {
  readonly acknowledged: readonly string[]
  readonly isDone: boolean
}

/** Runs the worker and kills it at a moment after it is ready. */
async function killed(...args: readonly string[]): Promise<Killed> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash.worker.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdout.on('data', (chunk) => {
    if (out === '') setTimeout(() => child.kill('SIGKILL'), chance() * WITHIN[args[0] as keyof typeof WITHIN])
    out += chunk
  })
  await once(child, 'close')
  // A line without its end was not acknowledged.
  const told = out.split('\n').slice(0, -1)
  expect(told[0], err).toBe('ready')
  return { acknowledged: told.slice(1).filter((line) => line !== 'done'), isDone: told.at(-1) === 'done' }
}

test(
  `${KILLS.add} kills in the middle of add lose nothing that was acknowledged, and the next run goes on`,
  async () => {
    let [round, inTheMiddle] = [0, 0]
    let dir = join(root, `add-${round}`)
    desk(dir, true)[Symbol.dispose]()
    const acknowledged = new Set<string>()
    for (let i = 0; i < KILLS.add; i++) {
      const { acknowledged: now, isDone } = await killed('add', dir, lines)
      if (!isDone) inTheMiddle++
      for (const id of now) acknowledged.add(id)
      using open = desk(dir)
      expect(integrityFaults(open.store)).toEqual([])
      for (const id of acknowledged) {
        const source = open.sources.byId(id)
        expect(source && open.readings.line(source.seq), id).toBeTruthy()
      }
      if (!isDone) continue
      expect(open.sources.count().sources).toBe(corpus.length)
      dir = join(root, `add-${++round}`)
      desk(dir, true)[Symbol.dispose]()
      acknowledged.clear()
    }
    expect(inTheMiddle).toBeGreaterThan(KILLS.add / 4)
  },
  PATIENCE,
)

test(
  `${KILLS.reread} kills in the middle of reread leave each document with one whole reading`,
  async () => {
    const dir = join(root, 'reread')
    {
      using open = desk(dir, true)
      const all = corpus.map(
        ({ doc, text }): Arrival => ({ doc, text, bytes: Buffer.from(text), format: 'text', ...UNKNOWN }),
      )
      take(open, all, '2026-01-15T00:00:00Z', '2026-01-15')
    }
    for (let i = 0; i < KILLS.reread; i++) {
      {
        using open = desk(dir)
        open.store.db.exec(`update reading set engine = 'another'`)
      }
      const { acknowledged } = await killed('reread', dir)
      using open = desk(dir)
      expect(integrityFaults(open.store)).toEqual([])
      expect(open.readings.countStale(open.engine())).toBeLessThanOrEqual(corpus.length - acknowledged.length)
      for (const { seq } of open.sources.all(0, corpus.length)) JSON.parse(open.readings.line(seq) ?? 'missing')
    }
  },
  PATIENCE,
)

test(
  `${KILLS.backup} kills in the middle of backup leave the last whole one, and the desk as it was`,
  async () => {
    const [dir, file] = [join(root, 'reread'), join(root, 'kept.backup')]
    let proven = 0
    for (let i = 0; i < KILLS.backup; i++) {
      await killed('backup', dir, file)
      using open = desk(dir)
      expect(integrityFaults(open.store)).toEqual([])
      if (!existsSync(file)) continue
      const target = join(root, `restored-${i}`)
      expect(await restore(file, target)).toBe(corpus.length)
      rmSync(target, { recursive: true })
      proven++
    }
    expect(proven).toBeGreaterThan(KILLS.backup / 2)
  },
  PATIENCE,
)

test(
  'a log that was cut off costs at most what was not acknowledged, and never the desk',
  async () => {
    const dir = join(root, 'wal')
    desk(dir, true)[Symbol.dispose]()
    await killed('add', dir, lines)
    const log = join(dir, `${DESK_FILE}-wal`)
    if (existsSync(log)) truncateSync(log, Math.floor(readFileSync(log).length * 0.6))
    using open = desk(dir)
    expect(integrityFaults(open.store)).toEqual([])
    for (const { seq } of open.sources.all(0, corpus.length)) expect(open.sources.text(seq)).not.toBe('')
  },
  PATIENCE,
)

test(
  'two processes that write at once lose nothing',
  async () => {
    const dir = join(root, 'two')
    desk(dir, true)[Symbol.dispose]()
    const half = corpus.length / 2
    const parts = [corpus.slice(0, half), corpus.slice(half)].map((part, i) => {
      const file = join(root, `part-${i}.jsonl`)
      writeFileSync(file, part.map((one) => `${JSON.stringify(one)}\n`).join(''))
      return file
    })
    const ends = parts.map(async (file) => {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'crash.worker.ts'), 'add', dir, file], {
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let err = ''
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      const [code] = (await once(child, 'close')) as [number]
      return { code, err }
    })
    expect(await Promise.all(ends)).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ])
    using open = desk(dir)
    expect(open.sources.count().sources).toBe(corpus.length)
    expect(integrityFaults(open.store)).toEqual([])
  },
  PATIENCE,
)

test(
  'a disk that is full is said to be, costs nothing that was acknowledged, and the same command goes on when there is room',
  async () => {
    const dir = join(root, 'full')
    desk(dir, true)[Symbol.dispose]()
    const acknowledged: string[] = []
    const options = { published: null, stdin: () => process.stdin, now: () => new Date(), isStopped: () => false }
    const pagesOf = ({ store }: ReturnType<typeof desk>) =>
      Number(store.db.prepare('pragma page_count').get()?.['page_count'])
    const add = async (open: ReturnType<typeof desk>) => {
      for await (const one of intake(open, [lines], options)) if ('source' in one) acknowledged.push(one.source.id)
    }
    let whole = 0
    {
      using room = desk(join(root, 'room'), true)
      await add(room)
      whole = pagesOf(room)
      acknowledged.length = 0
    }
    {
      using open = desk(dir)
      const pages = pagesOf(open)
      // SQLite gives the same fault where the file may not grow as where the disk is full.
      open.store.db.exec(`pragma max_page_count = ${Math.floor((pages + whole) / 2)}`)
      const fault = await add(open).catch((error: unknown) => error)
      expect(fault).toBeInstanceOf(DeskError)
      expect(fault).toMatchObject({ code: 'full' })
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    using open = desk(dir)
    expect(integrityFaults(open.store)).toEqual([])
    expect(open.sources.count().sources).toBe(acknowledged.length)
    expect(acknowledged.length).toBeLessThan(corpus.length)
    for (const id of acknowledged) expect(open.sources.byId(id), id).toBeTruthy()
    await add(open)
    expect(open.sources.count().sources).toBe(corpus.length)
  },
  PATIENCE,
)
