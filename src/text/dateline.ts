/**
 * When a document was published and who wrote it: from the caller, the date line, lines of the head and the foot, and datelines
 * (`（首爾5日電）`, `新华社北京1月5日电`). A dateline's day alone never makes a date: year and month must stand in the head or the foot.
 */
import { isCloser, isIdeograph, isLetter, isOpener } from './chars.ts'
import type { PartialDay } from './day.ts'
import type { Source } from './source.ts'
import type { Block, Byline, Note, Published } from './text.ts'
import { type TextWords, type Word, wordAt, wordBefore, wordIn, wordsIn } from './words.ts'

/** Longest dateline in units, brackets included. */
const DATELINE = 60

/** Where the dateline at the head of a paragraph ends, with a second one directly after it; `start` where there is none. */
export function datelineEnd(clean: string, start: number, end: number, words: TextWords): number {
  const first = oneDatelineEnd(clean, start, end, words)
  return first === start ? start : oneDatelineEnd(clean, first, end, words)
}

function oneDatelineEnd(clean: string, start: number, end: number, words: TextWords): number {
  const limit = Math.min(end, start + DATELINE)
  if (isOpener(clean.charCodeAt(start))) {
    const close = closing(clean, start, limit)
    if (close < 0) return start
    const inner = clean.slice(start + 1, close - 1)
    const isOne =
      wordBefore(words, inner, 0, inner.length, ['dateline-end']) !== null ||
      wordAt(words, inner, 0, inner.length, ['reporter']) !== null ||
      wordIn(words, inner, 0, inner.length, 'correspondent') !== null
    return isOne ? close : start
  }
  const opened = wordAt(words, clean, start, end, ['outlet', 'reporter'])
  return opened === null ? start : openDatelineEnd(clean, start, start + opened.word.length, limit, words)
}

/** A dateline without brackets: outlet, place and day, and a word such as 電 at which it ends; a reporter's bracket may follow. */
function openDatelineEnd(clean: string, start: number, after: number, limit: number, words: TextWords): number {
  for (let i = after; i < Math.min(limit, after + 24); i++) {
    const unit = clean.charCodeAt(i)
    if (unit === 0xff0c || unit === 0x3002 || unit === 10) return start
    if (isOpener(unit)) continue
    const word = wordAt(words, clean, i, limit, ['dateline-end'])
    if (word === null) continue
    let at = i + word.word.length
    const dated = i > after && wordBefore(words, clean, after, i, ['day']) !== null
    if (isOpener(clean.charCodeAt(at))) {
      const close = closing(clean, at, limit)
      const inner = clean.slice(at + 1, close - 1)
      if (close > 0 && wordAt(words, inner, 0, inner.length, ['reporter', 'byline-start']) !== null) return close
    }
    const mark = clean.charCodeAt(at)
    if (mark === 0xff1a || mark === 0x3a) at++
    else if (!dated) continue
    return at
  }
  return start
}

/** The place after the bracket that closes the one at `start`, before `limit`; -1 where there is none. */
function closing(clean: string, start: number, limit: number): number {
  let depth = 0
  for (let i = start; i < limit; i++) {
    const unit = clean.charCodeAt(i)
    if (isOpener(unit)) depth++
    else if (isCloser(unit) && --depth === 0) return i + 1
  }
  return -1
}

/** What the head and the foot tell. */
export interface Imprint {
  readonly published: Published | null
  /** The day from which the text counts (今天, 昨天, 週三): that of its dateline where it was published soon after, else that of publication. */
  readonly told: PartialDay | null
  readonly byline: Byline
  readonly notes: readonly Note[]
}

