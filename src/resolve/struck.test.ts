import { expect, test } from 'vitest'
import type { Telling } from './account.ts'
import type { Judgement } from './judgements.ts'
import { heed, wordsIn } from './judgements.ts'
import { struckOut } from './struck.ts'

const TEXT = '總統將訪問中國並與主席會談，兩國將簽署協議'
const telling = (id: string): Telling => ({
  ...{ id, doc: id, published: '2026-01-06', outlet: null, country: null, text: TEXT },
  events: [
    {
      ...{ id: `${id}e`, frame: 'visit', type: 'CONSULT', source: ['KOR'], target: ['CHN'], mutual: false, people: [] },
      ...{ place: null, when: { start: '2026-02-01', end: '2026-02-01' }, status: 'scheduled', counts: [] },
      evidence: [{ start: 0, end: 13 }],
    },
  ],
})
const tellings = ['a', 'b', 'c'].map(telling)
const rejected = (id: string, ...docs: readonly string[]): Judgement => ({
  ...{ id, kind: 'rejected', correction: null, undoes: null, by: 'desk', why: '', at: '2026-01-07T00:00:00Z' },
  subjects: tellings
    .filter((one) => docs.includes(one.id))
    .map(({ id: source, events: [event], text }) => {
      if (!event) throw new Error('it tells something')
      return { source, event: event.id, type: event.type, words: wordsIn(text, event) }
    }),
})
const struck = (...judgements: readonly Judgement[]) => struckOut(heed(tellings, judgements), (text) => text)

test('what two documents told alike is one incident, struck out by the judgements on both', () => {
  const [one, other] = [rejected('1', 'a'), rejected('2', 'b')]
  const { incidents, digests, by } = struck(one, other)
  expect(incidents.map(({ accounts }) => accounts.map(({ key }) => key))).toEqual([['a#ae', 'b#be']])
  expect(digests).toMatchObject([{ type: 'CONSULT', status: 'scheduled' }])
  expect(incidents.map(by)).toEqual([[one, other]])
})

test('one judgement on both stands once', () => {
  const both = rejected('1', 'a', 'b')
  const { incidents, by } = struck(both)
  expect(incidents.map(by)).toEqual([[both]])
})

test('without judgements nothing is struck out', () => {
  expect(struck().incidents).toEqual([])
})
