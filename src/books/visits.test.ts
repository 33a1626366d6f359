import { describe, expect, test } from 'vitest'
import { fold, pack } from '../../test/reader.ts'
import { knownOf } from '../../test/told.ts'
import { checkClaims } from './claims-checked.ts'
import { levelsOf } from './levels.ts'
import { visits } from './visits.ts'

const rowsOf = (...documents: [string, string, string][]) => {
  const { incidents, digests, parts } = knownOf(documents)
  return visits(incidents, digests, parts, checkClaims(incidents, digests), levelsOf(pack, fold))
}
const EARLIER: [string, string, string] = ['earlier', '2017-12-15', '2017年12月13日，韓國總統文在寅訪問中國。']
const LATER: [string, string, string] = [
  'later',
  '2026-01-06',
  '韓國總統李在明昨天訪問中國，這是韓國總統九年來首次訪問中國。',
]

describe('a visit', () => {
  test('has its day, sides, level, people, and the last one before it', () => {
    const [earlier, later] = rowsOf(LATER, EARLIER).toSorted((a, b) =>
      (a.when?.start ?? '') < (b.when?.start ?? '') ? -1 : 1,
    )
    expect(earlier).toMatchObject({ kind: 'visit', who: ['KOR'], host: ['CHN'], before: null, level: 'leader' })
    expect(later).toMatchObject({
      when: { start: '2026-01-05', end: '2026-01-05' },
      level: 'leader',
      status: 'occurred',
      before: { id: earlier?.id, level: 'leader' },
    })
    expect(later?.people.map(({ id }) => id)).toEqual(['lee-jae-myung'])
  })
  test('carries what sources claim of the last one, with the verdict of the record', () => {
    const later = rowsOf(LATER, EARLIER).find(({ claims }) => claims.length > 0)
    expect(later?.claims).toMatchObject([{ verdict: 'confirmed', doc: 'later' }])
    expect(later?.claims[0]?.words.join()).toContain('九年來首次')
  })
  test('says that a source writes another year than it means', () => {
    const [row] = rowsOf(['slip', '2026-01-08', '韓國總統2025年1月5日訪問中國。韓國總統此次訪問中國備受矚目。'])
    expect(row).toMatchObject({
      when: { start: '2026-01-05' },
      sources: [{ doc: 'slip', written: { start: '2025-01-05', end: '2025-01-05' } }],
    })
  })
  test('cites the words of each source', () => {
    const [row] = rowsOf(EARLIER)
    expect(row?.sources).toMatchObject([{ doc: 'earlier', published: '2017-12-15' }])
    expect(row?.sources[0]?.words[0]).toContain('訪問中國')
  })
})

test('what is only planned is no earlier visit', () => {
  const plan: [string, string, string] = ['plan', '2025-11-01', '韓國總統將於2025年11月20日訪問中國。']
  expect(rowsOf(plan, LATER).find(({ status }) => status === 'occurred')?.before).toBeNull()
})

test('leaders of two sides who meet hold a summit, ministers a meeting', () => {
  const kinds = (text: string) => rowsOf(['a', '2026-01-14', text]).map(({ kind, level }) => [kind, level])
  expect(kinds('日本首相13日在東京與法國總統會談。')).toEqual([['summit', 'leader']])
  expect(kinds('日本外相13日在東京與法國外長會談。')).toEqual([['meeting', 'minister']])
})