/** Reads publication and byline. `raw` and `source` as in `Text`; names are given as the source writes them. */
export function readImprint(
  source: Source,
  clean: string,
  raw: Int32Array,
  blocks: readonly Block[],
  lang: string,
  words: TextWords,
): Imprint {
  const edge = edgeBlocks(blocks)
  const stated = statedDay(clean, edge, words)
  const dateline = datelineDay(clean, edge, words)
  let published: Published | null = null
  if (source.published !== null) published = { day: source.published, basis: 'given' }
  else if (stated !== null) published = { day: stated, basis: 'stated' }
  else if (source.supposed) published = { day: source.supposed, basis: 'given' }
  else if (dateline !== null) published = inferred(clean, edge, dateline)
  const notes = published !== null && dateline !== null ? dayNotes(published, dateline, raw) : []
  const told = published === null ? null : toldOn(published.day, dateline)
  return { published, told, byline: readByline(source, clean, raw, edge, lang, words), notes }
}

/** Days after which, at most, what an agency has sent is published elsewhere. */
const SENT = 2

/** The dateline's day where it lies so many days before that of publication. */
function toldOn(published: PartialDay, dateline: DatelineDay | null): PartialDay {
  if (dateline === null || !isWhole(published)) return published
  return dayNear(published, dateline, -SENT, 0) ?? published
}

const isWhole = (day: PartialDay): boolean => day.length >= 10 && !Number.isNaN(Date.parse(day))

/** A day in milliseconds. */
const DAY = 86_400_000

/** The dateline's day among those from `first` to `last` days after a whole day, the latest one; null where it is none of them. */
function dayNear(whole: PartialDay, { month, day }: DatelineDay, first: number, last: number): PartialDay | null {
  for (let off = last; off >= first; off--) {
    const date = new Date(Date.parse(whole) + off * DAY)
    const sameMonth = month === null || date.getUTCMonth() + 1 === month
    if (sameMonth && date.getUTCDate() === day) return date.toISOString().slice(0, whole.length)
  }
  return null
}

/** Blocks of the first and last lines that are not read as prose. */
function edgeBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    const near = i < 8 || i >= blocks.length - 8
    return near && (block.kind === 'furniture' || block.kind === 'byline' || block.kind === 'disclaimer')
  })
}

/** The first full date of the head, else of the foot, as an ISO day. The date line comes first, for it stands first. */
function statedDay(clean: string, edge: readonly Block[], words: TextWords): string | null {
  for (const block of edge) {
    if (block.kind === 'disclaimer' || block.end - block.start > 160) continue
    const part = clean.slice(block.start, block.end)
    if (part.includes('://') || (wordIn(words, part, 0, part.length, 'credit') !== null && part.length > 60)) continue
    const day = fullDay(part, words) ?? trailingEraDay(part, words)
    if (day !== null) return day
  }
  return null
}

function fullDay(part: string, words: TextWords): string | null {
  const found = words.fullDate.exec(part)
  if (found === null) return null
  if (found[1] !== undefined) return isoDay(Number(found[1]), Number(found[2]), Number(found[3]))
  return isoDay(Number(found[4]) + words.era, Number(found[5]), Number(found[6]))
}

/** `）1150105`: seven digits at the end count from the era. */
function trailingEraDay(part: string, words: TextWords): string | null {
  if (words.era === 0) return null
  const found = /\D(1\d\d)(\d\d)(\d\d)$/.exec(part.slice(-8))
  return found === null ? null : isoDay(Number(found[1]) + words.era, Number(found[2]), Number(found[3]))
}

/** An ISO day, or null where there is no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  const last = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (day > (last[month - 1] as number)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

interface DatelineDay {
  readonly month: number | null
  readonly day: number
  /** Half-open range of `clean`. */
  readonly start: number
  readonly end: number
}

/** Month and day of the first dateline. */
function datelineDay(clean: string, edge: readonly Block[], words: TextWords): DatelineDay | null {
  for (const block of edge) {
    if (block.kind !== 'byline' || block.end - block.start > DATELINE) continue
    const found = words.monthDay.exec(clean.slice(block.start, block.end))
    if (found === null) continue
    const start = block.start + found.index
    return {
      month: found[1] === undefined ? null : Number(found[1]),
      day: Number(found[2]),
      start,
      end: start + found[0].length,
    }
  }
  return null
}

