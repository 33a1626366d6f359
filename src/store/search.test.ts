import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk, type Store } from './open.ts'
import { grams, type Query, type Search, searchOf } from './search.ts'

const NOTHING: Query = {
  ...{ words: [], without: [], actors: [], types: [], statuses: [], frames: [], outlets: [], langs: [] },
  ...{ after: null, before: null },
}

test('neighbours in pairs, words whole, marks as borders', () => {
  expect(grams('外交部長')).toBe('外交 交部 部長 長')
  expect(grams('G7峰會，ASEAN')).toBe('g7 峰會 會 asean')
  expect(grams('。！')).toBe('')
})

describe('in an index', () => {
  const dir = mkdtempSync(join(tmpdir(), 'chancery-search-'))
  let store: Store
  let search: Search
  let last = 0
  const put = (text: string, fields: { published?: string; outlet?: string; lang?: string } = {}) => {
    last++
    const { published = '2026-01-01', outlet = null, lang = 'zh-Hant' } = fields
    store.db.exec(`insert or ignore into original values ('h', 0, x'')`)
    store.db
      .prepare(
        `insert into source (seq, id, doc, format, original, outlet, lang, published, text, arrived)
         values (?, ?, ?, 'text', 'h', ?, ?, ?, x'', '')`,
      )
      .run(last, `sha256:${last}`, `d${last}`, outlet, lang, published)
    search.add(last, text)
    return last
  }
  const event = (source: number, id: string, type: string, status: string, ...actors: readonly string[]) => {
    store.db.prepare('insert into event values (?, ?, ?, ?, ?, null, null)').run(source, id, type, 'frame', status)
    for (const code of actors)
      store.db
        .prepare('insert into event_actor values (?, ?, ?, ?, ?, ?, ?)')
        .run(code, type, source, id, 'source', status, 'frame')
  }
  const find = (query: Partial<Query>, limit = 50) => search.find({ ...NOTHING, ...query }, limit, 0).seqs
  beforeAll(() => {
    store = createDesk(dir)
    search = searchOf(store.db)
  })
  afterAll(() => {
    store[Symbol.dispose]()
    rmSync(dir, { recursive: true })
  })

  test('every substring is found, down to one character', () => {
    const text = fc.stringMatching(/^[外交部長說北京韓國AZ09，。 ]{1,40}$/)
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 8 }), (whole, from, length) => {
        const folded = whole.toLowerCase()
        const seq = put(folded)
        const start = from % folded.length
        const run = /^[外交部長說北京韓國]+/.exec(folded.slice(start, start + length))?.[0]
        if (run) expect(find({ words: [run] }, 10_000)).toContain(seq)
      }),
      { numRuns: 200 },
    )
  })
  test('a substring across a mark, or of other words, is not', () => {
    const seq = put('他說過，天氣很熱')
    expect(find({ words: ['說過天'] })).not.toContain(seq)
    expect(find({ words: ['過天'] })).toEqual([])
  })
  test('all words must be there, and none of those without', () => {
    const [both, one] = [put('稀土管制與半導材料'), put('稀土礦')]
    expect(find({ words: ['稀土', '材料'] })).toEqual([both])
    expect(find({ words: ['稀土'], without: ['材料'] })).toEqual([one])
  })
  test('fields: outlet, language, days, and one event that has all that is asked of events', () => {
    const [a, b] = [
      put('談判甲乙', { published: '2024-03-05', outlet: '某通訊社', lang: 'zh-Hans' }),
      put('談判甲乙', { published: '2024-04' }),
    ]
    event(a, 'e1', 'CONSULT', 'occurred', 'KOR', 'CHN')
    event(a, 'e2', 'SANCTION', 'denied', 'USA')
    expect(find({ words: ['談判'], outlets: ['通訊'] })).toEqual([a])
    expect(find({ words: ['談判'], langs: ['zh-Hant'] })).toEqual([b])
    expect(find({ words: ['談判'], after: '2024-04' })).toEqual([b])
    expect(find({ words: ['談判'], before: '2024-03' })).toEqual([a])
    expect(find({ actors: ['KOR', 'CHN'], types: ['CONSULT'] })).toEqual([a])
    expect(find({ actors: ['KOR'], types: ['SANCTION'] })).toEqual([])
    expect(find({ statuses: ['denied'], actors: ['USA'] })).toEqual([a])
  })
  test('without words, the newest come first; the withdrawn never', () => {
    const [old, recent] = [put('甲', { published: '2030-01-01' }), put('乙', { published: '2030-06-01' })]
    expect(find({ after: '2030' })).toEqual([recent, old])
    store.db.prepare(`insert into withdrawal (source, why, at) values (?, '', '')`).run(recent)
    expect(find({ after: '2030' })).toEqual([old])
  })
  test('signs of the query language of the index are but characters', () => {
    expect(find({ words: ['"', '*', 'NEAR(甲 乙)'] })).toEqual([])
    expect(find({ outlets: ['%'] })).toEqual([])
  })
})
