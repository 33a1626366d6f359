import { expect, test } from 'vitest'
import { knownOf } from '../../test/told.ts'
import type { Filter } from './known.ts'
import { NoIncident, views } from './views.ts'

const known = knownOf([
  ['visit', '2026-01-06', '法國總統昨天訪問日本，並與日本首相會談。兩國簽署了14項合作備忘錄。法國支持一個中國原則。'],
  ['other', '2026-01-08', '法国总统1月5日访问日本，与日本首相会谈。'],
  ['later', '2026-03-03', '德國總理3月2日訪問法國。'],
])
const ALL: Filter = { actor: null, dyad: null, type: null, since: null, until: null, country: null }
const asked = (filter: Partial<Filter>, incident: string | null = null, limit = 8) =>
  views(known, { incident, filter: { ...ALL, ...filter }, limit })

test('of a dyad: what passes between them, those that most tell where not all are wanted', () => {
  const { topics, tellers } = asked({ dyad: ['FRA', 'JPN'] })
  expect(topics.length).toBeGreaterThan(1)
  expect(tellers.flatMap(({ docs }) => docs).sort()).toEqual(['other', 'visit'])
  const [most] = asked({ dyad: ['FRA', 'JPN'] }, null, 1).topics
  expect(most?.kind === 'incident' && most.incident.accounts.length).toBe(2)
})

test('of an issue: where actors stand on it', () => {
  const { topics } = asked({ issue: 'one-china' })
  expect(topics[0]).toEqual({ kind: 'position', holder: 'FRA', issue: 'one-china' })
})

test('of an incident: with the parts of its visit; of none that there is not', () => {
  const place = known.digests.findIndex(({ source }) => source.includes('DEU'))
  const { topics, tellers } = asked({}, known.incidents[place]?.id ?? '')
  expect(topics).toHaveLength(1)
  expect(tellers.map(({ docs }) => docs)).toEqual([['later']])
  const visit = known.incidents.find(({ accounts }) => accounts.length > 1)
  const parts = [...known.parts.values()].filter((id) => id === visit?.id).length
  expect(asked({}, visit?.id ?? '').topics).toHaveLength(1 + parts)
  expect(parts).toBeGreaterThan(0)
  expect(() => asked({}, 'no such id')).toThrow(NoIncident)
})
