/**
 * What each paragraph is, and which brackets at its head or foot are no part of its prose: the dateline before it, the credit of a picture
 * after it. Reads paragraphs once; only short ones are searched for words.
 */
import { isCloser, isDigit, isIdeograph, isOpener, isStop } from './chars.ts'
import { datelineEnd } from './dateline.ts'
import type { Block, BlockKind } from './text.ts'
import { type TextWords, wordAt, wordBefore, wordIn } from './words.ts'

/** Longest paragraph, in units, that may be a heading; a byline; a credit in brackets; a caption, disclaimer or other furniture. */
const HEADING = 42
const BYLINE = 80
const CREDIT = 48
const NOTICE = 220
/** From this length on a paragraph is the body, whatever stands before. */
const BODY = 50

const startLists = [
  'question-start',
  'answer-start',
  'caption-start',
  'byline-start',
  'disclaimer-start',
  'note-start',
  'furniture-start',
  'more-start',
  'reporter',
]

/**
 * The blocks of `clean`, in order.
 * @param starts where its paragraphs start
 * @param dated whether the first paragraph is the date line
 */
export function readBlocks(clean: string, starts: readonly number[], words: TextWords, dated: boolean): Block[] {
  const kinds = paragraphKinds(clean, starts, words, dated)
  nameTitle(clean, starts, kinds)
  nameAuthorLines(clean, starts, kinds, words)
  const blocks: Block[] = []
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number
    const end = paragraphEnd(clean, starts, i)
    const kind = kinds[i] as BlockKind
    if (isSplit[kind]) addProse(blocks, clean, start, end, kind, words)
    else if (end > start) blocks.push({ kind, start, end })
  }
  return blocks
}

/** Kinds of paragraphs before and after which a dateline or a credit may stand. */
const isSplit: Readonly<Record<BlockKind, boolean>> = {
  title: true,
  heading: true,
  prose: true,
  caption: true,
  question: false,
  byline: false,
  disclaimer: false,
  furniture: false,
}

function paragraphEnd(clean: string, starts: readonly number[], i: number): number {
  return i + 1 < starts.length ? (starts[i + 1] as number) - 1 : clean.length
}

function paragraphKinds(clean: string, starts: readonly number[], words: TextWords, dated: boolean): BlockKind[] {
  const kinds: BlockKind[] = []
  let listing = false
  let closing = false
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number
    const end = paragraphEnd(clean, starts, i)
    if (i === 0 && dated) {
      kinds.push('furniture')
      continue
    }
    const edge = i < 4 || i >= starts.length - 5
    let kind = paragraphKind(clean, start, end, words, edge)
    const mark = end - start <= 40 ? wordAt(words, clean, start, end, ['more-start']) : null
    if (mark !== null) listing = true
    else if (kind === 'prose') listing = false
    if (kind === 'heading' && (listing || closing)) kind = 'furniture'
    if (kind === 'prose' && closing && wordAt(words, clean, start, end, ['about-start']) !== null) kind = 'furniture'
    if (kind === 'disclaimer' && i > starts.length / 2) closing = true
    kinds.push(kind)
  }
  return kinds
}

function paragraphKind(clean: string, start: number, end: number, words: TextWords, edge: boolean): BlockKind {
  const length = end - start
  const mark = wordAt(words, clean, start, end, startLists)
  if (mark !== null) {
    if (mark.list === 'question-start') return 'question'
    if (mark.list === 'answer-start') return 'prose'
    const kind = markedKind(mark.list, clean, start, end, words)
    if (kind !== null) return kind
  }
  if (length > NOTICE) return 'prose'
  const first = clean.charCodeAt(start)
  const last = clean.charCodeAt(end - 1)
  if (first === 0x203b && clean.length > 1) return noteKind(clean, start, end, words)
  if (isOpener(first) && isCloser(last) && bracketStart(clean, start, end) === start) {
    const kind = bracketKind(clean.slice(start, end), words)
    if (kind !== null) return kind
  }
  if (!hasIdeograph(clean, start, end)) return 'furniture'
  if (edge && wordIn(words, clean, start, end, 'disclaimer-word') !== null) return 'disclaimer'
  if (length > BYLINE) return 'prose'
  return shortKind(clean, start, end, words, last)
}

