import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PACKS, packFiles } from '../src/app/pack-files.ts'
import { checkPack, unexercisedFrames } from '../src/lexicon/check.ts'
import { allCases } from './cases.ts'
import { pack } from './reader.ts'

/**
 * Frames that no case exercises. The number may only shrink: whoever adds a frame adds a case for it, and whoever adds a case for an
 * old frame lowers it. Zero is the aim.
 */
const MOST_UNEXERCISED = 1
const contents = packFiles(PACKS)

test('the packs have no faults (chancery check)', () => {
  expect(checkPack(pack, contents)).toEqual([])
})

/** Intelligence Community Directive 203, from almost no chance to almost certain. */
const ICD_203 = ['.01-.05', '.05-.20', '.20-.45', '.45-.55', '.55-.80', '.80-.95', '.95-.99']

test('words of expectation have the ranges of ICD 203, and each range has words', () => {
  const text = readFileSync(join(PACKS, 'zh', 'forecasts.txt'), 'utf8')
  const ranges = [...text.matchAll(/^[a-z]+ (\.\d+-\.\d+):/gm)].map(([, range]) => range)
  expect([...new Set(ranges)].sort()).toEqual(ICD_203)
})

test('no more frames than before lack a case', () => {
  const sentences = allCases().map(({ text, expected }) => ({
    text,
    types: expected.map((line) => line.split(' ')[0] as string),
  }))
  const missing = unexercisedFrames({ pack, contents }, sentences)
  process.stdout.write(`frames: ${missing.length} of ${pack.frames.size} in no case: ${missing.join(' ')}\n`)
  expect(missing.length).toBeLessThanOrEqual(MOST_UNEXERCISED)
})
