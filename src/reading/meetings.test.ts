import { describe, expect, test } from 'vitest'
import { freshDiscourse as fresh } from '../../test/discourse.ts'
import { meet, meetingOf } from './meetings.ts'
import type { When } from './reading.ts'

const on = (day: string): When => ({ start: day, end: day, basis: 'stated', span: null })

describe('dated meetings', () => {
  test('are known by their parties in any order, and by no others', () => {
    const discourse = fresh()
    meet(discourse, ['BBB', 'AAA'], on('2026-01-05'))
    expect(meetingOf(discourse, ['AAA', 'BBB'], 3)).toEqual(on('2026-01-05'))
    expect(meetingOf(discourse, ['AAA', 'CCC'], 3)).toBeNull()
    expect(meetingOf(discourse, ['AAA', 'BBB', 'CCC'], 3)).toBeNull()
  })
  test('an earlier one does not take the place of a later one', () => {
    const discourse = fresh()
    for (const day of ['2026-01-05', '2025-11-01']) meet(discourse, ['AAA', 'BBB'], on(day))
    expect(meetingOf(discourse, ['AAA', 'BBB'], 3)?.start).toBe('2026-01-05')
    meet(discourse, ['AAA', 'BBB'], on('2026-01-07'))
    expect(meetingOf(discourse, ['AAA', 'BBB'], 3)?.start).toBe('2026-01-07')
  })
  test('right behind an earlier one that was told last it is meant', () => {
    const discourse = fresh()
    for (const day of ['2026-01-16', '2026-01-15']) meet(discourse, ['AAA', 'BBB'], on(day))
    discourse.sentence = 1
    expect(meetingOf(discourse, ['AAA', 'BBB'], 3)?.start).toBe('2026-01-15')
    discourse.sentence = 2
    expect(meetingOf(discourse, ['AAA', 'BBB'], 3)?.start).toBe('2026-01-16')
  })
  test('are forgotten beyond the reach, and kept in mind by being asked for', () => {
    const discourse = fresh()
    meet(discourse, ['AAA', 'BBB'], on('2026-01-05'))
    const askedAt = (sentence: number) => {
      discourse.sentence = sentence
      return meetingOf(discourse, ['AAA', 'BBB'], 3) !== null
    }
    expect([askedAt(3), askedAt(6), askedAt(10)]).toEqual([true, true, false])
  })
})
