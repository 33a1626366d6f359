/** How fast documents come into a desk, against the reader alone, and how fast they are found: `node bench/add.ts`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Desk, desk, sha256 } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import { prepare } from '../src/app/packs.ts'
import { parseQuery } from '../src/app/query.ts'
import type { Arrival } from '../src/feeds/arrival.ts'
import { guard } from '../src/feeds/guarded.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
const NAMES = ['法國', '日本', '美國', '韓國', '德國', '英國', '印度', '越南', '波蘭', '瑞典', '巴西', '埃及']
const ACTS = ['總統訪問', '宣布制裁', '外長會見', '抗議', '援助', '與代表團會談，地點在', '簽署協定的對象是', '譴責']
let seed = 20261121
function one<T>(list: readonly T[]): T {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return list[Math.floor((seed / 0x1_0000_0000) * list.length)] as T
}
const sentence = () =>
  `${one(NAMES)}${one(ACTS)}${one(NAMES)}，${one(NAMES)}與${one(NAMES)}就第${seed % 9973}號文件交換意見。`
const document = (n: number, sentences: number) =>
  `第${n}號通訊。${Array.from({ length: sentences }, sentence).join('')}`

/** Documents a second of `count` documents that `work` needs some time for. */
async function rate(count: number, work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return count / ((performance.now() - start) / 1000)
}
const row = (name: string, value: string) => console.log(`${name.padEnd(52)}${value.padStart(14)}`)
const perSecond = (n: number) => `${n < 100 ? n.toFixed(1) : Math.round(n)}/s`

async function added(open: Desk, name: string): Promise<void> {
  const options = { published: '2026-01-15', stdin: () => process.stdin, now: () => new Date(), isStopped: () => false }
  for await (const each of intake(open, [name], options))
    if ('fault' in each) throw new Error(`${each.fault} ${each.where}`)
}

/** A desk with many short documents that are found but were not read: to read them all would take longer than the rest of this. */
function filled(count: number): Desk {
  const open = desk(join(root, 'filled'), true)
  open.store.db.exec('begin')
  for (let n = 0; n < count; n++) {
    const text = document(n, 3)
    const bytes = Buffer.from(text)
    open.sources.keepOriginal(sha256(bytes), bytes)
    const known = { author: null, outlet: null, url: null, lang: 'zh-Hant', publishedBasis: 'given', title: null }
    const seq = open.sources.add({
      ...known,
      id: `sha256:${sha256(text)}`,
      doc: `f${n}`,
      format: 'text',
      original: sha256(bytes),
      text,
      published: '2026-01-01',
      arrived: '2026-01-01',
    })
    open.search.add(seq, open.fold(text))
  }
  open.store.db.exec('commit')
  return open
}

try {
  const read = prepare().read
  const texts = Array.from({ length: 600 }, (_, n) => document(1_000_000 + n, 12))
  const readOne = (text: string) =>
    read({ doc: 'a', text, published: '2026-01-15', outlet: null, url: null, title: null })
  for (const text of texts.slice(0, 100)) readOne(text)
  const alone = await rate(texts.length, () => texts.forEach(readOne))
  row('the reader alone, documents of 400 characters', perSecond(alone))

  using small = desk(join(root, 'small'), true)
  const stream = join(root, 'b.jsonl')
  writeFileSync(
    stream,
    Array.from(
      { length: 4_000 },
      (_, n) => `${JSON.stringify({ doc: `s${n}`, text: document(2_000_000 + n, 1) })}\n`,
    ).join(''),
  )
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  row('add, 4,000 short documents', perSecond(await rate(4_000, () => added(small, stream))))
  clearInterval(watch)
  row('  highest memory while they stream in (floor 600 MB)', `${Math.round(most / 2 ** 20)} MB`)

  const many = Number(process.argv[2] ?? 100_000)
  using open = filled(many)
  open.prepared()
  const lines = join(root, 'a.jsonl')
  writeFileSync(lines, texts.map((text, n) => `${JSON.stringify({ doc: `j${n}`, text })}\n`).join(''))
  const jsonl = await rate(texts.length, () => added(open, lines))
  row(`add, JSONL, into a desk of ${many.toLocaleString('en')}`, perSecond(jsonl))
  row('  of the rate of the reader alone (floor 0.5)', (jsonl / alone).toFixed(2))

  const pages = join(root, 'pages')
  mkdirSync(pages)
  for (let n = 0; n < 60; n++)
    writeFileSync(
      join(pages, `${n}.html`),
      `<html><body><article><h1>題</h1>${Array.from({ length: 6 }, () => `<p>${document(n, 2)}</p>`).join('')}</article></body></html>`,
    )
  row('add, HTML', perSecond(await rate(60, () => added(open, pages))))

  const pdf = readFileSync(join(dirname(import.meta.dirname), 'test', 'fixtures', 'pdf', 'libreoffice.pdf'))
  await using reading = guard()
  const parsed = async (): Promise<readonly Arrival[]> => (await reading.read('a.pdf', pdf)) as readonly Arrival[]
  const [first] = await parsed()
  row(
    'PDF to text, one page',
    perSecond(
      await rate(20, async () => {
        for (let n = 0; n < 20; n++) await parsed()
      }),
    ),
  )
  row(
    '  the reader alone on its text',
    perSecond(
      await rate(20, () => {
        for (let n = 0; n < 20; n++) readOne(first?.text ?? '')
      }),
    ),
  )

  for (const text of ['外長', '交換意見 波蘭', '「簽署協定的對象是越南」', '第1234號', '会见 -制裁']) {
    const query = parseQuery(text, open.fold)
    open.search.find(query, 20, 0)
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now()
      open.search.find(query, 20, 0)
      return performance.now() - start
    })
    row(`first page of ${text} (goal 50 ms)`, `${(times.toSorted((a, b) => a - b)[3] as number).toFixed(1)} ms`)
  }
} finally {
  rmSync(root, { recursive: true })
}
