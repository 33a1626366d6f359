import { expect, test } from 'vitest'
import { accountsOf, type Telling, type ToldClaim, type ToldEvent } from '../resolve/account.ts'
import { type Digest, digest } from '../resolve/digest.ts'
import { type Incident, resolve } from '../resolve/incidents.ts'
import { checkClaims } from './claims-checked.ts'

const visit = (id: string, start: string, part: Partial<ToldEvent> = {}): ToldEvent => ({
  ...{ id, frame: 'visit', type: 'CONSULT', source: ['KOR'], target: ['CHN'], mutual: false, people: [], place: null },
  ...{ when: { start, end: start }, status: 'occurred', counts: [], evidence: [{ start: 0, end: 6 }], ...part },
})
const claim = (part: Partial<ToldClaim>): ToldClaim => ({
  ...{ kind: 'first-in', n: 6, unit: 'years', since: { start: '2020', end: null }, actors: ['KOR'] },
  ...{ evidence: [{ start: 4, end: 10 }], ...part },
})
const verdicts = (claims: readonly ToldClaim[], ...past: ToldEvent[]) => {
  const now = {
    id: 'now',
    doc: 'now',
    published: '2026-01-06',
    outlet: null,
    country: null,
    text: '總統訪問中國時隔六年',
  }
  const tellings: Telling[] = [
    { ...now, events: [visit('e', '2026-01-05')], claims },
    ...past.map((event, i) => ({ ...now, id: `p${i}`, events: [event] })),
  ]
  const { incidents } = resolve(accountsOf(tellings, (text) => text))
  return checkClaims(incidents, incidents.map(digest)).map(({ verdict, decidedBy }) => [verdict, decidedBy.length])
}
test('the last one lies where the claim says', () => {
  expect(verdicts([claim({})], visit('a', '2019-12'))).toEqual([['confirmed', 1]])
  expect(
    verdicts(
      [claim({ kind: 'first-since', n: null, since: { start: '2019-12', end: null } })],
      visit('a', '2019-12-23'),
    ),
  ).toEqual([['confirmed', 1]])
})

test('the visit that the claim counts from is not the one it speaks of', () => {
  const both = [visit('e', '2026-01-05', { evidence: [{ start: 0, end: 3 }] }), visit('old', '2019-12')]
  const { incidents } = resolve(
    accountsOf(
      [
        {
          ...{ id: 'd', doc: 'd', published: '2026-01-06', outlet: null, country: null, text: '總統訪問中國時隔六年' },
          events: both,
          claims: [claim({})],
        },
      ],
      (text) => text,
    ),
  )
  const [checked] = checkClaims(incidents, incidents.map(digest))
  expect(checked).toMatchObject({ verdict: 'confirmed', account: { event: { id: 'e' } } })
})

test('a later one contradicts it', () => {
  expect(verdicts([claim({})], visit('a', '2019-12'), visit('b', '2024-05-26'))).toEqual([['contradicted', 1]])
})

test('what has no day of its own may be the later one, and is not contradicted by it', () => {
  const own = { source: ['KOR'], target: ['CHN'], status: 'occurred', mutual: false, frame: 'visit', type: 'CONSULT' }
  const [undated, later] = [
    { ...own, days: null },
    { ...own, days: { first: 20300, last: 20300 } },
  ]
  const event = visit('e', '', { when: null })
  const told = { id: 'now', doc: 'now', published: '2026-01-06', text: '', claims: [claim({})], events: [event] }
  const account = {
    telling: told,
    event,
    days: null,
    published: { first: 20459, last: 20459 },
    parties: ['KOR', 'CHN'],
  }
  const incidents = [{ accounts: [account] }, { accounts: [] }] as unknown as readonly Incident[]
  const verdict = (digests: readonly object[]) => checkClaims(incidents, digests as readonly Digest[])[0]?.verdict
  expect(verdict([undated, later])).toBe('cannot say')
  expect(verdict([{ ...own, days: { first: 20459, last: 20459 } }, later])).toBe('contradicted')
})

test('without an earlier one of the same sides and kind nothing can be said', () => {
  expect(verdicts([claim({})])).toEqual([['cannot say', 0]])
  expect(verdicts([claim({})], visit('a', '2024-05', { source: ['JPN'] }))).toEqual([['cannot say', 0]])
  expect(verdicts([claim({})], visit('a', '2024-05', { status: 'denied' }))).toEqual([['cannot say', 0]])
  expect(verdicts([claim({ since: null, n: null, unit: null })], visit('a', '2024-05'))).toEqual([['cannot say', 0]])
})

test('claims of another kind, and those far from any event, are not checked', () => {
  expect(verdicts([claim({ kind: 'extreme' }), claim({ evidence: [{ start: 90, end: 95 }] })])).toEqual([])
})
