import { describe, expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { accountsOf, type Telling, type ToldEvent } from '../resolve/account.ts'
import { resolve } from '../resolve/incidents.ts'
import { disagreements } from './disagreements.ts'

const WORDS = '兩國在總統訪問時簽署多份合作文件'

function telling(id: string, part: Partial<ToldEvent>): Telling {
  const event: ToldEvent = {
    ...{ id: 'e', frame: 'sign-accord', type: 'SUPPORT', source: ['KOR'], target: ['CHN'], mutual: true, people: [] },
    ...{ place: null, when: { start: '2026-01-05', end: '2026-01-05' }, status: 'occurred', counts: [] },
    ...{ evidence: [{ start: 0, end: WORDS.length }], ...part },
  }
  return { id, doc: id, published: '2026-01-10', outlet: null, country: null, text: WORDS, events: [event] }
}
const day = (start: string) => ({ when: { start, end: start } })
const counts = (...all: (readonly [number, string])[]) => ({ counts: all.map(([n, of]) => ({ n, of })) })
const found = (...parts: Partial<ToldEvent>[]) => {
  const { incidents } = resolve(
    accountsOf(
      parts.map((part, i) => telling(`d${i}`, part)),
      (text) => text,
    ),
  )
  expect(incidents).toHaveLength(1)
  return disagreements(incidents).map(({ what, values, reconciled }) => ({
    what,
    values: values.map(({ value, accounts }) => `${value} × ${accounts.length}`),
    reconciled,
  }))
}

describe('accounts of one incident differ', () => {
  test('in the day, the value that is told most first', () => {
    expect(found(day('2026-01-05'), day('2026-01-06'), day('2026-01-05'))).toEqual([
      { what: 'day', values: ['2026-01-05 × 2', '2026-01-06 × 1'], reconciled: null },
    ])
  })
  test('in the count, and what would make it fit', () => {
    expect(found(counts([15, '文件']), counts([14, '備忘錄'], [1, '證書']))).toEqual([
      { what: 'count', values: ['14 × 1', '15 × 1'], reconciled: '14 + 1 = 15' },
    ])
  })
  test('in whether it happened', () => {
    expect(found({}, { status: 'denied' })).toMatchObject([{ what: 'happened' }])
  })
  test('in who took part', () => {
    const one = { source: ['KOR', 'JPN'], target: ['USA'] }
    expect(found(one, { source: ['KOR', 'CHN'], target: ['USA'] })).toMatchObject([{ what: 'parties' }])
  })
})

describe('accounts agree', () => {
  test('where one says more', () => {
    expect(found({ when: { start: '2026-01', end: '2026-01' } }, day('2026-01-05'))).toEqual([])
    expect(found({ source: ['KOR', 'JPN'] }, {})).toEqual([])
    expect(found(counts([15, '文件']), {})).toEqual([])
  })
  test('where a plan named another day', () => {
    expect(found({ status: 'scheduled', ...day('2026-01-06') }, day('2026-01-05'))).toEqual([])
  })
})

describe('what is claimed and written', () => {
  const all = (...documents: [string, string, string][]) =>
    disagreements(knownOf(documents).incidents).map(({ what, values, note, reconciled }) => ({
      ...{ what, note, reconciled },
      values: values.map(({ value, accounts }) => [value, ...accounts.map((one) => one.telling.doc)]),
    }))
  const NINE: [string, string, string] = [
    'nine',
    '2026-01-06',
    '韓國總統昨天訪問中國，這是韓國總統九年來首次訪問中國。',
  ]
  const EIGHT: [string, string, string] = [
    'eight',
    '2026-01-07',
    '韓國總統1月5日訪問中國，這是韓國總統八年來首次訪問中國。',
  ]
  test('how long ago the last time was', () => {
    expect(all(NINE, EIGHT)).toEqual([
      {
        what: 'interval',
        note: undefined,
        reconciled: null,
        values: [
          ['8 years', 'eight'],
          ['9 years', 'nine'],
        ],
      },
    ])
    expect(all(NINE, ['again', '2026-01-06', `${NINE[2]}（續）`])).toEqual([])
  })
  test('a wrong year inside one document, with the sources that bear out what would fit', () => {
    const slip: [string, string, string] = [
      'slip',
      '2026-01-15',
      '巴西總統2025年1月7日訪問智利。巴西總統此次訪問智利備受矚目。',
    ]
    const right: [string, string, string] = ['right', '2026-01-08', '巴西總統1月7日訪問智利。']
    const own = all(slip, right).find(({ what }) => what === 'document')
    expect(own).toMatchObject({
      note: 'year-contradicts-dateline',
      reconciled: '2026-01-07',
      values: [
        ['2025-01-07', 'slip'],
        ['2026-01-07', 'right'],
      ],
    })
  })
})
