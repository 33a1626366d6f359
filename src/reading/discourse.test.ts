import { describe, expect, test } from 'vitest'
import { freshDiscourse as fresh } from '../../test/discourse.ts'
import { readText, says } from '../../test/reader.ts'
import type { Pronoun } from '../lexicon/lexicon.ts'
import {
  bothSides,
  counterpart,
  type Discourse,
  hear,
  isOrganisation,
  isUsual,
  type Party,
  partnerOf,
  relate,
} from './discourse.ts'
import type { Mention } from './mention.ts'
import { resolved } from './pronouns.ts'

const mention = (rest: Partial<Mention>): Mention =>
  ({ kind: 'name', codes: [], people: [], pronoun: null, otherwise: [], parts: null, ...rest }) as unknown as Mention
/** What a mention stands for beside a subject and in the mouth of a speaker. */
const stands = (discourse: Discourse, one: Mention, subject: Party | null = null, speaker: Party | null = null) =>
  resolved(discourse, one, subject, speaker, [])
const named = (...codes: readonly string[]) => mention({ codes })
const pronoun = (one: Pronoun) => mention({ kind: 'pronoun', pronoun: one })
const person = (name: string, code: string) =>
  mention({ kind: 'person', codes: [code], people: [{ id: null, name, office: null, span: { start: 0, end: 1 } }] })

describe('partners', () => {
  test('one who was told of in this sentence or the one before', () => {
    const discourse = fresh()
    relate(discourse, ['AAA'], ['BBB'], false, false)
    expect([partnerOf(discourse, ['AAA']), partnerOf(discourse, ['BBB'])]).toEqual([['BBB'], ['AAA']])
    expect(partnerOf(discourse, ['CCC'])).toBeNull()
    discourse.sentence = 1
    expect(partnerOf(discourse, ['AAA'])).toEqual(['BBB'])
    discourse.sentence = 2
    expect(partnerOf(discourse, ['AAA'])).toBeNull()
  })
  test('each of those who act together has the others', () => {
    const discourse = fresh()
    relate(discourse, ['AAA', 'BBB'], [], true, false)
    expect([partnerOf(discourse, ['AAA']), partnerOf(discourse, ['BBB'])]).toEqual([['BBB'], ['AAA']])
  })
  test('one alone has none', () => {
    const discourse = fresh()
    relate(discourse, ['AAA'], [], false, false)
    expect(partnerOf(discourse, ['AAA'])).toBeNull()
  })
})

describe('雙方 in a document about two', () => {
  const about = () => {
    const discourse = fresh({ dyad: ['AAA', 'BBB'] })
    hear(discourse, mention({ kind: 'group', codes: ['CCC', 'DDD'] }))
    return discourse
  }
  test('are these two, whoever was told of before', () => {
    const discourse = about()
    discourse.sentence = 2
    expect(stands(discourse, pronoun('both')).codes).toEqual(['AAA', 'BBB'])
  })
  test('are the two others of the sentence at hand', () => {
    expect(stands(about(), pronoun('both')).codes).toEqual(['CCC', 'DDD'])
  })
  test('are not they where the subject is one of them', () => {
    const discourse = about()
    discourse.sentence = 2
    expect(stands(discourse, pronoun('both'), { codes: ['AAA'], people: [] }).codes).toEqual(['CCC', 'DDD'])
  })
})

describe('the counterpart', () => {
  test('is the partner, seen from either side', () => {
    const discourse = fresh()
    relate(discourse, ['AAA'], ['BBB'], false, false)
    expect([counterpart(discourse, ['AAA']), counterpart(discourse, ['BBB'])]).toEqual([['BBB'], ['AAA']])
  })
  test('of one who answers a deed is its doer; of one who joins in a reaction, the one reacted to', () => {
    const answered = (reacts: boolean) => {
      const discourse = fresh()
      relate(discourse, ['AAA'], ['BBB'], false, reacts)
      return counterpart(discourse, ['CCC'])
    }
    expect([answered(false), answered(true)]).toEqual([['AAA'], ['BBB']])
  })
  test('is else the one last heard of, never oneself', () => {
    const discourse = fresh()
    for (const code of ['BBB', 'AAA']) hear(discourse, named(code))
    expect(counterpart(discourse, ['AAA'])).toEqual(['BBB'])
    expect(counterpart(discourse, ['AAA'], (code) => code !== 'BBB')).not.toEqual(['BBB'])
    expect(counterpart(discourse, ['BBB'])).toEqual(['AAA'])
  })
  test('is the other one of a pair', () => {
    const discourse = fresh()
    hear(discourse, named('AAA', 'BBB'))
    expect(counterpart(discourse, ['AAA'])).toEqual(['BBB'])
  })
  test('is nobody where nobody was heard of, or long ago', () => {
    const discourse = fresh()
    expect(counterpart(discourse, ['AAA'])).toEqual([])
    hear(discourse, named('BBB'))
    discourse.sentence = 5
    expect(counterpart(discourse, ['AAA'])).toEqual([])
  })
})

