/**
 * Milliseconds of a brief on a desk: `node bench/brief.ts [DOCUMENTS]`, 100,000 by default. The documents are those of samples/, told again
 * by other outlets on other days, as few actors do most: each is a sample moved by some days, with other codes in the place of its own for
 * most, so that the dyad of the brief has a few hundredth of the record. The desk is filled and joined once and kept for the next run. It is
 * opened as the server opens it; each kind of brief is then asked for again and again, the first time before anything like it was. At the
 * end the command line is asked, from call to end. Milliseconds of briefs are of the processor, which what else runs changes little, and of
 * the thread that answers, which is what one waits for; of the first brief all threads are told too, which compile beside it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BriefOptions, brief, html, markdown, page, tongueOf } from '../src/app/brief.ts'
import { type Desk, desk, sha256 } from '../src/app/desk.ts'
import type { Told } from '../src/app/known.ts'
import { printedLine } from '../src/app/printed.ts'
import { viewsOf } from '../src/app/view.ts'
import { WARMING } from '../src/app/warming.ts'
import { chance } from '../src/measures/chance.ts'
import type { Reading } from '../src/reading/reading.ts'
import { daysOf, isoDay } from '../src/resolve/days.ts'

const documents = Number(process.argv[2] ?? 100_000)
const MOST_MS = 300
const AS_OF = '2026-01-20'
const OUTLETS = ['甲報', '乙報', '丙社', '丁網', '戊台']
const COUNTRIES = ['CHN', 'KOR', 'JPN', 'TWN', null]
const AHEAD = 900
const dir = join(tmpdir(), `chancery-bench-brief-1-${documents}`)

/** Processor milliseconds so far. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The same of this thread alone. */
const answering = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

type Interval = { readonly start: string | null; readonly end: string | null }
const later = (day: string | null, by: number) =>
  day === null ? null : day.length < 10 ? day : isoDay(daysOf(day).first + by)
const moved = (when: Interval | null, by: number) =>
  when && { ...when, start: later(when.start, by), end: later(when.end, by) }

/** The readings of samples/, as the desk keeps them. */
function originals({ prepared }: Desk): readonly { readonly text: string; readonly line: string }[] {
  const samples = join(import.meta.dirname, '..', 'samples')
  const { read } = prepared()
  return readdirSync(samples)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const text = readFileSync(join(samples, file), 'utf8')
      return {
        text,
        line: printedLine(read({ doc: file, text, published: null, outlet: null, url: null, title: null })),
      }
    })
}

/** A desk of samples as other outlets would have them, of other actors and other days. */
function fill(open: Desk): void {
  const next = chance('brief')
  const codes = [...new Set(open.pack().actors.flatMap((row) => row.codes))].slice(0, 200)
  const all = originals(open)
  open.store.db.exec('begin')
  for (let n = 0; n < documents; n++) {
    const by = -Math.floor(next() * AHEAD)
    // Of one in fifty the actors are those of the sample.
    const isSame = next() < 0.02
    const shift = Math.floor(next() * next() * codes.length)
    const other = (code: string) =>
      isSame ? code : (codes[(codes.indexOf(code) + shift + codes.length) % codes.length] ?? code)
    const some = (own: readonly string[]) => own.map(other)
    const { text, line } = all[n % all.length] as (typeof all)[number]
    const told = JSON.parse(line) as Reading & { readonly published: { readonly day: string } | null }
    const { events, positions = [], forecasts = [], agreements = [], channels = [] } = told
    const published = later(told.published?.day ?? null, by)
    const made = {
      ...told,
      byline: { ...told.byline, country: COUNTRIES[n % COUNTRIES.length] ?? null },
      events: events.map((one) => ({
        ...one,
        ...{ source: some(one.source), target: some(one.target), when: moved(one.when, by) },
      })),
      positions: positions.map((one) => ({ ...one, holder: other(one.holder), with: some(one.with) })),
      forecasts: forecasts.map((one) => ({ ...one, by: moved(one.by, by) })),
      agreements: agreements.map((one) => ({ ...one, parties: some(one.parties), when: moved(one.when, by) })),
      channels: channels.map((one) => ({ ...one, parties: some(one.parties), when: moved(one.when, by) })),
    }
    const whole = `${text}\n（${n}）`
    const original = sha256(whole)
    open.sources.keepOriginal(original, Buffer.from(whole))
    const seq = open.sources.add({
      ...{ id: `sha256:${original}`, doc: `${n}`, format: 'text', original, text: whole, title: null, author: null },
      ...{ outlet: OUTLETS[n % OUTLETS.length] ?? null, url: null, lang: 'zh-Hant', publishedBasis: 'given' },
      ...{ published, arrived: AS_OF },
    })
    open.readings.put(seq, open.engine(), JSON.stringify(made), [], AS_OF)
  }
  open.store.db.exec('commit')
}

