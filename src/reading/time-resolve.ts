import type { Interval } from '../text/day.ts'
import type { Note } from '../text/text.ts'
import {
  addMonths,
  dayNumber,
  daysInMonth,
  firstDay,
  fromDayNumber,
  isAfter,
  isBefore,
  iso,
  lastDay,
  monthWith,
  sameDayOf,
  shifted,
  weekdayOf,
  type Ymd,
} from './calendar.ts'
import type { Chronicle } from './time-chronicle.ts'
import { feastIn, nearestFeasts } from './time-feasts.ts'
import type { FeastDays, TimePack } from './time-pack.ts'
import type { Place } from './time-place.ts'
import { Story } from './time-story.ts'

/** Bits of what the clause says about a time. */
export const WEAK = 1
export const STRONG = 2
export const PAST = 4

/** Days of a week. */
const WEEK = 7
/** What is to happen on a day of which only the number is given lies a month ahead where that day is so far behind. */
const LONG_AGO = 8

/** An interval in parts, and its other reading. */
export interface Found {
  readonly start: Ymd
  readonly end: Ymd
  readonly other: { readonly start: Ymd; readonly end: Ymd } | null
}

const text = (day: Ymd) => iso(day.y, day.m, day.d)

/** A month after that of the document. */
const isBeyond = (published: Ymd, year: number, month: number) =>
  year > published.y || (year === published.y && month > published.m)

/** An interval as ISO strings. */
export function interval(found: { readonly start: Ymd; readonly end: Ymd }): Interval {
  const start = text(found.start)
  return { start, end: found.end === found.start ? start : text(found.end) }
}

/** Resolves the times of one document in reading order; it keeps what was spoken of last. */
export class Resolver {
  readonly published: Ymd | null
  readonly notes: Note[] = []
  readonly story: Story
  readonly chronicle: Chronicle

  readonly #feasts: TimePack['feasts']

  constructor(published: Ymd | null, chronicle: Chronicle, feasts: TimePack['feasts']) {
    this.#feasts = feasts
    this.published = published
    this.chronicle = chronicle
    this.story = new Story(published)
  }

  /** The document's day as a day number; null where it is not known to the day. */
  get today(): number | null {
    const { published } = this
    return published === null || published.d === 0 ? null : dayNumber(published.y, published.m, published.d)
  }

  /**
   * @param mood what the clause says, asked for only where it matters
   * @param sentence number of the sentence
   */
  resolve(at: Place, mood: () => number, sentence: number): Found | null {
    const found = this.#single(at, mood, sentence)
    if (at.last === null) return found
    return this.#range(at, at.last, found, mood, sentence)
  }

