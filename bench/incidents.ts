/**
 * Seconds to join events into incidents, by how many there are, and milliseconds to take one more document into a record that grows:
 * `node bench/incidents.ts [MOST]`, 10,000 and 100,000 events by default, 1,000,000 where MOST says so. Each thing is told by three sources
 * on average; the words are made up of a thousand characters. Floors are of processor time, of which other programs take little away.
 */
import { accountsOf, type Telling, type ToldEvent } from '../src/resolve/account.ts'
import { growing } from '../src/resolve/growing.ts'
import { NO_RULINGS, resolve } from '../src/resolve/incidents.ts'

const MOST = Number(process.argv[2] ?? 100_000)
const PER_DOCUMENT = 10
const SECONDS_FOR_A_MILLION = 60
const ACTORS = 60
const TYPES = ['CONSULT', 'SUPPORT', 'AGREE', 'SANCTION', 'ACCUSE', 'REQUEST', 'MOBILIZE', 'COOPERATE']
/** Years over which things happen, in days. */
const DAYS = 3650
const LETTERS = 14

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface Thing {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly day: number
  readonly words: string
}

function thing(next: () => number): Thing {
  const whole = (n: number) => Math.floor(next() * n)
  // A few actors are told of most, as in any paper.
  const actor = () => `A${Math.floor(ACTORS * next() ** 2)}`
  const words = Array.from({ length: LETTERS }, () => String.fromCharCode(0x4e00 + whole(1000))).join('')
  const [source, target] = [actor(), actor()]
  return {
    type: TYPES[whole(TYPES.length)] as string,
    source,
    target: source === target ? 'B' : target,
    day: whole(DAYS),
    words,
  }
}

const iso = (day: number) => new Date((day + 16436) * 86_400_000).toISOString().slice(0, 10)

/** Documents that tell of what happened in the days before each; sources tell one thing with a few letters changed. */
function tellings(events: number, seed: number): readonly Telling[] {
  const next = random(seed)
  const things = Array.from({ length: Math.ceil(events / 3) }, () => thing(next)).sort((a, b) => a.day - b.day)
  return Array.from({ length: Math.ceil(events / PER_DOCUMENT) }, (_, d) => {
    const at = Math.floor(next() * things.length)
    const told = Array.from(
      { length: PER_DOCUMENT },
      (_, i) => things[Math.min(things.length - 1, at + i * 2)] as Thing,
    )
    const texts = told.map(
      ({ words }) => words.slice(Math.floor(next() * 4)) + String.fromCharCode(0x4e00 + Math.floor(next() * 1000)),
    )
    let start = 0
    const all = told.map(({ type, source, target, day }, i): ToldEvent => {
      const end = start + (texts[i] as string).length
      const evidence = [{ start, end }]
      start = end
      const isDated = next() < 0.7
      return {
        ...{
          id: `e${i}`,
          type,
          frame: '',
          source: [source],
          target: [target],
          mutual: type === 'CONSULT',
          people: [],
          place: null,
        },
        ...{ when: isDated ? { start: iso(day), end: iso(day) } : null, status: 'occurred', counts: [], evidence },
      }
    })
    const last = Math.max(...told.map(({ day }) => day))
    return {
      id: `d${d}`,
      doc: `d${d}`,
      published: iso(last + 2),
      outlet: null,
      country: null,
      text: texts.join(''),
      events: all,
    }
  })
}

const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= MOST)
for (const size of sizes) {
  const told = tellings(size, size)
  const begun = process.cpuUsage()
  const start = performance.now()
  const accounts = accountsOf(told, (text) => text)
  const { incidents, undecided } = resolve(accounts)
  const open = undecided().length
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(begun)
  const megabytes = process.resourceUsage().maxRSS / 1024
  const whole = (n: number) => Math.round(n).toLocaleString('en').padStart(9)
  console.log(
    `${whole(accounts.length)} events  ${seconds.toFixed(1).padStart(6)} s (${((user + system) / 1e6).toFixed(1)} s of processor)  ${whole(incidents.length)} incidents  ${whole(open)} undecided  ${whole(megabytes)} MB at most`,
  )
  if (size === 1_000_000 && (user + system) / 1e6 > SECONDS_FOR_A_MILLION) process.exitCode = 1
}

/** Documents that are taken in one by one when the record is there, as many before it is measured. */
const ADDED = 1000
const MILLISECONDS_FOR_A_DOCUMENT = 20

for (const size of sizes) {
  const told = tellings(size + 2 * ADDED * PER_DOCUMENT, size + 1)
  const record = growing(
    NO_RULINGS,
    accountsOf(told.slice(0, -2 * ADDED), (text) => text),
  )
  const times = told.slice(-2 * ADDED).map((one) => {
    const accounts = accountsOf([one], (text) => text)
    const begun = process.cpuUsage()
    record.add(accounts)
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  const inOrder = times.slice(ADDED).sort((a, b) => a - b)
  const [median = 0, most = 0] = [ADDED / 2, ADDED * 0.95].map((i) => inOrder[i])
  console.log(
    `a document of ${PER_DOCUMENT} events into ${size.toLocaleString('en')}: ${median.toFixed(1)} ms of processor, 95% under ${most.toFixed(1)} ms`,
  )
  if (median > MILLISECONDS_FOR_A_DOCUMENT) process.exitCode = 1
}
