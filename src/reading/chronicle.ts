import type { Segmented, Sentence } from '../text/segment.ts'
import type { Block } from '../text/text.ts'
import type { When } from './reading.ts'
import type { Token } from './token.ts'

/** So many paragraphs that open with a day, or with an hour, are a chronicle. */
const ENTRIES = 3

/** 18:10 at the head of a paragraph. */
const HOUR = /^【?\d{1,2}[:：]\d{2}(?!\d)/

/** The day of each paragraph of a chronicle, by its block; empty where too few paragraphs open with one. */
function entriesOf(text: Segmented, tokens: readonly (readonly Token[])[]): ReadonlyMap<Block, When> {
  const entries = new Map<Block, When>()
  for (const [i, sentence] of text.sentences.entries()) {
    const first = tokens[i]?.[0]
    // 【11日】 and 11日 alike.
    if (!first || sentence.start !== sentence.block.start || first.start - sentence.start > 1) continue
    const when = first.time?.when
    if (when?.start?.length !== 10) continue
    const { start, end } = first
    entries.set(sentence.block, { start: when.start, end: when.end, basis: 'stated', span: { start, end } })
  }
  return entries.size >= ENTRIES ? entries : new Map()
}

/** The paragraphs of a live report, which open with the hour: all of them tell of the document's day. Empty where too few do. */
function reportedLive({ clean, sentences }: Segmented): ReadonlySet<Block> {
  const blocks = new Set<Block>()
  for (const { start, block } of sentences)
    if (start === block.start && HOUR.test(clean.slice(start, start + SHOWN))) blocks.add(block)
  return blocks.size >= ENTRIES ? blocks : new Set()
}

/** Units in which the hour at the head of a paragraph is shown. */
const SHOWN = 8

/**
 * Makes the reader of the day that a sentence of a chronicle or a live report has by its place; null where it has none. The sentence that
 * opens an entry names its day itself.
 */
export function entryReader(
  text: Segmented,
  tokens: readonly (readonly Token[])[],
  today: string | null,
): (sentence: Sentence) => When | null {
  const [entries, live] = [entriesOf(text, tokens), reportedLive(text)]
  const day: When | null = today === null ? null : { start: today, end: today, basis: 'published', span: null }
  return ({ start, block }) => {
    if (live.has(block)) return day
    return start > block.start ? (entries.get(block) ?? null) : null
  }
}
