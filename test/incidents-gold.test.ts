import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { crossScores } from '../src/app/cross.ts'
import { prepare } from '../src/app/packs.ts'

const shared = join(dirname(dirname(import.meta.dirname)), 'shared')
const dir = join(shared, 'gold')
const isThere = existsSync(join(dir, 'CROSS.json'))

/** Least B³ F1 over the listed mentions; each mention by itself would have 0.53. */
const LEAST = 0.9
/** The same from what the reader finds by itself; what it does not find is lost. */
const LEAST_READER = 0.5

test.skipIf(!isThere)('events of different documents that are one are joined', () => {
  const scores = crossScores(dir, join(shared, 'seeds'), prepare())
  expect(scores.mentions).toBeGreaterThan(100)
  expect(scores.apart.f1).toBeLessThan(0.6)
  expect(scores.gold.f1).toBeGreaterThanOrEqual(LEAST)
  expect(scores.goldStrict.f1).toBeGreaterThanOrEqual(LEAST)
  expect(scores.reader.f1).toBeGreaterThanOrEqual(LEAST_READER)
})
