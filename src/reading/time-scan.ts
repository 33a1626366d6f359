import { FEASTS, feastPlace } from './time-feasts.ts'
import { clockEnd, counted, type Numeral, numeralAt, startsNumber } from './time-numbers.ts'
import type { TimePack, TimeWord, Words } from './time-pack.ts'
import { grainOf, type Place, place } from './time-place.ts'

const YEAR = 0x5e74
const MONTH = 0x6708
const DAY = 0x65e5
/** 两 */
const PAIR = 0x4e24
const HAO = 0x53f7
const SLASH = 0x2f

/** The word of the set that stands at `at`; null where there is none or an ordinary word is longer. */
export function suffix(text: string, pack: TimePack, set: Words, at: number): TimeWord | null {
  const word = set.at(text, at)
  if (word === null) return null
  const ordinary = pack.sets['after-not'].at(text, at)
  if (ordinary === null || ordinary.form.length <= word.form.length) return word
  const exception = pack.sets['after-yes'].at(text, at)
  return exception !== null && exception.form.length > ordinary.form.length ? word : null
}

/** The time that starts with a number at `at`, or null. */
export function numberPlace(text: string, pack: TimePack, at: number): Place | null {
  const first = numeralAt(text, at)
  const written = isoDate(text, at, first)
  if (written !== null) return written
  const series = seriesFrom(text, first)
  const last = series ?? first
  const unit = text.charCodeAt(last.end)
  if (unit === YEAR) return yearPlace(text, pack, at, first, last)
  if (unit === MONTH) return monthPlace(text, pack, at, first, last)
  if (unit === DAY || unit === HAO) return barePlace(text, pack, at, first, last)
  return series === null ? null : countedPlace(text, pack, at, first, last)
}

function isJoint(code: number): boolean {
  // 至 到 ~ - — 、 和 与 及
  return (
    code === 0x81f3 ||
    code === 0x5230 ||
    code === 0x7e ||
    code === 0x2d ||
    code === 0x2014 ||
    code === 0x3001 ||
    code === 0x548c ||
    code === 0x4e0e ||
    code === 0x53ca ||
    code === 0xff5e ||
    code === 0x2013
  )
}

/** The last number of `4至7`, `26、27`, `2025-2027`; null where `first` stands alone. */
function seriesFrom(text: string, first: Numeral): Numeral | null {
  let last: Numeral | null = null
  let at = first.end
  while (isJoint(text.charCodeAt(at)) && startsNumber(text.charCodeAt(at + 1))) {
    last = numeralAt(text, at + 1)
    at = last.end
  }
  return last
}

/** 2025、2026两年; 26、27两日. */
function countedPlace(text: string, pack: TimePack, at: number, first: Numeral, last: Numeral): Place | null {
  if (!startsNumber(text.charCodeAt(last.end))) return null
  const count = numeralAt(text, last.end)
  const unit = text.charCodeAt(count.end)
  const moved = { ...last, end: count.end }
  if (unit === YEAR && last.digits === 4) return yearPlace(text, pack, at, first, moved)
  return unit === DAY || unit === 0x5929 ? barePlace(text, pack, at, first, moved) : null
}

/** 2026-01-05, 2026/1/5, 2026.1.5 */
function isoDate(text: string, at: number, first: Numeral): Place | null {
  const mark = text.charCodeAt(at + 4)
  if (mark !== 0x2d && mark !== 0x2f && mark !== 0x2e) return null
  const written = /^([12]\d{3})([-/.])(\d{1,2})(?:\2(\d{1,2}))(?![\d.])/.exec(text.slice(at, at + 11))
  if (written === null || first.chinese) return null
  const [month, day] = [Number(written[3]), Number(written[4])]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const found = place(at, 'date-digits')
  found.yearBase = found.monthBase = found.dayBase = 'stated'
  found.year = Number(written[1])
  found.month = month
  found.day = day
  found.end = at + written[0].length
  return found
}

function yearOf(number: Numeral, context: number): number {
  const { value, digits } = number
  if (digits === 4 && value >= 1000 && value < 2200) return value
  if (digits === 2 && !number.vague && value < 10) return 2000 + value
  if (digits === 2 && context > 0 && value > context % 100) return context - (context % 100) + value
  return 0
}

