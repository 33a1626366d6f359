/**
 * Sentences and clauses of the blocks that are read. A sentence ends at 。！？ with the quotes and brackets that close after it, and where its
 * block ends. A quotation of one sentence belongs to the sentence around it; a longer one is divided, so that what it says can be read.
 */
import { isCloser, isDigit, isIdeograph, isOpener, isStop } from './chars.ts'
import { fitted } from './fitted.ts'
import type { Span } from './span.ts'
import type { Block, BlockKind, Text } from './text.ts'

/** A sentence of `Text.clean`, with its clauses. These tile it: the mark that divides (，；：—— …) belongs to the clause before it. */
export interface Sentence extends Span {
  readonly block: Block
  readonly clauses: readonly Span[]
}

/** A stretch of text and the clauses in it. */
export type Clauses = Omit<Sentence, 'block'>

/** Index of the clause in which a place of the text lies. */
export const clauseAt = ({ clauses }: Clauses, at: number): number =>
  Math.max(
    0,
    clauses.findLastIndex(({ start }) => start <= at),
  )

export interface Segmented extends Text {
  readonly sentences: readonly Sentence[]
}

/** Longest quotation or bracket, in units, whose end is looked for. */
const QUOTE = 1200
/** A headline's inner space divides where at least this many units stand on both sides. */
const HEADLINE_PART = 4

const isRead: Readonly<Record<BlockKind, boolean>> = {
  title: true,
  heading: true,
  prose: true,
  question: true,
  caption: true,
  byline: false,
  disclaimer: false,
  furniture: false,
}

/** Divides the blocks that are read. Linear in the text. */
export function segment(text: Text): Segmented {
  const sentences: Sentence[] = []
  for (const block of text.blocks) if (isRead[block.kind]) segmentBlock(text, block, sentences)
  return { ...text, sentences }
}

function segmentBlock(text: Text, block: Block, sentences: Sentence[]): void {
  const { clean } = text
  const isHead = block.kind === 'title' || block.kind === 'heading'
  let start = block.start
  let clause = start
  let clauses: Span[] = []
  let unclosed = -1
  /** End of the quotation or bracket that holds the place, whether it is a round bracket, and how often it holds the end of a sentence. */
  let quoteEnd = -1
  let bracket = false
  let long = false

  for (let i = start; i < block.end; i++) {
    const unit = clean.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      if (isHead && isHeadlineSpace(text, block, i)) {
        clauses.push({ start: clause, end: i })
        clause = i
      }
      continue
    }
    if (i >= quoteEnd && isOpener(unit) && unit !== 0x300a && i > unclosed) {
      const found = quotation(clean, i, block.end)
      if (found.end < 0) unclosed = found.seen
      else {
        quoteEnd = found.end
        bracket = unit !== 0x300c
        long = found.stops > 1
      }
      continue
    }
    const inside = i < quoteEnd
    if (isStop(unit)) {
      if (inside && (bracket || !long) && !endsBlockOrSpeech(clean, start, i, quoteEnd, block.end, bracket)) {
        if (bracket || !opensWithSpeech(clean, start, i, quoteEnd)) continue
        clauses.push({ start: clause, end: i + 1 })
        clause = i + 1
        continue
      }
      const end = stopEnd(clean, i + 1, block.end)
      if (isLatinStop(clean, i, end, block.end)) continue
      clauses.push({ start: clause, end })
      sentences.push({ start, end, block, clauses: fitted(clauses) })
      start = clause = end
      clauses = []
      i = end - 1
      if (end >= quoteEnd) quoteEnd = -1
    } else if (dividesClause(clean, i, unit) && !(inside && bracket)) {
      const end = unit === 0x2014 ? i + 2 : i + 1
      if (end < block.end) {
        clauses.push({ start: clause, end })
        clause = end
      }
      i = end - 1
    }
  }
  if (start < block.end) {
    clauses.push({ start: clause, end: block.end })
    sentences.push({ start, end: block.end, block, clauses: fitted(clauses) })
  }
}

/** Where the quotation or bracket that opens at `open` ends, how many sentences end in it, and how far was looked; `end` -1 where it stays open. */
function quotation(clean: string, open: number, limit: number): { end: number; stops: number; seen: number } {
  const last = Math.min(limit, open + QUOTE)
  let depth = 0
  let stops = 0
  for (let i = open; i < last; i++) {
    const unit = clean.charCodeAt(i)
    if (unit >= 0x4e00 && unit <= 0x9fff) continue
    if (isOpener(unit)) depth++
    else if (isCloser(unit) && unit !== 0x22) {
      if (--depth === 0) return { end: i + 1, stops, seen: i }
    } else if (isStop(unit) && !isStop(clean.charCodeAt(i - 1))) stops++
  }
  return { end: -1, stops, seen: last }
}

/**
 * Whether 。」 of a quotation of one sentence ends the sentence around it: at the end of the block, and where ： or ， leads to the quotation
 * that began after the sentence did (他說：「…。」). A quotation with which the sentence begins goes on (「…。」他說。).
 */
function endsBlockOrSpeech(
  clean: string,
  start: number,
  at: number,
  quoteEnd: number,
  limit: number,
  bracket: boolean,
): boolean {
  const end = stopEnd(clean, at + 1, limit)
  if (end < quoteEnd) return false
  if (end >= limit) return true
  if (bracket) return false
  let open = at
  while (open > start && clean.charCodeAt(open) !== 0x300c) open--
  const before = clean.charCodeAt(open - 1)
  return open > start && (before === 0xff1a || before === 0x3a || before === 0xff0c)
}

/** 「…。」他說: what is said in the quotation with which the sentence begins is a clause of its own, as before 「…，」他說. */
const opensWithSpeech = (clean: string, start: number, at: number, quoteEnd: number): boolean =>
  (clean.charCodeAt(at) === 0x3002 || clean.charCodeAt(at) === 0xff01) &&
  clean.charCodeAt(start) === 0x300c &&
  at + 2 === quoteEnd

/** The place after further stops and closing marks. */
function stopEnd(clean: string, at: number, limit: number): number {
  let end = at
  while (end < limit && (isStop(clean.charCodeAt(end)) || isCloser(clean.charCodeAt(end)))) end++
  return end
}

/** ! and ? inside Latin words or addresses end nothing. */
function isLatinStop(clean: string, at: number, end: number, limit: number): boolean {
  if (clean.charCodeAt(at) > 0x7f || end >= limit || end > at + 1) return false
  const next = clean.charCodeAt(end)
  return next < 0x250 && next !== 0x20
}

/** ，；： and ——, and , ; : beside Chinese and not between digits. */
function dividesClause(clean: string, at: number, unit: number): boolean {
  if (unit === 0xff0c || unit === 0xff1b || unit === 0xff1a)
    return !isDigit(clean.charCodeAt(at - 1)) || !isDigit(clean.charCodeAt(at + 1))
  if (unit === 0x2014) return clean.charCodeAt(at + 1) === 0x2014
  if (unit !== 0x2c && unit !== 0x3b && unit !== 0x3a) return false
  return isIdeograph(clean.charCodeAt(at - 1)) || isIdeograph(clean.charCodeAt(at + 1))
}

/** Whether the source has a space before this place of a headline (北韓試射 首爾抗議), with a part of some length on both sides. */
function isHeadlineSpace(text: Text, block: Block, at: number): boolean {
  if (at < block.start + HEADLINE_PART || at + HEADLINE_PART > block.end) return false
  const from = (text.raw[at - 1] as number) + 1
  const to = text.raw[at] as number
  if (to === from) return false
  return text.source.text.slice(from, to).trim() === ''
}
