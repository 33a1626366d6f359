import { expect, test } from 'vitest'
import type { Telling } from '../resolve/account.ts'
import type { ToldForecast } from '../resolve/told.ts'
import { expected } from './expected.ts'
import type { ForecastSaid } from './line.ts'
import type { Scope } from './scope.ts'

const event = { id: 'e', source: ['DEU'], target: ['ITA'], evidence: [{ start: 12, end: 20 }] }
const telling = {
  id: 't',
  text: '兩國今後恐怕還會爭執。',
  published: '2026-01-05',
  outlet: null,
  events: [event],
} as unknown as Telling
const forecast = (who: string): ToldForecast => ({
  ...{ who, what: '兩國今後恐怕還會爭執', by: null, condition: null, likelihood: { low: 0.5, high: 0.8 } },
  evidence: [{ start: 0, end: 10 }],
})

test('what a third state expects of nobody who is named is about others; what an onlooker does, of those in the clause beside it', () => {
  const scope = {
    ...{ actors: ['CHN', 'JPN'], lines: 8, issuesIn: () => [] },
    window: { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY },
    happenings: [{ incident: { accounts: [{ telling, rank: 0, event }] } }],
    findings: () => ({
      ...{ positions: [], agreements: [], channels: [] },
      forecasts: ['author', 'FRA', 'JPN', '山本教授'].map((who, n) => ({ telling, n, one: forecast(who) })),
    }),
  } as unknown as Scope
  expect(expected(scope).lines.map(({ said }) => (said as ForecastSaid).who)).toEqual(['author', 'JPN', '山本教授'])
})