test('the usual partner is the one of most acts, of three at least', () => {
  const discourse = fresh()
  for (let i = 0; i < 2; i++) relate(discourse, ['AAA'], ['BBB'], false, false)
  expect(isUsual(discourse, ['AAA'], ['BBB'])).toBe(false)
  relate(discourse, ['AAA'], ['BBB'], false, false)
  expect(isUsual(discourse, ['AAA'], ['BBB'])).toBe(true)
  for (let i = 0; i < 3; i++) relate(discourse, ['AAA'], ['CCC'], false, false)
  expect([isUsual(discourse, ['AAA'], ['BBB']), isUsual(discourse, ['AAA'], ['CCC'])]).toEqual([false, false])
})

test('both sides are those told of lately, and nobody once that is past', () => {
  const discourse = fresh()
  expect(bothSides(discourse)).toEqual([])
  relate(discourse, ['AAA'], ['BBB'], false, false)
  expect(bothSides(discourse)).toEqual(['AAA', 'BBB'])
  discourse.sentence = 3
  expect(bothSides(discourse)).toEqual([])
})

test('media, observers and places are not heard', () => {
  const discourse = fresh()
  for (const kind of ['media', 'observer', 'place'] as const) hear(discourse, mention({ kind, codes: ['AAA'] }))
  expect([discourse.recent, discourse.heard]).toEqual([[], []])
})

test('what no state has as its code is an organisation', () => {
  expect(['AAA', 'UN', undefined].map((code) => isOrganisation(fresh(), code))).toEqual([false, true, false])
})

describe('a pronoun stands for', () => {
  const told = () => {
    const discourse = fresh({ code: 'DDD' })
    for (const one of [person('甲', 'AAA'), person('乙', 'BBB')]) hear(discourse, one)
    relate(discourse, ['AAA'], ['BBB'], true, false)
    discourse.topic = { codes: ['AAA'], people: person('甲', 'AAA').people }
    discourse.before = discourse.topic
    return discourse
  }
  const party = (code: string) => ({ codes: [code], people: [] })
  test.each<[string, Pronoun, string | null, string | null, readonly string[]]>([
    ['雙方: the pair', 'both', null, null, ['AAA', 'BBB']],
    ['他: the person of the topic', 'he', null, null, ['AAA']],
    ['該國: the state last named', 'it', null, null, ['BBB']],
    ['該國 beside a subject: another', 'it', 'BBB', null, ['AAA']],
    ['其: the subject', 'its', 'BBB', null, ['BBB']],
    ['其 without a subject: the topic', 'its', null, null, ['AAA']],
    ['它: the subject of the sentence before', 'same', null, null, ['AAA']],
    ['它 beside a subject: nobody who is known', 'same', 'BBB', null, []],
    ['對方: the counterpart', 'other', 'AAA', null, ['BBB']],
    ['我方: the country whose voice it is', 'we', null, null, ['DDD']],
    ['我方 in a speech: the speaker', 'we', null, 'CCC', ['CCC']],
    ['我們: the country whose voice it is', 'ourselves', null, null, ['DDD']],
    ['我們 in a speech: the speaker', 'ourselves', null, 'CCC', ['CCC']],
    ['各方: nobody in particular', 'all', null, null, []],
  ])('%s', (_, one, subject, speaker, expected) => {
    const stand = stands(told(), pronoun(one), subject ? party(subject) : null, speaker ? party(speaker) : null)
    expect([...stand.codes].sort()).toEqual(expected)
  })
  test('我們 in a leading article: nobody who acts; 我國 its country', () => {
    const told = fresh({ code: 'DDD', speaks: true, opines: true })
    expect(stands(told, pronoun('ourselves')).codes).toEqual([])
    expect(stands(told, pronoun('we')).codes).toEqual(['DDD'])
  })
  test('nobody, where nothing has been told', () => {
    for (const one of ['both', 'three', 'it', 'same', 'he', 'former', 'latter', 'its', 'other', 'we'] as const)
      expect(stands(fresh(), pronoun(one)).codes).toEqual([])
  })
  test('a name stands for itself', () => {
    const france = named('AAA')
    expect(stands(told(), france, party('BBB'))).toBe(france)
  })
})

