/** A number as it stands in the text. */
export interface Numeral {
  /** Where it ends in the text. */
  readonly end: number
  readonly value: number
  /** How many digits, where it is written digit by digit (2026, 二〇二六); 0 for 十五, 廿三, 1.5. */
  readonly digits: number
  readonly chinese: boolean
  /** 数, 几, 十多, 七八, 三五: the value is only about right. */
  readonly vague: boolean
}

const TEN = 11
const HUNDRED = 12
const THOUSAND = 13
const TWENTY = 14
const THIRTY = 15
const SOME = 17
const MORE = 18
const HALF = 19
const ARABIC = 32
const COMMA = 0x2c
const POINT = 0x2e

/** For each UTF-16 unit what it is in a number: 1..10 the digits 0..9, the marks above, 32..41 Arabic digits; 0 none. */
const CLASS = new Uint8Array(65536)

function put(chars: string, value: number): void {
  for (const char of chars) CLASS[char.charCodeAt(0)] = value
}
for (let digit = 0; digit < 10; digit++) {
  put('零一二三四五六七八九'.charAt(digit), digit + 1)
  put('0123456789'.charAt(digit) + '０１２３４５６７８９'.charAt(digit), ARABIC + digit)
}
put('〇○', 1)
put('两', 3)
put('十', TEN)
put('百', HUNDRED)
put('千', THOUSAND)
put('廿', TWENTY)
put('卅', THIRTY)
put('数几', SOME)
put('多余', MORE)
put('半', HALF)

/** Whether a number may start with this unit. */
export function startsNumber(code: number): boolean {
  const mark = CLASS[code] as number
  return mark !== 0 && mark !== MORE && mark !== HUNDRED && mark !== THOUSAND
}

/** Whether this unit is an Arabic digit, of either width. */
export function isArabic(code: number): boolean {
  return (CLASS[code] as number) >= ARABIC
}

function arabic(text: string, from: number): Numeral {
  let at = from
  let value = 0
  let digits = 0
  let grouped = false
  for (;;) {
    const mark = at < text.length ? (CLASS[text.charCodeAt(at)] as number) : 0
    if (mark >= ARABIC) {
      value = value * 10 + mark - ARABIC
      digits++
      at++
    } else if (digits > 0 && text.charCodeAt(at) === COMMA && (grouped || digits <= 3) && threeDigits(text, at + 1)) {
      grouped = true
      at++
    } else break
  }
  if (text.charCodeAt(at) === POINT && isArabic(text.charCodeAt(at + 1))) return decimal(text, at + 1, value)
  const more = CLASS[text.charCodeAt(at)] === MORE
  return { end: more ? at + 1 : at, value, digits: grouped ? 0 : digits, chinese: false, vague: more }
}

function threeDigits(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isArabic(text.charCodeAt(i))) return false
  return !isArabic(text.charCodeAt(at + 3))
}

function decimal(text: string, from: number, whole: number): Numeral {
  let at = from
  let value = whole
  for (let scale = 0.1; isArabic(text.charCodeAt(at)); scale /= 10, at++) {
    value += ((CLASS[text.charCodeAt(at)] as number) - ARABIC) * scale
  }
  return { end: at, value: Math.round(value * 1e6) / 1e6, digits: 0, chinese: false, vague: false }
}

function chinese(text: string, from: number): Numeral {
  let at = from
  let sum = 0
  let run = 0
  let digits = 0
  let previous = -1
  let placed = false
  let vague = false
  for (; at < text.length; at++) {
    const mark = CLASS[text.charCodeAt(at)] as number
    if (mark === 0 || mark >= HALF) break
    if (mark === MORE && at === from) break
    if (mark === SOME || mark === MORE) vague = true
    else if (mark <= 10) {
      if (!placed && digits === 1 && previous > 0 && mark - 1 > previous && mark - 1 <= previous + 2) vague = true
      else if (digits > 1) vague = false
      run = placed ? mark - 1 : run * 10 + mark - 1
      previous = mark - 1
      digits++
    } else if (mark === TWENTY || mark === THIRTY) {
      sum += mark === TWENTY ? 20 : 30
      placed = true
    } else {
      sum += (run === 0 ? 1 : run) * (mark === TEN ? 10 : mark === HUNDRED ? 100 : 1000)
      run = 0
      placed = true
    }
  }
  const isPair = vague && digits === 2 && !placed
  return { end: at, value: isPair ? previous : sum + run, digits: placed ? 0 : digits, chinese: true, vague }
}

/** The number that starts at `from`, which must be a unit that `startsNumber` accepts. 半 is 0.5. */
export function numeralAt(text: string, from: number): Numeral {
  const mark = CLASS[text.charCodeAt(from)] as number
  if (mark === HALF) return { end: from + 1, value: 0.5, digits: 0, chinese: true, vague: false }
  return mark >= ARABIC ? arabic(text, from) : chinese(text, from)
}

/** The end of the number at `at`, so that no part of it is read again. */
export function numberEnd(text: string, at: number): number {
  if (!isArabic(text.charCodeAt(at))) return Math.max(at + 1, chinese(text, at).end)
  let end = at + 1
  for (;;) {
    const code = text.charCodeAt(end)
    const isInner = (code === COMMA || code === POINT) && isArabic(text.charCodeAt(end + 1))
    if (!isArabic(code) && !isInner) return end
    end++
  }
}

/** The units that may stand behind a number in a time: units of time, what joins two numbers, what a number may hold. */
export const FOLLOWS = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) if (startsNumber(code)) FOLLOWS[code] = 1
for (const unit of '年月日号周天星礼个小世载钟百千多余.,/至到~-—、和与及～–') FOLLOWS[unit.charCodeAt(0)] = 1

/** 12月26、27两日: with the number of the days, which stands between the last of them and their unit. */
export function counted(text: string, last: Numeral | null): Numeral | null {
  return last && startsNumber(text.charCodeAt(last.end)) ? { ...last, end: numeralAt(text, last.end).end } : last
}

/** The end of a clock time (10时44分, 3点半) at `at`; `at` where there is none. */
export function clockEnd(text: string, at: number): number {
  if (!startsNumber(text.charCodeAt(at))) return at
  const hour = numeralAt(text, at)
  const unit = text.charCodeAt(hour.end)
  if (unit === 0x3a && isArabic(text.charCodeAt(hour.end + 1))) return numeralAt(text, hour.end + 1).end
  if ((unit !== 0x65f6 && unit !== 0x70b9) || hour.value > 24) return at
  const end = hour.end + 1 + (text.startsWith('点钟', hour.end) ? 1 : 0)
  if (text.charAt(end) === '半' || text.charAt(end) === '整') return end + 1
  if (!startsNumber(text.charCodeAt(end))) return end
  const minute = numeralAt(text, end)
  return text.charAt(minute.end) === '分' ? minute.end + 1 : end
}
