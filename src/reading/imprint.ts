import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Block } from '../text/text.ts'
import type { Imprint, Voice } from './finding.ts'
import { genreOf } from './genre.ts'
import type { Marker, Marks } from './marks.ts'

const LINES: ReadonlySet<Block['kind']> = new Set(['byline', 'disclaimer', 'furniture'])
/** Longest line that says what may be done with a text, in units. */
const LONGEST = 220

/** What the document is and what it says of its own use, from the lines that are no prose and a bracket at its foot. */
export function imprintOf(text: Segmented, marks: Marks, voices: readonly Voice[], markerOf: Marker): Imprint {
  const last = text.blocks.findLast(({ kind }) => kind === 'prose')
  const lines = text.blocks.filter(({ kind, start, end }) => LINES.has(kind) && end - start <= LONGEST)
  const foot = last && last.end - last.start <= LONGEST ? [last] : []
  const asked = [...lines, ...foot].sort((a, b) => a.start - b.start)
  const found = markerOf(text.clean, asked)['genre'] ?? []
  const line = (list: string): Span | null => {
    const mark = found.find((one) => one.list === list)
    const block = mark && asked.find(({ start, end }) => start <= mark.start && mark.end <= end)
    return block ? { start: block.start, end: block.end } : null
  }
  return { genre: genreOf(text, marks, voices, markerOf), disclaimer: line('disclaimer'), reprint: line('reprint') }
}
