import { addMonths, dayNumber, fromDayNumber, type Ymd } from './calendar.ts'
import { type Numeral, numeralAt, startsNumber } from './time-numbers.ts'
import type { TimePack } from './time-pack.ts'
import { isBlocked } from './time-scan.ts'

export type LengthUnit = 'day' | 'week' | 'month' | 'year' | 'hour'

export interface Length {
  readonly n: number
  readonly unit: LengthUnit
}

/** A length of time in the text; `vague` where its number is only about right (数年, 四年多). */
export interface LengthRead extends Length {
  readonly end: number
  readonly vague: boolean
}

const UNITS = new Uint8Array(65536)
for (const unit of '年载月周星礼天日小钟') UNITS[unit.charCodeAt(0)] = 1

/** 三年, 两个月, 四年五个月, 一个半小时, 两周, 90天, 4日. A number before a unit that no length has gives null. */
export function lengthAt(text: string, pack: TimePack, at: number): LengthRead | null {
  if (!startsNumber(text.charCodeAt(at))) return null
  const first = numeralAt(text, at)
  let { value, vague } = first
  let from = first.end
  const second = secondNumber(text, from)
  if (second > 0) {
    const upper = numeralAt(text, second)
    value = upper.value
    from = upper.end
    vague = true
  }
  const measured = text.charCodeAt(from) === 0x4e2a
  if (measured) from++
  if (measured && text.charAt(from) === '半') {
    value += 0.5
    from++
  }
  const unit = unitAt(text, pack, from, measured, first)
  if (unit === null) return null
  return withRest(text, pack, { n: value, unit: unit.unit, end: unit.end, vague })
}

/** Where the second number of 三到五年, 3至5天 starts; 0 where there is none. */
function secondNumber(text: string, at: number): number {
  // 至 到 - ~ 、
  const joint = text.charCodeAt(at)
  const isJoint = joint === 0x81f3 || joint === 0x5230 || joint === 0x2d || joint === 0x7e || joint === 0x3001
  return isJoint && startsNumber(text.charCodeAt(at + 1)) ? at + 1 : 0
}

function unitAt(
  text: string,
  pack: TimePack,
  at: number,
  measured: boolean,
  number: Numeral,
): { readonly unit: LengthUnit; readonly end: number } | null {
  if (UNITS[text.charCodeAt(at)] !== 1 || isBlocked(text, pack, at)) return null
  const { digits, value, vague } = number
  // 98年 may be 1998, 2009 of the Republic, or a length: none is said.
  const isYearName = digits === 2 && value >= 80 && !vague
  switch (text.charAt(at)) {
    case '年':
      return digits > 3 || isYearName || text.charAt(at + 1) === '代' ? null : { unit: 'year', end: at + 1 }
    case '载':
      return digits > 3 || text.charAt(at - 1) === '下' ? null : { unit: 'year', end: at + 1 }
    case '月':
      return measured ? { unit: 'month', end: at + 1 } : null
    case '周':
      return { unit: 'week', end: at + 1 }
    case '星':
      return text.charAt(at + 1) === '期' ? { unit: 'week', end: at + 2 } : null
    case '礼':
      return text.charAt(at + 1) === '拜' ? { unit: 'week', end: at + 2 } : null
    case '天':
      return { unit: 'day', end: at + 1 }
    case '日':
      return { unit: 'day', end: at + 1 }
    case '小':
      return text.charAt(at + 1) === '时' ? { unit: 'hour', end: at + 2 } : null
    case '钟':
      return measured && text.charAt(at + 1) === '头' ? { unit: 'hour', end: at + 2 } : null
    default:
      return null
  }
}

/** What a length may carry behind its unit: 多, 余, 半, or a second length of months (四年五个月). */
function withRest(text: string, pack: TimePack, read: LengthRead): LengthRead {
  const next = text.charAt(read.end)
  if (next === '多' || next === '余') return { ...read, end: read.end + 1, vague: true }
  if (next === '半' && text.charAt(read.end + 1) !== '岛' && text.charAt(read.end + 1) !== '导') {
    return { ...read, n: read.n + 0.5, end: read.end + 1 }
  }
  if (read.unit !== 'year' || !startsNumber(text.charCodeAt(read.end))) return read
  const rest = lengthAt(text, pack, read.end)
  return rest?.unit === 'month' ? { ...rest, n: read.n * 12 + rest.n } : read
}

/** `from` moved by a length, to the day; `sign` −1 goes back. Hours below a day do not move it. */
export function moved(from: Ymd, length: Length, sign: number): Ymd {
  const { n, unit } = length
  if (unit === 'year' || unit === 'month') return addMonths(from, sign * Math.round(unit === 'year' ? n * 12 : n))
  const days = unit === 'week' ? n * 7 : unit === 'hour' ? n / 24 : n
  return fromDayNumber(dayNumber(from.y, from.m, from.d) + sign * Math.round(days))
}

/** As exact as one may be about a day that lies a length away: years give a year, months a month, days and weeks a day. */
export function coarse(day: Ymd, length: Length): Ymd {
  if (length.unit === 'year' && length.n > 1) return { y: day.y, m: 0, d: 0 }
  if (length.unit === 'month' && length.n > 1) return { y: day.y, m: day.m, d: 0 }
  return day
}

/** How many of a unit make a year, and how many years away a day may be. */
const A_YEAR: Readonly<Record<Length['unit'], number>> = { year: 1, month: 12, week: 52, day: 365, hour: 8760 }
const FARTHEST = 1000

/** The length, where its number is known and a day so far away is one of this calendar (2026年前 is not 2,026 years ago). */
export function known(length: LengthRead): Length | null {
  if (length.n > FARTHEST * A_YEAR[length.unit]) return null
  return length.vague && length.n < 1 ? null : { n: length.n, unit: length.unit }
}
