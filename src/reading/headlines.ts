import type { Block } from '../text/text.ts'

/** So many headings in a row with nothing between them are a list of headlines. */
const RUN = 4
/** Shortest headline, in units: below it stand the names of sections. */
const SHORTEST = 8

/**
 * The titles and headings that are news by themselves: all of a document without prose, and those of a list of headlines.
 * Others only repeat what the text tells.
 */
export function headlinesIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const headlines = new Set<Block>()
  const bare = !blocks.some(({ kind }) => kind === 'prose' || kind === 'question')
  let run: Block[] = []
  const close = () => {
    if (bare || run.length >= RUN) for (const block of run) headlines.add(block)
    run = []
  }
  for (const block of blocks) {
    const isHead = block.kind === 'title' || block.kind === 'heading'
    if (isHead && block.end - block.start >= SHORTEST) run.push(block)
    else if (block.kind !== 'furniture') close()
  }
  close()
  return headlines
}
