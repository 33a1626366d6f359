import { describe, expect, test } from 'vitest'
import { clausesIn } from '../../test/clauses.ts'
import type { Clause } from './clause.ts'
import { nameIn, opensAny, titleIn, within } from './named-in-marks.ts'
import { Phrases } from './phrases.ts'
import type { Token } from './token.ts'

const titled = new Phrases(new Set(['协议']))
const clause = (text: string) => clausesIn(text)[0] as Clause
const wordsOf = (text: string, span: ReturnType<typeof nameIn>) => span && text.slice(span.start + 1, span.end)

describe('a title names a paper', () => {
  test.each([
    ['in its own marks', '挪威签署《和平与贸易条约》。', '和平与贸易条约'],
    ['in quotation marks, with the word for a paper', '挪威签署「边界协议」。', '边界协议'],
    ['not words of grammar, which are speech', '挪威说「不再提供协议」。', null],
    ['not without the word for a paper', '挪威提到「和平之路」。', null],
  ])('%s: %s', (_, text, expected) => {
    expect(wordsOf(text, titleIn(titled, text, clause(text)))).toBe(expected)
  })
})

describe('a name stands right before an exercise', () => {
  test.each([
    ['挪威举行「北方盾牌」军事演习。', '北方盾牌'],
    ['挪威提到「北方盾牌」，没有举行演习。', null],
  ])('%s', (text, expected) => {
    expect(wordsOf(text, nameIn(text, clause(text)))).toBe(expected)
  })
})

test('one look tells whether any mark opens in a clause', () => {
  expect(opensAny('挪威签署《条约》。', clause('挪威签署《条约》。'))).toBe(true)
  expect(opensAny('挪威签署条约。', clause('挪威签署条约。'))).toBe(false)
})

test('a token lies within the marks, and not on them', () => {
  const token = (start: number, end: number) => ({ start, end }) as Token
  expect([token(3, 5), token(2, 5), token(3, 9)].map((one) => within(one, { start: 2, end: 8 }))).toEqual([
    true,
    false,
    false,
  ])
})
