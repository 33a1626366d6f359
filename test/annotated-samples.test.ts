import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { goldDocuments } from '../src/app/gold.ts'
import { type FindingKind, type FindingsScore, scoreFindings } from '../src/app/score-findings.ts'
import { read } from './reader.ts'

const root = dirname(import.meta.dirname)
const samples = join(root, 'samples')
/** Annotated by offsets alone, for their words are not ours to hand on; the texts lie beside the repository, where they are at all. */
const SEEDS = join(dirname(root), 'shared', 'seeds')

/** The least F1 of each kind over the annotated samples; below it the reader has lost something. */
const FLOORS: Readonly<Partial<Record<FindingKind, number>>> = {
  claims: 0.95,
  voices: 0.88,
  agreements: 0.9,
  channels: 0.8,
  links: 0.78,
}

const scoreOf = (gold: string, texts: string): FindingsScore =>
  scoreFindings([...goldDocuments(gold, texts, read)].map(({ findings }) => findings))

const kinds = Object.entries(FLOORS) as [FindingKind, number][]

test.each(kinds)('the samples annotated for %s: F1 of %d or better', (kind, floor) => {
  const { perKind } = scoreOf(join(root, 'test', 'gold', 'samples'), samples)
  expect(perKind[kind]?.gold).toBeGreaterThan(10)
  expect(perKind[kind]?.f1).toBeGreaterThanOrEqual(floor)
})

test.runIf(existsSync(SEEDS)).each(kinds)('the seeds annotated for %s: F1 of %d or better', (kind, floor) => {
  const { perKind } = scoreOf(join(root, 'test', 'gold', 'seeds'), SEEDS)
  expect(perKind[kind]?.f1).toBeGreaterThanOrEqual(floor)
})
