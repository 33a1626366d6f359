import { describe, expect, test } from 'vitest'
import type { Segmented } from '../text/segment.ts'
import type { Clause } from './clause.ts'
import { countsIn } from './counts.ts'
import type { Trigger } from './trigger.ts'

/** What is counted in `VERB…NOUN`, each of two units, with `between` between them. */
function counted(between: string, turned = false) {
  const clean = `簽署${between}協定`
  const end = clean.length
  const tokens = [
    { start: 0, end: 2 },
    { start: end - 2, end },
  ]
  const trigger = turned ? { verb: 1, noun: 0 } : { verb: 0, noun: 1 }
  return countsIn({ clean } as Segmented, { tokens } as unknown as Clause, trigger as Trigger)
}

describe('countsIn', () => {
  test('a number between the verb and its noun counts the noun', () => {
    expect(counted('14項')).toEqual([{ n: 14, of: '協定', span: { start: 2, end: 7 } }])
    expect(counted('了多達3,200份')[0]?.n).toBe(3200)
  })
  test('numbers of a name count nothing', () => {
    expect(counted('外交與國防2+2')).toEqual([])
    expect(counted('14項2+2')[0]?.n).toBe(14)
  })
  test('without a number there is no count', () => {
    expect(counted('數項')).toEqual([])
    expect(counted('')).toEqual([])
  })
  test('nor where the noun stands before the verb, or there is none', () => {
    expect(counted('14項', true)).toEqual([])
    const text = { clean: '14簽署' } as Segmented
    const tokens = [{ start: 2, end: 4 }]
    expect(countsIn(text, { tokens } as unknown as Clause, { verb: 0, noun: -1 } as Trigger)).toEqual([])
  })
})
