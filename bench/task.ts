/** One measurement in a process of its own: `node bench/task.ts NAME` prints one JSON object. */
import { spawnSync } from 'node:child_process'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { batches } from '../src/app/batches.ts'
import { documents } from '../src/app/documents.ts'
import { prepare } from '../src/app/packs.ts'
import { printedPieces } from '../src/app/printed.ts'
import { compileLexicon } from '../src/lexicon/lexicon.ts'
import { tokenizer } from '../src/reading/token.ts'
import { fold, foldTable } from '../src/text/fold.ts'
import { segment } from '../src/text/segment.ts'
import { readText, textOptions } from '../src/text/text.ts'
import { documentsOf } from './texts.ts'

const LENGTH = 1500
const COUNT = 2000
const LONG_BYTES = 10_000_000
/**
 * Seconds that a measurement lasts at least. Rates are by processor time, of which the best round counts: what else the machine does
 * takes little away from them.
 */
const SECONDS = 4

/** What was measured: documents and characters a second of processor time, and the most memory that the process took, in MB. */
export interface Measured {
  readonly perSecond: number
  readonly charactersPerSecond: number
  readonly megabytes: number
}

async function rounds(characters: number, count: number, round: () => void | Promise<void>): Promise<Measured> {
  await round()
  let best = Number.POSITIVE_INFINITY
  const until = performance.now() + 1000 * SECONDS
  while (performance.now() < until) {
    const start = process.cpuUsage()
    await round()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1e6)
  }
  return {
    perSecond: count / best,
    charactersPerSecond: characters / best,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
}

const texts = () => documentsOf(COUNT, LENGTH, 7)
const asLine = (text: string, i: number) => JSON.stringify({ doc: `${i}.txt`, text, published: '2026-01-15' })

/**
 * Bytes of JSON lines in, bytes of readings out: what `chancery read --input jsonl --jsonl` does between its pipes. The lines are made by
 * another process (task `lines-NAME`), lest the memory be that of making them.
 */
async function reading(name: string): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
  const file = join(dir, 'lines.jsonl')
  const made = spawnSync(process.execPath, [import.meta.filename, `lines-${name}`, file], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  const { count, characters } = JSON.parse(made.stdout) as Lines
  const { readAll } = prepare()
  const sink = openSync(devNull, 'w')
  try {
    return await rounds(characters, count, async () => {
      const stdin = () => createReadStream(file)
      for await (const one of batches(documents(['-'], { format: 'jsonl', published: null, stdin }))) {
        if (one === null) continue
        if ('fault' in one) throw new Error(`${one.where}: ${one.fault}`)
        for (const reading of readAll(one)) for (const piece of printedPieces(reading)) writeSync(sink, piece)
      }
    })
  } finally {
    closeSync(sink)
    rmSync(dir, { recursive: true })
  }
}

interface Lines {
  readonly count: number
  readonly characters: number
}

function made(texts: readonly string[]): Lines {
  writeFileSync(process.argv[3] as string, texts.map((text, i) => `${asLine(text, i)}\n`).join(''))
  return { count: texts.length, characters: texts.reduce((sum, { length }) => sum + length, 0) }
}

function long(): string {
  const text = documentsOf(1, LONG_BYTES / 2, 11)[0] as string
  let size = 0
  let end = 0
  while (size < LONG_BYTES && end < text.length) size += Buffer.byteLength(text.charAt(end++))
  return text.slice(0, end)
}

async function matcher(): Promise<Measured> {
  const { pack } = prepare()
  const table = foldTable(pack.files['zh/fold.txt'] ?? '')
  const options = textOptions(table, pack.files['zh/text.txt'] ?? '')
  const tokenize = tokenizer(compileLexicon(pack, (form) => fold(table, form)))
  const made = texts().map((text) =>
    segment(readText({ doc: '', text, published: null, outlet: null, url: null, title: null }, options)),
  )
  return rounds(COUNT * LENGTH, COUNT, () => {
    for (const text of made) tokenize(text, [])
  })
}

async function jieba(): Promise<Measured> {
  const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')])
  const cutter = Jieba.withDict(dict)
  const all = texts()
  return rounds(COUNT * LENGTH, COUNT, () => {
    for (const text of all) cutter.cut(text)
  })
}

const TASKS: Readonly<Record<string, () => Promise<Measured> | Lines>> = {
  'lines-read': () => made(texts()),
  'lines-long': () => made([long()]),
  read: () => reading('read'),
  long: () => reading('long'),
  matcher,
  jieba,
  json: () => {
    const lines = texts().map(asLine)
    return rounds(COUNT * LENGTH, COUNT, () => {
      for (const line of lines) JSON.parse(line)
    })
  },
}

const task = TASKS[process.argv[2] ?? '']
if (!task) throw new RangeError(`no task ${process.argv[2]}: one of ${Object.keys(TASKS).join(', ')}`)
console.log(JSON.stringify(await task()))
