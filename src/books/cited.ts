import type { Genre } from '../reading/genre.ts'
import type { Telling } from '../resolve/account.ts'
import type { Interval, PartialDay } from '../text/day.ts'
import type { Span } from '../text/span.ts'

/** A source of a row of the books, with the words on which the row rests. */
export interface Cited {
  readonly doc: string
  /** The id of its text. */
  readonly id: string
  readonly published: PartialDay | null
  readonly outlet: string | null
  readonly country: string | null
  readonly genre: Genre | null
  /** In the text as it was read. */
  readonly evidence: readonly Span[]
  /** One string for each stretch, without the layout of lines. */
  readonly words: readonly string[]
  /** The time that it writes, where by the rest of its words it means another one; null where it is taken as it is written. */
  readonly written: Interval | null
}

/** The words of stretches of a text, without the layout of lines. */
export const wordsAt = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/\s*[\r\n]+\s*/g, '')
      .trim(),
  )

/** The code of the notes on dates that are read otherwise than they are written. */
const MENDED = 'year-contradicts-dateline'

const isOne = (a: Interval | undefined, b: Interval | null) => a?.start === b?.start && a?.end === b?.end

function writtenFor({ findings }: Telling, when: Interval | null): Interval | null {
  if (!when || !findings) return null
  const note = findings.notes.find(({ code, readings = [] }) => code === MENDED && isOne(readings[1], when))
  return note?.readings?.[0] ?? null
}

/** Cites a document for what it says in `evidence` of some time. */
export function cited(telling: Telling, evidence: readonly Span[], when: Interval | null = null): Cited {
  const { doc, id, published, outlet, country, genre = null, text } = telling
  return {
    ...{ doc, id, published, outlet, country, genre, evidence, written: writtenFor(telling, when) },
    // Of hundreds of sources few are read.
    get words() {
      return wordsAt(text, evidence)
    },
  }
}

/** When something was so: the time that is told, else the day of publication, null where neither is known; and which of them it is. */
export function datedBy(
  when: Interval | null,
  published: PartialDay | null,
): { readonly when: Interval | null; readonly basis: 'stated' | 'published' } {
  if (when) return { when: { start: when.start, end: when.end }, basis: 'stated' }
  return { when: published === null ? null : { start: published, end: published }, basis: 'published' }
}

/** In the order of publication, then of names; sources without a day last. */
export const byPublished = (a: Pick<Cited, 'published' | 'id'>, b: Pick<Cited, 'published' | 'id'>): number => {
  const [one, other] = [a.published ?? '~', b.published ?? '~']
  return one === other ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : one < other ? -1 : 1
}
