import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'
import { printedLine, printedPieces } from './printed.ts'

const SENTENCE = '法國總統1月12日訪問日本，與日本首相會談。法國宣布對伊朗實施制裁，影響約200家企業。'
const reading = readText(SENTENCE)

test('a short document is one piece', () => {
  expect([...printedPieces(reading)]).toEqual([`${printedLine(reading)}\n`])
})

test('the pieces of a long document are the same line, and none of them is the most of it', () => {
  const many = <T>(list: readonly T[]): readonly T[] => Array.from({ length: 2500 }).flatMap(() => list)
  const text = { ...reading.text, clean: SENTENCE.repeat(10_000) }
  const long = { ...reading, text, events: many(reading.events), figures: many(reading.figures) }
  expect(reading.events.length * reading.figures.length).toBeGreaterThan(0)
  const pieces = [...printedPieces(long)]
  const line = printedLine(long)
  expect(pieces.join('')).toBe(`${line}\n`)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(line.length / 2)
})
