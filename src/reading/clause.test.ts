import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesIn } from '../../test/clauses.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, hasKindBefore, hasRole, rolesOf } from './clause.ts'
import type { Token } from './token.ts'

const marksIn = (source: string) =>
  clausesIn(source)
    .map(({ mentions }) => mentions.map(({ mention, mark }) => `${mention.codes.join(',')}:${mark}`).join(' '))
    .join(' | ')

describe('a mention is free, or behind a coverb', () => {
  test.each([
    ['挪威批評緬甸', 'NOR:free MMR:free'],
    ['挪威對緬甸實施制裁', 'NOR:free MMR:to'],
    ['挪威对缅甸实施制裁', 'NOR:free MMR:to'],
    ['挪威向緬甸提供援助', 'NOR:free MMR:to'],
    ['挪威首相親自與緬甸總統會談', 'NOR:free MMR:with'],
    ['緬甸遭挪威制裁', 'MMR:free NOR:by'],
    ['缅甸被挪威制裁', 'MMR:free NOR:by'],
    ['這批藥品由挪威提供', 'NOR:agent'],
    ['挪威首相在緬甸發表演說', 'NOR:free MMR:at'],
    ['挪威首相應緬甸邀請訪問泰國', 'NOR:free MMR:answer THA:free'],
    ['挪威就緬甸問題表態', 'NOR:free MMR:about'],
    ['挪威把緬甸列入名單', 'NOR:free MMR:ba'],
  ])('%s: %s', (source, expected) => {
    expect(marksIn(source)).toBe(expected)
  })
})

describe('a coverb holds no longer than', () => {
  test.each([
    ['its first mention', '挪威對緬甸制裁俄羅斯', 'NOR:free MMR:to RUS:free'],
    ['its clause', '挪威對緬甸，俄羅斯對泰國', 'NOR:free MMR:to | RUS:free THA:to'],
    ['the next verb, where it is one of place', '挪威在會中批評緬甸', 'NOR:free MMR:free'],
  ])('%s', (_, source, expected) => {
    expect(marksIn(source)).toBe(expected)
  })
})

test('the passive is known by its mark', () => {
  const passive = (source: string) => clausesIn(source).map((clause) => clause.passive >= 0)
  expect(passive('緬甸遭挪威制裁，挪威批評緬甸')).toEqual([true, false])
  expect(passive('缅甸被制裁')).toEqual([true])
})

test('clauses tile the tokens of their sentence, and hold their own mentions', () => {
  const parts = fc.array(
    fc.constantFrom('挪威', '緬甸', '對', '與', '被', '將', '制裁', '會談', '的', '，', '；', '在', '某'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(parts, (words) => {
      const clauses = clausesIn(words.join(''))
      let to = 0
      for (const clause of clauses) {
        expect(clause.from).toBe(to)
        to = clause.to
        for (const { mention } of clause.mentions)
          expect(mention.first >= clause.from && mention.last <= clause.to).toBe(true)
      }
      expect(to).toBe(clauses[0]?.tokens.length ?? 0)
    }),
    { seed: 20260115, numRuns: 200 },
  )
  expect.hasAssertions()
})

test('roles are looked up in a stretch of tokens', () => {
  const tokens = [0, ROLE.say, ROLE.negation | ROLE.future].map((roles) => ({ roles }) as unknown as Token)
  expect(tokens.map(rolesOf)).toEqual([0, ROLE.say, ROLE.negation | ROLE.future])
  expect(rolesOf(undefined)).toBe(0)
  expect(findRole(tokens, 0, 3, ROLE.future)).toBe(2)
  expect(findRole(tokens, 0, 2, ROLE.future)).toBe(-1)
  expect(findRole(tokens, 0, 3, ROLE.say | ROLE.future)).toBe(1)
  expect([hasRole(tokens, 0, 3, ROLE.say), hasRole(tokens, 2, 3, ROLE.say)]).toEqual([true, false])
})

test('a kind stands before a token or behind it, in this clause or another', () => {
  const [first, second] = clausesIn('挪威禁止緬甸參與合作，緬甸抗議。') as [Clause, Clause]
  const act = first.tokens.findIndex(({ word }) => word?.form === '禁止')
  expect(hasKindBefore(first, act, KIND.preventing)).toBe(false)
  expect(hasKindBefore(first, act + 1, KIND.preventing)).toBe(true)
  expect(hasKindBefore(second, second.to, KIND.preventing)).toBe(false)
})
