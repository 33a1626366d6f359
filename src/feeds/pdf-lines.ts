/**
 * From the pieces of a page, each at its place, to lines in the order of reading. Pure: what a library says of a page goes in.
 */

/** A piece of text as a page places it; lengths in points, `y` upwards. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Of the font. */
  readonly size: number
}

/** Pieces on one baseline without a wide gap between them. */
interface Run extends Piece {
  readonly right: number
}

/** In sizes of the font: a wider gap divides columns or cells, and a narrower one no words. */
const WIDE_GAP = 1.4
const NO_GAP = 0.15
/** In sizes of the font: the baselines of one line may differ by less, as a footnote's number does. */
const SAME_LINE = 0.5
/** In usual steps from row to row: what stands further off is a gap between paragraphs, or a running head. */
const GAP = 1.45
const APART = 1.6
/** Rows that stand side by side, at least, to be columns; and the share of all rows that may cross between them (heads, notes). */
const LEAST_ROWS = 4
const MOST_CROSSING = 0.4
/** A column's lines fill this share of its width, and hold this many characters; those of a table do not. */
const FULL = 0.6
const LEAST_CHARACTERS = 8
/** Han, kana, their punctuation and full-width forms: written without spaces between them. */
const isWide = (unit: number) =>
  (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff00 && unit <= 0xffef)

/** The lines of a page in the order of reading, columns one after the other. An empty line stands where the page leaves a gap. */
export function pageLines(pieces: readonly Piece[]): readonly string[] {
  const rows = rowsOf(pieces)
  const { head, body, foot } = parted(rows)
  const parts = [head, ...ordered(body, 0), foot].filter((runs) => runs.length > 0)
  return parts.flatMap((part, i) => {
    const apart = i > 0 && (parts[i - 1] === head || part === foot) ? [''] : []
    return [...apart, ...written(part)]
  })
}

const baseline = (row: readonly Run[] | undefined) => row?.[0]?.y ?? 0

/** The first and the last row by themselves where they stand apart from the rest, as running heads and page numbers do. */
function parted(rows: readonly (readonly Run[])[]): Record<'head' | 'body' | 'foot', readonly Run[]> {
  const steps = rows.slice(1).map((row, i) => baseline(rows[i]) - baseline(row))
  const apart = middle(steps) * APART
  const from = rows.length > LEAST_ROWS && (steps[0] ?? 0) > apart ? 1 : 0
  const to = rows.length > LEAST_ROWS && (steps.at(-1) ?? 0) > apart ? rows.length - 1 : rows.length
  return { head: rows.slice(0, from).flat(), body: rows.slice(from, to).flat(), foot: rows.slice(to).flat() }
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Rows from the top down, each of runs from left to right. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Run[])[] {
  const down = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of down) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - piece.y < SAME_LINE * Math.min(first.size, piece.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(runsOf)
}

function runsOf(row: readonly Piece[]): readonly Run[] {
  const runs: Run[] = []
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const right = piece.x + piece.width
    const last = runs.at(-1)
    if (!last || piece.x - last.right > WIDE_GAP * piece.size) {
      runs.push({ ...piece, right })
      continue
    }
    const text = last.text + (piece.x - last.right > NO_GAP * piece.size ? ' ' : '') + piece.text
    const end = Math.max(last.right, right)
    runs[runs.length - 1] = { ...last, text, right: end, width: end - last.x, size: Math.max(last.size, piece.size) }
  }
  return runs.map((run) => ({ ...run, text: unspaced(run.text) }))
}

/** Without the spaces that justification puts between characters that are written without. */
function unspaced(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== 32) {
      out += text[i]
      continue
    }
    let end = i
    while (text.charCodeAt(end) === 32) end++
    const [before, after] = [out.charCodeAt(out.length - 1), text.charCodeAt(end)]
    // Wide on both sides, or where text goes over to figures: 2026 年.
    if (!(isWide(before) || isWide(after)) && end < text.length) out += ' '
    i = end - 1
  }
  return out.trim()
}

/** Columns of runs in the order of reading: what crosses divides what stands above it from what stands below. */
function ordered(runs: readonly Run[], depth: number): readonly (readonly Run[])[] {
  const gutter = depth < 3 ? gutterOf(runs) : null
  if (gutter === null) return runs.length ? [runs] : []
  const out: (readonly Run[])[] = []
  let [left, right]: [Run[], Run[]] = [[], []]
  const flush = () => {
    out.push(...ordered(left, depth + 1), ...ordered(right, depth + 1))
    ;[left, right] = [[], []]
  }
  for (const run of runs) {
    if (run.right <= gutter) left.push(run)
    else if (run.x >= gutter) right.push(run)
    else {
      flush()
      out.push([run])
    }
  }
  flush()
  return out
}

/** The place between two columns, or null where there are none: the one that fewest runs cross, with lines of prose on both sides. */
function gutterOf(runs: readonly Run[]): number | null {
  if (runs.length < 2 * LEAST_ROWS) return null
  const from = Math.min(...runs.map(({ x }) => x))
  const to = Math.max(...runs.map(({ right }) => right))
  // Columns begin where many runs begin.
  const starts = new Map<number, number>()
  for (const { x } of runs) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  let best: { readonly at: number; readonly crossing: number } | null = null
  for (const [start, count] of starts) {
    const at = start - 1
    if (count < 2 || at < from + (to - from) * 0.15 || at > to - (to - from) * 0.15) continue
    const crossing = runs.filter((run) => run.x < at && run.right > at).length
    if (crossing > runs.length * MOST_CROSSING || (best && best.crossing <= crossing)) continue
    if (isProse(runs.filter(({ right }) => right <= at)) && isProse(runs.filter(({ x }) => x >= at)))
      best = { at, crossing }
  }
  return best?.at ?? null
}

function isProse(runs: readonly Run[]): boolean {
  if (runs.length < LEAST_ROWS) return false
  const width = Math.max(...runs.map(({ right }) => right)) - Math.min(...runs.map(({ x }) => x))
  const full = runs.filter((run) => run.width >= width * FULL).length
  return full >= runs.length * 0.4 && middle(runs.map(({ text }) => text.length)) >= LEAST_CHARACTERS
}

/** The lines of one column. Indentation is kept, in full-width spaces, and so are gaps that are wider than its others. */
function written(column: readonly Run[]): readonly string[] {
  const left = Math.min(...column.map(({ x }) => x))
  const rows: Run[][] = []
  for (const run of column) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - run.y) < SAME_LINE * run.size) row.push(run)
    else rows.push([run])
  }
  const steps = rows.slice(1).map((row, i) => baseline(rows[i]) - baseline(row))
  const usual = middle(steps)
  return rows.flatMap((row, i) => {
    const [first] = row as [Run]
    const indent = Math.min(8, Math.round((first.x - left) / first.size))
    const line = `${'\u3000'.repeat(indent)}${row.map(({ text }) => text).join('  ')}`
    const step = steps[i - 1] ?? 0
    return i > 0 && step > usual * GAP ? ['', line] : [line]
  })
}
