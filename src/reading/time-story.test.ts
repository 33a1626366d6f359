import { describe, expect, test } from 'vitest'
import { place } from './time-place.ts'
import { Story } from './time-story.ts'

const today = { y: 2026, m: 1, d: 15 }
const day = (y: number, m: number, d: number) => ({ start: { y, m, d }, end: { y, m, d } })
const stated = (part: { year?: boolean; month?: boolean; day?: boolean }) => ({
  ...place(0, 'test'),
  yearBase: part.year ? ('stated' as const) : ('none' as const),
  monthBase: part.month ? ('stated' as const) : ('none' as const),
  dayBase: part.day ? ('stated' as const) : ('none' as const),
})

describe('what a document has told so far', () => {
  test('a day without a year goes on in the year of the story', () => {
    const story = new Story(today)
    story.remember(stated({ year: true, month: true, day: true }), day(2024, 7, 26), 0, false)
    story.remember(stated({ month: true, day: true }), day(2024, 8, 25), 0, false)
    expect(story.previous).toMatchObject({ hasYear: true, hasMonth: true })
    story.comeBack()
    expect(story.previous).toMatchObject({ hasYear: false, hasMonth: false })
  })
  test('a year of the document itself is none that was told', () => {
    const story = new Story(today)
    story.remember(stated({ month: true, day: true }), day(2026, 1, 3), 0, false)
    expect(story.previous?.hasYear).toBe(false)
  })
  test('a day that was counted is where the story is', () => {
    const story = new Story(today)
    story.remember(stated({ month: true, day: true }), day(2025, 12, 2), 0, false)
    story.tell({ y: 2025, m: 12, d: 5 }, 1)
    expect(story.day).toEqual({ y: 2025, m: 12, d: 5 })
    expect(story.previous).toMatchObject({ sentence: 1, hasMonth: true })
  })
  test('the start of what is still to come is no day of the story', () => {
    const story = new Story(today)
    story.remember(stated({ day: true }), day(2026, 1, 8), 0, false)
    story.remember(stated({ day: true }), day(2026, 1, 20), 0, true)
    expect(story.day).toEqual({ y: 2026, m: 1, d: 8 })
  })
  test('a year to come is that of the months behind it in its sentence', () => {
    const story = new Story(today)
    story.remember(stated({ year: true }), { start: { y: 2027, m: 0, d: 0 }, end: { y: 2027, m: 0, d: 0 } }, 0, false)
    expect(story.yearAhead(0)).toBe(2027)
    expect(story.yearAhead(1)).toBeNull()
    const term = new Story(today)
    term.remember(stated({ year: true }), { start: { y: 2027, m: 0, d: 0 }, end: { y: 2027, m: 0, d: 0 } }, 0, true)
    expect(term.yearAhead(0)).toBeNull()
  })
  test('the time by which something is to be done is no plan', () => {
    const [plan, term] = [new Story(today), new Story(today)]
    const ahead = { start: { y: 2026, m: 10, d: 21 }, end: { y: 2026, m: 10, d: 31 } }
    plan.remember(stated({ month: true }), ahead, 0, false)
    term.remember(stated({ month: true }), ahead, 0, true)
    expect([plan.plan, term.plan]).toEqual([ahead, null])
  })
  test('a week has no day from which another one is counted', () => {
    const story = new Story(today)
    story.remember(stated({ day: true }), day(2026, 1, 13), 0, false)
    const week = { ...place(0, 'week'), weekBase: 'published' as const, week: -1 }
    story.remember(week, { start: { y: 2026, m: 1, d: 5 }, end: { y: 2026, m: 1, d: 11 } }, 1, false)
    expect(story.day).toEqual({ y: 2026, m: 1, d: 13 })
    story.remember({ ...week, weekday: 5 }, day(2026, 1, 9), 2, false)
    expect(story.day).toEqual({ y: 2026, m: 1, d: 9 })
  })
  test('a part of a month that lies ahead is no plan of days', () => {
    const story = new Story(today)
    const early = { ...stated({ month: true }), from: 1, to: 10 }
    story.remember(early, { start: { y: 2026, m: 3, d: 1 }, end: { y: 2026, m: 3, d: 10 } }, 0, false)
    expect(story.plan).toBeNull()
  })
  test('an earlier month of the year in the sentence is the one that it goes on from', () => {
    const story = new Story(today)
    const april = { y: 2026, m: 4, d: 0 }
    story.remember(stated({ month: true }), { start: april, end: april }, 0, false)
    expect([story.goesOnTo(2026, 6, 0), story.goesOnTo(2026, 3, 0), story.goesOnTo(2026, 6, 1)]).toEqual([
      true,
      false,
      false,
    ])
  })
})
