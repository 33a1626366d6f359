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
})
