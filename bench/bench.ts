/** Speed, memory and start-up against their floors: `npm run bench`. Exits with 1 where a floor is not reached. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Measured } from './task.ts'

const root = dirname(import.meta.dirname)
const FLOORS = { perSecond: 5000, timesJieba: 2, megabytes: 300, longShare: 0.7, startSeconds: 0.5 }
const STARTS = 5

/** Pins what it runs to one core where the system can; else one core is only what JavaScript uses by itself. */
const pin = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []

function run(command: readonly string[]): string {
  const [program = '', ...args] = [...pin, ...command]
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

/** As `bin/chancery` runs `read`. */
const FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=16', '--heap-growing-percent=60']

const measure = (task: string) =>
  JSON.parse(run([process.execPath, ...FLAGS, join('bench', 'task.ts'), task])) as Measured

/** Seconds from the call of `chancery read` on one small file to its end; the median of `STARTS`, after one that fills the cache. */
function startSeconds(): number {
  const command = [join('bin', 'chancery'), 'read', join('samples', '01-lee-beijing-plan.hant.txt')]
  const times = Array.from({ length: STARTS + 1 }, () => {
    const start = performance.now()
    run(command)
    return (performance.now() - start) / 1000
  })
  return times.slice(1).sort((a, b) => a - b)[Math.floor(STARTS / 2)] as number
}

const whole = (n: number) => Math.round(n).toLocaleString('en')
const WIDTHS = [32, 11, 12, 8, 7]

/** Each row as soon as it is known: a run takes a minute or two. */
function print(row: readonly string[]): void {
  const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] as number) : cell.padStart(WIDTHS[i] as number)))
  console.log(cells.join('  '))
}

print(['', 'documents/s', 'characters/s', 'peak RSS', '× jieba'])
const measured: Record<string, Measured> = {}
let jieba = 0
for (const [task, name] of Object.entries({
  jieba: '@node-rs/jieba, cut alone',
  read: 'chancery: JSONL in, readings out',
  long: 'chancery: one document of 10 MB',
  matcher: 'the matcher alone',
  json: 'JSON.parse of the same lines',
})) {
  const one = measure(task)
  measured[task] = one
  jieba ||= one.charactersPerSecond
  print([
    name,
    task === 'long' ? one.perSecond.toFixed(2) : whole(one.perSecond),
    whole(one.charactersPerSecond),
    `${whole(one.megabytes)} MB`,
    (one.charactersPerSecond / jieba).toFixed(2),
  ])
}

const [read, long] = [measured['read'] as Measured, measured['long'] as Measured]
const timesJieba = read.charactersPerSecond / jieba
const checks: readonly (readonly [string, number, boolean])[] = [
  [
    `documents of 1,500 characters a second (at least ${whole(FLOORS.perSecond)})`,
    read.perSecond,
    read.perSecond >= FLOORS.perSecond,
  ],
  [`times jieba (at least ${FLOORS.timesJieba})`, timesJieba, timesJieba >= FLOORS.timesJieba],
  [`MB for a stream of documents (under ${FLOORS.megabytes})`, read.megabytes, read.megabytes < FLOORS.megabytes],
  [
    `rate per character of 10 MB over that of 1,500 characters (at least ${FLOORS.longShare})`,
    long.charactersPerSecond / read.charactersPerSecond,
    long.charactersPerSecond / read.charactersPerSecond >= FLOORS.longShare,
  ],
  ...[startSeconds()].map(
    (seconds) =>
      [
        `seconds of chancery read on one file (under ${FLOORS.startSeconds})`,
        seconds,
        seconds < FLOORS.startSeconds,
      ] as const,
  ),
]
console.log(`\n${process.version}, ${pin.length ? 'one core' : 'not pinned to a core'}`)
for (const [name, value, isReached] of checks)
  console.log(`${isReached ? 'reached    ' : 'NOT REACHED'}  ${value.toFixed(2).padStart(7)}  ${name}`)
if (checks.some(([, , isReached]) => !isReached)) process.exitCode = 1

/** What is measured by scripts of its own. */
const OTHERS: readonly (readonly [title: string, ...command: readonly string[]])[] = [
  ['what comes into a desk, and searches', join('bench', 'add.ts'), ...process.argv.slice(2)],
  ['all measures of 1,000,000 incidents', join('bench', 'measures.ts'), '1000000'],
  ['briefs on a desk of 100,000 documents', join('bench', 'brief.ts'), '100000'],
  ['pages of a desk of 10,000 documents under load', join('bench', 'serve.ts'), '10000'],
  ['events into incidents', '--max-old-space-size=8192', join('bench', 'incidents.ts'), '1000000'],
]
for (const [title, ...command] of OTHERS) {
  console.log(`\n${title}`)
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
