/**
 * How long a page waits while many read and some write: `node bench/serve.ts [DOCUMENTS] [SECONDS] [READERS] [WRITERS] [THINK]`, 10,000
 * documents, 60 seconds, 50 and 5 by default; THINK are milliseconds between a reader's two pages, 0 by default. The server is a process
 * of its own on loopback. At the end every document that was acknowledged is looked for.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Desk, desk, sha256 } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import type { Reading } from '../src/reading/reading.ts'
import { asking } from '../test/served.ts'
import { ACTS, CODES, drawn, NAMES, one } from './filled.ts'

const [DOCUMENTS = 10_000, SECONDS = 60, READERS = 50, WRITERS = 5, THINK = 0] = process.argv.slice(2).map(Number)
/** Days over which things are told. */
const DAYS = 3650
const dayOf = (n: number) => new Date(Date.UTC(2017, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)

/** The last day of which the filled desk tells. */
const LAST = '2026-12-31'
const before = (days: number) => new Date(Date.parse(LAST) - days * 86_400_000).toISOString().slice(0, 10)

/** Days from an act to the document that tells it. */
const LATE = 20

/** A document of some hundred characters, published on a day (counted from the first): two acts on days of their own, and words that no other has. */
function text(n: number, day: number): string {
  const sentence = () => {
    const [, month = '', date = ''] = dayOf(Math.max(0, day - 1 - drawn(LATE))).split('-')
    return `${Number(month)}月${Number(date)}日${one(NAMES)}${one(ACTS)}${one(NAMES)}，${one(NAMES)}與${one(NAMES)}就第${drawn(9973)}號文件交換意見。`
  }
  return `第${n}號通訊。${sentence()}${sentence()}另有第${n * 7919}號附件，編號${n.toString(36)}。`
}

/** Years that are told of. What is read is one of them; in the others the same happens on the same days. */
const YEARS = 10
const READ = DOCUMENTS / YEARS

async function* lines(): AsyncGenerator<Buffer> {
  for (let n = 0; n < READ; n++) {
    const day = Math.floor((n / READ) * (DAYS / YEARS))
    yield Buffer.from(
      `${JSON.stringify({ doc: `d${n}`, published: dayOf(day), outlet: `報${n % 40}`, text: text(n, day) })}\n`,
    )
  }
}

/** A filled desk, kept for the next run: to fill it takes much longer than the rest. */
async function filled(): Promise<string> {
  const dir = join(tmpdir(), `chancery-bench-serve-3-${DOCUMENTS}`)
  if (existsSync(join(dir, 'done'))) return dir
  rmSync(dir, { recursive: true, force: true })
  using open = desk(dir, true)
  const start = performance.now()
  const options = { published: null, stdin: lines, now: () => new Date(), isStopped: () => false }
  let n = 0
  for await (const each of intake(open, ['-'], options)) if ('events' in each) n++
  for (let year = 1; year < YEARS; year++) repeated(open, year)
  mkdirSync(join(dir, 'done'))
  console.log(`filled with ${n} documents for ${YEARS} years in ${Math.round((performance.now() - start) / 1000)} s`)
  return dir
}

/** What was read of the first year, once more for another one: to read it all would take longer than all that is measured. */
function repeated(open: Desk, year: number): void {
  const { db } = open.store
  const moved = (words: string) => words.replaceAll(/(?<!\d)2017-/g, `${2017 + year}-`)
  db.exec('begin')
  for (const { seq, id: _, ...row } of open.sources.list(0, READ)) {
    const whole = `${open.sources.text(seq)}第${year}年。`
    const original = sha256(whole)
    open.sources.keepOriginal(original, Buffer.from(whole))
    const doc = `d${Number(row.doc.slice(1)) + year * READ}`
    const id = `sha256:${original}`
    const published = moved(row.published ?? '')
    const copy = open.sources.add({ ...row, id, doc, text: whole, original, published })
    open.search.add(copy, open.fold(whole))
    const line = moved(open.readings.line(seq) ?? '')
    const { events } = JSON.parse(line) as Pick<Reading, 'events'>
    open.readings.put(copy, open.engine(), line, events, row.arrived)
  }
  db.exec('commit')
}

const root = dirname(import.meta.dirname)
const agent = new Agent({ keepAlive: true, maxSockets: READERS + WRITERS * 2 })

interface Answer {
  readonly status: number
  readonly isBehind: boolean
  readonly body: string
}

/** Asks for a page and takes it all in, but does not look into it: what readers do with it is not what is measured on the processors that they share. */
const looked = (address: string, path: string): Promise<Omit<Answer, 'body'>> =>
  new Promise((resolve, reject) => {
    get(`${address}${path}`, { agent }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, isBehind: answer.headers['x-chancery-behind'] === '1' }),
      )
      answer.once('error', reject)
    }).once('error', reject)
  })

