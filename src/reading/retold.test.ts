import { describe, expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import { asTold, isAskedBefore } from './retold.ts'

interface Rest {
  type?: string
  frame?: string
  source?: string[]
  target?: string[]
  sentence?: number
  nominal?: boolean
  day?: string
}

const draft = (rest: Rest): Draft =>
  ({
    frame: { type: rest.type ?? 'MOBILIZE', frame: rest.frame ?? 'enter-airspace' },
    source: { codes: rest.source ?? ['BLR'], people: [] },
    target: { codes: rest.target ?? ['LTU'], people: [] },
    sentence: rest.sentence ?? 0,
    nominal: rest.nominal ?? false,
    mutual: false,
    when: rest.day ? { start: rest.day, end: rest.day, basis: 'stated', span: null } : null,
  }) as unknown as Draft

describe('asTold', () => {
  const minded = draft({ target: ['EU'], sentence: 1 })
  test.each([
    ['the deed told before', [draft({})], ['LTU']],
    ['the same deed of somebody else', [draft({ source: ['RUS'] })], ['EU']],
    ['another deed', [draft({ frame: 'patrol' })], ['EU']],
    ['the same sentence', [draft({ sentence: 1 })], ['EU']],
    ['nothing', [], ['EU']],
  ])('%s', (_, before, target) => {
    expect(asTold(minded, before).target.codes).toEqual(target)
  })

  test('another day is another deed', () => {
    const dated = draft({ target: ['EU'], sentence: 1, day: '2026-01-14' })
    expect(asTold(dated, [draft({ day: '2026-01-02' })]).target.codes).toEqual(['EU'])
  })
})

describe('isAskedBefore', () => {
  const noun = draft({ type: 'REQUEST', nominal: true, source: ['LTU'] })
  test.each([
    ['asked', [draft({ type: 'REQUEST', source: ['LTU'] })], true],
    ['asked by somebody else', [draft({ type: 'REQUEST', source: ['LVA'] })], false],
    ['blamed', [draft({ type: 'ACCUSE', source: ['LTU'] })], false],
  ])('%s', (_, before, expected) => {
    expect(isAskedBefore(noun, before)).toBe(expected)
  })
  test('a verb asks anew', () => {
    expect(isAskedBefore({ ...noun, nominal: false }, [noun])).toBe(false)
  })
})