/** A day from a dateline with a month and from a year that stands alone in the head or the foot. */
function inferred(clean: string, edge: readonly Block[], dateline: DatelineDay): Published | null {
  const month = dateline.month
  if (month === null) return null
  for (const block of edge) {
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(clean.slice(block.start, Math.min(block.end, block.start + 160)))
    const day = year === null ? null : isoDay(Number(year[1]), month, dateline.day)
    if (day !== null) return { day, basis: 'inferred' }
  }
  return null
}

/** A note where the dateline's day lies more than three days from the day of publication. */
function dayNotes(published: Published, dateline: DatelineDay, raw: Int32Array): Note[] {
  if (!isWhole(published.day) || dayNear(published.day, dateline, -3, 3) !== null) return []
  const span = { start: raw[dateline.start] as number, end: (raw[dateline.end - 1] as number) + 1 }
  return [
    {
      code: 'dateline-day',
      span,
      text: `The dateline's day lies more than three days from the publication on ${published.day}.`,
    },
  ]
}

/** Author, affiliation, outlet and country out of the blocks of head and foot. */
function readByline(
  source: Source,
  clean: string,
  raw: Int32Array,
  edge: readonly Block[],
  lang: string,
  words: TextWords,
): Byline {
  let author: string | null = null
  let affiliation: string | null = null
  let country: string | null = null
  let name = source.outlet
  let outlet: Word | null = name === null ? null : wordIn(words, name, 0, name.length, 'outlet')
  for (const block of edge) {
    if (block.end - block.start > 160) continue
    const part = clean.slice(block.start, block.end)
    // What a text rests on, and whom a note of its editor speaks of, is not who printed it.
    if (wordIn(words, part, 0, part.length, 'sources') !== null) continue
    if (wordAt(words, part, isOpener(part.charCodeAt(0)) ? 1 : 0, part.length, ['note-start']) !== null) continue
    // A bracket that is furniture credits a picture.
    if (outlet === null && !(block.kind === 'furniture' && isOpener(clean.charCodeAt(block.start)))) {
      outlet = wordIn(words, part, 0, part.length, 'outlet')
      if (outlet !== null)
        name ??= original(source, raw, block.start + part.indexOf(outlet.word), { start: 0, end: outlet.word.length })
    }
    if (block.kind !== 'byline') continue
    const found = namesIn(part, words)
    author ??= original(source, raw, block.start, found.author)
    if (affiliation === null && found.affiliation !== null) {
      affiliation = original(source, raw, block.start, found.affiliation)
      country = wordIn(words, part, found.affiliation.start, found.affiliation.end, 'country')?.country ?? null
    }
  }
  return { author, affiliation, outlet: name, country: country ?? outlet?.country ?? usageCountry(clean, lang, words) }
}

/** Units by which usage is judged. */
const USAGE = 3000