async function ask(address: string, path: string, body: string | null = null, token = ''): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-chancery-token': token }
  const asked = body === null ? {} : { method: 'POST', headers, body }
  const { status, headers: told, body: answer } = await asking(address, path, asked, agent)
  return { status, isBehind: told['x-chancery-behind'] === '1', body: answer }
}

/** The pages that readers look at, each as what its page asks for. */
function page(): readonly [string, string] {
  const [a = '', b = ''] = [...CODES].sort(() => drawn(2) - 0.5)
  const pages: readonly (readonly [string, string])[] = [
    ['today', `/today?as-of=${before(drawn(3))}`],
    ['documents', `/list?limit=50&cursor=${drawn(10) * 50}`],
    ['search', `/search?q=${encodeURIComponent(`${one(NAMES)} ${one(['制裁', '會見', '協定'])}`)}`],
    ['document', `/document?id=d${drawn(DOCUMENTS)}`],
    ['actor', `/incidents?actor=${a}&order=newest&limit=50`],
    ['dyad', `/relations?a=${a}&b=${b}`],
    ['dyad incidents', `/incidents?dyad=${a}-${b}&order=newest&limit=50`],
    ['chart', `/chart/relations?a=${a}&b=${b}`],
    ['ledger', `/ledger?actor=${a}&limit=50&as-of=${LAST}`],
    ['disagreements', `/disagreements?actor=${a}&limit=50`],
    ['review', '/review?limit=50'],
    ['triangle', `/triangle?a=${a}&b=${b}&c=CHN`],
    ['status', '/status'],
  ]
  const [name, path] = one(pages)
  return [name, `/api/v1${path}`]
}

const times = new Map<string, number[]>()
let [failed, behind] = [0, 0]

async function readOn(address: string, end: number): Promise<void> {
  while (performance.now() < end) {
    const [name, path] = page()
    const start = performance.now()
    const { status, isBehind } = await looked(address, path)
    const took = performance.now() - start
    if (status !== 200 && failed++ === 0) console.log(`${path}: ${status}`)
    if (isBehind) behind++
    times.set(name, [...(times.get(name) ?? []), took])
    if (THINK > 0) await wait(THINK * (0.5 + drawn(1000) / 1000))
  }
}

/** Tells what this run writes from what another one wrote into the same desk. */
const RUN = `w${Date.now().toString(36)}`
const acknowledged: string[] = []
const writes: number[] = []

async function writeOn(address: string, token: string, who: number, end: number): Promise<void> {
  for (let n = 0; performance.now() < end; n++) {
    const title = `${RUN}-${who}-${n}`
    const content = {
      title,
      text: `${text(DOCUMENTS + who * 1_000_000 + n, DAYS)}作者${who}，第${RUN}次。`,
      published: LAST,
    }
    const start = performance.now()
    const begun = await ask(address, '/api/v1/add', JSON.stringify(content), token)
    if (begun.status !== 202) {
      failed++
      continue
    }
    const { events } = JSON.parse(begun.body) as { readonly events: string }
    const { body } = await ask(address, events)
    writes.push(performance.now() - start)
    if (/event: taken\ndata: \{"kind":"(?:new|copy|known)"/.test(body)) acknowledged.push(title)
    else failed++
    await wait(100)
  }
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const row = (name: string, all: readonly number[]) => {
  const sorted = all.toSorted((a, b) => a - b)
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => `${Math.round(at(sorted, share))} ms`)
  console.log(
    `${name.padEnd(18)}${`${all.length}`.padStart(7)}${median?.padStart(10)}${p95?.padStart(10)}${most?.padStart(10)}`,
  )
}

/** Megabytes of a process now, and at most so far. */
function memory({ pid }: Pick<ChildProcess, 'pid'>): readonly [number, number] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
  return [of('VmRSS'), of('VmHWM')]
}