function shortKind(clean: string, start: number, end: number, words: TextWords, last: number): BlockKind {
  const length = end - start
  if (isStop(last) || last === 0xff1a || last === 0xff1b || hasStop(clean, start, end)) return 'prose'
  if (wordIn(words, clean, start, end, 'furniture-word') !== null) return 'furniture'
  if (length <= 60 && isDateOnly(clean.slice(start, end), words)) return 'furniture'
  if (
    wordBefore(words, clean, start, end, ['byline-end', 'dateline-end']) !== null &&
    isByline(clean, start, end, words)
  )
    return 'byline'
  if (length <= 40 && wordBefore(words, clean, start, end, ['address-end']) !== null && hasDigit(clean, start, end))
    return 'furniture'
  return length <= HEADING ? 'heading' : 'prose'
}

/** A line that ends like a byline is one if it names a reporter, a role or an organ, and is no clause of its own. */
function isByline(clean: string, start: number, end: number, words: TextWords): boolean {
  const part = clean.slice(start, end)
  if (end - start > 40 || part.includes('，')) return false
  return (
    wordBefore(words, clean, start, end, ['byline-end']) !== null ||
    part.includes('/') ||
    wordIn(words, part, 0, part.length, 'reporter') !== null
  )
}

function markedKind(list: string, clean: string, start: number, end: number, words: TextWords): BlockKind | null {
  const length = end - start
  if (length > NOTICE) return null
  if (list === 'caption-start') {
    const bare = (length <= 25 && !hasStop(clean, start, end)) || clean.slice(start, end).includes('://')
    return bare ? 'furniture' : 'caption'
  }
  if (list === 'disclaimer-start' || list === 'note-start') return 'disclaimer'
  if (list === 'byline-start') return length <= BYLINE * 2 ? 'byline' : null
  if (list === 'reporter') {
    const ends = wordBefore(words, clean, start, end, ['dateline-end', 'byline-end']) !== null
    return length <= 40 && !clean.slice(start, end).includes('，') && ends ? 'byline' : null
  }
  if (list === 'more-start') return length <= 40 ? 'furniture' : null
  const sentence = hasStop(clean, start, end) && length > 40
  return sentence ? null : 'furniture'
}

/** ※: a note on the author, on rights, or on what the text says. */
function noteKind(clean: string, start: number, end: number, words: TextWords): BlockKind {
  if (wordAt(words, clean, start + 1, end, ['byline-start']) !== null) return 'byline'
  if (wordAt(words, clean, start + 1, end, ['disclaimer-start', 'note-start']) !== null) return 'disclaimer'
  return wordIn(words, clean, start, end, 'disclaimer-word') !== null ? 'disclaimer' : 'prose'
}

/** A paragraph wholly in brackets. */
function bracketKind(part: string, words: TextWords): BlockKind | null {
  if (wordIn(words, part, 0, part.length, 'disclaimer-word') !== null) return 'disclaimer'
  const inner = part.slice(1)
  if (wordAt(words, inner, 0, inner.length, ['byline-start', 'reporter']) !== null) return 'byline'
  if (wordAt(words, inner, 0, inner.length, ['disclaimer-start', 'note-start']) !== null) return 'disclaimer'
  if (wordIn(words, part, 0, part.length, 'credit') === null) return null
  return part.length <= 30 || part.includes('://') ? 'furniture' : 'caption'
}

/** Where the bracket opens that closes at the end of `[start, end)`; -1 where none does within `CREDIT` units or `NOTICE` for a whole paragraph. */
function bracketStart(clean: string, start: number, end: number): number {
  let depth = 0
  for (let i = end - 1; i >= Math.max(start, end - NOTICE); i--) {
    const unit = clean.charCodeAt(i)
    if (unit === 0x22) continue
    if (isCloser(unit)) depth++
    else if (isOpener(unit) && --depth === 0) return i
  }
  return -1
}

/** Prose, with a dateline before it and a credit after it as blocks of their own. */
function addProse(blocks: Block[], clean: string, start: number, end: number, kind: BlockKind, words: TextWords): void {
  const from = datelineEnd(clean, start, end, words)
  if (from > start) blocks.push({ kind: 'byline', start, end: from })
  let to = end
  let trailing: BlockKind | null = null
  const foot = footStart(clean, from, end)
  if (foot > from) {
    trailing = footKind(clean, from, foot, end, words)
    if (trailing !== null) to = foot
  }
  if (to > from) {
    const caption =
      trailing === 'furniture' && kind === 'prose' && to - from <= NOTICE && isOneSentence(clean, from, to)
    blocks.push({ kind: caption ? 'caption' : kind, start: from, end: to })
  }
  if (trailing !== null) blocks.push({ kind: trailing, start: to, end })
}