/** The country whose usage the text shows: two words of one, and more than twice those of any other. */
function usageCountry(clean: string, lang: string, words: TextWords): string | null {
  const counts = new Map<string, number>()
  const list = lang === 'zh-Hant' ? 'usage-hant' : 'usage-hans'
  for (const { country } of wordsIn(words, clean, Math.min(USAGE, clean.length), list)) {
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  return best === undefined || best[1] < 2 || best[1] <= (second?.[1] ?? 0) * 2 ? null : best[0]
}

interface Part {
  readonly start: number
  readonly end: number
}

/** Author and affiliation as ranges of `part`: `作者：甲、某所研究員`, `某系教授甲主稿`, `記者甲／某地報導`. */
function namesIn(part: string, words: TextWords): Names {
  let start = 0
  while (start < part.length && !isNameUnit(part, start)) start++
  const opened = wordAt(words, part, start, part.length, ['byline-start', 'reporter'])
  if (opened !== null) start += opened.word.length
  const writer = opened?.list === 'byline-start' ? null : wordIn(words, part, start, part.length, 'reporter-name')
  if (writer !== null) start = part.indexOf(writer.word, start) + writer.word.length
  while (start < part.length && !isNameUnit(part, start)) start++
  let end = start
  while (end < part.length && !'。；）)〕】\n（('.includes(part.charAt(end))) end++
  const closed = wordBefore(words, part, start, end, ['byline-end', 'dateline-end'])
  const isDateline = closed?.list === 'dateline-end' || writer !== null || opened?.list === 'reporter'
  if (isDateline && opened === null && writer === null) return { author: null, affiliation: null }
  const cut = part.slice(start, end).search(/[、/，|]/)
  if (cut > 0) {
    const affiliation = isDateline || part.charAt(start + cut) === '/' ? null : { start: start + cut + 1, end }
    return { author: named(part, { start, end: start + cut }), affiliation }
  }
  if (closed !== null) end -= closed.word.length
  const names = splitAtRole(part, { start, end }, words, opened !== null || closed !== null)
  if (isDateline || outletCovers(part, names.affiliation, words)) return { ...names, affiliation: null }
  return names.author === null || names.affiliation !== null
    ? names
    : { ...names, affiliation: bracketAfter(part, end, words) }
}

interface Names {
  readonly author: Part | null
  readonly affiliation: Part | null
}

function isNameUnit(part: string, at: number): boolean {
  return isIdeograph(part.charCodeAt(at)) || isLetter(part.charCodeAt(at))
}

/** `文章來源：某報`: what names an outlet is no affiliation. */
function outletCovers(part: string, piece: Part | null, words: TextWords): boolean {
  return (
    piece !== null && wordAt(words, part, piece.start, piece.end, ['outlet'])?.word.length === piece.end - piece.start
  )
}

/** `作者：甲（某大學教授）`: the bracket after the name, where it ends in a role. */
function bracketAfter(part: string, at: number, words: TextWords): Part | null {
  if (!isOpener(part.charCodeAt(at))) return null
  const close = closing(part, at, part.length)
  return close > 0 && wordBefore(words, part, at + 1, close - 1, ['role']) !== null
    ? { start: at + 1, end: close - 1 }
    : null
}

/** `某系教授甲`: what follows the last role is the author; without one a piece of 2–4 characters is a name, if `marked`. */
function splitAtRole(
  part: string,
  piece: Part,
  words: TextWords,
  marked: boolean,
): { author: Part | null; affiliation: Part | null } {
  if (wordBefore(words, part, piece.start, piece.end, ['role']) !== null) {
    const alone = piece.end - piece.start <= 3
    return { author: null, affiliation: alone ? null : piece }
  }
  for (let at = piece.end - 2; at > piece.start && at >= piece.end - 4; at--) {
    if (wordBefore(words, part, piece.start, at, ['role']) === null) continue
    return { author: { start: at, end: piece.end }, affiliation: { start: piece.start, end: at } }
  }
  if (named(part, piece) !== null) return { author: piece, affiliation: null }
  return { author: null, affiliation: marked && piece.end - piece.start > 4 ? piece : null }
}

/** A name: two to four characters, or Latin words. */
function named(part: string, piece: Part): Part | null {
  const text = part.slice(piece.start, piece.end)
  if (/^[A-Za-z][A-Za-z .'-]{2,40}$/.test(text)) return piece
  return text.length >= 2 && text.length <= 4 && isIdeograph(text.charCodeAt(0)) ? piece : null
}

/** The source's own words for a range of a block, without spaces at line ends. */
function original(source: Source, raw: Int32Array, start: number, part: Part | null): string | null {
  if (part === null || part.end <= part.start) return null
  const from = raw[start + part.start] as number
  const to = (raw[start + part.end - 1] as number) + 1
  return source.text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
}