  #single(at: Place, mood: () => number, sentence: number): Found | null {
    if (at.feast > 0) return this.#feast(at, mood, sentence)
    if (at.weekBase !== 'none') return this.#week(at, mood, sentence)
    if (at.dayBase === 'published' || at.dayBase === 'previous') return this.#relativeDay(at, mood, sentence)
    if (at.monthBase === 'published' || at.monthBase === 'previous') return this.#relativeMonth(at, sentence)
    if (at.monthBase === 'none' && at.dayBase === 'stated') return this.#bareDay(at, mood, sentence)
    if (at.yearBase === 'none') return this.#bareMonth(at, mood, sentence)
    const year = this.#yearOf(at, mood, sentence)
    return year === null ? null : this.#dated(at, year)
  }

  #feast(at: Place, mood: () => number, sentence: number): Found | null {
    const { published } = this
    const feast = this.#feasts.get(at.feast) as FeastDays
    if (published !== null && at.yearBase === 'none') {
      const [taken, other] = nearestFeasts(feast, at.feastDays, published, (isNearer) => {
        const said = mood()
        return (said & (WEAK | STRONG)) !== 0 || ((said & PAST) === 0 && isNearer)
      })
      return taken ? { ...taken, other: other ?? null } : null
    }
    const year = at.yearBase === 'none' ? null : this.#yearOf(at, mood, sentence)
    const days = year === null ? null : feastIn(feast, at.feastDays, year)
    return days && { ...days, other: null }
  }

  #yearOf(at: Place, mood: () => number, sentence: number): number | null {
    if (at.yearBase === 'stated') return at.year
    const { published, story } = this
    const { previous } = story
    if (at.yearBase === 'previous') return this.story.year < 0 ? null : this.story.year + at.year
    if (at.alone && previous?.hasYear === true) {
      if (previous.sentence === sentence) return previous.end.y
      const isToldOn = previous.sentence === sentence - 1 && previous.end.m > 0 && at.from >= previous.end.m
      if (isToldOn && published !== null && previous.end.y < published.y) return previous.end.y
    }
    if (published === null) return null
    const isThisWinter = at.from === 12 && at.to === 14 && at.year === 0 && published.m > 0 && published.m < 3
    // 岁末 of a text of January is that of the year before, unless something is still to come.
    const isJustOver =
      at.alone && at.from === 12 && at.to === 12 && published.m === 1 && (mood() & (WEAK | STRONG)) === 0
    return published.y + at.year - (isThisWinter || isJustOver ? 1 : 0)
  }

  #dated(at: Place, y: number): Found | null {
    if (at.monthBase !== 'none') return this.#inMonth(at, y, at.month)
    if (at.from === 0 || (at.from === 1 && at.to === 12))
      return whole({ y, m: 0, d: 0 }, { y: y + at.years - 1, m: 0, d: 0 })
    const wraps = at.to > 12
    return whole({ y, m: at.from, d: 0 }, { y: wraps ? y + 1 : y, m: wraps ? at.to - 12 : at.to, d: 0 })
  }

  #inMonth(at: Place, y: number, m: number): Found | null {
    const length = daysInMonth(y, m)
    if (at.dayBase === 'stated') {
      if (at.day <= length) return this.#checked(at, { y, m, d: at.day })
      this.note(at, 'no-such-day', `There is no day ${at.day} in ${iso(y, m)}.`)
      return null
    }
    if (at.from === 0 || (at.from === 1 && at.to === 31)) return whole({ y, m, d: 0 })
    return whole({ y, m, d: at.from }, { y, m, d: Math.min(at.to, length) })
  }

  #checked(at: Place, day: Ymd): Found {
    if (at.shownWeekday > 0 && at.shownWeekday < 8 && weekdayOf(firstDay(day)) !== at.shownWeekday) {
      this.note(at, 'weekday-mismatch', `${text(day)} is no such weekday.`, [interval({ start: day, end: day })])
    }
    return whole(day)
  }

  #relativeDay(at: Place, mood: () => number, sentence: number): Found | null {
    const { published, today, story } = this
    const { previous } = story
    if (at.yearBase === 'published' && published) return whole(sameDayOf(published, published.y + at.year))
    // 11月就任，隔天…: where only the month is known, the day after is in it.
    const isInexact = previous !== null && (previous.end.d === 0 || previous.isPart)
    if (at.dayBase === 'previous' && previous?.sentence === sentence && isInexact && previous.end.m > 0)
      return whole(previous.start, previous.end)
    let from =
      at.dayBase === 'published' || (this.story.day === null && at.day === 0) ? today : this.#storyDay(mood, sentence)
    if (at.dayBase === 'previous' && this.story.day === null && at.day !== 0) from = null
    if (from === null) {
      if (at.shownDay === 0 || published === null || published.m === 0) return null
      return whole({ y: published.y, m: published.m, d: Math.min(at.shownDay, daysInMonth(published.y, published.m)) })
    }
    const day = fromDayNumber(from + at.day)
    if (at.shownDay > 0 && at.shownDay !== day.d) {
      this.note(at, 'day-mismatch', `The day in brackets is not ${text(day)}.`, [interval({ start: day, end: day })])
    }
    return this.#checked(at, day)
  }

  /** The day that 前一天, 同日 and 次日 are counted from: behind a sentence about a plan (預定17日會談。前一天 A 開火) the one before the plan. */
  #storyDay(mood: () => number, sentence: number): number | null {
    const { day, past, previous } = this.story
    const isPlan = day !== null && previous?.sentence !== sentence && this.story.isAhead(day)
    const isTold = isPlan && (mood() & (WEAK | STRONG)) === 0
    const from = isTold ? past : day
    return from ? firstDay(from) : isTold ? this.today : null
  }

  #relativeMonth(at: Place, sentence: number): Found | null {
    const { previous } = this.story
    // 3月簽約；月底…: a part of a month goes on in the month that the sentence has named.
    const isToldOn = at.alone && previous?.sentence === sentence && previous.hasMonth && previous.start.m > 0
    const from = isToldOn ? previous.end : at.monthBase === 'published' ? this.published : this.story.month
    if (from === null || from.m === 0) return null
    const { y, m } = addMonths({ y: from.y, m: from.m, d: 0 }, at.month)
    return this.#inMonth(at, y, m)
  }

  #week(at: Place, mood: () => number, sentence: number): Found | null {
    const from = at.weekBase === 'previous' ? (this.story.day === null ? null : firstDay(this.story.day)) : this.today
    if (from === null) return null
    const monday = from - weekdayOf(from) + 1
    if (at.weekBase !== 'stated') {
      const first = monday + at.week * 7
      if (at.weekday === 0 && at.week === 0 && at.to > 0) return days(first, from)
      if (at.weekday === 0) return days(first, first + 6)
      if (at.weekday === 8) return days(first + 5, first + 6)
      return this.#shownDay(at, first + at.weekday - 1, null)
    }
    // 明天會談，週六轉往 B: the steps of a plan.
    const said = mood()
    const isAhead = (said & (WEAK | STRONG)) !== 0 || ((said & PAST) === 0 && this.#followsAhead(sentence))
    if (at.weekday === 8) {
      const ahead = isAhead || weekdayOf(from) > 5
      return days(ahead ? monday + 5 : monday - 2, ahead ? monday + 6 : monday - 1)
    }
    const past = from - ((weekdayOf(from) - at.weekday + 7) % 7)
    const ahead = past === from ? from : past + 7
    // 週一舉行會談。雙方同意於週一午夜停火: the day that was just told, although the words look ahead.
    const isNext = isAhead && !this.story.hasTold(past, sentence)
    return this.#shownDay(at, isNext ? ahead : past, isNext ? past : ahead)
  }

  #shownDay(at: Place, day: number, other: number | null): Found {
    const taken = fromDayNumber(day)
    const second = other === null || other === day ? null : fromDayNumber(other)
    if (at.shownDay === 0 || at.shownDay === taken.d) {
      return { start: taken, end: taken, other: second && { start: second, end: second } }
    }
    if (second !== null && second.d === at.shownDay) return whole(second)
    // 上周三（7日）, written on a Sunday: for many a week begins on that day.
    const near = [day + WEEK, day - WEEK].map(fromDayNumber).find(({ d }) => d === at.shownDay)
    if (near && other === null) return whole(near)
    this.note(at, 'weekday-mismatch', `The day in brackets is no such weekday.`, [
      interval({ start: taken, end: taken }),
    ])
    return whole(taken)
  }

  /** A month without a year, with or without a day. */
  #bareMonth(at: Place, mood: () => number, sentence: number): Found | null {
    const { published, story } = this
    const { previous } = story
    const { month } = at
    const year = this.chronicle.yearOf(month)
    if (year !== null && (published === null ? year === this.story.year : !isBeyond(published, year, month)))
      return this.#inMonth(at, year, month)
    // 展望明年，協定料在3月簽署: a year to come that the sentence has named is the year of its months.
    const coming = story.yearAhead(sentence)
    if (coming !== null && (mood() & PAST) === 0) return this.#inMonth(at, coming, month)
    // A text of unknown day goes on in the year that it stated last.
    if (published === null) return this.story.year < 0 ? null : this.#inMonth(at, this.story.year, month)
    const past = isAfter(month, at.day, published) ? published.y - 1 : published.y
    const ahead = isBefore(month, at.day, published) ? published.y + 1 : published.y
    const said = mood()
    const inContext =
      previous?.hasYear === true &&
      (said & STRONG) === 0 &&
      previous.end.y < published.y &&
      (previous.end.m === 0
        ? previous.sentence === sentence
        : previous.sentence >= sentence - 1 && month >= previous.end.m)
    if (inContext) {
      const isClose = past * 12 + month > published.y * 12 + published.m - 3 && previous.sentence !== sentence
      if (!isClose) return this.#inMonth(at, previous.end.y, month)
    }
    if (past === ahead) return this.#inMonth(at, past, month)
    // A mere year ahead (延長到2028年) says nothing of the months behind it.
    const follows = this.#followsAhead(sentence) && month >= (previous?.start.m || 13)
    if (follows && (said & PAST) === 0) return this.#either(at, ahead, month, past, month)
    const distance = ahead * 12 + month - published.y * 12 - published.m
    const isPlan = (said & STRONG) !== 0 || (said & WEAK ? distance < 10 : (said & PAST) === 0 && distance <= 2)
    const isAhead = isPlan && !(ahead > published.y && story.goesOnTo(published.y, month, sentence))
    return this.#either(at, isAhead ? ahead : past, month, isAhead ? past : ahead, month)
  }

  /** Whether the time before this one stands in the same sentence and lies ahead, as in a list of steps to come. */
  #followsAhead(sentence: number): boolean {
    const { published, story } = this
    const { previous } = story
    return previous?.sentence === sentence && published !== null && firstDay(previous.start) > lastDay(published)
  }

  /** A day without a month. */
  #bareDay(at: Place, mood: () => number, sentence: number): Found | null {
    const { published, story } = this
    const { previous } = story
    const entry = this.chronicle.month
    if (entry && at.day <= daysInMonth(entry.y, entry.m)) return this.#inMonth(at, entry.y, entry.m)
    if (published === null || published.m === 0) {
      const month =
        previous?.hasMonth === true && previous.sentence >= sentence - 1 ? previous.end : (story.focus ?? story.month)
      return month && at.day <= daysInMonth(month.y, month.m) ? this.#inMonth(at, month.y, month.m) : null
    }
    const plan = this.story.plan
    // 預定12月15日制裁。B 17日已重開口岸: what has been done was not done in the month of the plan.
    const isDone = (day: Ymd) => story.isAhead(day) && (mood() & PAST) !== 0
    if (plan && plan.start.m === plan.end.m && at.day >= plan.start.d && at.day <= plan.end.d && !isDone(plan.start)) {
      return this.#inMonth(at, plan.start.y, plan.start.m)
    }
    if (published.d === 0) {
      const near = this.story.focus ?? published
      return at.day <= daysInMonth(near.y, near.m) ? this.#inMonth(at, near.y, near.m) : null
    }
    if (previous?.hasMonth === true && previous.end.d > 0 && previous.sentence >= sentence - 1) {
      const gap = at.day - previous.end.d
      const inside = previous.start.m === previous.end.m && at.day >= previous.start.d && gap < 0
      const isNear = inside || (gap >= 0 && gap <= (previous.sentence === sentence ? 10 : 5))
      if (isNear && at.day <= daysInMonth(previous.end.y, previous.end.m) && !isDone(previous.end))
        return this.#inMonth(at, previous.end.y, previous.end.m)
    }
    const month = this.#monthHere(at.day, sentence)
    if (month) return this.#inMonth(at, month.y, month.m)
    const here = { y: published.y, m: published.m, d: 0 }
    const before = monthWith(here, at.day, -1)
    const said = at.day === published.d ? 0 : mood()
    if (at.day <= published.d) {
      const after = monthWith(here, at.day, 1)
      // 25日到訪…，並定於25日晚間轉赴 B: the day that the text has told.
      const told = story.day
      if (told && told.d === at.day && told.m === here.m && told.y === here.y) return this.#inMonth(at, here.y, here.m)
      const ago = published.d - at.day
      const isAhead = ((said & STRONG) !== 0 && ago >= LONG_AGO) || ((said & WEAK) !== 0 && ago >= 15)
      return isAhead && at.day < published.d
        ? this.#either(at, after.y, after.m, here.y, here.m)
        : this.#inMonth(at, here.y, here.m)
    }
    if (at.day > daysInMonth(here.y, here.m)) return this.#inMonth(at, before.y, before.m)
    const isAhead = (said & (WEAK | STRONG)) !== 0 || ((said & PAST) === 0 && at.day - published.d <= 7)
    return isAhead
      ? this.#either(at, here.y, here.m, before.y, before.m)
      : this.#either(at, before.y, before.m, here.y, here.m)
  }

  /** 12月戰火重燃，27日停火: the earlier month that the sentence has named, where it has such a day. */
  #monthHere(day: number, sentence: number): Ymd | null {
    const { previous } = this.story
    if (previous?.sentence !== sentence || !previous.hasMonth || previous.end.d > 0 || previous.end.m === 0) return null
    const { start, end } = previous
    const isOne = start.y === end.y && start.m === end.m
    const isOver = this.published !== null && lastDay(end) < firstDay({ ...this.published, d: 0 })
    return isOne && isOver && day <= daysInMonth(end.y, end.m) ? end : null
  }

  /** The first reading, with the second as the other; the weekday in brackets decides where only one agrees. */
  #either(at: Place, y: number, m: number, otherY: number, otherM: number): Found | null {
    const silent = { ...at, shownWeekday: 0 }
    const other = at.day > daysInMonth(otherY, otherM) ? null : this.#inMonth(silent, otherY, otherM)
    if (at.day > daysInMonth(y, m)) return other ?? this.#inMonth(at, y, m)
    const agrees = (found: Found | null) => found !== null && weekdayOf(firstDay(found.start)) === at.shownWeekday
    const first = this.#inMonth(silent, y, m)
    if (at.shownWeekday > 0 && !agrees(first) && agrees(other)) return other
    const found = this.#inMonth(at, y, m)
    return found && { start: found.start, end: found.end, other }
  }

  #range(at: Place, last: Place, first: Found | null, mood: () => number, sentence: number): Found | null {
    if (first === null) return null
    let { start } = first
    let end: Ymd | null
    if (last.dayBase === 'stated' && last.monthBase === 'none') {
      const month = last.day < start.d ? addMonths({ ...start, d: 0 }, 1) : start
      end = last.day <= daysInMonth(month.y, month.m) ? { y: month.y, m: month.m, d: last.day } : null
    } else if (last.monthBase === 'stated' && last.yearBase === 'none') {
      const y = last.month < start.m ? start.y + 1 : start.y
      end = this.#inMonth(last, y, last.month)?.end ?? null
    } else if (last.weekBase === 'stated' && start.d > 0) {
      const from = firstDay(start)
      end = fromDayNumber(from + ((last.weekday - weekdayOf(from) + 7) % 7))
    } else {
      end = this.#single(last, mood, sentence)?.end ?? null
      if (end !== null && at.yearBase === 'none' && last.yearBase === 'stated' && start.m > 0) {
        start = { ...start, y: start.m <= end.m ? end.y : end.y - 1 }
      }
    }
    if (end !== null && start.m === 0) end = { y: end.y, m: 0, d: 0 }
    if (end === null || lastDay(end) < firstDay(start)) return first
    const { other } = first
    const moved =
      other !== null && at.weekBase === 'none' ? { start: other.start, end: shifted(start, other.start, end) } : null
    return { start, end, other: moved }
  }

  note(
    at: { readonly start: number; readonly end: number },
    code: string,
    said: string,
    readings?: readonly Interval[],
  ): void {
    const note = { code, span: { start: at.start, end: at.end }, text: said }
    this.notes.push(readings === undefined ? note : { ...note, readings })
  }
}

export function whole(start: Ymd, end = start): Found {
  return { start, end, other: null }
}

function days(from: number, to: number): Found {
  return whole(fromDayNumber(from), fromDayNumber(to))
}
