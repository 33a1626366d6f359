import { expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import { type Topic, views } from './views.ts'

type Document = readonly [string, string, string]
const seen = (documents: readonly Document[], type: string | null = null) => {
  const { incidents, digests, tellings } = knownOf(documents)
  const topics = incidents.flatMap((incident, i): readonly Topic[] => {
    const digest = digests[i]
    return digest && (type === null || digest.type === type) ? [{ kind: 'incident', incident, digest }] : []
  })
  return { topics, tellers: views(tellings, topics) }
}
const cells = (documents: readonly Document[], type?: string) =>
  seen(documents, type).tellers.map(({ docs, views: own }) => [docs.join(), ...own.map(({ told }) => told)])

const MEETS = '法國總統1月5日在東京與日本首相會談。'
const SIGNS = '法國與日本1月5日簽署15項合作備忘錄。'
const BOTH: Document = ['both', '2026-01-06', MEETS + SIGNS]
const MEETING: Document = ['meeting', '2026-01-06', MEETS]

test('who tells it, and who tells of the rest but leaves it out', () => {
  const { topics, tellers } = seen([BOTH, MEETING])
  expect(topics).toHaveLength(2)
  const signing = topics.findIndex((topic) => topic.kind === 'incident' && topic.digest.type !== 'CONSULT')
  expect(tellers.map(({ docs, views: own }) => [docs[0], own[signing]?.told])).toEqual(
    expect.arrayContaining([
      ['both', 'told'],
      ['meeting', 'left out'],
    ]),
  )
})

test('who wrote before anybody told of it has left nothing out', () => {
  const early: Document = ['early', '2026-01-02', '法國總統將於1月5日在東京與日本首相會談。']
  expect(cells([BOTH, early])).toEqual(expect.arrayContaining([['early', 'told', 'early']]))
})

test('documents of unknown outlets are tellers of their own', () => {
  expect(seen([BOTH, MEETING]).tellers.map(({ docs }) => docs.length)).toEqual([1, 1])
})

test('a denial among reports differs in status, an earlier plan does not', () => {
  const denial: Document = ['denial', '2026-01-07', '法國總統1月5日沒有在東京與日本首相會談。']
  const plan: Document = ['plan', '2026-01-02', '法國總統將於1月5日在東京與日本首相會談。']
  const { tellers } = seen([MEETING, ['again', '2026-01-08', `${MEETS}（續）`], denial, plan], 'CONSULT')
  const differs = Object.fromEntries(
    tellers.map(({ docs, views: own }) => [docs[0], own.flatMap((view) => view.differs)]),
  )
  expect(differs).toEqual({ again: [], denial: ['status'], meeting: [], plan: [] })
})

test('who tells two things the other way round than most differs in order', () => {
  const documents: Document[] = [1, 2, 3].map((n) => [`both ${n}`, '2026-01-06', `${MEETS}${SIGNS}（${n}）`])
  const { tellers } = seen([...documents, ['turned', '2026-01-06', SIGNS + MEETS]])
  const turned = tellers.filter(({ views: own }) => own.some(({ differs }) => differs.includes('order')))
  expect(turned.map(({ docs }) => docs[0])).toEqual(['turned'])
})

test('positions: the stance that one teller has otherwise than most', () => {
  const { tellings } = knownOf([
    ['a', '2026-01-05', '法國支持一個中國原則。'],
    ['b', '2026-01-06', '法国支持一个中国原则。'],
    ['c', '2026-01-07', '法國反對一個中國原則。'],
  ])
  const rows = views(tellings, [{ kind: 'position', holder: 'FRA', issue: 'one-china' }])
  expect(rows.map(({ docs, views: [view] }) => [docs[0], view?.stances[0]?.stance, view?.differs]).sort()).toEqual([
    ['a', 'supports', []],
    ['b', 'supports', []],
    ['c', 'opposes', ['stance']],
  ])
})
