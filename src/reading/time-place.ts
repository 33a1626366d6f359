/** What a part of a place in the calendar counts from: nothing (it is absent), its own number, the document's day, or the time spoken of before. */
export type Base = 'none' | 'stated' | 'published' | 'previous'

/** A time as it is written, not yet resolved. Offsets are into `Text.clean`. */
export interface Place {
  start: number
  end: number
  yearBase: Base
  /** The year itself, or an offset from its base. */
  year: number
  /** How many years from `year` on: 10 for a decade. */
  years: number
  monthBase: Base
  month: number
  dayBase: Base
  day: number
  /** Base of a week; `stated` for a weekday that stands alone. */
  weekBase: Base
  week: number
  /** 1..7, 8 for the weekend, 0 for the whole week. */
  weekday: number
  /** A slice: months 1..14 of the year, or days 1..31 where there is a month; 0 for none. */
  from: number
  to: number
  /** The part of a year or month stands without one (年底, 下旬): its base is only supposed. */
  alone: boolean
  /** The number of the feast that it is, and how many days that lasts; 0 for none. */
  feast: number
  feastDays: number
  /** What brackets say beside it: 昨（5）日, 5日（周一）; 0 for nothing. */
  shownDay: number
  shownWeekday: number
  /** The last of several numbers before one unit (4至7日), or the second time of a range. */
  last: Place | null
  rule: string
}

/** An empty place at `start`. */
export function place(start: number, rule: string): Place {
  return {
    start,
    end: start,
    yearBase: 'none',
    year: 0,
    years: 1,
    monthBase: 'none',
    month: 0,
    dayBase: 'none',
    day: 0,
    weekBase: 'none',
    week: 0,
    weekday: 0,
    from: 0,
    to: 0,
    alone: false,
    feast: 0,
    feastDays: 0,
    shownDay: 0,
    shownWeekday: 0,
    last: null,
    rule,
  }
}

export type Grain = 'day' | 'week' | 'month' | 'year'

/** How exact the place is as written. */
export function grainOf(at: Place): Grain {
  if (at.dayBase !== 'none' || at.weekday !== 0 || at.feast !== 0) return 'day'
  if (at.weekBase !== 'none') return 'week'
  return at.monthBase !== 'none' || at.from !== 0 ? 'month' : 'year'
}

/** Whether the place is written with a number of its own. */
export function isStated(at: Place): boolean {
  if (at.yearBase === 'published' || at.yearBase === 'previous') return false
  if (at.monthBase === 'published' || at.monthBase === 'previous') return false
  return at.dayBase !== 'published' && at.dayBase !== 'previous' && at.weekBase === 'none'
}
