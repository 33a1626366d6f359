import { expect, test } from 'vitest'
import { KIND } from '../lexicon/kinds.ts'
import type { Lexicon, Pronoun } from '../lexicon/lexicon.ts'
import type { ActorKind } from '../lexicon/pack.ts'
import type { Segmented } from '../text/segment.ts'
import { homeOf } from './home.ts'
import type { Token } from './token.ts'

const sets: Record<string, readonly string[]> = { worded: ['TWN=共机'], ministered: ['TWN'], opinion: ['社论'] }
const lexicon = {
  states: new Set(['TWN', 'SGP', 'JPN', 'FRA']),
  set: (of: string) => new Set(sets[of]),
} as unknown as Lexicon
const name = (code: string, form = '某', kind: ActorKind = 'name') =>
  ({
    run: null,
    kinds: KIND.party,
    word: { form, pronoun: null, actors: [{ kind, codes: [code] }] },
  }) as unknown as Token
const pronoun = (one: Pronoun) =>
  ({ run: null, kinds: KIND.party, word: { form: '我國', pronoun: one, actors: [] } }) as unknown as Token
const text = (country: string | null, lang = 'zh-Hant', clean = '') =>
  ({ lang, clean, byline: { country } }) as unknown as Segmented
const home = (tokens: readonly Token[], country: string | null = null, lang?: string) =>
  homeOf(lexicon, text(country, lang), [tokens], new Set(['TWN', 'SGP']), new Set(['SGP']))

test('a document is about the state that it names most', () => {
  expect(home([name('JPN'), name('FRA'), name('FRA')]).main).toBe('FRA')
  expect(home([]).main).toBeNull()
})

test('organisations, places and media are no states that it names', () => {
  expect(home([name('UN'), name('UN'), name('FRA')]).main).toBe('FRA')
  expect(home([name('JPN', '某', 'place'), name('JPN', '某', 'media'), name('FRA')]).main).toBe('FRA')
})

test('the states that it names more than once, by how often', () => {
  expect(home([name('JPN'), name('FRA'), name('FRA'), name('SGP'), name('SGP'), name('SGP')]).named).toEqual([
    'SGP',
    'FRA',
  ])
})

test('a rubric at its head makes it an opinion', () => {
  const opines = (clean: string) =>
    homeOf(lexicon, text(null, 'zh-Hant', clean), [[]], new Set(['TWN']), new Set()).opines
  expect(opines('【社论】海峡两岸')).toBe(true)
  expect(opines('中央社台北5日电')).toBe(false)
  expect(opines(`${'海'.repeat(60)}社论`)).toBe(false)
})

test('where it says 我國, that is the country of its press which it names most', () => {
  expect(home([pronoun('we'), name('TWN'), name('JPN'), name('JPN')])).toMatchObject({
    code: 'TWN',
    speaks: true,
    main: 'JPN',
  })
  expect(home([name('TWN')])).toMatchObject({ code: null, speaks: false })
})

test('where it says 我國 and has a byline, the country of the byline counts among them', () => {
  expect(home([pronoun('we'), name('FRA'), name('FRA'), name('TWN')], 'FRA')).toMatchObject({
    code: 'FRA',
    speaks: true,
  })
  expect(home([pronoun('we'), name('JPN')], 'FRA')).toMatchObject({ code: 'FRA', speaks: false })
})

test('words of one press tell whose voice it is, and whose ministries stand bare', () => {
  const read = (clean: string, lang: string) =>
    homeOf(lexicon, text(null, lang, clean), [[name('JPN')]], new Set(['TWN', 'SGP']), new Set(['SGP']))
  expect(read('16架次共机', 'zh-Hant')).toMatchObject({ code: 'TWN', speaks: true, ministries: 'TWN' })
  expect(read('16架次共机', 'zh-Hans').ministries).toBe('TWN')
  expect(read('16架次', 'zh-Hant')).toMatchObject({ code: null, ministries: null })
})

test('a Traditional text is not of a country that writes Simplified', () => {
  const tokens = [pronoun('we'), name('SGP'), name('SGP'), name('TWN')]
  expect(home(tokens, null, 'zh-Hant').code).toBe('TWN')
  expect(home(tokens, null, 'zh-Hans').code).toBe('SGP')
})

test('without 我國 the byline tells whose voice it is', () => {
  expect(home([name('JPN')], 'FRA')).toMatchObject({ code: 'FRA', speaks: false, main: 'JPN' })
})