function yearPlace(text: string, pack: TimePack, at: number, first: Numeral, last: Numeral): Place | null {
  if (isBlocked(text, pack, last.end)) return null
  const found = place(at, 'year')
  found.yearBase = 'stated'
  found.end = last.end + 1
  if (text.charCodeAt(last.end + 1) === 0x4ee3) return decade(text, pack, found, first)
  found.year = yearOf(first, 0)
  if (found.year === 0) {
    const isRepublic = first === last && first.value >= 100 && first.value <= 140 && first.digits === 3
    if (!isRepublic || !isMonthAt(text, last.end + 1)) return null
    found.year = first.value + 1911
  }
  if (first !== last) {
    const end = place(at, 'year')
    end.yearBase = 'stated'
    end.year = yearOf(last, found.year)
    if (end.year <= found.year) return null
    found.last = end
    return found
  }
  return yearTail(text, pack, found)
}

function decade(text: string, pack: TimePack, found: Place, first: Numeral): Place | null {
  const century = centuryBefore(text, found.start)
  const value = first.value
  if (value % 10 !== 0 || first.vague) return null
  if (first.digits === 4) found.year = value
  else if (value > 0 && value < 100) found.year = century.year + value
  else return null
  found.start = century.start
  found.years = 10
  found.rule = 'decade'
  found.end += 1
  const part = text.charCodeAt(found.end)
  if (part === 0x521d || part === 0x672b) {
    if (suffix(text, pack, pack.sets['after-year'], found.end) === null) return found
    if (part === 0x672b) found.year += 7
    found.years = 3
    found.end += 1
  } else if (part === 0x4e2d && (text.charAt(found.end + 1) === '期' || text.charAt(found.end + 1) === '叶')) {
    found.year += 4
    found.years = 3
    found.end += 2
  }
  return found
}

/** 上世纪, 20世纪, 二十世纪 before a decade; without any, 1900. */
function centuryBefore(text: string, at: number): { readonly start: number; readonly year: number } {
  if (!text.endsWith('世纪', at) || at < 3) return { start: at, year: 1900 }
  const before = text.charAt(at - 3)
  if (before === '上') return { start: at - 3, year: 1900 }
  if (before === '本') return { start: at - 3, year: 2000 }
  let from = at - 2
  while (from > 0 && startsNumber(text.charCodeAt(from - 1))) from--
  if (from === at - 2) return { start: at, year: 1900 }
  return { start: from, year: (numeralAt(text, from).value - 1) * 100 }
}

/** Whether an ordinary word (日本, 年级, 号线) takes the unit at `at` for itself. */
export function isBlocked(text: string, pack: TimePack, at: number): boolean {
  const ordinary = pack.sets['unit-not'].at(text, at)
  if (ordinary === null) return false
  const exception = pack.sets['unit-yes'].at(text, at)
  return exception === null || exception.form.length < ordinary.form.length
}

function isMonthAt(text: string, at: number): boolean {
  if (!startsNumber(text.charCodeAt(at))) return false
  const number = numeralAt(text, at)
  return number.value >= 1 && number.value <= 12 && text.charCodeAt(number.end) === MONTH
}

/** What follows a year: brackets, a month, a part of the year, a season, a holiday. */
export function yearTail(text: string, pack: TimePack, found: Place): Place {
  skipEra(text, found)
  const at = found.end
  if (startsNumber(text.charCodeAt(at))) {
    const first = numeralAt(text, at)
    const last = seriesFrom(text, first) ?? first
    if (text.charCodeAt(last.end) === MONTH) {
      const month = monthPlace(text, pack, at, first, last)
      if (month !== null) return joinYear(found, month)
    }
  }
  if (text.charCodeAt(at) === 0x5143 && text.charCodeAt(at + 1) === MONTH) {
    found.monthBase = 'stated'
    found.month = 1
    found.end = at + 2
    return monthTail(text, pack, found)
  }
  const part = longer(suffix(text, pack, pack.sets['after-year'], at), suffix(text, pack, pack.sets.part, at))
  const season = longer(part, suffix(text, pack, pack.sets.season, at))
  const word = pack.start.at(text, at)
  const feast = word !== null && FEASTS.has(word.kind) ? word : null
  // 今年春節 is no spring.
  if (season !== null && (feast?.form.length ?? 0) <= season.form.length) {
    found.from = season.a
    found.to = season.b
    found.end = at + season.form.length
    found.rule = `${found.rule}-part`
    return found
  }
  if (feast === null) return found
  found.end = at + feast.form.length
  return feastPlace(found, feast)
}

