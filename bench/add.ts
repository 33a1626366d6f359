/**
 * How fast documents come into a desk, against the reader alone, and how fast they are found. Part of `npm run bench`; by itself
 * `node bench/add.ts [--desk N] [--documents N] [--stream N] [--slope]`. Exits with 1 where a floor is not reached.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { type Desk, desk } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import { parseQuery } from '../src/app/query.ts'
import { filled, note } from './filled.ts'
import { pdfPage } from './pdf-page.ts'
import { documentsOf } from './texts.ts'

const { values } = parseArgs({
  // `npm run bench` hands on what it was given.
  allowPositionals: true,
  options: {
    /** Documents in the desk that others come into, and that is searched. */
    desk: { type: 'string', default: '100000' },
    /** Documents of 1,500 characters that come into it. */
    documents: { type: 'string', default: '400' },
    /** Short documents that stream into another desk while the memory is watched; 1000000 takes long. */
    stream: { type: 'string', default: '4000' },
    /** Prints the memory and the rate after each tenth of the stream. */
    slope: { type: 'boolean', default: false },
  },
})
const SIZE = Number(values.desk)
const COUNT = Number(values.documents)
const STREAM = Number(values.stream)
const LENGTH = 1500
const ROUNDS = 5
const FLOORS = { share: 0.5, megabytes: 600, firstPage: 50 }

const root = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
const failed: string[] = []

const whole = (n: number) => Math.round(n).toLocaleString('en')
const perSecond = (n: number) => `${n < 100 ? n.toFixed(1) : whole(n)}/s`
const row = (name: string, value: string) => console.log(`${name.padEnd(64)}${value.padStart(12)}`)
function held(name: string, value: string, isReached: boolean): void {
  row(name, value)
  if (!isReached) failed.push(name)
}
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] as number

/** Seconds that `work` takes. */
async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function added(open: Desk, stream: () => AsyncIterable<unknown>, name = '-'): Promise<void> {
  const options = { published: '2026-01-15', stdin: stream, now: () => new Date(), isStopped: () => false }
  for await (const each of intake(open, [name], options))
    if ('fault' in each) throw new Error(`${each.fault} ${each.where}`)
}
const noStream = () => Readable.from([])
function readerOf(open: Desk) {
  const { read } = open.prepared()
  return (text: string) => read({ doc: 'a', text, published: '2026-01-15', outlet: null, url: null, title: null })
}
const asLines = (texts: readonly string[], name: string) =>
  texts.map((text, n) => `${JSON.stringify({ doc: `${name}${n}`, text })}\n`).join('')

/** JSON lines into a large desk, in turns with the reader alone on the same texts, so that what else the machine does costs both. */
async function intoLarge(open: Desk): Promise<void> {
  const readOne = readerOf(open)
  const texts = documentsOf(COUNT * ROUNDS, LENGTH, 17)
  for (const text of documentsOf(200, LENGTH, 5)) readOne(text)
  const rounds: { readonly alone: number; readonly add: number }[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const own = texts.slice(i * COUNT, (i + 1) * COUNT)
    const file = join(root, `a${i}.jsonl`)
    writeFileSync(file, asLines(own, `j${i}-`))
    const alone = await seconds(() => own.forEach(readOne))
    const add = await seconds(() => added(open, noStream, file))
    rounds.push({ alone: COUNT / alone, add: COUNT / add })
  }
  row(`the reader alone, documents of ${whole(LENGTH)} characters`, perSecond(median(rounds.map(({ alone }) => alone))))
  row(`add, JSONL, into a desk of ${whole(SIZE)}`, perSecond(median(rounds.map(({ add }) => add))))
  const share = median(rounds.map(({ alone, add }) => add / alone))
  held(`  of the rate of the reader alone (at least ${FLOORS.share})`, share.toFixed(2), share >= FLOORS.share)
}

/** Short documents without end: the memory must stay where it is. */
async function streaming(): Promise<void> {
  using small = desk(join(root, 'small'), true)
  small.prepared()
  let most = 0
  let [start, from] = [performance.now(), 0]
  async function* lines() {
    const step = Math.ceil(STREAM / 10)
    for (let n = 0; n < STREAM; n += 100) {
      const few = Array.from({ length: Math.min(100, STREAM - n) }, (_, i) => note(n + i, 1))
      yield Buffer.from(asLines(few, `s${n}-`))
      const { rss } = process.memoryUsage()
      most = Math.max(most, rss)
      if (!values.slope || (n + 100) % step >= 100) continue
      const now = performance.now()
      const rate = (n + 100 - from) / ((now - start) / 1000)
      row(`  after ${whole(n + 100)}: ${whole(rss / 2 ** 20)} MB`, perSecond(rate))
      ;[start, from] = [now, n + 100]
    }
  }
  const took = await seconds(() => added(small, lines))
  row(`add, ${whole(STREAM)} short documents`, perSecond(STREAM / took))
  const megabytes = most / 2 ** 20
  held(
    `  highest memory while they stream in (under ${FLOORS.megabytes} MB)`,
    `${whole(megabytes)} MB`,
    megabytes < FLOORS.megabytes,
  )
}

/** Pages and PDFs, whose own readers cost more than ours, against the reader alone on the same texts. */
async function foreign(open: Desk): Promise<void> {
  const readOne = readerOf(open)
  const formats = { HTML: htmlPage, PDF: pdfPage }
  for (const [n, [name, made]] of Object.entries(formats).entries()) {
    const texts = documentsOf(100, LENGTH, 29 + n)
    const pages = join(root, name)
    mkdirSync(pages)
    for (const [i, text] of texts.entries()) writeFileSync(join(pages, `${i}.${name.toLowerCase()}`), made(text))
    const add = await seconds(() => added(open, noStream, pages))
    const alone = await seconds(() => texts.forEach(readOne))
    row(`add, ${name} of the same length`, perSecond(texts.length / add))
    row('  of the rate of the reader alone', (alone / add).toFixed(2))
  }
}

const htmlPage = (text: string) => {
  const body = text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
  return `<html><body><article><h1>題</h1>${body}</article></body></html>`
}

const QUERIES = [
  '外長',
  '交換意見 波蘭',
  '「簽署協定的對象是越南」',
  '第1234號',
  '会见 -制裁',
  '日本 actor:FRA type:SANCTION',
  'actor:POL type:CONSULT after:2025-11',
  '波蘭 outlet:第7報',
]

function searching(open: Desk): void {
  for (const text of QUERIES) {
    const query = parseQuery(text, open.fold)
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now()
      open.search.find(query, 20, 0)
      return performance.now() - start
    })
    const name = `first page of ${text} (under ${FLOORS.firstPage} ms)`
    held(name, `${median(times).toFixed(1)} ms`, median(times) < FLOORS.firstPage)
  }
}

try {
  await streaming()
  using open = filled(join(root, 'large'), SIZE)
  searching(open)
  await intoLarge(open)
  await foreign(open)
} finally {
  rmSync(root, { recursive: true })
}
for (const name of failed) console.log(`NOT REACHED  ${name.trim()}`)
if (failed.length) process.exitCode = 1
