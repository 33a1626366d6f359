/** Which language and script a text is written in, told by its characters alone. */
import { isIdeograph } from './chars.ts'

/** For every unit: 1 = only Traditional writing has it, 2 = only Simplified writing has it, 0 = both or neither. */
export type ScriptTable = Uint8Array

/** Characters of one script alone that decide; further ones hardly change the answer. */
const ENOUGH = 60

/**
 * The script of every unit by the fold: what the fold changes is Traditional; what it leads to is Simplified, unless Traditional
 * writing has that character too (后, 台, 里), which Big5 tells.
 */
export function scriptTable(fold: Uint16Array): ScriptTable {
  const big5 = big5Units()
  const table = new Uint8Array(65536)
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const to = fold[unit] as number
    if (to === unit || !isIdeograph(unit)) continue
    if (big5[unit] === 1) table[unit] = 1
    if (big5[to] === 0) table[to] = 2
  }
  return table
}

/** 1 for every unit that Big5 has. */
function big5Units(): Uint8Array {
  const bytes = new Uint8Array(2 * (0xfa - 0xa4) * (0xff - 0x40 - 34))
  let size = 0
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail >= 0x7f && trail <= 0xa0) continue
      bytes[size++] = lead
      bytes[size++] = trail
    }
  }
  const text = new TextDecoder('big5').decode(bytes)
  const units = new Uint8Array(65536)
  for (let i = 0; i < text.length; i++) units[text.charCodeAt(i)] = 1
  return units
}

/** The script that more of the text's characters belong to; Traditional where neither does. */
export function scriptOf(text: string, table: ScriptTable): 'zh-Hant' | 'zh-Hans' {
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < text.length && traditional + simplified < ENOUGH; i++) {
    const script = table[text.charCodeAt(i)]
    if (script === 1) traditional++
    else if (script === 2) simplified++
  }
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant'
}

/** Units by which a language is told. */
const SAMPLE = 20_000
/** Least shares of all letters: kana in Japanese, Hangul in Korean, ideographs in Chinese, which may stand among many Latin names. */
const SHARES = { kana: 0.1, hangul: 0.3, ideographs: 0.1 }

/** The language of a text that is not Chinese, as BCP 47 names it: `ja`, `ko`, `und-Latn` for any in Latin letters; else null. */
export function otherLanguage(text: string): 'ja' | 'ko' | 'und-Latn' | null {
  let [kana, hangul, ideographs, latin] = [0, 0, 0, 0]
  for (let i = 0; i < text.length && i < SAMPLE; i++) {
    const unit = text.charCodeAt(i)
    if ((unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fa)) kana++
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++
    else if (isIdeograph(unit)) ideographs++
    else if ((unit | 32) >= 97 && (unit | 32) <= 122) latin++
  }
  const all = kana + hangul + ideographs + latin
  if (all === 0) return null
  if (kana / all >= SHARES.kana) return 'ja'
  if (hangul / all >= SHARES.hangul) return 'ko'
  return ideographs / all < SHARES.ideographs ? 'und-Latn' : null
}
