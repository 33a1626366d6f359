import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { goldDocuments } from '../src/app/gold.ts'
import { bestPairs, type FoundEvent, type GoldEvent, score } from '../src/app/score.ts'
import { read } from './reader.ts'

const shared = join(dirname(dirname(import.meta.dirname)), 'shared')
const reference = join(shared, 'gold', 'score.mjs')
const SETS = ['seeds', 'zh', 'zh-news', 'zh-views']

const event = {
  type: 'SANCTION',
  source: ['JPN'],
  target: ['KOR'],
  mutual: false,
  when: null,
  status: 'occurred',
} as const
const gold = (part: Partial<GoldEvent>): GoldEvent => ({ ...event, gloss: '', quotes: ['one'], ...part })
const found = (part: Partial<FoundEvent>): FoundEvent => ({ ...event, evidence: [{ start: 0, end: 3 }], ...part })
const TEXT = 'one. two. three.'
const scored = (golds: GoldEvent[], founds: FoundEvent[] | null) =>
  score([{ doc: 'd', text: TEXT, gold: golds, found: founds }])

/** The greatest sum that any assignment of the rows from one on to columns has. */
function most(worth: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const own = worth[row]
  if (!own) return 0
  const each = own.map((n, column) => (taken.has(column) ? 0 : n + most(worth, row + 1, new Set([...taken, column]))))
  return Math.max(most(worth, row + 1, taken), ...each)
}

test('the pairing is the best of all that there are, each tried', () => {
  const table = fc.integer({ min: 1, max: 7 }).chain((columns) => {
    const row = fc.array(fc.constantFrom(0, 0, 10, 11, 12, 13), { minLength: columns, maxLength: columns })
    return fc.array(row, { minLength: 1, maxLength: 5 })
  })
  fc.assert(
    fc.property(table, (worth) => {
      const pairs = bestPairs(worth)
      expect(pairs.reduce((sum, [i, j]) => sum + (worth[i]?.[j] as number), 0)).toBe(most(worth))
      for (const side of [0, 1]) expect(new Set(pairs.map((pair) => pair[side])).size).toBe(pairs.length)
    }),
  )
})

describe('the rules', () => {
  test('an event is hit once, and the pairing is the best of all', () => {
    const result = scored([gold({}), gold({ status: 'denied' })], [found({ status: 'denied' }), found({}), found({})])
    expect(result.strict).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8 })
    expect(result.onMatched.status).toBe(1)
  })
  test('another sentence is no hit', () => {
    expect(scored([gold({ quotes: ['two'] })], [found({})]).strict.f1).toBe(0)
  })
  test('another type of the same quadrant is a relaxed hit', () => {
    const result = scored([gold({ type: 'COERCE' })], [found({})])
    expect([result.strict.f1, result.relaxed.f1]).toEqual([0, 1])
  })
  test('direction counts, unless the act is joint', () => {
    const turned = found({ source: ['KOR'], target: ['JPN'] })
    expect(scored([gold({})], [turned]).strict.f1).toBe(0)
    expect(scored([gold({ mutual: true })], [turned]).strict.f1).toBe(1)
  })
  test('dates are compared at the precision of the gold', () => {
    const month = gold({ when: { start: '2026-01', end: null } })
    expect(scored([month], [found({ when: { start: '2026-01-09', end: null } })]).onMatched.date).toBe(1)
    expect(scored([month], [found({ when: { start: '2026-01-09', end: '2026-01-09' } })]).onMatched.date).toBe(0)
    expect(
      scored([gold({ status: 'pledged' })], [found({ status: 'pledged', when: { start: '2026', end: '2026' } })])
        .onMatched.date,
    ).toBe(1)
  })
  test('evidence outside of the text is counted, and a document that was not read', () => {
    expect(scored([], [found({ evidence: [{ start: 3, end: 99 }] }), found({})]).badSpans).toBe(1)
    expect(scored([gold({})], null)).toMatchObject({ unread: 1, found: 0, misses: [{ missed: 'SANCTION' }] })
  })
})

describe('a gold folder', () => {
  const dir = mkdtempSync(join(tmpdir(), 'chancery-gold-'))
  afterAll(() => rmSync(dir, { recursive: true }))
  test('is read and scored; a text may lie elsewhere', () => {
    const texts = join(dir, 'texts')
    mkdirSync(texts)
    writeFileSync(
      join(dir, 'a.json'),
      JSON.stringify({
        doc: 'a.txt',
        date: '2026-01-15',
        events: [gold({ source: ['FRA'], target: ['IRN'], quotes: ['制裁'] })],
      }),
    )
    writeFileSync(join(dir, 'CROSS.json'), '{}')
    writeFileSync(join(texts, 'a.txt'), '法國昨天宣布制裁伊朗。')
    const result = score(goldDocuments(dir, texts, read))
    expect(result).toMatchObject({ documents: 1, gold: 1, badSpans: 0 })
    expect(() => [...goldDocuments(dir, dir, read)]).toThrow(/a\.txt.*--texts/)
    expect(() => [...goldDocuments(join(dir, 'none'), dir, read)]).toThrow(/no such folder/)
  })
})

describe.skipIf(!existsSync(reference))(
  'the same figures as the reference scorer (skipped where ../shared is not there)',
  () => {
    test.each(SETS)('%s', async (set) => {
      const dir = join(shared, 'gold', set)
      const texts = set === 'seeds' ? join(shared, 'seeds') : dir
      const { score: referenceScore } = (await import(reference)) as {
        score: (dir: string, readings: Map<string, unknown>, texts: string) => unknown
      }
      const documents = [...goldDocuments(dir, texts, read)]
      const readings = new Map(documents.map(({ doc, found: events }) => [doc, { doc, events }]))
      expect(JSON.parse(JSON.stringify(score(documents)))).toEqual(
        JSON.parse(JSON.stringify(referenceScore(dir, readings, texts))),
      )
    })
  },
)
