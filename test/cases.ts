import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Case, parseCases } from '../src/app/cases.ts'
import type { Event, Reading } from '../src/reading/reading.ts'
import { LINES, type Line, says } from './lines.ts'
import { lineOf, read } from './reader.ts'

const root = dirname(import.meta.dirname)
export const PENDING_FILE = join(root, 'test', 'cases.pending.txt')

export interface FiledCase extends Case {
  /** `FILE.txt: TITLE`. */
  readonly name: string
}

/** All cases of all languages, in the order of files and titles. */
export function allCases(): readonly FiledCase[] {
  const files = globSync('packs/*/cases/*.txt', { cwd: root }).sort()
  return files.flatMap((file) => {
    return parseCases(file, readFileSync(join(root, file), 'utf8')).map((one) => ({
      ...one,
      name: `${basename(file)}: ${one.title}`,
    }))
  })
}

/** Names of the cases that do not pass yet. */
export function pendingNames(): ReadonlySet<string> {
  if (!existsSync(PENDING_FILE)) return new Set()
  const lines = readFileSync(PENDING_FILE, 'utf8').split('\n')
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))
}

function joined(...sides: readonly string[]): string {
  const codes = sides.flatMap((side) => (side === '-' ? [] : side.split(',')))
  return [...new Set(codes)].sort().join(',') || '-'
}

/** An expected line as `lineOf` would write it of an event that has, or has not, a direction. */
function expectedLine(line: string, undirected: boolean): string {
  const [type = '', source = '', target = '', when = '', status = ''] = line.split(' ')
  const sides = undirected || type === 'CONSULT' ? [joined(source, target), '-'] : [joined(source), joined(target)]
  return [type, ...sides, when, status].join(' ')
}

/** What is wrong with what was found, of events or of the kinds that the case's file checks. */
export function faultsOf(one: Case): readonly string[] {
  const { title, text, published, checks } = one
  const reading = read({ doc: title, text, published, outlet: null, url: null, title: null })
  if (checks.includes('events')) return eventFaults(one, reading)
  const found = checks.flatMap((kind) => {
    const lines = LINES[kind]
    if (!lines) throw new Error(`${title}: no findings are called "${kind}": one of ${Object.keys(LINES).join(', ')}`)
    return lines(reading)
  })
  return findingFaults(one, found)
}

/** Missing and needless findings, lines that say more looking first for theirs; and labelled words outside of all of their kind. */
function findingFaults({ text, expected, labels }: Case, found: readonly Line[]): readonly string[] {
  const left = [...found]
  const faults: string[] = []
  for (const line of expected.toSorted((a, b) => b.split(' ').length - a.split(' ').length)) {
    const at = left.findIndex((one) => says(one.text, line))
    if (at < 0) faults.push(`missing: ${line}`)
    else left.splice(at, 1)
  }
  faults.push(...left.map((one) => `needless: ${one.text}`))
  if (faults.length) return faults
  return labels
    .filter(({ start, end, label }) =>
      found.every(
        ({ text: line, spans }) =>
          !line.startsWith(`${label} `) || !spans.some((span) => span.start <= start && end <= span.end),
      ),
    )
    .map(({ start, end, label }) => `outside of the evidence: ${text.slice(start, end)} (${label})`)
}

/** Missing and needless events, and labelled words outside of all evidence of their type. */
function eventFaults({ text, expected, labels }: Case, { events }: Reading): readonly string[] {
  const left: Event[] = [...events]
  const faults: string[] = []
  for (const line of expected) {
    const at = left.findIndex((event) => lineOf(event) === expectedLine(line, event.mutual))
    if (at < 0) faults.push(`missing: ${line}`)
    else left.splice(at, 1)
  }
  faults.push(...left.map((event) => `needless: ${lineOf(event)} (${event.frame})`))
  if (faults.length) return faults
  const types = new Set(expected.map((line) => line.split(' ')[0]))
  for (const { start, end, label } of labels) {
    if (!types.has(label)) continue
    const inside = events.some(
      ({ type, evidence }) => type === label && evidence.some((span) => span.start <= start && end <= span.end),
    )
    if (!inside) faults.push(`outside of the evidence: ${text.slice(start, end)} (${label})`)
  }
  return faults
}
