import { firstDay, lastDay, type Ymd } from './calendar.ts'
import type { Place } from './time-place.ts'

/** What the text spoke of last. */
export interface Previous {
  readonly start: Ymd
  readonly end: Ymd
  readonly sentence: number
  readonly hasYear: boolean
  readonly hasMonth: boolean
  /** It is a part of a month (月初) or a week, and no day is known. */
  readonly isPart: boolean
}

export interface Days {
  readonly start: Ymd
  readonly end: Ymd
}

/** The times that a document has told of so far, as far as later ones are read from them. */
export class Story {
  readonly #published: Ymd | null
  previous: Previous | null = null
  /** The last of them that is part of the story: no term (自2014年以來), no year that only holds it. */
  told: (Days & { readonly sentence: number }) | null = null
  /** The last time that is exact to the day. */
  day: Ymd | null = null
  /** The last one of these that does not lie behind the document's. */
  past: Ymd | null = null
  month: Ymd | null = null
  year = -1
  /** The latest day that was told with its month. */
  focus: Ymd | null = null
  /** Days ahead that the text has stated with their month: a bare day among them is one of them. */
  plan: Days | null = null
  /** When the events that the text has named took place, and in which sentence that was told. */
  readonly events = new Map<string, { readonly days: Days; readonly sentence: number }>()

  constructor(published: Ymd | null) {
    this.#published = published
  }

  /**
   * Notes a time that has been read.
   * @param isTerm it is where something starts or ends (自20日起), not a day of the story
   */
  remember(at: Place, { start, end }: Days, sentence: number, isTerm: boolean): void {
    const { previous } = this
    // 8月25日 in a story of last year goes on in that year, 三天後 in a story of February in that month.
    const goesOn = at.dayBase === 'previous' || (at.dayBase === 'stated' && at.monthBase === 'none')
    const isPart = isWeek(at) || (at.from > 0 && at.dayBase === 'none' && at.monthBase !== 'none')
    this.previous = {
      start,
      end,
      sentence,
      isPart,
      hasYear:
        at.yearBase === 'stated' ||
        (at.yearBase !== 'none' && !at.alone) ||
        (at.yearBase === 'none' && previous?.hasYear === true && this.#isLastYear(start, previous.end)),
      hasMonth: at.monthBase === 'stated' || (goesOn && previous?.hasMonth === true),
    }
    if (!isTerm && (end.m > 0 || start.y !== this.told?.start.y)) this.told = { start, end, sentence }
    const isHere = previous?.sentence === sentence && this.day !== null
    if (end.d > 0 && !isPart && !(isTerm && (isHere || this.isAhead(start)))) this.day = end
    if (end.d > 0 && !isPart && !isTerm && !this.isAhead(start)) this.past = this.isAhead(end) ? start : end
    if (start.m > 0) this.month = start
    this.year = start.y
    if (!isTerm && !isPart && at.monthBase === 'stated' && start.d > 0 && this.isAhead(start))
      this.plan = { start, end }
    const published = this.#published
    const isFocus = at.monthBase === 'stated' && at.dayBase === 'stated'
    if (
      isFocus &&
      (published === null || firstDay(start) <= lastDay(published)) &&
      (this.focus === null || firstDay(start) > firstDay(this.focus))
    ) {
      this.focus = start
    }
  }

  /** A day that was counted from the one spoken of (三天後) is now the one spoken of. */
  tell(day: Ymd, sentence: number): void {
    const { previous } = this
    this.previous = {
      start: day,
      end: day,
      sentence,
      isPart: false,
      hasYear: previous?.hasYear === true,
      hasMonth: previous?.hasMonth === true,
    }
    if (day.m > 0) this.told = { start: day, end: day, sentence }
    if (day.d > 0) this.day = day
    if (day.m > 0) this.month = day
    this.year = day.y
  }

  /** The story is still there (夜裡, 隨即). */
  goOn({ start, end }: Days, sentence: number): void {
    this.told = { start, end, sentence }
  }

  /** The time that 隨後 goes back to from a sentence: that of the story. */
  near(sentence: number, reach = 2): (Days & { readonly sentence: number }) | null {
    const { told } = this
    return told && sentence - told.sentence <= reach ? told : null
  }

  /** Whether the story is on that day, a day number, in the sentence or shortly before. */
  hasTold(day: number, sentence: number): boolean {
    const told = this.near(sentence)
    return told !== null && told.start === told.end && told.end.d > 0 && firstDay(told.end) === day
  }

  /** The year to come that the sentence has named and goes on in (展望明年); null where it has named none. */
  yearAhead(sentence: number): number | null {
    const { told } = this
    const published = this.#published
    if (told?.sentence !== sentence || told.end.m > 0 || told.start.y !== told.end.y || published === null) return null
    return told.end.y > published.y ? told.end.y : null
  }

  /** 4月取消限制，並同意從6月起恢復進口: the sentence has told of an earlier month of that year. */
  goesOnTo(year: number, month: number, sentence: number): boolean {
    const { previous } = this
    return previous?.sentence === sentence && previous.end.y === year && previous.end.m < month
  }

  /** The same for 當時: a term too, where that was told later (自2018年起低迷。當時…). */
  nearTerm(sentence: number): (Days & { readonly sentence: number }) | null {
    const { told, previous } = this
    if (told && told.sentence >= (previous?.sentence ?? 0)) return this.near(sentence)
    return previous && sentence - previous.sentence <= 2 ? previous : null
  }

  /** 如今: the story of an earlier year is over. */
  comeBack(): void {
    if (this.previous !== null) this.previous = { ...this.previous, hasYear: false, hasMonth: false }
  }

  /** Whether a day lies behind the document's. */
  isAhead(day: Ymd): boolean {
    const published = this.#published
    return published !== null && published.d > 0 && firstDay(day) > lastDay(published)
  }

  /** Whether a time without a year was read in the year of the story before it, an earlier one than the document's. */
  #isLastYear(day: Ymd, before: Ymd): boolean {
    return day.y === before.y && this.#published !== null && day.y < this.#published.y
  }
}

/** 上周: a week has no one day from which others are counted. */
const isWeek = ({ weekBase, weekday, last }: Place): boolean => weekBase !== 'none' && weekday === 0 && last === null
