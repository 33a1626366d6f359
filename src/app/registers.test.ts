import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import type { Filter } from './known.ts'
import { REGISTERS, type Register, register } from './registers.ts'

const DOCUMENTS: readonly (readonly [string, string, string])[] = [
  ['plan', '2026-01-02', '法國總統馬克宏將於1月5日訪問日本，並與日本首相會談。'],
  [
    'visit',
    '2026-01-06',
    '法國總統馬克宏昨天訪問日本，並與日本首相會談。兩國簽署了14項合作備忘錄。法國支持一個中國原則。',
  ],
  ['other', '2026-01-08', '法国总统马克龙1月5日访问日本，与日本首相会谈。法日两国签署了15项合作备忘录。'],
  ['later', '2026-03-03', '德國與法國3月2日恢復國防熱線。德國2025年的貿易順差為30億歐元。法國反對一個中國原則。'],
]
const ALL: Filter = { actor: null, dyad: null, type: null, since: null, until: null, country: null }
const rows = (kind: Register, filter: Partial<Filter> = {}, asOf: string | null = null, documents = DOCUMENTS) =>
  register(kind, knownOf(documents, asOf), { ...ALL, ...filter }, pack, '2026-04-01')

describe.each(REGISTERS)('%s', (kind) => {
  test('has rows, each with sources and their words', () => {
    const all = rows(kind)
    expect(all.length).toBeGreaterThan(0)
    for (const { sources } of all) {
      expect(sources.length).toBeGreaterThan(0)
      for (const { words, doc } of sources) {
        const text = DOCUMENTS.find(([name]) => name === doc)?.[2] ?? ''
        expect(words.length).toBeGreaterThan(0)
        for (const one of words) expect(text).toContain(one)
      }
    }
  })
  test('the order of documents has no effect', () => {
    const expected = JSON.stringify(rows(kind))
    fc.assert(
      fc.property(fc.shuffledSubarray([...DOCUMENTS], { minLength: DOCUMENTS.length }), (turned) => {
        expect(JSON.stringify(rows(kind, {}, null, turned))).toBe(expected)
      }),
      { numRuns: 5 },
    )
  })
  test('as of a day, nothing that was published later is known', () => {
    const until = DOCUMENTS.filter(([, day]) => day <= '2026-01-06')
    expect(JSON.stringify(rows(kind, {}, '2026-01-06'))).toBe(JSON.stringify(rows(kind, {}, '2026-01-06', until)))
  })
  test('an actor whom nobody tells of has no rows', () => {
    expect(rows(kind, { actor: 'BRA' })).toEqual([])
    expect(rows(kind, { actor: 'FRA' }).length).toBeGreaterThanOrEqual(kind === 'figures' ? 0 : 1)
  })
})

describe('filters', () => {
  test('by dyad and time', () => {
    expect(rows('agreements', { dyad: ['JPN', 'FRA'] })).toHaveLength(1)
    expect(rows('agreements', { dyad: ['JPN', 'DEU'] })).toEqual([])
    expect(rows('channels', { since: '2026-03-01' })).toHaveLength(1)
    expect(rows('channels', { until: '2026-02-01' })).toEqual([])
    expect(rows('visits', { until: '2026-01-04' })).toEqual([])
  })
  test('by issue', () => {
    expect(rows('positions', { issue: 'one-china' })).toMatchObject([
      { holder: 'FRA', shifts: [{ day: '2026-03-03' }] },
    ])
    expect(rows('positions', { issue: 'taiwan-strait' })).toEqual([])
    expect(rows('agreements', { issue: 'one-china' })).toEqual([])
  })
})
