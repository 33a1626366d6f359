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

/** A note at the foot of the page. A source that was cited before, which its key tells, has no second one. */
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

/** An A4 page between its margins, in points, as far as lines reach: in print (`html.ts`), and in Word; a little less, for what is only reckoned here. */
const SHEETS = { print: { width: 485, height: 745, top: 50 }, word: { width: 458, height: 727, top: 54 } } as const
type Sheet = (typeof SHEETS)[keyof typeof SHEETS]
/** A heading; what stands below a section; the picture of the relation, which neither makes higher. */
const [HEADING, BELOW, PICTURE] = [25, 16.5, 186]
const BETWEEN = 1.5
/** Height of a line, and the mean width of letters that are not as wide as high, in the fonts of a language. */
const FACES = { zh: { line: 15, narrow: 5.5 }, en: { line: 13.5, narrow: 5.1 } } as const
type Face = (typeof FACES)[keyof typeof FACES]
/** Width of a Chinese letter; of a digit in the mark of a note, and of what parts two marks. */
const [WIDE, SMALL, APART] = [10, 4, 3]
/** What lines lose at their ends. */
const RAGGED = 1.04
/** Of a note at the foot of a page in Word: its letters by those of the body, its width, the height of its lines, and the rule above the notes. */
const [SMALLER, FOOT_WIDTH, FOOT, RULE] = [0.75, 475, 10, 16]

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

function heightOf({ parts, notes }: ToldLine, { line, narrow }: Face, { width }: Sheet): number {
  const taken = RAGGED * widthOf(parts, narrow) + notes * (2 * SMALL + APART)
  return Math.ceil(taken / width) * line + BETWEEN
}

/** Height of a note at the foot of a page. */
const footHeight = ({ parts }: Foot, { narrow }: Face): number =>
  Math.ceil((SMALLER * RAGGED * widthOf(parts, narrow)) / FOOT_WIDTH) * FOOT

/** A section with the height of each of its lines. */
interface Measured<L extends ToldLine> extends ToldSection<L> {
  readonly heights: readonly number[]
}

/** How many pages sections take: a heading stands with its first line, no line is broken, and a note stands on the page of its first mark. */
function pagesOf(sections: readonly Measured<ToldLine>[], face: Face, sheet: Sheet, hasPicture: boolean): number {
  const told = new Set<string>()
  let [pages, end, hasFeet] = [1, sheet.top as number, false]
  const put = (height: number, feet: readonly Foot[] = []) => {
    const fresh = feet.filter(({ key }) => told.size < told.add(key).size)
    const foot = fresh.reduce((sum, one) => sum + footHeight(one, face), 0)
    const taken = height + foot + (foot > 0 && !hasFeet ? RULE : 0)
    if (end + taken > sheet.height) {
      pages++
      end = height + foot + (foot > 0 ? RULE : 0)
      hasFeet = foot > 0
    } else {
      end += taken
      hasFeet ||= foot > 0
    }
  }
  for (const { id, heights, lines, more } of sections) {
    for (const [i, height] of heights.entries()) {
      const head = i > 0 ? 0 : HEADING + (id === 'relation' && hasPicture ? PICTURE : 0)
      put(head + height, lines[i]?.feet)
    }
    if (more > 0) put(BELOW)
  }
  put(2 * BELOW)
  return pages - 1 + end / sheet.height
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
  const face = FACES[lang === 'en' ? 'en' : 'zh']
  const hasFeet = sections.some(({ lines }) => lines.some(({ feet }) => feet.length > 0))
  const sheet = SHEETS[hasFeet ? 'word' : 'print']
  const isTooLong = (some: readonly Measured<L>[]) => pagesOf(some, face, sheet, hasPicture) > pages
  let all = sections.map(
    (one): Measured<L> => ({ ...one, heights: one.lines.map((each) => heightOf(each, face, sheet)) }),
  )
  while (isTooLong(all)) {
    const long = tallest(all)
    if (!long) break
    all = all.map((one) => (one === long ? without(one) : one))
  }
  return all.map(({ id, lines, more }) => ({ id, lines, more }))
}
