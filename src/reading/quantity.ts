/** A number with its scale as Chinese writes it: 28,500, 2万8,500, 3000多亿, 一千二百万, 三点五, 数十, 上百. Over folded text. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  /** 多, 余 inside or behind, 数 or 几 in front: more than the value. */
  readonly more: boolean
  /** 七八百, 三五: the value is only about right. */
  readonly vague: boolean
  /** Holds 万, 亿 or 兆. */
  readonly scaled: boolean
  /** Written in Arabic digits, at least at its head. */
  readonly arabic: boolean
  /** Number of units read digit by digit (2026, 二〇二六); 0 where a place is named. */
  readonly digits: number
}

const [NONE, ARABIC, DIGIT, PLACE, SCALE, SOME, MORE] = [0, 1, 2, 3, 4, 5, 6]

/** For each UTF-16 unit what it is in a number, and what it is worth. */
const KIND = new Uint8Array(65536)
const WORTH = new Float64Array(65536)

function put(chars: string, kind: number, worth: (i: number) => number): void {
  for (let i = 0; i < chars.length; i++) {
    KIND[chars.charCodeAt(i)] = kind
    WORTH[chars.charCodeAt(i)] = worth(i)
  }
}
put('0123456789', ARABIC, (i) => i)
put('零一二三四五六七八九', DIGIT, (i) => i)
put('〇○', DIGIT, () => 0)
put('两', DIGIT, () => 2)
put('十百千', PLACE, (i) => 10 ** (i + 1))
put('廿卅', PLACE, (i) => 20 + 10 * i)
put('万亿兆', SCALE, (i) => 10 ** (4 * (i + 1)))
put('数几', SOME, () => 0)
put('多余', MORE, () => 0)

/** Whether a number may hold this unit: the scan looks no further at others. */
export function isNumeral(code: number): boolean {
  const kind = KIND[code] as number
  return kind !== NONE && kind !== MORE
}

const COMMA = 0x2c
const FULL_COMMA = 0xff0c
const POINT = 0x2e
const DIAN = 0x70b9

const isArabic = (code: number) => KIND[code] === ARABIC

/** Three digits and no fourth behind a comma that groups. */
function isGroup(text: string, at: number): boolean {
  return (
    isArabic(text.charCodeAt(at)) &&
    isArabic(text.charCodeAt(at + 1)) &&
    isArabic(text.charCodeAt(at + 2)) &&
    !isArabic(text.charCodeAt(at + 3))
  )
}

interface Digits {
  readonly end: number
  readonly value: number
  readonly digits: number
}

/** 28,500 and 3.5: digits with commas that group and a decimal point. */
function arabicAt(text: string, from: number): Digits {
  let at = from
  let value = 0
  let digits = 0
  let grouped = false
  for (;;) {
    const code = text.charCodeAt(at)
    if (isArabic(code)) {
      value = value * 10 + code - 48
      digits++
      at++
    } else if ((code === COMMA || code === FULL_COMMA) && (grouped || digits <= 3) && isGroup(text, at + 1)) {
      grouped = true
      at++
    } else break
  }
  if (text.charCodeAt(at) !== POINT || !isArabic(text.charCodeAt(at + 1))) {
    return { end: at, value, digits: grouped ? 0 : digits }
  }
  const whole = at++
  while (isArabic(text.charCodeAt(at))) at++
  return { end: at, value: value + Number(`0${text.slice(whole, at)}`), digits: 0 }
}

/** 三点五: the decimals behind 点, where digits and no clock time follow; else `at` itself. */
function decimalsAt(text: string, at: number): Digits {
  let end = at + 1
  let value = 0
  let scale = 0.1
  while (KIND[text.charCodeAt(end)] === DIGIT) {
    value += (WORTH[text.charCodeAt(end)] as number) * scale
    scale /= 10
    end++
  }
  const behind = text.charAt(end)
  const isClock = end === at + 1 || behind === '分' || behind === '十' || behind === '刻'
  return isClock ? { end: at, value: 0, digits: 0 } : { end, value, digits: 0 }
}

/**
 * The quantity that starts at `at`, or null where the units make none. What precedes a bare 百, 千, 万 or 亿 is for the caller to judge:
 * here they count as one of them.
 */
export function quantityAt(text: string, at: number): Quantity | null {
  const first = KIND[text.charCodeAt(at)] as number
  let [total, section, pending] = [0, 0, -1]
  let [digits, lastPlace, lastScale, lastDigit] = [0, 0, 0, -1]
  let [more, vague, scaled, sayZero] = [false, false, false, false]
  let i = at
  loop: for (;;) {
    const code = text.charCodeAt(i)
    const worth = WORTH[code] as number
    switch (KIND[code]) {
      case ARABIC: {
        if (pending >= 0) break loop
        const run = arabicAt(text, i)
        pending = run.value
        digits = total + section === 0 ? run.digits : 0
        i = run.end
        break
      }
      case DIGIT: {
        if (pending >= 0 && lastDigit < 0) break loop
        if (pending < 0) pending = worth
        else {
          vague = digits === 1 && worth === lastDigit + 1 && lastDigit > 0
          pending = vague ? lastDigit : pending * 10 + worth
        }
        if (worth === 0) sayZero = true
        lastDigit = worth
        digits++
        i++
        if (text.charCodeAt(i) === DIAN) {
          const decimals = decimalsAt(text, i)
          pending += decimals.value
          if (decimals.end > i) digits = 0
          i = decimals.end
        }
        break
      }
      case PLACE:
        if (worth > 10 && worth < 100) section += worth
        else section += (pending < 0 ? 1 : pending) * worth
        ;[pending, lastDigit, lastPlace, digits, sayZero] = [-1, -1, worth, 0, false]
        i++
        break
      case SCALE: {
        const part = section + (pending < 0 ? 0 : pending) || (total > 0 && worth > lastScale ? 0 : 1)
        total = worth > lastScale ? (total + part) * worth : total + part * worth
        ;[section, pending, lastDigit, digits, sayZero] = [0, -1, -1, 0, false]
        lastPlace = lastScale = worth
        scaled = true
        i++
        break
      }
      case SOME:
        if (i > at && lastPlace === 0) break loop
        if (KIND[text.charCodeAt(i + 1)] !== PLACE && KIND[text.charCodeAt(i + 1)] !== SCALE && i === at) return null
        more = true
        i++
        break
      case MORE:
        if (i === at || more) break loop
        more = true
        i++
        break
      default:
        break loop
    }
  }
  if (i === at) return null
  if (pending > 0 && lastDigit > 0 && digits === 1 && lastPlace >= 100 && !sayZero) pending *= lastPlace / 10
  const value = total + section + Math.max(pending, 0)
  return { start: at, end: i, value: rounded(value), more, vague, scaled, arabic: first === ARABIC, digits }
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