/** Processes that a process began. */
const begunBy = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

/** Looks four times a second at how many megabytes a process and those that it began take together; gives the most, and looks no more. */
function watched(server: ChildProcess): () => number {
  let most = 0
  const look = () => {
    try {
      const pids = [server.pid ?? 0, ...begunBy(server.pid ?? 0)]
      const sum = pids.reduce((mb, pid) => mb + memory({ pid })[0], 0)
      // One that has just ended has none.
      if (sum > most) most = sum
    } catch {
      // One of them has just ended.
    }
  }
  const looking = setInterval(look, 250)
  return () => {
    clearInterval(looking)
    return most
  }
}

/** Seconds that the threads of a process had a processor, and that they waited for one because others had it. */
function processor({ pid }: ChildProcess): readonly [number, number] {
  let [had, waited] = [0, 0]
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const [ran = 0, delayed = 0] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ').map(Number)
    had += ran / 1e9
    waited += delayed / 1e9
  }
  return [had, waited]
}

async function started(
  dir: string,
  token: string,
): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const env = { ...process.env, CHANCERY_TOKEN: token, LANG: 'en_US.UTF-8' }
  const args = ['serve', '--desk', dir, '--port', '0']
  const server = spawn(join(root, 'bin', 'chancery'), args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (data) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(`${data}`)
      if (found) resolve(found[0])
    })
  })
  return { server, address }
}

const dir = await filled()
const token = 'a-token-of-the-bench-that-nobody-else-has'
const begin = performance.now()
const { server, address } = await started(dir, token)
const together = watched(server)
try {
  const first = await ask(address, '/api/v1/incidents?limit=1')
  const { total } = JSON.parse(first.body) as { readonly total: number }
  console.log(
    `${DOCUMENTS} documents, ${total} incidents; first answer ${Math.round(performance.now() - begin)} ms after start`,
  )
  const starting = together()
  console.log(
    `${READERS} readers (think ${THINK} ms), ${WRITERS} writers, ${SECONDS} s; memory before ${memory(server)[0]} MB, with processes that it began at most ${starting} MB`,
  )
  const [hadBefore, waitedBefore] = processor(server)
  const own = process.cpuUsage()
  const end = performance.now() + SECONDS * 1000
  await Promise.all([
    ...Array.from({ length: READERS }, () => readOn(address, end)),
    ...Array.from({ length: WRITERS }, (_, who) => writeOn(address, token, who, end)),
  ])
  console.log(
    `${'page'.padEnd(18)}${'n'.padStart(7)}${'median'.padStart(10)}${'p95'.padStart(10)}${'most'.padStart(10)}`,
  )
  for (const [name, all] of [...times].toSorted()) row(name, all)
  const all = [...times.values()].flat()
  row('all (goal 300)', all)
  row('write, to the end', writes)
  const [now, most] = memory(server)
  const [had, waited] = processor(server)
  const { user, system } = process.cpuUsage(own)
  let lost = 0
  for (const title of acknowledged) {
    const { body } = await ask(address, `/api/v1/show?id=${title}`)
    // By its own name, or among the copies of what it is nearly the same as.
    if (!body.includes(`"${title}"`)) {
      const copies = await ask(address, `/api/v1/search?q=${title}`)
      if (copies.status !== 200 || !copies.body.includes(title)) lost++
    }
  }
  console.log(
    `${Math.round(all.length / SECONDS)} pages/s · ${failed} failed · ${behind} told from the record before · memory ${now} MB, at most ${most} MB (goal 1024)`,
  )
  console.log(
    `the server had a processor for ${(had - hadBefore).toFixed(1)} s and waited for one for ${(waited - waitedBefore).toFixed(1)} s, readers and writers had one for ${((user + system) / 1e6).toFixed(1)} s; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`,
  )
  console.log(`${acknowledged.length} documents acknowledged, ${lost} lost`)
} finally {
  agent.destroy()
  server.kill('SIGINT')
}
