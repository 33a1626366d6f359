import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseRate, courtships, following, reciprocity } from './answers.ts'
import { dayOf, deed } from './deed.cases.ts'

const asOf = dayOf('2026-06-30')
const blows = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'].map((day) => deed(`CHN JPN SANCTION ${day}`))
const replies = ['2026-01-08', '2026-02-07', '2026-03-20'].map((day) => deed(`JPN CHN ACCUSE ${day}`))
const all = [...blows, ...replies]

test('what followed is counted against what any day would show', () => {
  const found = following(all, { within: 7, asOf })
  const one = found.find(({ act, follower }) => act.type === 'SANCTION' && follower.type === 'ACCUSE')
  expect(one).toMatchObject({ acts: 4, followed: 2, lag: [2.25, 2.5, 2.75], share: { mean: 0.5 } })
  expect(one?.pairs[0]).toEqual(['CHN JPN SANCTION 2026-01-05', 'JPN CHN ACCUSE 2026-01-08'])
  // Each reply is seen from the seven days before it; the record can be watched from January 5 to June 23. That of January 8 has three.
  expect(one?.base).toBeCloseTo((3 + 7 + 7) / (dayOf('2026-06-23') - dayOf('2026-01-05') + 1), 12)
})

test('who answers in kind, within how many days', () => {
  const { hostile, friendly } = reciprocity(all, 'JPN', 'CHN', { within: 7, asOf })
  expect(hostile).toMatchObject({ acts: 4, inKind: 2, otherwise: 0, lag: [2.25, 2.5, 2.75] })
  expect(friendly).toMatchObject({ acts: 0, inKind: 0, inKindShare: null, lag: null })
})

test('what both do together answers nothing', () => {
  const together = ['CHN JPN', 'JPN CHN'].map((pair) => deed(`${pair} CONSULT 2026-01-06`, { incident: 'meeting' }))
  const visit = deed('CHN JPN CONSULT 2026-01-05')
  expect(reciprocity([visit, ...together], 'JPN', 'CHN', { within: 7, asOf }).friendly).toMatchObject({
    acts: 1,
    inKind: 0,
  })
})

test('an act too young to have been answered does not count as unanswered', () => {
  const { hostile } = reciprocity(all, 'JPN', 'CHN', { within: 7, asOf: dayOf('2026-04-08') })
  expect(hostile.acts).toBe(3)
})

test('coarse dates cannot say what came first', () => {
  const coarse = all.map((one) => ({ ...one, precision: 'month' as const }))
  expect(following(coarse, { within: 7, asOf })).toEqual([])
})

test('a third that courted before a meeting is seen', () => {
  const deeds = [
    deed('USA JPN SUPPORT 2026-01-02'),
    deed('CHN JPN CONSULT 2026-01-06'),
    deed('CHN JPN CONSULT 2026-03-06'),
  ]
  const { meetings, base } = courtships(deeds, 'USA', 'CHN', 'JPN', { within: 7, asOf })
  expect(meetings.map(({ before }) => before)).toEqual([['USA JPN SUPPORT 2026-01-02'], []])
  expect(base).toBeGreaterThan(0)
  expect(base).toBeLessThan(0.1)
})

test('the base rate is that of all days looked at one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 })), fc.integer({ min: 1, max: 10 }), (days, within) => {
      const sorted = days.toSorted((a, b) => a - b)
      let seen = 0
      for (let day = 0; day <= 60 - within; day++) if (sorted.some((one) => one > day && one <= day + within)) seen++
      expect(baseRate(sorted, within, 0, 60)).toBeCloseTo(seen / (61 - within), 12)
    }),
  )
})
