import { describe, expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { daysOf } from './days.ts'

type Document = readonly [string, string, string]
const digestOf = (...documents: Document[]) => {
  const { digests, incidents } = knownOf(documents)
  const most = incidents.findIndex(({ accounts }) => accounts.length === documents.length)
  return digests[most]
}
const WHOLE: Document = ['whole', '2026-01-09', '法國總統1月4日至7日訪問日本。']
const ONE: Document = ['one', '2026-01-06', '法國總統1月6日訪問日本。']
const AGAIN: Document = ['again', '2026-01-07', '法国总统1月6日访问日本。']

describe('the days of an incident', () => {
  test('of a journey are those into which most accounts fit, not the one day on which most papers tell of it', () => {
    expect(digestOf(WHOLE, ONE, AGAIN)?.when).toMatchObject({ start: '2026-01-04', end: '2026-01-07' })
    expect(digestOf(ONE, AGAIN)?.when).toMatchObject({ start: '2026-01-06', end: '2026-01-06' })
  })
  test('of anything else are what most accounts say', () => {
    const sign = (doc: string, day: string): Document => [
      doc,
      '2026-01-09',
      `法國與日本1月${day}日簽署協議（${doc}）。`,
    ]
    expect(digestOf(sign('a', '5'), sign('b', '6'), sign('c', '6'))?.when).toMatchObject({ start: '2026-01-06' })
  })
})

test('what happened outweighs what was planned', () => {
  const plan: Document = ['plan', '2026-01-02', '法國總統將於1月6日訪問日本。']
  expect(digestOf(plan, ONE)?.status).toBe('occurred')
  expect(digestOf(plan)?.status).toBe('scheduled')
})

test('the first and the last day on which it was told of, and whether somebody told of it beforehand', () => {
  const plan: Document = ['plan', '2026-01-02', '法國總統將於1月6日訪問日本。']
  const told = digestOf(plan, ONE, AGAIN)
  const published = { first: daysOf('2026-01-02').first, last: daysOf('2026-01-07').first }
  expect(told).toMatchObject({ published, isPartUndated: false, isPlanned: true })
  expect(digestOf(ONE, AGAIN)).toMatchObject({ isPlanned: false })
})
