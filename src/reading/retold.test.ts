import { describe, expect, test } from 'vitest'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { asMet, asTold, isAskedBefore } from './retold.ts'
import type { Trigger } from './trigger.ts'

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

describe('asMet', () => {
  const day = { start: '2026-01-14', end: '2026-01-14' }
  const clause = (roles: number, time: object | null) =>
    ({
      from: 0,
      to: 3,
      tokens: [
        { roles, glue: 0 },
        { roles: 0, glue: 0 },
        { roles: 0, glue: 0, time },
      ],
    }) as unknown as Clause
  const trigger = { verb: 1, noun: -1 } as unknown as Trigger
  const meeting = (rest: Rest) => draft({ type: 'CONSULT', frame: 'meet', source: ['FIN'], target: ['NOR'], ...rest })
  const told = { ...meeting({}), when: day } as unknown as Draft

  test('takes the day of the meeting of the same two', () => {
    expect(asMet(clause(ROLE['prep.at'], {}), trigger, meeting({ sentence: 1 }), [told]).when).toEqual(day)
  })
  test.each([
    ['without the coverb', clause(0, {}), told],
    ['without the word of time', clause(ROLE['prep.at'], null), told],
    ['of others', clause(ROLE['prep.at'], {}), { ...told, source: { codes: ['SWE'], people: [] } } as Draft],
  ])('%s it stays as it is', (_, where, before) => {
    expect(asMet(where, trigger, meeting({ sentence: 1 }), [before]).when).toBeNull()
  })
})
