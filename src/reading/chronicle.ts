import type { Segmented } from '../text/segment.ts'
import type { Block } from '../text/text.ts'
import type { When } from './reading.ts'
import type { Token } from './token.ts'

/** So many paragraphs that open with a day are a chronicle. */
const ENTRIES = 3

/** The day of each paragraph of a chronicle, by its block; empty where too few paragraphs open with one. */
export function entriesOf(text: Segmented, tokens: readonly (readonly Token[])[]): ReadonlyMap<Block, When> {
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
