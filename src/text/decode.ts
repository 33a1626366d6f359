/**
 * From bytes to text. The encoding is told by the content, not by a label: a byte-order mark, then zero bytes and Chinese in pairs
 * (UTF-16), then well-formed UTF-8, then Japanese (Shift_JIS) and Korean (EUC-KR) by what only they are full of, then which of Big5 and
 * GB18030 makes common characters of the byte pairs.
 */
import { isIdeograph } from './chars.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030' | 'shift_jis' | 'euc-kr'

export interface Decoded {
  /** Without a byte-order mark. */
  readonly text: string
  readonly encoding: Encoding
}

export interface DecodeFailure {
  /** empty: no bytes or white space alone; binary: not a text file; too-large: more than `LIMIT` bytes; unreadable: text in no known encoding. */
  readonly reason: 'empty' | 'binary' | 'too-large' | 'unreadable'
  readonly text: null
  readonly message: string
}

/** Most bytes that are decoded: 50 MB. */
export const LIMIT = 50 * 1024 * 1024
/** Bytes by which Big5, GB18030 and UTF-16 are told apart. */
const SAMPLE = 65536
/** Least share of common characters for Big5 and GB18030; Traditional text in GB18030 reaches little more. */
const LIKELY = 0.5
/** Greatest share of U+FFFD in a text that is still taken for its encoding. */
const DAMAGE = 0.01

/** Decodes a file's bytes, or says why not. Never throws. */
export function decode(bytes: Uint8Array): Decoded | DecodeFailure {
  if (bytes.length > LIMIT) return failure('too-large', `${bytes.length} bytes; at most ${LIMIT} are read`)
  if (bytes.length === 0) return failure('empty', 'no bytes')
  const encoding = marked(bytes) ?? guess(bytes)
  if (typeof encoding !== 'string') return encoding
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') return failure('empty', 'nothing but white space')
  return { text, encoding }
}

function failure(reason: DecodeFailure['reason'], message: string): DecodeFailure {
  return { reason, text: null, message }
}

/** The encoding that a byte-order mark names. */
function marked(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function guess(bytes: Uint8Array): Encoding | DecodeFailure {
  if (hasSignature(bytes)) return failure('binary', 'the first bytes are those of a format that is not text')
  const sample = bytes.subarray(0, SAMPLE)
  const wide = guessWide(sample)
  if (wide !== null) return wide
  if (controls(sample) > sample.length * 0.01) return failure('binary', 'it holds control bytes')
  if (isUtf8(bytes)) return 'utf-8'
  const neighbour = guessNeighbour(sample)
  if (neighbour !== null) return neighbour
  const big5 = pairShare(sample, isCommonBig5)
  const gb = pairShare(sample, isCommonGb)
  const candidates: [Encoding, number][] = [
    ['gb18030', gb],
    ['big5', big5],
  ]
  if (big5 > gb) candidates.reverse()
  for (const [encoding, share] of candidates) if (share >= LIKELY && damage(sample, encoding) <= DAMAGE) return encoding
  if (damage(sample, 'utf-8') <= DAMAGE) return 'utf-8'
  return failure('unreadable', 'neither UTF-8, UTF-16, Big5, GB18030, Shift_JIS nor EUC-KR')
}

/** PDF, ZIP (DOCX), PNG, JPEG, GIF, gzip, OLE (DOC), ELF, RAR, 7z, SQLite. */
const signatures = [
  '%PDF-',
  'PK\x03\x04',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  '\xd0\xcf\x11\xe0',
  '\x7fELF',
  'Rar!',
  '7z\xbc\xaf',
  'SQLite format',
]

function hasSignature(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return signatures.some((signature) => head.startsWith(signature))
}

/** Control bytes that no text holds: all below space but tab, line breaks, form feed and escape. */
function controls(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) count++
  return count
}

