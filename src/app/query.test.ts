import { expect, test } from 'vitest'
import { parseQuery, QueryError } from './query.ts'

const parse = (text: string) => parseQuery(text, (words) => words.toLowerCase())

test('words, phrases, exclusions and fields', () => {
  expect(parse('半導體 "出口 管制" -關稅 actor:kor type:sanction after:2025-11 before:2026 outlet:中央社')).toEqual({
    words: ['半導體', '出口 管制'],
    without: ['關稅'],
    actors: ['KOR'],
    types: ['SANCTION'],
    statuses: [],
    frames: [],
    outlets: ['中央社'],
    langs: [],
    after: '2025-11',
    before: '2026',
  })
})

test('quotes of all kinds, wide spaces, and words folded', () => {
  expect(parse('「限韓令」　APEC').words).toEqual(['限韓令', 'apec'])
  expect(parse('outlet:"某報 國際版"').outlets).toEqual(['某報 國際版'])
})

test.each(['color:red', '-actor:KOR', 'after:yesterday', 'status:maybe'])(
  '%s is an error that says what may stand there',
  (text) => {
    expect(() => parse(text)).toThrow(QueryError)
  },
)

test('nothing asked for', () => {
  expect(parse('  ')).toMatchObject({ words: [], actors: [], after: null })
})
