import type { SectionId } from './line.ts'
import type { Part } from './tongue.ts'

/** A line as it is told, before it is known whether there is room for it. */
export interface ToldLine {
  readonly parts: readonly Part[]
  /** How many notes it will have. */
  readonly notes: number
  /** How much it matters among those of its section; null where their order says so. */
  readonly weight: number | null
  /** How many lines of the brief are told in these words. */
  readonly of: number
  /** The notes at the foot of the page; none where notes stand behind the body. */
  readonly feet: readonly Foot[]
}

/** A note at the foot of the page. A source that was cited before, which its key tells, is only pointed to there. */
export interface Foot {
  readonly key: string
  readonly parts: readonly Part[]
}

/** A section on its way to a page, with how many of its lines are left out so far. */
export interface ToldSection<L extends ToldLine = ToldLine> {
  readonly id: SectionId
  readonly lines: readonly L[]
  readonly more: number
}

/** An A4 page between the margins that `html.ts` prints, in points; a little less, for what is only reckoned here. */
const [WIDTH, HEIGHT] = [485, 745]
/** Title and basis; a heading; what stands below a section; the picture of the relation, which `html.ts` makes no higher. */
const [TOP, HEADING, BELOW, PICTURE] = [50, 25, 16, 172]
const BETWEEN = 1.5
/** Height of a line, and the mean width of letters that are not as wide as high, in the fonts of a language. */
const FACES = { zh: { line: 15, narrow: 5.5 }, en: { line: 13.5, narrow: 5.1 } } as const
type Face = (typeof FACES)[keyof typeof FACES]
/** Width of a Chinese letter; of a digit in the mark of a note, and of what parts two marks. */
const [WIDE, SMALL, APART] = [10, 4, 3]
/** What lines lose at their ends. */
const RAGGED = 1.04
/** Of a note at the foot of a page in Word: its letters by those of the body, the height of its lines, and the rule above the notes of a page. */
const [SMALLER, FOOT, RULE] = [0.75, { zh: 10, en: 9.5 }, 20] as const
/** Margins, headings and lines are larger in Word than in print. */
const IN_WORD = 1.06

export interface Room {
  readonly pages: number
  readonly lang: string
  /** Whether the relation is drawn. */
  readonly hasPicture: boolean
}

/** Sections whose last lines are the latest, and stay longest; of others the first matter most. */
const LATEST: ReadonlySet<SectionId> = new Set(['promised', 'expected'])

function widthOf(parts: readonly Part[], narrow: number): number {
  let width = 0
  for (const part of parts)
    for (const letter of typeof part === 'string' ? part : part.quote)
      width += (letter.codePointAt(0) as number) >= 0x2010 ? WIDE : narrow
  return width
}

/** Height of the notes at the foot of all pages, each source told once. */
function footHeight(lines: readonly ToldLine[], lang: 'zh' | 'en'): number {
  const told = new Set<string>()
  let height = 0
  for (const { feet } of lines) {
    const fresh = feet.filter(({ key }) => !told.has(key))
    for (const { key, parts } of fresh) {
      told.add(key)
      const width = SMALLER * RAGGED * widthOf(parts, FACES[lang].narrow)
      height += Math.ceil(width / WIDTH) * FOOT[lang]
    }
    if (fresh.length < feet.length) height += FOOT[lang]
  }
  return height
}

function heightOf({ parts, notes }: ToldLine, { line, narrow }: Face): number {
  const width = RAGGED * widthOf(parts, narrow) + notes * (2 * SMALL + APART)
  return Math.ceil(width / WIDTH) * line + BETWEEN
}

/** A section with the height of each of its lines. */
interface Measured<L extends ToldLine> extends ToldSection<L> {
  readonly heights: readonly number[]
}

/** How many pages sections take: a heading stands with its first line, and no line is broken. */
function pagesOf(sections: readonly Measured<ToldLine>[], hasPicture: boolean): number {
  let end = TOP
  const put = (height: number) => {
    const left = HEIGHT - (end % HEIGHT)
    end += height > left ? left + height : height
  }
  for (const { id, heights, more } of sections) {
    const [first = 0, ...rest] = heights
    put(HEADING + (id === 'relation' && hasPicture ? PICTURE : 0) + first)
    for (const height of rest) put(height)
    if (more > 0) put(BELOW)
  }
  put(2 * BELOW)
  return end / HEIGHT
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** The tallest section of more than one line: of it something is left out. The numbers of the relation stay. */
function tallest<L extends ToldLine>(sections: readonly Measured<L>[]): Measured<L> | null {
  let top: Measured<L> | null = null
  for (const one of sections) {
    if (one.id === 'relation' || one.lines.length < 2) continue
    if (!top || sum(one.heights) >= sum(top.heights)) top = one
  }
  return top
}

/** The place of the line that matters least. */
function least({ id, lines }: ToldSection): number {
  const weights = lines.map(({ weight }, i) => weight ?? (LATEST.has(id) ? i : -i))
  return weights.indexOf(Math.min(...weights))
}

function without<L extends ToldLine>(section: Measured<L>): Measured<L> {
  const at = least(section)
  return {
    ...section,
    lines: section.lines.filter((_, i) => i !== at),
    heights: section.heights.filter((_, i) => i !== at),
    more: section.more + (section.lines[at] as L).of,
  }
}

/**
 * Leaves out what has no room on so many printed pages, the least of the longest section first; a section keeps at least one line.
 * What follows the body, as notes do, does not count; notes at the foot of the pages do.
 */
export function fitted<L extends ToldLine>(
  sections: readonly ToldSection<L>[],
  { pages, lang, hasPicture }: Room,
): readonly ToldSection<L>[] {
  const tongue = lang === 'en' ? 'en' : 'zh'
  const face = FACES[tongue]
  const isTooLong = (some: readonly Measured<L>[]) => {
    const lines = some.flatMap((one) => one.lines)
    const body = pagesOf(some, hasPicture)
    if (lines.every(({ feet }) => feet.length === 0)) return body > pages
    // Word breaks notes over pages as it breaks lines.
    return IN_WORD * body + (footHeight(lines, tongue) + pages * RULE) / HEIGHT > pages
  }
  let all = sections.map((one): Measured<L> => ({ ...one, heights: one.lines.map((each) => heightOf(each, face)) }))
  while (isTooLong(all)) {
    const long = tallest(all)
    if (!long) break
    all = all.map((one) => (one === long ? without(one) : one))
  }
  return all.map(({ id, lines, more }) => ({ id, lines, more }))
}
