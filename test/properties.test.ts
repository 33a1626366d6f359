import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCases } from '../src/app/cases.ts'
import { PACKS, packFiles } from '../src/app/pack-files.ts'
import { columns } from '../src/cli/terminal.ts'
import { compileLexicon } from '../src/lexicon/lexicon.ts'
import { parsePack } from '../src/lexicon/pack.ts'
import type { Because, Reading } from '../src/reading/reading.ts'
import { fold, foldTable } from '../src/text/fold.ts'
import type { Span } from '../src/text/span.ts'
import { documentOf, lineOf, read, readText } from './reader.ts'

const samples = join(dirname(import.meta.dirname), 'samples')
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(samples, name), 'utf8'))
const caseDir = join(PACKS, 'zh', 'cases')
const sentences = readdirSync(caseDir)
  .flatMap((file) => parseCases(file, readFileSync(join(caseDir, file), 'utf8')))
  .map(({ text }) => text)

/** Fixed, so that a run that fails fails again. */
const RUNS = { seed: 20260115, numRuns: 150 }

function spansOf({ events, notes }: Reading): readonly Span[] {
  const of = (because: Because): readonly Span[] => [because.at, ...(because.from ?? []).flatMap(of)]
  return [
    ...events.flatMap(({ evidence, because, when, counts, place }) => [
      ...evidence,
      ...of(because),
      ...counts.map(({ span }) => span),
      ...(when?.span ? [when.span] : []),
      ...(place ? [place.span] : []),
    ]),
    ...notes.flatMap(({ span }) => (span ? [span] : [])),
  ]
}

const lines = (reading: Reading) => reading.events.map(lineOf).sort()

/** Sentences of the cases with noise between: marks, digits, spaces, line breaks, halves of surrogate pairs. */
const noise = fc.constantFrom(
  '',
  '\n',
  ' ',
  '\u3000',
  '「',
  '」',
  '（',
  '）',
  '，',
  '。',
  '…',
  '—',
  '2026年',
  '1月',
  '13月',
  '32日',
  '\ud800',
  '\udc00',
  '\t',
  '\r\n',
  '●',
  'A',
  '至',
  '中',
)
const noisy = fc
  .array(fc.oneof(fc.constantFrom(...sentences), noise, fc.string({ maxLength: 8 })), { maxLength: 14 })
  .map((parts) => parts.join(''))

describe('whatever the text', () => {
  test('no reading throws, and every span lies inside of the text and is not empty', () => {
    fc.assert(
      fc.property(noisy, (text) => {
        const reading = readText(text)
        for (const { start, end } of spansOf(reading))
          expect(start >= 0 && start < end && end <= text.length, `${start}–${end} of ${text.length}`).toBe(true)
        for (const { evidence } of reading.events) expect(evidence.length).toBeGreaterThan(0)
      }),
      RUNS,
    )
    expect(sentences.length).toBeGreaterThan(300)
  })

  test('reading is the same a second time, whatever was read between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), noisy, (text, other) => {
        const before = JSON.stringify(read(documentOf(text)).events)
        readText(other)
        expect(JSON.stringify(read(documentOf(text)).events)).toBe(before)
      }),
      { ...RUNS, numRuns: 30 },
    )
    expect.hasAssertions()
  })
})

describe('script', () => {
  const table = foldTable(readFileSync(join(PACKS, 'zh', 'fold.txt'), 'utf8'))
  const simplified = (text: string) => fold(table, text)

  test('the samples say the same in Traditional and Simplified', () => {
    for (const text of texts) expect(lines(read(documentOf(simplified(text))))).toEqual(lines(read(documentOf(text))))
    expect(texts.length).toBeGreaterThanOrEqual(16)
  })
  test('and so do the cases, at the same places', () => {
    for (const text of sentences) {
      const [one, other] = [readText(text), readText(simplified(text))]
      expect(lines(other), text).toEqual(lines(one))
      expect(
        other.events.map(({ evidence }) => evidence),
        text,
      ).toEqual(one.events.map(({ evidence }) => evidence))
    }
    expect.hasAssertions()
  })
})

describe('line wrapping', () => {
  /** Breaks prose as a PDF does: lines of up to `width` columns, none broken inside a number or a Latin word or before a closing mark. */
  function wrapped(text: string, width: number): string {
    const pieces = text.match(/[\x21-\x7e]+|[\s\S][，。、；：！？」』）》”’%]*/gsu) ?? []
    let column = 0
    return pieces
      .map((piece) => {
        const more = columns(piece)
        const breaks = column + more > width && column > 0
        column = breaks ? more : column + more
        return breaks ? `\n${piece}` : piece
      })
      .join('')
  }
  test.each([60, 72, 84])('at %d columns has no effect on the events of the samples', (width) => {
    for (const text of texts) {
      const [head = '', ...paragraphs] = text.split('\n\n')
      const body = paragraphs.map((paragraph) => wrapped(paragraph, width)).join('\n\n')
      expect(lines(read(documentOf(`${head}\n\n${body}`))), head).toEqual(lines(read(documentOf(text))))
    }
    expect.hasAssertions()
  })
})

describe('packs', () => {
  test('the order of files has no effect', () => {
    const files = Object.entries(packFiles(PACKS))
    const [straight, turned] = [parsePack(Object.fromEntries(files)), parsePack(Object.fromEntries(files.toReversed()))]
    const words = (pack: typeof straight) => compileLexicon(pack, (form) => form).words.map(({ form }) => form)
    expect(files.length).toBeGreaterThan(20)
    expect(words(turned)).toEqual(words(straight))
  })
})
