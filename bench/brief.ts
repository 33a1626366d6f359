/**
 * Milliseconds of a brief: `node bench/brief.ts [DOCUMENTS]`, 100,000 by default. The documents are those of samples/, told again by other
 * outlets on other days, as few actors do most: each is a sample moved by some days, with other codes in the place of its own for most, so
 * that the dyad of the brief has a few hundredth of the record. A desk joins its record once for many briefs, which bench/incidents.ts
 * times; here what is of one kind, one day and the same actors is taken for one. Milliseconds are of the processor, which what else runs
 * on the machine changes little.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BriefOptions, brief, html, markdown, page, tongueOf } from '../src/app/brief.ts'
import { type Known, tellingOf } from '../src/app/known.ts'
import { prepare } from '../src/app/packs.ts'
import { issueWords } from '../src/books/issue.ts'
import { chance } from '../src/measures/chance.ts'
import { type Account, accountsOf, type Telling } from '../src/resolve/account.ts'
import { daysOf, isoDay } from '../src/resolve/days.ts'
import { digest } from '../src/resolve/digest.ts'
import type { Incident } from '../src/resolve/incidents.ts'
import { partsOf } from '../src/resolve/parts.ts'

const documents = Number(process.argv[2] ?? 100_000)
const MOST_MS = 300
const { pack, read, fold } = prepare()
const samples = join(import.meta.dirname, '..', 'samples')
const originals = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const text = readFileSync(join(samples, file), 'utf8')
    return tellingOf(read({ doc: file, text, published: null, outlet: null, url: null, title: null }))
  })

const next = chance('brief')
const codes = [...new Set(pack.actors.flatMap((row) => row.codes))].slice(0, 200)
const OUTLETS = ['甲報', '乙報', '丙社', '丁網', '戊台']
const COUNTRIES = ['CHN', 'KOR', 'JPN', 'TWN', null]
const AHEAD = 900

type Interval = { readonly start: string | null; readonly end: string | null }
const later = (day: string | null, by: number) =>
  day === null ? null : day.length < 10 ? day : isoDay(daysOf(day).first + by)
const moved = (when: Interval | null, by: number) =>
  when && { ...when, start: later(when.start, by), end: later(when.end, by) }

/** A sample as another outlet would have it, of other actors and other days. */
function variant(of: Telling, n: number): Telling {
  const by = -Math.floor(next() * AHEAD)
  // Of one in fifty the actors are those of the sample.
  const isSame = next() < 0.02
  const shift = Math.floor(next() * next() * codes.length)
  const other = (code: string) =>
    isSame ? code : (codes[(codes.indexOf(code) + shift + codes.length) % codes.length] ?? code)
  const all = (some: readonly string[]) => some.map(other)
  const { positions = [], forecasts = [], agreements = [], channels = [] } = of.findings ?? {}
  return {
    ...of,
    ...{ id: `sha256:${n.toString(16).padStart(64, '0')}`, doc: `${n}.txt`, published: later(of.published, by) },
    ...{ outlet: OUTLETS[n % OUTLETS.length] ?? null, country: COUNTRIES[n % COUNTRIES.length] ?? null },
    events: of.events.map((event) => ({
      ...event,
      ...{ source: all(event.source), target: all(event.target), when: moved(event.when, by) },
    })),
    findings: {
      ...{ figures: [], notes: [] },
      positions: positions.map((one) => ({ ...one, holder: other(one.holder), with: all(one.with) })),
      forecasts: forecasts.map((one) => ({ ...one, by: moved(one.by, by) })),
      agreements: agreements.map((one) => ({ ...one, parties: all(one.parties), when: moved(one.when, by) })),
      channels: channels.map((one) => ({ ...one, parties: all(one.parties), when: moved(one.when, by) })),
    },
  }
}

const tellings = Array.from({ length: documents }, (_, n) => variant(originals[n % originals.length] as Telling, n))
const accounts = accountsOf(tellings, (text) => text)
const groups = Map.groupBy(accounts, ({ event: { type, when }, sides }) => `${type} ${sides} ${when?.start}`)
const incidents: readonly Incident[] = [...groups.values()].map((own) => ({
  id: (own[0] as Account).key,
  accounts: own.toSorted((a, b) => (a.published?.first ?? 0) - (b.published?.first ?? 0)),
  joins: [],
}))
const digests = incidents.map(digest)
const struck = { incidents: [], digests: [], by: () => [] }
const nothing = {
  undecided: () => [],
  differing: () => 0,
  struck,
  confirmed: new Set<string>(),
  holding: [],
  orphaned: [],
}
const record: Known = {
  ...{ incidents, digests, tellings, parts: partsOf(incidents, digests), ...nothing },
  ...{ asOf: null, fold, concerns: issueWords(pack.issues, fold) },
}
console.log(`${documents} documents, ${accounts.length} events, ${incidents.length} incidents`)

/** Processor milliseconds so far. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const ROUNDS = 5
const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] as number
const ASKED: readonly (readonly [string, Partial<BriefOptions>])[] = [
  ['dyad', { subject: { kind: 'actors', actors: ['CHN', 'KOR'] }, since: '2025-11' }],
  ['triangle', { subject: { kind: 'actors', actors: ['CHN', 'JPN', 'KOR'] }, since: '2025-11' }],
  ['actor', { subject: { kind: 'actors', actors: ['CHN'] }, since: '2025-11' }],
  ['issue', { subject: { kind: 'issue', issue: 'peninsula-denuclearisation' } }],
  ['new', { newSince: '2026-01-15' }],
]
let slow = 0
for (const [name, options] of ASKED) {
  const whole = {
    subject: { kind: 'all' },
    since: null,
    asOf: '2026-01-20',
    newSince: null,
    lines: 8,
    ...options,
  } as const
  const times: number[][] = []
  let told = ''
  for (let round = 0; round < ROUNDS; round++) {
    const began = spent()
    const made = brief(record, pack, whole)
    const composed = spent()
    const words = page(made, tongueOf(pack, fold, 'zh-Hant'))
    const length = markdown(words).length + html(words, null).length
    times.push([composed - began, spent() - composed])
    told = `${made.documents} documents, ${made.incidents} incidents, ${words.notes.length} notes, ${length} letters`
  }
  const [first = 0, second = 0] = [0, 1].map((i) => middle(times.map((time) => time[i] as number)))
  if (name === 'dyad') slow = first + second
  const cold = (times[0]?.[0] ?? 0) + (times[0]?.[1] ?? 0)
  console.log(
    `${name.padEnd(10)} ${(first + second).toFixed(0).padStart(8)} ms  composed ${first.toFixed(0)}, told ${second.toFixed(0)}, first of all ${cold.toFixed(0)}; ${told}`,
  )
}
if (slow > MOST_MS) process.exitCode = 1
