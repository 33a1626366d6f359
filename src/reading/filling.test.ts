import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'
import { type Filling, NOBODY, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'

const mention = (...codes: readonly string[]) => ({ codes, people: [] }) as unknown as Mention
const filling = {
  subjectRule: 'subject',
  subjectMention: mention('NOR'),
  discourse: { partners: new Map(), tally: new Map(), sentence: 0 },
} as unknown as Filling

test('a mention counts as another one where it names somebody else', () => {
  expect(others(mention('NOR', 'SWE'), partyOf(mention('NOR')))?.codes).toEqual(['NOR', 'SWE'])
  expect(others(mention('NOR'), partyOf(mention('NOR')))).toBeNull()
  expect(others(null, NOBODY)).toBeNull()
})

test('nobody is the target of his own act', () => {
  expect(result(filling, partyOf(mention('NOR')), partyOf(mention('NOR', 'SWE')), 'object', []).target.codes).toEqual([
    'SWE',
  ])
})

test('a target is named unless it comes from what went before', () => {
  const named = (rule: string) => result(filling, NOBODY, NOBODY, rule, []).explicit
  expect(['object', 'coverb:to', 'counterpart', 'none'].map(named)).toEqual([true, true, false, false])
})

test('whom what describes the subject names has to do with that alone', () => {
  expect(says('與烏拉圭接壤的巴西1月12日與玻利維亞斷交。')).toBe('SANCTION BRA BOL 2026-01-12 occurred')
  expect(says('與烏拉圭接壤的巴西1月12日會見玻利維亞外長。')).toBe('CONSULT BOL,BRA - 2026-01-12 occurred')
})
