import type { Ymd } from './calendar.ts'
import { feastPlace } from './time-feasts.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'
import type { TimePack, TimeWord } from './time-pack.ts'
import { type Base, type Place, place } from './time-place.ts'
import { closeOf, dayTail, isOpen, monthTail, numberPlace, rangeEnd, suffix, yearTail } from './time-scan.ts'

/** The time that starts with `word` at `at`, or null where the word starts none here. */
export function wordPlace(text: string, pack: TimePack, at: number, word: TimeWord): Place | null {
  const base: Base = word.kind.startsWith('prev-') ? 'previous' : 'published'
  const found = place(at, word.kind)
  found.end = at + word.form.length
  switch (word.kind) {
    case 'day':
    case 'prev-day':
      found.dayBase = base
      found.day = word.a
      if (word.b > 1) found.last = { ...found, day: word.a + word.b - 1 }
      return dayTail(text, pack, found)
    case 'weekday':
      return weekdayPlace(text, pack, found, word)
    case 'week':
    case 'prev-week':
      found.weekBase = base
      found.week = word.a
      return weekTail(text, pack, found)
    case 'month':
    case 'prev-month':
      found.monthBase = base
      found.month = word.a
      return monthTail(text, pack, skipBrackets(text, found, '月'))
    case 'year':
    case 'years':
    case 'prev-year':
      found.yearBase = base
      found.year = word.a
      found.years = word.kind === 'years' ? word.b : 1
      if (word.kind === 'year' && thatDay(text, pack, found)) return found
      return word.kind === 'years' ? found : yearTail(text, pack, found)
    default:
      return partPlace(text, pack, found, word)
  }
}

/** 去年今日: the document's day of that year. */
function thatDay(text: string, { sets }: TimePack, found: Place): boolean {
  const same = sets['same-day'].at(text, found.end)
  if (same?.a !== 1) return false
  found.dayBase = 'published'
  found.end += same.form.length
  return true
}

function partPlace(text: string, pack: TimePack, found: Place, word: TimeWord): Place | null {
  switch (word.kind) {
    case 'part':
      found.yearBase = 'published'
      found.alone = true
      break
    case 'month-part':
      found.monthBase = 'published'
      found.alone = true
      break
    case 'month-name':
      found.monthBase = 'stated'
      found.month = word.a
      return monthTail(text, pack, found)
    case 'holiday':
    case 'feast':
      return feastPlace(found, word)
    case 'era':
      return eraPlace(text, pack, found, word)
    case 'day-head':
    case 'month-head':
    case 'year-head':
      return headPlace(text, pack, found)
    default:
      return null
  }
  if (isCut(text, pack, found.end - 1)) return null
  found.from = word.a
  found.to = word.b
  return found
}

/** Whether the last unit of 年内, 月初 belongs to an ordinary word behind it (内阁, 初步). */
export function isCut(text: string, pack: TimePack, at: number): boolean {
  const ordinary = pack.sets['after-not'].at(text, at)
  if (ordinary === null) return false
  const exception = pack.sets['after-yes'].at(text, at)
  return exception === null || exception.form.length <= ordinary.form.length
}

/** 上周（1月5日至11日）, 上个月（12月） */
function skipBrackets(text: string, found: Place, unit: string): Place {
  if (!isOpen(text.charCodeAt(found.end)) || !startsNumber(text.charCodeAt(found.end + 1))) return found
  const close = closeOf(text, found.end)
  if (close > 0 && text.slice(found.end, close).includes(unit) && close - found.end < 6) found.end = close + 1
  return found
}

function weekTail(text: string, pack: TimePack, found: Place): Place {
  const day = suffix(text, pack, pack.sets['after-week'], found.end)
  if (day === null) return found
  found.end += day.form.length
  found.weekday = day.a
  // 本周稍早: up to the document's day.
  found.to = day.b
  if (day.a === 0) return found
  found.rule = day.a === 8 ? 'weekend' : `${found.rule}-weekday`
  return day.a === 8 ? found : dayTail(text, pack, found)
}

/** 周五, also 周五（1月16日） whose brackets then hold the date itself. */
function weekdayPlace(text: string, pack: TimePack, found: Place, word: TimeWord): Place {
  if (isOpen(text.charCodeAt(found.end)) && startsNumber(text.charCodeAt(found.end + 1))) {
    const close = closeOf(text, found.end)
    const inner = numberPlace(text, pack, found.end + 1)
    if (inner !== null && inner.end === close && inner.monthBase !== 'none' && inner.dayBase === 'stated') {
      inner.start = found.start
      inner.end = close + 1
      inner.shownWeekday = word.a
      return inner
    }
  }
  found.weekBase = 'stated'
  found.weekday = word.a
  return word.a === 8 ? found : dayTail(text, pack, found)
}

/** 民国114年10月30日: the number and the era make the year. */
function eraPlace(text: string, pack: TimePack, found: Place, word: TimeWord): Place | null {
  const at = found.end
  const first =
    text.charAt(at) === '元'
      ? { value: 1, end: at + 1 }
      : startsNumber(text.charCodeAt(at))
        ? numeralAt(text, at)
        : null
  if (first === null || text.charAt(first.end) !== '年' || !Number.isInteger(first.value)) return null
  found.yearBase = 'stated'
  found.year = first.value + word.a
  found.end = first.end + 1
  return found.year < 2200 ? yearTail(text, pack, found) : null
}

