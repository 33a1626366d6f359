import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { claims, disagreements, forecasters, ledger } from '../src/app/books.ts'
import { type Filter, known, tellingOf } from '../src/app/known.ts'
import { REGISTERS, register } from '../src/app/registers.ts'
import { ranked } from '../src/app/summary.ts'
import { documentOf, fold, pack, read } from './reader.ts'

/** A day after which nothing in the samples is published. */
const AS_OF = '2026-02-01'
const ALL: Filter = { actor: null, dyad: null, type: null, since: null, until: null, country: null }

const samples = join(dirname(import.meta.dirname), 'samples')
const tellings = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => tellingOf(read(documentOf(readFileSync(join(samples, name), 'utf8'), null, name))))
const told = known(tellings, fold, AS_OF, [], pack.issues)

function counted(keys: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return ranked(counts)
    .map(([key, n]) => `${String(n).padStart(5)}  ${key}`)
    .join('\n')
}

test('the books over the samples: what floods or falls silent shows here', async () => {
  const entries = ledger(told, ALL, AS_OF)
  const rows = REGISTERS.map((kind) => [kind, register(kind, told, ALL, pack, AS_OF)] as const)
  const visits = register('visits', told, ALL, pack, AS_OF)
  const reasons = told.incidents.flatMap(({ joins }) => joins.flatMap((one) => one.reasons.map(({ what }) => what)))
  const differing = disagreements(told, ALL).flatMap(([, all]) => all.map(({ what }) => what))
  const sections = [
    `${tellings.length} documents, ${told.incidents.length} incidents, ${told.undecided().length} undecided, ${told.parts.size} parts of visits`,
    `incidents by how many tell of them\n${counted(told.incidents.map(({ accounts }) => String(accounts.length)))}`,
    `incidents of several accounts by type\n${counted(told.incidents.flatMap(({ accounts }, i) => (accounts.length > 1 ? (told.digests[i]?.type ?? []) : [])))}`,
    `reasons of joins\n${counted(reasons)}`,
    `disagreements\n${counted(differing)}`,
    `ledger\n${counted(entries.map(({ kind, fate }) => `${kind} ${fate}`))}`,
    `forecasters\n${counted(forecasters(told, ALL, AS_OF).map(({ kind, brier }) => `${kind} ${brier ? 'scored' : 'not scored'}`))}`,
    `claims checked\n${counted(claims(told, ALL).map(({ verdict }) => verdict))}`,
    `registers\n${counted(rows.flatMap(([kind, all]) => all.map(() => kind)))}`,
    `visits\n${counted(visits.map(({ kind, level, before }) => `${kind} ${level ?? '-'}${before ? ' again' : ''}`))}`,
  ]
  expect(tellings.length).toBeGreaterThanOrEqual(16)
  for (const [, all] of rows) expect(all.length).toBeGreaterThan(0)
  await expect(`${sections.join('\n\n')}\n`).toMatchFileSnapshot('golden/books.txt')
})
