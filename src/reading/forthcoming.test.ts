import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'
import type { Clause } from './clause.ts'
import { whenComing } from './forthcoming.ts'
import type { When } from './reading.ts'

const clause = { start: 20, end: 40 } as Clause
const at = (start: string, end: string | null, from: number): When => ({
  start,
  end,
  basis: 'stated',
  span: { start: from, end: from + 4 },
})

describe('the time of an act that is still to come', () => {
  test('takes no past day from what is told around it', () => {
    expect(whenComing(at('2026-03-02', '2026-03-02', 3), clause, 'pledged', 'AID', '2026-03-10', false)).toBeNull()
  })
  test('nor any where the day of the document is not known', () => {
    expect(whenComing(at('2026-03-02', '2026-03-02', 3), clause, 'pledged', 'AID', null, false)).toBeNull()
  })
  test('keeps the day of its own clause, and one that lies ahead', () => {
    const own = at('2026-03-02', '2026-03-02', 22)
    expect(whenComing(own, clause, 'pledged', 'AID', '2026-03-10', false)).toBe(own)
    const ahead = at('2026-04', '2026-04', 3)
    expect(whenComing(ahead, clause, 'scheduled', 'CONSULT', '2026-03-10', false)).toBe(ahead)
  })
  test('gives no day still to come to what has happened', () => {
    expect(whenComing(at('2026-03-12', '2026-03-12', 3), clause, 'occurred', 'REJECT', '2026-03-10', false)).toBeNull()
  })
  test('leaves what has happened and what is said as they are', () => {
    const before = at('2026-03-02', '2026-03-02', 3)
    expect(whenComing(before, clause, 'occurred', 'AID', '2026-03-10', false)).toBe(before)
    expect(whenComing(before, clause, 'predicted', 'REQUEST', '2026-03-10', false)).toBe(before)
    expect(whenComing(before, clause, 'predicted', 'AGREE', '2026-03-10', false)).toBeNull()
  })
  test('begins on the first day of an open time, but a measure lasts', () => {
    expect(whenComing(at('2026-04', null, 22), clause, 'pledged', 'AID', '2026-03-10', false)?.end).toBe('2026-04')
    expect(whenComing(at('2026-04', null, 22), clause, 'pledged', 'SANCTION', '2026-03-10', false)?.end).toBeNull()
  })
})

describe('what has not come about', () => {
  test('has no day but its own where it is said to be so still', () => {
    expect(says('肯亞與烏干達外長5日會談，雙方仍然沒有具體共識。')).toContain('AGREE KEN,UGA - - denied')
    expect(says('肯亞與烏干達外長5日會談，雙方沒有達成共識。')).toContain('AGREE KEN,UGA - 2026-01-05 denied')
  })
})
