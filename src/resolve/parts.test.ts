import { expect, test } from 'vitest'
import { accountsOf, type Telling, type ToldEvent } from './account.ts'
import { digest } from './digest.ts'
import { resolve } from './incidents.ts'
import { partsOf } from './parts.ts'

const event = (id: string, part: Partial<ToldEvent>): ToldEvent => ({
  ...{ id, frame: 'visit', type: 'CONSULT', source: ['KOR'], target: ['CHN'], mutual: false, people: [], place: null },
  ...{ when: { start: '2026-01-04', end: '2026-01-07' }, status: 'occurred', counts: [] },
  ...{ evidence: [{ start: 0, end: 4 }], ...part },
})
const telling = (id: string, ...events: ToldEvent[]): Telling => ({
  ...{ id, doc: id, published: '2026-01-10', outlet: null, country: null, text: '訪問簽署', events },
})
const parts = (...tellings: Telling[]) => {
  const { incidents } = resolve(accountsOf(tellings, (text) => text))
  return Object.fromEntries(partsOf(incidents, incidents.map(digest)))
}
const signing = {
  frame: 'sign-accord',
  type: 'SUPPORT',
  mutual: true,
  when: { start: '2026-01-05', end: '2026-01-05' },
}

test('a visit holds what its sides did on its days', () => {
  const late = event('e3', { ...signing, when: { start: '2026-01-09', end: '2026-01-09' } })
  const others = event('e4', { ...signing, source: ['JPN'] })
  expect(parts(telling('d', event('e1', {}), event('e2', signing), late, others))).toEqual({ 'd#e2': 'd#e1' })
})

test('what no source of the visit tells is not known to be part of it', () => {
  expect(parts(telling('c', event('e1', {})), telling('d', event('e2', signing)))).toEqual({})
})

test('a force that is sent on a visit is none', () => {
  const patrol = { frame: 'patrol', type: 'MOBILIZE', when: { start: '2026-01-05', end: '2026-01-05' } }
  expect(parts(telling('d', event('e1', {}), event('e2', patrol)))).toEqual({})
})
