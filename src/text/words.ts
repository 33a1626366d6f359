/** The word lists of `packs/<lang>/text.txt`, compiled for looking up at the start, at the end and inside of a paragraph. */
import { fold } from './fold.ts'

/** A word of one list, folded. */
export interface Word {
  readonly word: string
  /** The list's name, and the country code after it where there is one. */
  readonly list: string
  readonly country: string | null
}

export interface TextWords {
  /** Words by their first unit, the longest first. */
  readonly starts: ReadonlyMap<number, readonly Word[]>
  /** Words by their last unit, the longest first. */
  readonly ends: ReadonlyMap<number, readonly Word[]>
  /** For every list 65,536 bits: set where one of its words begins with the unit. Bits, for a table of bytes would not stay in the cache. */
  readonly firsts: ReadonlyMap<string, Uint32Array>
  /** Finds a full date in a short stretch: groups 1–3 year, month, day; 4–6 the same counted from the era. */
  readonly fullDate: RegExp
  /** Finds `5日` or `1月5日`: group 1 the month, 2 the day. */
  readonly monthDay: RegExp
  /** Years to add to a year counted from the era. */
  readonly era: number
}

/**
 * @param table from `foldTable`
 * @param lines the file's text: rows `name: word word` or `name CODE: word word`, `#` for comments
 * @throws RangeError on any other row
 */
export function textWords(table: Uint16Array, lines: string): TextWords {
  const words: Word[] = []
  let era = 0
  for (const row of lines.split('\n')) {
    if (row.trim() === '' || row.startsWith('#')) continue
    const head = /^([a-z-]+)(?: ([A-Z]{3}|\d+))?: /.exec(row)
    if (head === null) throw new RangeError(`text words: not a row: ${row}`)
    const list = head[1] as string
    if (list === 'era') era = Number(head[2])
    const forms = new Set(
      row
        .slice(head[0].length)
        .trim()
        .split(/\s+/)
        .map((form) => fold(table, form)),
    )
    for (const word of forms) words.push({ word, list, country: head[2] ?? null })
  }
  const lists = grouped(words, (word) => word.list)
  return {
    starts: grouped(words, (word) => word.word.charCodeAt(0)),
    ends: grouped(words, (word) => word.word.charCodeAt(word.word.length - 1)),
    firsts: firstUnits(lists),
    era,
    ...datePatterns(lists),
  }
}

function firstUnits(lists: ReadonlyMap<string, readonly Word[]>): Map<string, Uint32Array> {
  const firsts = new Map<string, Uint32Array>()
  for (const [list, words] of lists) {
    const bits = new Uint32Array(2048)
    for (const { word } of words) {
      const unit = word.charCodeAt(0)
      bits[unit >> 5] = (bits[unit >> 5] as number) | (1 << (unit & 31))
    }
    firsts.set(list, bits)
  }
  return firsts
}

function hasBit(bits: Uint32Array, unit: number): boolean {
  return (((bits[unit >> 5] as number) >>> (unit & 31)) & 1) === 1
}

function grouped<K>(words: readonly Word[], key: (word: Word) => K): Map<K, Word[]> {
  const groups = new Map<K, Word[]>()
  for (const word of words) {
    const group = groups.get(key(word))
    if (group === undefined) groups.set(key(word), [word])
    else group.push(word)
  }
  for (const group of groups.values()) group.sort((a, b) => b.word.length - a.word.length)
  return groups
}

/** Every part is bounded and no two repeat beside each other, so that matching is linear. */
function datePatterns(lists: ReadonlyMap<string, readonly Word[]>): { fullDate: RegExp; monthDay: RegExp } {
  const any = (list: string) => (lists.get(list) ?? []).map((word) => word.word).join('|') || '(?!)'
  const [year, month, day, era] = [any('year'), any('month'), any('day'), any('era')]
  const western = `(?<!\\d)(\\d{4})(?:[-/.]|${year})(\\d{1,2})(?:[-/.]|${month})(\\d{1,2})(?!\\d)`
  const counted = `(?:${era})(\\d{2,3})(?:${year})(\\d{1,2})(?:${month})(\\d{1,2})(?:${day})`
  return {
    fullDate: new RegExp(`${western}|${counted}`),
    monthDay: new RegExp(`(?:(?<!\\d)(\\d{1,2})(?:${month}))?(?<!\\d)(\\d{1,2})(?:${day})`),
  }
}

/** The longest word of the named lists with which `[start, end)` begins, or null. */
export function wordAt(
  words: TextWords,
  clean: string,
  start: number,
  end: number,
  lists: readonly string[],
): Word | null {
  const group = words.starts.get(clean.charCodeAt(start))
  if (group === undefined) return null
  for (const word of group) {
    if (lists.includes(word.list) && start + word.word.length <= end && clean.startsWith(word.word, start)) return word
  }
  return null
}

/** The longest word of the named lists with which `[start, end)` ends, or null. */
export function wordBefore(
  words: TextWords,
  clean: string,
  start: number,
  end: number,
  lists: readonly string[],
): Word | null {
  const group = words.ends.get(clean.charCodeAt(end - 1))
  if (group === undefined) return null
  for (const word of group) {
    const at = end - word.word.length
    if (lists.includes(word.list) && at >= start && clean.startsWith(word.word, at)) return word
  }
  return null
}

/** The first word of a list in `[start, end)`, the longest at its place, or null. */
export function wordIn(words: TextWords, clean: string, start: number, end: number, list: string): Word | null {
  const firsts = words.firsts.get(list)
  if (firsts === undefined) return null
  const lists = [list]
  for (let i = start; i < end; i++) {
    if (!hasBit(firsts, clean.charCodeAt(i))) continue
    const word = wordAt(words, clean, i, end, lists)
    if (word !== null) return word
  }
  return null
}

/** All words of a list that stand in `clean`, each once. */
export function wordsIn(words: TextWords, clean: string, list: string): Set<Word> {
  const found = new Set<Word>()
  const firsts = words.firsts.get(list)
  if (firsts === undefined) return found
  const lists = [list]
  for (let i = 0; i < clean.length; i++) {
    if (!hasBit(firsts, clean.charCodeAt(i))) continue
    const word = wordAt(words, clean, i, clean.length, lists)
    if (word !== null) found.add(word)
  }
  return found
}