function longer(a: TimeWord | null, b: TimeWord | null): TimeWord | null {
  if (a === null || b === null) return a ?? b
  return b.form.length > a.form.length ? b : a
}

/** 2026年（民国115年） */
function skipEra(text: string, found: Place): void {
  if (!isOpen(text.charCodeAt(found.end))) return
  const close = closeOf(text, found.end)
  const inside = text.slice(found.end + 1, close)
  if (close > 0 && /^(?:民国|昭和|平成|令和)?[\d一二三四五六七八九十]+年?$/.test(inside)) found.end = close + 1
}

function joinYear(year: Place, month: Place): Place {
  month.start = year.start
  month.yearBase = year.yearBase
  month.year = year.year
  month.rule = `${year.rule}-${month.rule}`
  return month
}

function isMonthNumber(number: Numeral): boolean {
  const { value } = number
  return value >= 1 && value <= 12 && Number.isInteger(value) && !number.vague && (!number.chinese || number.digits < 2)
}

function isDayNumber(number: Numeral): boolean {
  const { value } = number
  return (
    value >= 1 && value <= 31 && Number.isInteger(value) && !number.vague && number.digits < (number.chinese ? 2 : 3)
  )
}

function monthPlace(text: string, pack: TimePack, at: number, first: Numeral, last: Numeral): Place | null {
  if (!isMonthNumber(first) || !isMonthNumber(last) || isBlocked(text, pack, last.end)) return null
  const found = place(at, 'month')
  found.monthBase = 'stated'
  found.month = first.value
  found.end = last.end + 1
  if (first !== last) {
    const end = place(at, 'month')
    end.monthBase = 'stated'
    end.month = last.value
    found.last = end
    return found
  }
  return monthTail(text, pack, found)
}

/** What follows a month: brackets, a day or days, a part of the month. */
export function monthTail(text: string, pack: TimePack, found: Place): Place {
  const at = found.end
  if (startsNumber(text.charCodeAt(at))) {
    const first = numeralAt(text, at)
    const series = seriesFrom(text, first)
    const last = counted(text, series) ?? first
    const unit = text.charCodeAt(last.end)
    if ((unit === DAY || unit === HAO) && isDayNumber(first) && isDayNumber(last) && !isBlocked(text, pack, last.end)) {
      return dayTail(text, pack, withDays(found, first, last, last.end + 1))
    }
    return found
  }
  const part = suffix(text, pack, pack.sets['after-month'], at)
  if (part !== null) {
    found.from = part.a
    found.to = part.b
    found.end = at + part.form.length
    found.rule = `${found.rule}-part`
  }
  return found
}

function withDays(found: Place, first: Numeral, last: Numeral, end: number): Place {
  found.dayBase = 'stated'
  found.day = first.value
  found.end = end
  found.rule = found.rule === 'day' ? 'day' : `${found.rule}-day`
  if (first !== last && last.value > first.value) {
    const to = place(found.start, 'day')
    to.dayBase = 'stated'
    to.day = last.value
    found.last = to
  }
  return found
}

/** A day without a month. Lengths (四日之内) are left to the caller. */
function barePlace(text: string, pack: TimePack, at: number, first: Numeral, last: Numeral): Place | null {
  if (!isDayNumber(first) || !isDayNumber(last) || isBlocked(text, pack, last.end)) return null
  const after = last.end + 1
  // 兩日後: the second is 二日.
  if (text.charCodeAt(at) === PAIR) return null
  if (text.charCodeAt(last.end) === HAO && !isDayWithHao(text, pack, at, last.end)) return null
  if (text.charCodeAt(at - 1) === 0x7b2c || suffix(text, pack, pack.sets.within, after) !== null) return null
  if (first === last && first.chinese && suffix(text, pack, pack.sets.during, after) !== null) return null
  return dayTail(text, pack, withDays(place(at, 'day'), first, last, after))
}

