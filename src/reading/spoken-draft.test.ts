import { expect, test } from 'vitest'
import { read } from '../../test/reader.ts'

const TEXT = '埃及3日提議停火。在埃及斡旋下，以色列與哈瑪斯當天停火。'

test('an act told by a word of grammar has its clause as evidence and names the rule and the one who acts', () => {
  const source = { doc: 'a', text: TEXT, published: '2026-01-05' as const, outlet: null, url: null, title: null }
  const found = read(source).events.find(({ because }) => because.rule === 'mediation')
  expect(found).toMatchObject({ source: ['EGY'], status: 'occurred', because: { from: [{ rule: 'mention:subject' }] } })
  const [span = { start: 0, end: 0 }] = found?.evidence ?? []
  expect(TEXT.slice(span.start, span.end)).toContain('在埃及斡旋下')
})
