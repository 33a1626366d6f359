import type { Reading } from '../reading/reading.ts'
import { sourceSpan } from '../text/text.ts'

/** The title that came with the document, else the one that its text begins with. */
export function titleOf({ title, text }: Reading): string | null {
  if (title) return title
  const block = text.blocks.find(({ kind }) => kind === 'title')
  if (!block) return null
  const { start, end } = sourceSpan(text, block.start, block.end)
  return text.source.text.slice(start, end).trim()
}
