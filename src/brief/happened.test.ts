import { expect, test } from 'vitest'
import type { Account, Telling, ToldEvent } from '../resolve/account.ts'
import { happened, isAheadOfAll, saidByOf } from './happened.ts'
import type { ActSaid } from './line.ts'
import type { Happening, Scope } from './scope.ts'

const charge = (event: Partial<ToldEvent>) =>
  ({ event: { type: 'THREATEN', source: ['FRA'], target: ['JPN'], saidBy: null, ...event } }) as Account

test('what only one other than the doer says is his word, whether he suffers it or minds it', () => {
  expect(saidByOf([charge({ saidBy: 'JPN' })], ['FRA'])).toBe('JPN')
  expect(saidByOf([charge({ saidBy: 'JPN' }), charge({ saidBy: 'JPN' })], ['FRA'])).toBe('JPN')
  expect(saidByOf([charge({ saidBy: 'DEU' })], ['FRA'])).toBe('DEU')
})

test('what others say too, what is no wrong and what one says of himself is not', () => {
  expect(saidByOf([charge({ saidBy: 'JPN' }), charge({})], ['FRA'])).toBe(null)
  expect(saidByOf([charge({ saidBy: 'JPN', type: 'CONSULT' })], ['FRA'])).toBe(null)
  expect(saidByOf([charge({ saidBy: 'FRA' })], ['FRA'])).toBe(null)
  expect(saidByOf([], ['FRA'])).toBe(null)
})

const telling = { id: 't', text: '甲國限制出口。', published: '1970-05-01', outlet: null } as Telling

/** A ban that began and ended so many days after 1970-01-01. */
function ban(frame: string, first: number, last: number, evidence = [{ start: 0, end: 2 }]): Happening {
  const event = {
    ...{ frame, type: 'SANCTION', source: ['FRA'], target: ['JPN'] },
    status: 'occurred',
    evidence,
    when: null,
  }
  const account = { telling, event, key: frame, published: { first: 120, last: 120 } } as unknown as Account
  const digest = {
    ...{ ...event, mutual: false, sides: 'FRA JPN', days: { first, last } },
    ...{ published: { first: 200, last: 200 }, isPartUndated: false },
  }
  return { incident: { id: frame, accounts: [account], joins: [] }, digest } as unknown as Happening
}

const known = { parts: new Map(), people: new Map(), issuesIn: () => [] }
const told = (happenings: readonly Happening[], more: Partial<Scope> = {}) =>
  happened(
    {
      ...{ subject: { kind: 'all' }, actors: [], newSince: null, lines: 8, issuesIn: () => [], happenings },
      ...{ window: { first: 100, last: 200 } },
      ...more,
    } as unknown as Scope,
    known,
    () => false,
  ).lines.map(({ said }) => (said as ActSaid).frame)

test('what has lasted since before, without a known end, did not happen in the time of the brief', () => {
  const lasting = Number.POSITIVE_INFINITY
  expect(told([ban('before', 50, lasting), ban('within', 120, lasting), ban('until', 50, 150)])).toEqual([
    'until',
    'within',
  ])
})

test('of an issue that is not told whose own words name another issue alone', () => {
  const issuesIn: Scope['issuesIn'] = (_, [span]) =>
    span?.start === 0 ? ['tariffs'] : span?.start === 1 ? ['rare-earths'] : []
  const all = [0, 1, 2].map((start) => ban(`ban-${start}`, 120, 120, [{ start, end: start + 2 }]))
  expect(told(all, { subject: { kind: 'issue', issue: 'rare-earths' }, issuesIn })).toEqual(['ban-1', 'ban-2'])
})

test('what has no day stands behind what has one, by the day of its report', () => {
  const undated = (frame: string, published: string): Happening => {
    const { incident, digest } = ban(frame, 0, 0)
    const account = { ...incident.accounts[0], telling: { ...telling, published } } as Account
    return { incident: { ...incident, accounts: [account] }, digest: { ...digest, days: null } }
  }
  const all = [undated('late', '1970-06-01'), undated('early', '1970-05-02'), ban('dated', 130, 130)]
  expect(told(all)).toEqual(['dated', 'early', 'late'])
})

test('a time that was still to come for all who tell what was done is none of its own', () => {
  const year = (published: number, isPartUndated = false): Happening => {
    const { incident, digest } = ban('year', 300, 664)
    const days = { first: published, last: published }
    return { incident, digest: { ...digest, published: days, isPartUndated } }
  }
  expect([year(120), year(300), year(120, true)].map(isAheadOfAll)).toEqual([true, false, false])
  // It is of the time in which it was told, and not of the time that it names.
  expect(told([year(120)])).toEqual(['year'])
  expect(told([year(300)])).toEqual([])
})