/** 今（2026）年初, 昨（5）日, 本（1）月, 今夏, and the same without a unit inside the brackets. */
function headPlace(text: string, pack: TimePack, found: Place): Place | null {
  const { sets } = pack
  const year = sets['year-head'].at(text, found.start)
  const season = year === null ? null : suffix(text, pack, pack.sets.season, found.end)
  if (year !== null && season !== null) {
    found.yearBase = 'published'
    found.year = year.a
    found.from = season.a
    found.to = season.b
    found.end += season.form.length
    found.rule = 'season'
    return found
  }
  if (!isOpen(text.charCodeAt(found.end))) return alonePlace(text, pack, found)
  if (!startsNumber(text.charCodeAt(found.end + 1))) return null
  const number = numeralAt(text, found.end + 1)
  const inner = text.charAt(number.end)
  const unitInside = inner === '年' || inner === '月' || inner === '日'
  const close = unitInside ? number.end + 1 : number.end
  if (closeOf(text, found.end) !== close) return null
  return bracketed(text, pack, found, number.value, close + 1, unitInside ? inner : '')
}

/** 外长昨与 B 会谈, 今上午: the day by one unit, where what stands right behind it cannot belong to a longer word with it. */
function alonePlace(text: string, pack: TimePack, found: Place): Place | null {
  const { sets } = pack
  const day = sets['day-head'].at(text, found.start)
  if (day?.b !== 1 || sets['alone-not'].before(text, found.start, 0)) return null
  if (!(sets.alone.at(text, found.end) ?? sets.clock.at(text, found.end))) return null
  found.dayBase = 'published'
  found.day = day.a
  found.rule = 'day'
  return dayTail(text, pack, found)
}

/** The year of a document without a day, where it says itself which one it means by this or last year: 今（2026）年, 去（2023）年. */
export function yearShown(text: string, pack: TimePack): Ymd | null {
  for (let at = 0; at < text.length - 1; at++) {
    if (!isOpen(text.charCodeAt(at + 1))) continue
    const head = pack.sets['year-head'].at(text, at)
    if (head === null || head.form.length > 1) continue
    const found = place(at, 'year-head')
    found.end = at + 1
    const shown = headPlace(text, pack, found)
    if (shown?.yearBase === 'stated') return { y: shown.year - head.a, m: 0, d: 0 }
  }
  return null
}

function bracketed(
  text: string,
  pack: TimePack,
  found: Place,
  value: number,
  after: number,
  inner: string,
): Place | null {
  const { sets } = pack
  const unit = inner === '' ? text.charAt(after) : inner
  const consumed = inner === '' || text.charAt(after) === inner ? 1 : 0
  found.end = after + consumed
  const year = sets['year-head'].at(text, found.start)
  if (unit === '年' && year !== null && value > 1000) {
    found.yearBase = 'stated'
    found.year = value
    found.rule = 'year-brackets'
    return yearTail(text, pack, found)
  }
  const month = sets['month-head'].at(text, found.start)
  if (unit === '月' && month !== null && value >= 1 && value <= 12) {
    found.monthBase = 'published'
    found.month = month.a
    found.rule = 'month-brackets'
    return monthTail(text, pack, found)
  }
  const day = sets['day-head'].at(text, found.start)
  const end = sets['day-end'].at(text, after)
  if (day === null || value < 1 || value > 31 || (end === null && inner !== '日')) return null
  found.end = after + (end?.form.length ?? 0)
  found.dayBase = 'published'
  found.day = day.a
  found.shownDay = value
  found.rule = 'day-brackets'
  return dayTail(text, pack, found)
}

/** Takes the second time of a range into the first (4日至7日). */
export function extend(text: string, pack: TimePack, first: Place): void {
  const isWeekday = first.weekday > 0 && first.weekday < WEEKEND
  const last = rangeEnd(
    text,
    pack,
    first,
    (at) => placeAt(text, pack, at) ?? (isWeekday ? weekdayAlone(text, pack, at) : null),
  )
  if (last === null) return
  first.end = last.end
  first.last = last.last ?? last
}

const WEEKEND = 8

/** 周二、三, 下周二至四: the second weekday by its number alone. */
function weekdayAlone(text: string, pack: TimePack, at: number): Place | null {
  const day = suffix(text, pack, pack.sets['after-week'], at)
  if (day === null || day.a === 0 || day.a === WEEKEND) return null
  const found = place(at, 'weekday')
  found.weekBase = 'stated'
  found.weekday = day.a
  found.end = at + day.form.length
  return dayTail(text, pack, found)
}

function placeAt(text: string, pack: TimePack, at: number): Place | null {
  const word = pack.start.at(text, at)
  if (word !== null && word.kind !== 'none') return wordPlace(text, pack, at, word)
  return startsNumber(text.charCodeAt(at)) ? numberPlace(text, pack, at) : null
}