/** Where a bracket at the end of a paragraph opens, digits after it allowed (`（編輯：某某）1150105`); -1 where there is none. */
function footStart(clean: string, start: number, end: number): number {
  let last = end
  while (last > start && isDigit(clean.charCodeAt(last - 1))) last--
  if (end - last > 8 || !isRoundCloser(clean.charCodeAt(last - 1))) return -1
  const open = bracketStart(clean, start, last)
  return open > start && last - open <= CREDIT ? open : -1
}

function isRoundCloser(unit: number): boolean {
  return unit === 0xff09 || unit === 0x29 || unit === 0x3015 || unit === 0x3011
}

/** What the bracket is: a credit counts only after the end of a sentence, or where it begins as one. */
function footKind(clean: string, start: number, foot: number, end: number, words: TextWords): BlockKind | null {
  const inner = clean.slice(foot + 1, end)
  if (!isStop(clean.charCodeAt(foot - 1)) && !isCloser(clean.charCodeAt(foot - 1))) {
    return wordAt(words, inner, 0, inner.length, ['caption-start']) !== null && foot > start ? 'furniture' : null
  }
  if (wordAt(words, inner, 0, inner.length, ['byline-start', 'reporter']) !== null) return 'byline'
  if (wordIn(words, inner, 0, inner.length, 'disclaimer-word') !== null) return 'disclaimer'
  return wordIn(words, inner, 0, inner.length, 'credit') !== null ? 'furniture' : null
}

function isOneSentence(clean: string, start: number, end: number): boolean {
  for (let i = start; i < end - 1; i++) if (clean.charCodeAt(i) === 0x3002 && i < end - 2) return false
  return true
}

/** Whether the line is a date with a time, and nothing beside but words that go with dates. */
function isDateOnly(part: string, words: TextWords): boolean {
  const date = words.fullDate.exec(part)
  if (date === null) return false
  const rest = part.slice(0, date.index) + part.slice(date.index + date[0].length)
  let strange = 0
  for (let i = 0; i < rest.length; i++) {
    if (!isIdeograph(rest.charCodeAt(i))) continue
    const word = wordAt(words, rest, i, rest.length, ['published-start', 'outlet', 'day'])
    if (word === null) strange++
    else i += word.word.length - 1
  }
  return strange <= 1
}

/** The first heading of some length before the body is the title; where all are short, the first. */
function nameTitle(clean: string, starts: readonly number[], kinds: BlockKind[]): void {
  let title = -1
  for (let i = 0; i < starts.length; i++) {
    const length = paragraphEnd(clean, starts, i) - (starts[i] as number)
    const kind = kinds[i] as BlockKind
    if ((kind === 'prose' && length >= BODY) || kind === 'question') break
    if (kind !== 'heading') continue
    if (title < 0) title = i
    if (length >= 8) {
      title = i
      break
    }
  }
  if (title >= 0) kinds[title] = 'title'
}

/** In the head and the foot a line that ends in a role is a byline, and so is the name (2–4 characters) on the line before it. */
function nameAuthorLines(clean: string, starts: readonly number[], kinds: BlockKind[], words: TextWords): void {
  const count = starts.length
  for (let i = 0; i < count; i++) {
    if (i >= 8 && i < count - 4) continue
    if (kinds[i] !== 'heading') continue
    const start = starts[i] as number
    const end = paragraphEnd(clean, starts, i)
    if (end - start < 4 || wordBefore(words, clean, start, end, ['role']) === null) continue
    kinds[i] = 'byline'
    const before = i > 0 ? end - start : 0
    const length = before > 0 ? start - 1 - (starts[i - 1] as number) : 0
    if (length >= 2 && length <= 4 && kinds[i - 1] === 'heading') kinds[i - 1] = 'byline'
  }
}

function hasIdeograph(clean: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isIdeograph(clean.charCodeAt(i))) return true
  return false
}

function hasStop(clean: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (clean.charCodeAt(i) === 0x3002) return true
  return false
}

function hasDigit(clean: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isDigit(clean.charCodeAt(i))) return true
  return false
}
