import type { Brief } from './brief.ts'
import { wordsAt } from './cite.ts'
import { fitted, type ToldLine } from './fit.ts'
import type { Cite, Line, SectionId } from './line.ts'
import type { Part, Tongue } from './tongue.ts'

/** A line in one language with the numbers of its notes. */
export interface PageLine {
  readonly parts: readonly Part[]
  readonly notes: readonly [number, ...number[]]
}

export interface PageSection {
  readonly id: SectionId
  readonly heading: string
  readonly lines: readonly PageLine[]
  /** That there would be more; empty where all is listed. */
  readonly more: string
}

export interface PageNote {
  readonly n: number
  readonly parts: readonly Part[]
  /** Where the source can be found. */
  readonly link: string
  readonly cite: Cite
}

/** A brief in one language, ready for any format. */
export interface Page {
  readonly lang: string
  readonly title: string
  readonly basis: string
  readonly sections: readonly PageSection[]
  /** Which sections are empty; empty where none is. */
  readonly nothing: string
  /** How much was left out to fit the pages; empty where nothing was. */
  readonly short: string
  readonly notesHeading: string
  readonly back: string
  readonly notes: readonly PageNote[]
}

/** Stretches of a source's words that a note quotes, at most. */
const MOST_QUOTED = 3

/** Notes of a line at most: a number may come from hundreds of incidents, of which the first speak here, and `relations` lists all. */
const MOST_NOTES = 12

/** Notes of a line at most where they stand at the foot of the page and take its room. */
const MOST_FEET = 2

/** Where notes stand: behind the body, as in print, or at the foot of the page, as in Word. */
export type NotesAt = 'end' | 'foot'

/** `sha256:` and as much of an id as `chancery show` needs. */
const SHORT = 7 + 16

/** The address of a source: its own, else the desk's id of it with the place of the words. */
export function permalink({ telling: { url, id }, spans: [{ start, end }] }: Cite): string {
  return url ?? `chancery:${id.slice(0, SHORT)}#${start}-${end}`
}

/**
 * Tells a brief in one language. A source that is cited again with the same words has one note.
 * @param pages of A4 that its body may fill, with the notes at the foot of its pages; null: as many as it takes
 */
export function page(brief: Brief, tongue: Tongue, pages: number | null = null, notesAt: NotesAt = 'end'): Page {
  const notes: PageNote[] = []
  const numbers = new Map<string, number>()
  const noteOf = (cite: Cite): number => {
    const key = keyOf(cite)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const n = notes.length + 1
    numbers.set(key, n)
    notes.push({ n, parts: sourceOf(cite, tongue), link: permalink(cite), cite })
    return n
  }
  const told = brief.sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, lines, more }) => ({ id, more, lines: alike(lines, tongue, pages === null ? 'end' : notesAt) }))
  const { subject } = brief
  const hasPicture = subject.kind === 'actors' && subject.actors.length === 2
  const kept = pages === null ? told : fitted(told, { pages, lang: tongue.lang, hasPicture })
  const left = kept.reduce((n, { more }, i) => n + more - (told[i]?.more ?? 0), 0)
  const sections = kept.map(({ id, lines, more }) => ({
    id,
    heading: tongue.headings[id],
    lines: lines.map(({ parts, cites }): PageLine => {
      const all = cites.map(noteOf)
      return { parts, notes: [...new Set(all)] as unknown as PageLine['notes'] }
    }),
    more: more > 0 ? tongue.more(more) : '',
  }))
  const empty = brief.sections.filter(({ lines }) => lines.length === 0).map(({ id }) => tongue.headings[id])
  return {
    ...{ lang: tongue.lang, title: tongue.title(brief), basis: tongue.basis(brief), sections },
    ...{
      nothing: empty.length > 0 ? tongue.nothing(empty) : '',
      short: pages !== null && left > 0 ? tongue.short(left, pages) : '',
      notesHeading: tongue.notes,
      back: tongue.back,
      notes,
    },
  }
}

const keyOf = ({ telling, spans }: Cite): string =>
  `${telling.id} ${spans.map(({ start, end }) => `${start}-${end}`).join()}`

/** What a note says of its source, with the words that it quotes. */
const sourceOf = (cite: Cite, tongue: Tongue): readonly Part[] =>
  tongue.source(
    cite,
    cite.spans.slice(0, MOST_QUOTED).map((span) => wordsAt(cite.telling, span)),
  )

interface CitedLine extends ToldLine {
  readonly cites: readonly Cite[]
}

/** Lines as they are told; those that are told in the same words are one, with the sources of all. */
function alike(lines: readonly Line[], tongue: Tongue, notesAt: NotesAt): readonly CitedLine[] {
  const groups = Map.groupBy(
    lines.map((line) => ({ line, parts: tongue.line(line.said) })),
    ({ parts }) => plain(parts),
  )
  return [...groups.values()].map((group) => {
    const [{ line, parts }] = group as [(typeof group)[number], ...typeof group]
    // One source of each comes first, so that none is without.
    const all = [...group.map((one) => one.line.cites[0]), ...group.flatMap((one) => one.line.cites.slice(1))]
    const cites = all.slice(0, notesAt === 'foot' ? Math.max(MOST_FEET, group.length) : MOST_NOTES)
    const foot = (cite: Cite) => ({ key: keyOf(cite), parts: [...sourceOf(cite, tongue), ` ${permalink(cite)}`] })
    return {
      parts: group.length === 1 ? parts : counted(parts, tongue.times(line.said, group.length)),
      ...{ cites, notes: cites.length, weight: line.weight ?? null, of: group.length },
      feet: notesAt === 'foot' ? cites.map(foot) : [],
    }
  })
}

/** A count before the full stop, within the bracket that stands there already. */
function counted(parts: readonly Part[], times: string): readonly Part[] {
  const last = parts.at(-1)
  if (typeof last !== 'string') return parts
  const [text, stop] = [last.slice(0, -1), last.slice(-1)]
  const isWithin = text.endsWith(')') && times.startsWith(' (')
  return [...parts.slice(0, -1), `${isWithin ? `${text.slice(0, -1)}, ${times.slice(2)}` : text + times}${stop}`]
}

/** The text of parts, sources' words among the others. */
export const plain = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.quote)).join('')
