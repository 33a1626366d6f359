/** A number with its scale as Chinese writes it: 28,500, 2万8,500, 3000多亿, 一千二百万, 三点五, 数十, 上百. Over folded text. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number
  /** 多, 余 inside or behind, 数 or 几 in front: more than the value. */
  readonly more: boolean
  /** 数 or 几 stands for a digit: only the place is told. */
  readonly some: boolean
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

/** Whether a number opens with 百, 千, 万 or 亿 itself. */
export function isBare(code: number): boolean {
  return KIND[code] === PLACE || KIND[code] === SCALE
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

/** Adds up a number as its units come. `total` holds what stands before 万, 亿 or 兆, `section` what stands before 十, 百 or 千. */
class Sum {
  total = 0
  section = 0
  /** Digits that wait for their place; −1 where there are none. */
  pending = -1
  digits = 0
  more = false
  some = false
  vague = false
  scaled = false
  #place = 0
  #scale = 0
  #last = -1
  #zero = false

  /** Each of the following takes what stands at `at` and returns where to go on, `at` itself where it does not belong to the number. */
  arabic(text: string, at: number): number {
    if (this.pending >= 0) return at
    const run = arabicAt(text, at)
    this.pending = run.value
    this.digits = this.total + this.section === 0 ? run.digits : 0
    return run.end
  }

  digit(text: string, at: number, worth: number): number {
    if (this.pending >= 0 && this.#last < 0) return at
    if (this.pending < 0) this.pending = worth
    else {
      // 七八百 is from seven hundred on, 二〇二六 a number read out.
      this.vague = this.digits === 1 && worth === this.#last + 1 && this.#last > 0
      this.pending = this.vague ? this.#last : this.pending * 10 + worth
    }
    this.#zero ||= worth === 0
    this.#last = worth
    this.digits++
    if (text.charCodeAt(at + 1) !== DIAN) return at + 1
    const decimals = decimalsAt(text, at + 1)
    if (decimals.end > at + 1) this.digits = 0
    this.pending += decimals.value
    return decimals.end
  }

  place(at: number, worth: number): number {
    const isTens = worth > 10 && worth < 100
    this.section += isTens ? worth : (this.pending < 0 ? 1 : this.pending) * worth
    this.#place = worth
    this.#clear()
    return at + 1
  }

  scale(at: number, worth: number): number {
    const part = this.section + Math.max(this.pending, 0)
    const isGreater = worth > this.#scale && this.total > 0
    this.total = isGreater ? (this.total + part) * worth : this.total + (part || 1) * worth
    this.section = 0
    this.#place = this.#scale = worth
    this.scaled = true
    this.#clear()
    return at + 1
  }

  #clear(): void {
    this.pending = this.#last = -1
    this.digits = 0
    this.#zero = false
  }

  /** In 一万五 and 两百五 the last digit counts the next lower place. */
  get value(): number {
    const isShort = this.pending > 0 && this.#last > 0 && this.digits === 1 && this.#place >= 100 && !this.#zero
    return this.total + this.section + Math.max(this.pending, 0) * (isShort ? this.#place / 10 : 1)
  }
}

/** 多 or 余, behind a unit (七成多, 三年余). */
export function isMore(text: string, at: number): boolean {
  return KIND[text.charCodeAt(at)] === MORE
}

/** 数 and 几 stand before a place only; 多 and 余 behind a number. */
function addsMore(text: string, at: number, isHead: boolean, sum: Sum): boolean {
  if (sum.more) return false
  if (KIND[text.charCodeAt(at)] === MORE) return !isHead
  const next = KIND[text.charCodeAt(at + 1)]
  return next === PLACE || next === SCALE || (!isHead && sum.section > 0 && sum.pending < 0)
}

/**
 * The quantity that starts at `at`, or null where the units make none. A bare 百, 千, 万 or 亿 counts as one of them: whether it is a
 * number at all is for the caller to judge.
 */
export function quantityAt(text: string, at: number): Quantity | null {
  const sum = new Sum()
  let end = at
  for (let from = -1; from < end && end < text.length; ) {
    from = end
    const code = text.charCodeAt(end)
    const worth = WORTH[code] as number
    const kind = KIND[code] as number
    if (kind === ARABIC) end = sum.arabic(text, end)
    else if (kind === DIGIT) end = sum.digit(text, end, worth)
    else if (kind === PLACE) end = sum.place(end, worth)
    else if (kind === SCALE) end = sum.scale(end, worth)
    else if (kind !== NONE && addsMore(text, end, end === at, sum)) {
      sum.more = true
      sum.some = kind === SOME
      end++
    }
  }
  if (end === at) return null
  const { more, some, vague, scaled, digits } = sum
  const arabic = KIND[text.charCodeAt(at)] === ARABIC
  return { start: at, end, value: rounded(sum.value), more, some, vague, scaled, arabic, digits }
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