describe('whose a bare office is', () => {
  const office = mention({ kind: 'office', official: true })
  test.each<[string, Partial<Discourse['home']>, string | null, readonly string[]]>([
    ['the subject’s', { code: 'DDD', speaks: true }, 'BBB', ['BBB']],
    ['the country’s that says 我國', { code: 'DDD', speaks: true }, null, ['DDD']],
    ['the state’s that was named last', { code: 'DDD', speaks: false }, null, ['CCC']],
  ])('%s', (_, home, subject, expected) => {
    const discourse = fresh(home)
    hear(discourse, named('CCC'))
    const party = subject ? { codes: [subject], people: [] } : null
    expect(stands(discourse, office, party).codes).toEqual(expected)
  })
  test('of one who acts for no state: nobody’s', () => {
    const discourse = fresh({ code: 'DDD', speaks: true })
    expect(stands(discourse, mention({ kind: 'office' }), { codes: ['BBB'], people: [] }).codes).toEqual([])
  })
  test('of which several states have one: the subject’s, else its own', () => {
    const council = mention({ kind: 'office', otherwise: ['AAA'] })
    expect(stands(fresh(), council, { codes: ['BBB'], people: [] }).codes).toEqual(['BBB'])
    expect(stands(fresh(), council).codes).toEqual(['AAA'])
  })
})

describe('from sentence to sentence', () => {
  test.each([
    ['法國外長與德國外長會談。雙方譴責緬甸。', 'ACCUSE DEU,FRA MMR - occurred / CONSULT DEU,FRA - - occurred'],
    ['法国外长与德国外长会谈。两国制裁缅甸。', 'CONSULT DEU,FRA - - occurred / SANCTION DEU,FRA MMR - occurred'],
    ['法國外長會見埃及外長。該國去年制裁敘利亞。', 'CONSULT EGY,FRA - - occurred / SANCTION EGY SYR 2025 occurred'],
    ['巴西總統魯拉會見智利總統。他批評阿根廷。', 'ACCUSE BRA ARG - occurred / CONSULT BRA,CHL - - occurred'],
    ['巴西总统卢拉会见智利总统。各国谴责缅甸。', 'CONSULT BRA,CHL - - occurred'],
    ['雙方譴責緬甸。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('我國 in a text', () => {
  test.each([
    ['台灣外交部說，我國譴責緬甸。', 'ACCUSE TWN MMR - occurred'],
    ['新加坡总理在国会发言。我国谴责缅甸。', 'ACCUSE SGP MMR - occurred'],
    ['我國譴責緬甸。', ''],
  ])('%s', (one, expected) => {
    expect(says(one)).toBe(expected)
  })
})

describe('a name that the text has introduced', () => {
  test.each([
    ['挪威外長何格10日表示遺憾。何格會見瑞典外長。', 'CONSULT NOR,SWE - 2026-01-10 occurred'],
    ['挪威外长何格10日表示遗憾。何格会见瑞典外长。', 'CONSULT NOR,SWE - 2026-01-10 occurred'],
    [
      '日本防衛大臣小泉進次郎訪問丹麥。小泉隨後訪問挪威。',
      'CONSULT DNK,JPN - - occurred / CONSULT JPN,NOR - - occurred',
    ],
    ['挪威漁夫何格10日表示遺憾。何格會見瑞典外長。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
  test('a name learnt in one document is unknown in the next', () => {
    readText('挪威外長何格10日表示遺憾。何格會見瑞典外長。')
    expect(says('何格會見瑞典外長。')).toBe('')
  })
})