function isDayWithHao(text: string, pack: TimePack, at: number, unit: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (before === 0x7b2c || before === 0x2d || before === 0xb7 || before === 0x2014 || before < 0x80) return false
  return pack.sets['hao-yes'].at(text, unit) !== null
}

export function isOpen(code: number): boolean {
  return code === 0x28 || code === 0xff08
}

export function isClose(code: number): boolean {
  return code === 0x29 || code === 0xff09
}

/** Where the bracket that opens at `at` closes, at most 12 units on; −1 where it does not. */
export function closeOf(text: string, at: number): number {
  for (let i = at + 1; i < at + 13 && i < text.length; i++) {
    if (isClose(text.charCodeAt(i))) return i
  }
  return -1
}

/** What follows a day: a weekday in brackets, a time of the day. */
export function dayTail(text: string, pack: TimePack, found: Place): Place {
  if (isOpen(text.charCodeAt(found.end))) {
    const word = pack.start.at(text, found.end + 1)
    const close = closeOf(text, found.end)
    if (word !== null && word.kind === 'weekday' && found.end + 1 + word.form.length === close) {
      found.shownWeekday = word.a
      found.end = close + 1
    } else if (word === null && close > 0) bracketedDay(text, found, close)
  }
  const clock = suffix(text, pack, pack.sets.clock, found.end)
  if (clock !== null) found.end += clock.form.length
  found.end = clockEnd(text, found.end)
  return found
}

/** 昨天（5日）, 周五（16日）, 今天（1月6日）, 上周二（1/6） */
function bracketedDay(text: string, found: Place, close: number): void {
  const from = found.end + 1
  if (found.dayBase === 'stated' || !startsNumber(text.charCodeAt(from))) return
  let number = numeralAt(text, from)
  // 1月6日, 1/6
  const mark = text.charCodeAt(number.end)
  if ((mark === MONTH || mark === SLASH) && startsNumber(text.charCodeAt(number.end + 1))) {
    number = numeralAt(text, number.end + 1)
  }
  const unit = text.charCodeAt(number.end)
  const after = unit === DAY || unit === HAO ? number.end + 1 : number.end
  if (after !== close || !isDayNumber(number)) return
  found.shownDay = number.value
  found.end = close + 1
}

/** The second time of a range after `found` (4日至7日), where one follows and is as exact. */
export function rangeEnd(text: string, pack: TimePack, found: Place, next: (at: number) => Place | null): Place | null {
  const joint = pack.sets.ranges.at(text, found.end)
  const code = text.charCodeAt(found.end)
  const isComma = code === 0x3001
  const listed = joint === null && (isComma || code === 0x548c || code === 0x4e0e || code === 0x53ca)
  if (joint === null && !listed) return null
  const from = found.end + (joint === null ? 1 : joint.form.length)
  const other = next(from)
  if (other === null) return null
  // 2022年至2023年底: years, though the last one is told more exactly.
  const areYears = joint !== null && grainOf(found) === 'year' && other.yearBase === 'stated'
  if (grainOf(other) !== grainOf(found) && !areYears) return null
  if (!listed) return other
  const isNext =
    grainOf(found) === 'day'
      ? other.monthBase === 'none' &&
        found.dayBase === other.dayBase &&
        other.day === found.day + 1 &&
        other.weekday === found.weekday
      : other.yearBase === 'none' &&
        // 3月和5月: from the one to the other.
        (isComma ? other.month === found.month + 1 : other.month > found.month) &&
        other.from === 0 &&
        found.from === 0
  const nextWeekday =
    found.weekBase !== 'none' && other.weekBase === 'stated' && other.weekday === found.weekday + 1 && other.weekday < 8
  return isNext || nextWeekday ? other : null
}
