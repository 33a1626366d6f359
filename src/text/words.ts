/** The word lists of `packs/<lang>/text.txt`, compiled for looking up at the start, at the end and inside of a paragraph. */
import { fold } from './fold.ts'

/** A word of one list, folded. */
export interface Word {
  readonly word: string
  /** The list's name, and the country code after it where there is one. */
  readonly list: string
  readonly country: string | null
}

/** One list, for finding its words inside of a stretch. */
interface WordList {
  /** Words by their first unit, the longest first. */
  readonly starts: ReadonlyMap<number, readonly Word[]>
  /** A bit for every value of `headOf`: set where a word may begin. Bits, for a table of bytes would not stay in the cache. */
  readonly heads: Uint32Array
}

export interface TextWords {
  /** Words by their first unit, the longest first. */
  readonly starts: ReadonlyMap<number, readonly Word[]>
  /** Words by their last unit, the longest first. */
  readonly ends: ReadonlyMap<number, readonly Word[]>
  readonly lists: ReadonlyMap<string, WordList>
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
    lists: new Map([...lists].map(([list, group]) => [list, wordList(group)])),
    era,
    ...datePatterns(lists),
  }
}

/** The place of two units beside each other in the bits of `WordList.heads`. */
function headOf(first: number, second: number): number {
  return ((first * 31) ^ second) & 0x3fff
}

function wordList(words: readonly Word[]): WordList {
  const heads = new Uint32Array(512)
  for (const { word } of words) {
    const head = headOf(word.charCodeAt(0), word.charCodeAt(1))
    // After a word of one unit anything may stand.
    if (word.length === 1) heads.fill(-1)
    else heads[head >> 5] = (heads[head >> 5] as number) | (1 << (head & 31))
  }
  return { starts: grouped(words, (word) => word.word.charCodeAt(0)), heads }
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

/** The first place in `[from, end)` at which a word of the list begins, or -1. */
function nextPlace({ starts, heads }: WordList, clean: string, from: number, end: number): number {
  let second = from < end ? clean.charCodeAt(from) : 0
  for (let i = from; i < end; i++) {
    const first = second
    second = i + 1 < end ? clean.charCodeAt(i + 1) : 0
    const head = headOf(first, second)
    if ((((heads[head >> 5] as number) >>> (head & 31)) & 1) === 0) continue
    if (longest(starts.get(first), clean, i, end) !== null) return i
  }
  return -1
}

/** The longest word of a group with which `[start, end)` begins, or null. */
function longest(group: readonly Word[] | undefined, clean: string, start: number, end: number): Word | null {
  if (group === undefined) return null
  for (const word of group) {
    if (start + word.word.length <= end && clean.startsWith(word.word, start)) return word
  }
  return null
}

/** The first word of a list in `[start, end)`, the longest at its place, or null. */
export function wordIn(words: TextWords, clean: string, start: number, end: number, list: string): Word | null {
  const found = words.lists.get(list)
  if (found === undefined) return null
  const at = nextPlace(found, clean, start, end)
  return at < 0 ? null : longest(found.starts.get(clean.charCodeAt(at)), clean, at, end)
}

/** All words of a list that stand in `[0, end)`, each once. */
export function wordsIn(words: TextWords, clean: string, end: number, list: string): Set<Word> {
  const all = new Set<Word>()
  const found = words.lists.get(list)
  if (found === undefined) return all
  for (let at = nextPlace(found, clean, 0, end); at >= 0; at = nextPlace(found, clean, at + 1, end)) {
    const word = longest(found.starts.get(clean.charCodeAt(at)), clean, at, end)
    if (word !== null) all.add(word)
  }
  return all
}
