import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Voice } from './finding.ts'
import type { Mark, Marker, Marks } from './marks.ts'

export type Genre = 'news' | 'commentary' | 'official'

/** Units of a document at its head and at its foot in which it says what it is. */
const HEAD = 130
const FOOT = 220
/** Units of the opening, in which a day may stand before who acts. */
const OPENING = 14
/** How many arguing words, in a thousand units, weigh as much as one voice. */
const VOICE_WEIGHT = 0.8
/** From this on a text argues more than it reports. */
const ARGUES = 1.2

/**
 * The kind of the document, from what it says of itself (questions to a spokesman, a dateline, an author's line, a disclaimer), and where it
 * says nothing, from how much it argues and how much it lets others speak.
 */
export function genreOf(text: Segmented, marks: Marks, voices: readonly Voice[], markerOf: Marker): Genre {
  const { clean, blocks, byline } = text
  if (blocks.some(({ kind }) => kind === 'question')) return 'official'
  const around = markerOf(clean, edges(text))['genre'] ?? []
  const inHead = (list: string) => around.some((mark) => mark.list === list && mark.start < HEAD)
  const prose = blocks.find(({ kind }) => kind === 'prose')?.start ?? 0
  const news = inHead('news')
  if (inHead('official')) return 'official'
  if (
    !news &&
    around.some(
      ({ list, start }) =>
        (list === 'readout' && start >= prose && start <= prose + OPENING) || (list === 'releases' && start === prose),
    )
  )
    return 'official'
  const title = blocks.find(({ kind }) => kind === 'title' || kind === 'heading')
  const named = title && around.some(({ list, end }) => list === 'instrument' && end === title.end)
  if (!news && (named || inHead('speech'))) return 'official'
  const commentary = around.some(({ list }) => list === 'commentary')
  if (commentary !== news) return commentary ? 'commentary' : 'news'
  const own = marks['genre'] ?? []
  if (
    own.some(({ list }) => list === 'author') ||
    (blocks.some(({ kind }) => kind === 'disclaimer') && byline.affiliation)
  )
    return 'commentary'
  return argues(clean.length, own, voices) ? 'commentary' : 'news'
}

/** Head and foot, and between them the lines that are no prose. */
function edges({ clean, blocks }: Segmented): readonly Span[] {
  const head = Math.min(HEAD, clean.length)
  const foot = Math.max(head, clean.length - FOOT)
  const inner = blocks.filter(
    ({ kind, start, end }) => (kind === 'byline' || kind === 'disclaimer') && start >= head && end <= foot,
  )
  return [{ start: 0, end: head }, ...inner, { start: foot, end: clean.length }]
}

function argues(length: number, marks: readonly Mark[], voices: readonly Voice[]): boolean {
  const arguing = marks.filter(({ list }) => list === 'argue').length
  return ((arguing - VOICE_WEIGHT * voices.length) * 1000) / Math.max(length, 500) > ARGUES
}
