import { expect, test } from 'vitest'
import type { Telling } from '../resolve/account.ts'
import type { ToldAgreement, ToldChannel } from '../resolve/told.ts'
import { agreed, toldAsAgreed } from './agreed.ts'
import type { AgreementSaid, ChannelSaid } from './line.ts'
import type { Happening, Scope } from './scope.ts'

const evidence = [{ start: 0, end: 4 }] as const
const declaration = (n: number | null, day: string | null): ToldAgreement => ({
  ...{
    kind: 'declaration',
    state: 'signed',
    parties: ['CHN', 'KOR'],
    side: 'states',
    n,
    fields: [],
    force: null,
    evidence,
  },
  when: day === null ? null : { start: day, end: day },
})

/** What a brief says of agreements, each told by a document of its own that came out on 28 May 2024. */
function said(...all: readonly ToldAgreement[]): readonly AgreementSaid[] {
  const agreements = all.map((one, i) => {
    const telling = { id: `${i}`, text: '聯合宣言。', published: '2024-05-28' } as Telling
    return { telling, n: 0, one }
  })
  const scope: Pick<Scope, 'actors' | 'window' | 'lines' | 'issuesIn' | 'findings'> = {
    ...{ actors: [], lines: 8, issuesIn: () => [] },
    window: { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY },
    findings: () => ({ positions: [], forecasts: [], channels: [], agreements }),
  }
  return agreed(scope as Scope).lines.map((line) => line.said as AgreementSaid)
}

test('a declaration and one declaration of the same day are the same', () => {
  expect(said(declaration(null, '2024-05-27'), declaration(1, '2024-05-27'))).toMatchObject([{ n: null }])
  expect(said(declaration(1, '2024-05-27'), declaration(2, '2024-05-27'))).toHaveLength(2)
})

test('one told with its day and one told without, a day or two later, are the same', () => {
  expect(said(declaration(null, null), declaration(null, '2024-05-27'))).toMatchObject([
    { when: { start: '2024-05-27', end: '2024-05-27' }, day: null },
  ])
  expect(said(declaration(null, null), declaration(null, '2024-05-20'))).toHaveLength(2)
})

test('an act in the words of an agreement is told there, others are not', () => {
  const telling = { id: '0', text: '聯合宣言。', published: '2024-05-28' } as Telling
  const scope = {
    ...{ actors: [], lines: 8, issuesIn: () => [] },
    window: { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY },
    findings: () => ({
      ...{ positions: [], forecasts: [], channels: [] },
      agreements: [{ telling, n: 0, one: declaration(null, '2024-05-27') }],
    }),
  } as unknown as Scope
  const act = (frame: string, start: number, type = 'CONSULT', mutual = false) =>
    ({
      incident: { accounts: [{ telling, event: { evidence: [{ start, end: start + 2 }] } }] },
      digest: { frame, type, mutual },
    }) as unknown as Happening
  const isTold = toldAsAgreed(scope)
  expect([isTold(act('joint-statement', 0)), isTold(act('visit', 0)), isTold(act('joint-statement', 4))]).toEqual([
    true,
    false,
    false,
  ])
  const both = [act('deepen-cooperation', 0, 'AGREE', true), act('agree', 0, 'AGREE'), act('agree', 4, 'AGREE', true)]
  expect(both.map(isTold)).toEqual([true, false, false])
})

test('what is told without a day has that of its source, by which it stands among the others', () => {
  const lines = said(declaration(2, null), declaration(3, '2024-05-20'))
  expect(lines.map(({ n, day }) => [n, day])).toEqual([
    [3, null],
    [2, '2024-05-28'],
  ])
})

test('a time that was ahead is that of what follows, and no day of the agreement', () => {
  const lines = said(declaration(2, '2019-01-01'), declaration(3, '2034-01-01'))
  expect(lines.map(({ n, when, day }) => [n, when?.start ?? null, day])).toEqual([
    [2, '2019-01-01', null],
    [3, null, '2024-05-28'],
  ])
})

/** What a brief says of steps of a channel, of documents of 28 and 29 May 2024 in turn, beside what was agreed in the same words. */
function steps(all: readonly Partial<ToldChannel>[], agreements: readonly ToldAgreement[] = []) {
  const tellings = ['2024-05-28', '2024-05-29'].map((published, i) => ({
    id: `${i}`,
    text: '同意定期會面。',
    published,
  }))
  const channels = all.map((more, n) => ({
    ...{ telling: tellings[n % 2], n },
    one: {
      ...{ kind: 'leaders-meeting', change: 'held', planned: false, parties: ['FRA', 'DEU'], round: null, when: null },
      ...{ evidence: [{ start: 2, end: 6 }], ...more },
    },
  }))
  const scope = {
    ...{ actors: [], lines: 8, issuesIn: () => [] },
    window: { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY },
    findings: () => ({
      ...{ positions: [], forecasts: [], channels },
      agreements: agreements.map((one, n) => ({ telling: tellings[0], n, one })),
    }),
  } as unknown as Scope
  return agreed(scope).lines.map(({ said, cites }) => [said as ChannelSaid, cites.length] as const)
}

test('one step of a channel, of which one source gives the round and another one the day, is one line that cites both', () => {
  const day = { start: '2024-05-27', end: '2024-05-27' }
  expect(steps([{ round: 9 }, { when: day }])).toMatchObject([[{ round: 9, when: day }, 2]])
  expect(steps([{ round: 9 }, { round: 8 }])).toHaveLength(2)
  expect(steps([{ round: 9 }, { when: { start: '2024-03-01', end: '2024-03-01' } }])).toHaveLength(2)
})

test('a step of a channel in the words of a consent is told with these', () => {
  const consent = { ...declaration(null, null), kind: 'consensus', evidence: [{ start: 0, end: 6 }] } as ToldAgreement
  expect(steps([{ change: 'regular' }], [consent])).toMatchObject([[{ kind: 'agreement' }, 1]])
  expect(steps([{ change: 'regular' }], [{ ...consent, evidence: [{ start: 0, end: 4 }] }])).toHaveLength(2)
})
