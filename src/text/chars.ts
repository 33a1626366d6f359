/**
 * Classes of characters, by Unicode ranges and a few marks of punctuation. Nothing here knows a word of any language.
 * All but `BREAK`, `SPACE` and `DROP` are meant for folded units (see `fold.ts`).
 */

/** Chinese characters, kana, and full-width punctuation: no space is kept beside them, and they are two columns wide. */
export const WIDE = 0
/** All else that is seen: one column wide. */
export const NARROW = 1
/** Ends a physical line. */
export const BREAK = 2
export const SPACE = 3
/** Leaves no trace: zero-width units, soft hyphen, direction marks, byte-order mark, control characters. */
export const DROP = 4
/** The second half of a surrogate pair: wide, but without columns of its own. */
export const TAIL = 5

/** The class of a folded unit: one of the constants above. */
export function unitClass(unit: number): number {
  if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return unitControl(unit)
  if (unit === 0x20 || unit === 0x3000) return SPACE
  if (unit < 0x2000) return unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x180e ? DROP : NARROW
  if (unit <= 0x206f) return unitGeneral(unit)
  if (unit >= 0xd800 && unit < 0xe000) return unit < 0xdc00 ? WIDE : TAIL
  if (unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f) || (unit >= 0xfff0 && unit < 0xfffc)) return DROP
  return isIdeograph(unit) || isWideMark(unit) ? WIDE : NARROW
}

function unitControl(unit: number): number {
  if (unit === 9) return SPACE
  return (unit >= 10 && unit <= 13) || unit === 0x85 ? BREAK : DROP
}

/** U+2000–206F: spaces, zero-width units, line separators, dashes, quotes, the ellipsis. */
function unitGeneral(unit: number): number {
  if (unit <= 0x200a || unit === 0x202f || unit === 0x205f) return SPACE
  if (unit === 0x2028 || unit === 0x2029) return BREAK
  if (unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2060) return DROP
  return unit === 0x2014 || unit === 0x2026 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0x203b ? WIDE : NARROW
}

function isWideMark(unit: number): boolean {
  return (unit >= 0x3001 && unit <= 0x30ff) || (unit >= 0x2460 && unit <= 0x25ff) || (unit >= 0xff00 && unit <= 0xff60)
}

/** Han characters of the basic plane, with radicals, 〇 and 々. */
export function isIdeograph(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x3005 && unit <= 0x3007)
  )
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

export function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit < 0x250)
}

/** 。！？!? : a sentence may end here. */
export function isStop(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0x21 || unit === 0x3f
}

/** 」）》】〕 and their ASCII counterparts, as folded. */
export function isCloser(unit: number): boolean {
  switch (unit) {
    case 0x300d:
    case 0xff09:
    case 0x300b:
    case 0x3011:
    case 0x3015:
    case 0x29:
    case 0x5d:
    case 0x22:
      return true
    default:
      return false
  }
}

/** 「（《【〔 and their ASCII counterparts, as folded. */
export function isOpener(unit: number): boolean {
  switch (unit) {
    case 0x300c:
    case 0xff08:
    case 0x300a:
    case 0x3010:
    case 0x3014:
    case 0x28:
    case 0x5b:
      return true
    default:
      return false
  }
}

/** ，。、；：！？ and closers: may not begin a line. */
export function isNoStart(unit: number): boolean {
  return (
    isStop(unit) ||
    isCloser(unit) ||
    unit === 0xff0c ||
    unit === 0x3001 ||
    unit === 0xff1b ||
    unit === 0xff1a ||
    unit === 0x2c ||
    unit === 0x2e ||
    unit === 0x3a ||
    unit === 0x3b
  )
}