/** UTF-16 without a mark: nine of ten units are Chinese, ASCII or usual marks in one byte order and fewer in the other. */
function guessWide(sample: Uint8Array): Encoding | null {
  if (sample.length < 4) return null
  const pairs = sample.length >> 1
  let little = 0
  let big = 0
  for (let i = 0; i < pairs * 2; i += 2) {
    const [one, two] = [sample[i] as number, sample[i + 1] as number]
    if (isUsual(one | (two << 8))) little++
    if (isUsual((one << 8) | two)) big++
  }
  const needed = pairs * 0.9
  if (little < needed && big < needed) return null
  // Two-byte encodings and UTF-8 hold no zero bytes, and few line breaks or spaces can be read as one unit there.
  if (!hasUnit(sample, little > big)) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 32 && unit < 127) ||
    unit === 10 ||
    unit === 13 ||
    unit === 9 ||
    isIdeograph(unit) ||
    (unit >= 0x3000 && unit < 0x3030) ||
    (unit >= 0xff01 && unit < 0xff5f) ||
    (unit >= 0x2010 && unit < 0x2030)
  )
}

/** Whether an ASCII unit or one of ，。、 stands in the sample, which UTF-16 text of some length has and other bytes hardly show. */
function hasUnit(sample: Uint8Array, little: boolean): boolean {
  for (let i = 0; i + 1 < sample.length; i += 2) {
    const unit = little
      ? (sample[i] as number) | ((sample[i + 1] as number) << 8)
      : ((sample[i] as number) << 8) | (sample[i + 1] as number)
    if (unit < 127 || unit === 0xff0c || unit === 0x3002 || unit === 0x3001) return true
  }
  return false
}

/** The twenty commonest syllables of Korean prose, about a third of it; read as GB18030, their bytes are rare characters. */
const COMMON_HANGUL = new Set('이다는을의에가한하고로지사도은를기서대인')
/** Least shares of the characters that are not ASCII: of kana in Japanese, of Hangul in Korean, and of its commonest syllables. */
const JAPANESE = { kana: 0.2, half: 0.05 }
const KOREAN = { hangul: 0.7, common: 0.12 }

/** Japanese or Korean, where the bytes make well-formed text of it that is full of kana or of common syllables. */
function guessNeighbour(sample: Uint8Array): Encoding | null {
  const shares = (encoding: Encoding, ...tests: readonly ((character: string) => boolean)[]) => {
    const wide = [...new TextDecoder(encoding).decode(sample, { stream: true })].filter((one) => one > '\u007f')
    return tests.map((test) => wide.filter(test).length / Math.max(1, wide.length))
  }
  if (damage(sample, 'shift_jis') <= DAMAGE) {
    const [kana = 0, half = 1] = shares(
      'shift_jis',
      (one) => one >= '\u3041' && one <= '\u30fe',
      (one) => one >= '\uff61' && one <= '\uff9f',
    )
    if (kana >= JAPANESE.kana && half <= JAPANESE.half) return 'shift_jis'
  }
  if (damage(sample, 'euc-kr') > DAMAGE) return null
  const [hangul = 0, common = 0] = shares(
    'euc-kr',
    (one) => one >= '\uac00' && one <= '\ud7a3',
    (one) => COMMON_HANGUL.has(one),
  )
  return hangul >= KOREAN.hangul && common >= KOREAN.common ? 'euc-kr' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Share of U+FFFD among the units that are not ASCII, when the sample is read in an encoding; the sample's last character may be cut. */
function damage(sample: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  let wide = 0
  let lost = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f) wide++
    if (unit === 0xfffd) lost++
  }
  return wide === 0 ? 1 : lost / wide
}

/** Share of byte pairs that `isCommon` accepts, read from the left; ASCII is passed over. */
function pairShare(sample: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0
  let common = 0
  for (let i = 0; i + 1 < sample.length; i++) {
    const lead = sample[i] as number
    if (lead < 0x80) continue
    pairs++
    if (isCommon(lead, sample[i + 1] as number)) common++
    i++
  }
  return pairs === 0 ? 0 : common / pairs
}

/** Big5: marks (A1–A3) and the 5,401 frequent characters (A4–C6). */
function isCommonBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))
}

/** GB 2312: marks (A1–A3) and the 3,755 frequent characters (B0–D7), which GBK and GB18030 keep. */
function isCommonGb(lead: number, trail: number): boolean {
  return ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)) && trail >= 0xa1 && trail <= 0xfe
}
