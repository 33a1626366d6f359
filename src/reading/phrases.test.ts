import { describe, expect, test } from 'vitest'
import { Phrases } from './phrases.ts'

const phrases = new Phrases(['以来', '后', '之后'])

describe('Phrases', () => {
  test('stand in a stretch where they begin and end within it', () => {
    expect(phrases.standIn('战争以来', 0, 4)).toBe(true)
    expect(phrases.standIn('战争以来', 0, 3)).toBe(false)
    expect(phrases.standIn('战争以来', 3, 4)).toBe(false)
    expect(phrases.standIn('战后重建', 2, 4)).toBe(false)
    expect(phrases.standIn('', 0, 0)).toBe(false)
  })
  test('begin at a place, end a stretch', () => {
    expect([0, 1, 2].map((at) => phrases.startAt('战后', at))).toEqual([false, true, false])
    expect(phrases.end('就任后', 0, 3)).toBe(true)
    expect(phrases.end('就任后', 3, 3)).toBe(false)
    expect(phrases.end('就任后的', 0, 4)).toBe(false)
  })
  test('are a stretch', () => {
    expect(phrases.is('战争以来', 2, 4)).toBe(true)
    expect(phrases.is('战争以来', 2, 3)).toBe(false)
    expect(phrases.is('战争之后', 2, 5)).toBe(false)
    expect(phrases.is('战后', 1, 1)).toBe(false)
  })
  test('without words nothing is found', () => {
    expect(new Phrases([]).standIn('战后', 0, 2)).toBe(false)
  })
})
