import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { claims, disagreements, forecasters, ledger } from './books.ts'
import { type Filter, type Known, known, wanted } from './known.ts'
import { views } from './views.ts'

const ALL: Filter = { actor: null, dyad: null, type: null, since: null, until: null, country: null }
const SENTENCES = [
  '法國總統將於1月5日訪問日本。',
  '法國總統1月5日訪問日本，這是法國總統八年來首次訪問日本。',
  '法國總統1月6日訪問日本，這是法國總統九年來首次訪問日本。',
  '法國與日本1月5日簽署14項合作備忘錄。',
  '法國與日本1月5日簽署15項合作備忘錄。',
  '法國支持一個中國原則。',
  '專家預計，法國總統可能於1月5日訪問日本。',
  '法國總統1月5日沒有訪問日本。',
] as const
const DAYS = ['2026-01-02', '2026-01-06', '2026-01-09', '2026-02-03'] as const
const documents = fc.array(
  fc.tuple(fc.subarray([...SENTENCES], { minLength: 1, maxLength: 3 }), fc.constantFrom(...DAYS)),
  {
    minLength: 1,
    maxLength: 5,
  },
)

/** All that the desk answers, as one text. */
function answers(told: Known, asOf: string): string {
  const { incidents, undecided, digests, parts } = told
  const places = new Map(told.tellings.map(({ id }, i) => [id, i]))
  expect(places.size).toBe(told.tellings.length)
  return JSON.stringify([
    ...[incidents, undecided(), digests, [...parts], disagreements(told, ALL), claims(told, ALL)],
    ...[ledger(told, ALL, asOf), forecasters(told, ALL, asOf), views(told, { incident: null, filter: ALL, limit: 9 })],
  ])
}

test('no answer as of a day knows anything that was published later', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...DAYS), (all, asOf) => {
      const named = all.map(([sentences, day], i) => [`d${i}`, day, sentences.join('')] as const)
      const first = new Map(named.map((one) => [one[2], one]))
      const own = [...first.values()]
      const until = own.filter(([, day]) => day <= asOf)
      expect(answers(knownOf(own, asOf), asOf)).toBe(answers(knownOf(until, asOf), asOf))
    }),
    { numRuns: 30 },
  )
})

test('the order of documents has no effect on any answer', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const named = all.map(([sentences, day], i) => [`d${i}`, day, sentences.join('')] as const)
      const own = [...new Map(named.map((one) => [one[2], one])).values()]
      expect(answers(knownOf(own.toReversed()), '2026-02-05')).toBe(answers(knownOf(own), '2026-02-05'))
    }),
    { numRuns: 30 },
  )
})

test('incidents by issue: the sentences that tell them name it', () => {
  const told = knownOf([
    ['a', '2026-01-09', '法國總統1月5日訪問日本，重申尊重一個中國原則。法國與日本1月6日簽署14項合作備忘錄。'],
  ])
  const of = (issue: string | null) => wanted(told, { ...ALL, issue }).length
  expect(of(null)).toBeGreaterThan(of('one-china'))
  expect(of('one-china')).toBeGreaterThan(0)
  expect(of('taiwan-strait')).toBe(0)
  const without = known(told.tellings, fold, null, [], pack.issues.slice(0, 0))
  expect(wanted(without, { ...ALL, issue: 'taiwan-strait' })).toEqual([])
})

test('incidents by actors are those in which all of them take part, in order of time', () => {
  const told = knownOf([
    ['a', '2026-01-09', '法國總統1月7日訪問日本。日本1月3日宣布制裁伊朗。法國1月5日抗議伊朗。法國譴責日本。'],
    ['b', '2026-02-03', '日本首相2月2日訪問法國。伊朗2月1日譴責日本。'],
  ])
  const inTime = wanted(told, ALL)
  const of = (...codes: readonly string[]) =>
    inTime.filter((i) => {
      const { source = [], target = [] } = told.digests[i] ?? {}
      return codes.every((code) => source.includes(code) || target.includes(code))
    })
  expect(of('FRA', 'JPN').length).toBeGreaterThan(1)
  expect(wanted(told, { ...ALL, actor: 'FRA' })).toEqual(of('FRA'))
  expect(wanted(told, { ...ALL, dyad: ['JPN', 'FRA'] })).toEqual(of('FRA', 'JPN'))
  expect(wanted(told, { ...ALL, actor: 'IRN', dyad: ['FRA', 'JPN'] })).toEqual([])
  expect(wanted(told, { ...ALL, dyad: ['FRA', 'JPN'], since: '2026-02-01' })).toHaveLength(1)
})