/** The desk as the server has it, with what that makes ready before it is asked; what is joined is kept. */
function opened(): { readonly open: Desk; readonly told: Told } {
  const open = desk(dir)
  open.pack()
  const views = viewsOf(open)
  const start = spent()
  views.read()
  const view = views.of(null)
  if (!view) throw new Error('nothing is known')
  for (const step of WARMING) step(view)
  const { incidents, tellings } = view.told
  console.log(
    `opened in ${(spent() - start).toFixed(0)} ms of processor: ${tellings.length} documents, ${incidents.length} incidents`,
  )
  views.keep()
  return { open, told: view.told }
}

if (!existsSync(join(dir, 'done'))) {
  rmSync(dir, { recursive: true, force: true })
  {
    using open = desk(dir, true)
    fill(open)
  }
  console.log(`filled in ${(spent() / 1000).toFixed(0)} s of processor`)
  opened().open[Symbol.dispose]()
  mkdirSync(join(dir, 'done'))
}

const ROUNDS = 5
const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number
const ASKED: readonly (readonly [string, Partial<BriefOptions>])[] = [
  ['dyad', { subject: { kind: 'actors', actors: ['CHN', 'KOR'] }, since: '2025-11' }],
  ['triangle', { subject: { kind: 'actors', actors: ['CHN', 'JPN', 'KOR'] }, since: '2025-11' }],
  ['actor', { subject: { kind: 'actors', actors: ['CHN'] }, since: '2025-11' }],
  ['issue', { subject: { kind: 'issue', issue: 'peninsula-denuclearisation' } }],
  ['new', { newSince: '2026-01-01' }],
]
{
  const { open, told: record } = opened()
  const { pack, fold } = { pack: open.pack(), fold: open.fold }
  for (const [name, options] of ASKED) {
    const whole = {
      subject: { kind: 'all' },
      since: null,
      asOf: AS_OF,
      newSince: null,
      lines: 8,
      ...options,
    } as const
    const times: number[][] = []
    let beside = 0
    let told = ''
    for (let round = 0; round < ROUNDS; round++) {
      const [all, began] = [spent(), answering()]
      const made = brief(record, pack, whole)
      const composed = answering()
      const words = page(made, tongueOf(pack, fold, 'zh-Hant'))
      const length = markdown(words).length + html(words, null).length
      times.push([composed - began, answering() - composed])
      if (round === 0) beside = spent() - all
      told = `${made.documents} documents, ${made.incidents} incidents, ${words.notes.length} notes, ${length} letters`
    }
    const [first = 0, second = 0] = [0, 1].map((i) => middle(times.map((time) => time[i] as number)))
    const cold = (times[0]?.[0] ?? 0) + (times[0]?.[1] ?? 0)
    if (Math.max(first + second, cold) > MOST_MS) process.exitCode = 1
    console.log(
      `${name.padEnd(10)} ${(first + second).toFixed(0).padStart(8)} ms  composed ${first.toFixed(0)}, told ${second.toFixed(0)}, first of all ${cold.toFixed(0)} (all threads ${beside.toFixed(0)}); ${told}`,
    )
  }
  open[Symbol.dispose]()
}

const chancery = join(import.meta.dirname, '..', 'bin', 'chancery')
for (const about of [
  ['CHN', 'KOR'],
  ['CHN'],
  ['--issue', 'peninsula-denuclearisation'],
  ['--new-since', '2026-01-01'],
]) {
  const start = performance.now()
  const { status } = spawnSync(chancery, ['brief', ...about, '--as-of', AS_OF, '--desk', dir, '--lang', 'zh-Hant'])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`chancery brief ${about.join(' ')}: ${seconds} s from call to end, exit code ${status}`)
}
