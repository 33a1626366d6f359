/**
 * From the text as it came to its physical lines: folded, without indentation, without spaces beside Chinese.
 * One pass over the units; which lines belong together is decided in `paragraphs.ts`.
 */
import { BREAK, isDigit, NARROW, SPACE, TAIL, unitClass, WIDE } from './chars.ts'

/** Physical lines that hold something. Entry `i` of every list is about line `i`; widths and indents are columns (a Chinese character has two). */
export interface Lines {
  /** Folded units of all lines; between two lines stands one `\n`. */
  readonly units: Uint16Array
  /** Offset in the source of every entry of `units`. */
  readonly raw: Int32Array
  readonly start: number[]
  readonly end: number[]
  readonly indent: number[]
  readonly width: number[]
  /** Empty lines before the line. */
  readonly gap: number[]
  /** How many of ，。；！？ the line holds. */
  readonly stops: number[]
  /** Whether a form feed stands before the line. */
  readonly page: boolean[]
  /** Whether the first line is the date line (` date 2026-01-14 `). */
  readonly dated: boolean
}

/** What `readLines` looks up: the fold, and for every unit the class of its fold (bits 0–2; bit 3 where it folds to one of ，。；！？). */
export interface LineTable {
  readonly fold: Uint16Array
  readonly classes: Uint8Array
}

export function lineTable(fold: Uint16Array): LineTable {
  const classes = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit++) {
    const folded = fold[unit] as number
    // A Chinese character is WIDE, which is 0.
    if (folded >= 0x4e00 && folded <= 0x9fff) continue
    const isMark = folded === 0xff0c || folded === 0x3002 || folded === 0xff1b || folded === 0xff01 || folded === 0xff1f
    classes[unit] = unitClass(folded) | (isMark ? 8 : 0)
  }
  return { fold, classes }
}

/** The length of a date line at the head of the text (`date`, a day, and the space after it), or 0. */
export function dateLine(text: string): number {
  const found = /^[\s\ufeff]{0,20}date[ \t:：]{1,4}\d{4}-\d\d-\d\d(?!\d)[ \t]*/.exec(text.slice(0, 60))
  return found === null ? 0 : found[0].length
}

/** The lines of `text`, by a table from `lineTable`. Linear, whatever the lines hold. */
export function readLines(text: string, table: LineTable): Lines {
  const dated = dateLine(text)
  const size = text.length + 4
  const memory = new ArrayBuffer(size * 6)
  const lines: Lines = {
    units: new Uint16Array(memory, size * 4, size),
    raw: new Int32Array(memory, 0, size),
    start: [],
    end: [],
    indent: [],
    width: [],
    gap: [],
    stops: [],
    page: [],
    dated: dated > 0,
  }
  const at = dated > 0 ? scan(lines, text, table, 0, 0, dated) : 0
  scan(lines, text, table, at, dated, text.length)
  return lines
}

/**
 * Reads `[from, limit)` of the text into `lines.units` from `place` on, closing a line at its end; returns the next free place.
 * The inner loop calls nothing, which lets the compiler keep the arrays in registers.
 */
function scan(lines: Lines, text: string, table: LineTable, place: number, from: number, limit: number): number {
  let at = place
  const to = Math.min(limit, text.length)
  const { units, raw } = lines
  const { fold, classes } = table
  let breaks = 0
  let feed = false
  let i = from
  while (i <= to) {
    const first = at
    let columns = 0
    let marks = 0
    let space = -1
    let previous = WIDE
    for (; i < to; i++) {
      let unit = text.charCodeAt(i)
      let folded = fold[unit] as number
      // Most units are Chinese characters: for a run of them no second table, and nothing but what each needs.
      if (folded >= 0x4e00 && folded < 0xa000) {
        if (space >= 0) {
          columns++
          space = -1
        }
        const run = at
        do {
          units[at] = folded
          raw[at++] = i++
          unit = i < to ? text.charCodeAt(i) : 10
          folded = fold[unit] as number
        } while (folded >= 0x4e00 && folded < 0xa000)
        columns += 2 * (at - run)
        previous = WIDE
        if (i >= to) break
      }
      const code = classes[unit] as number
      const kind = code & 7
      if (kind <= NARROW) {
        if (space >= 0) {
          columns++
          if (previous === NARROW && kind === NARROW && at > first) {
            units[at] = 32
            raw[at++] = space
          }
          space = -1
        }
        units[at] = folded
        raw[at++] = i
        columns += 2 - kind
        previous = kind
        marks += code >> 3
      } else if (kind === SPACE) {
        if (space < 0) space = i
      } else if (kind === BREAK) break
      else if (kind === TAIL) {
        units[at] = folded
        raw[at++] = i
      }
    }
    const unit = i < to ? text.charCodeAt(i) : 10
    if (at > first) {
      const inset = insetBefore(text, raw[first] as number, from)
      units[at] = 10
      raw[at] = Math.min(i, Math.max(0, text.length - 1))
      addLine(lines, first, at, inset, columns - (inset > 0 ? 1 : 0), breaks, marks, feed)
      at++
      breaks = 0
      feed = false
    } else breaks++
    if (unit === 12) feed = true
    i += unit === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1
  }
  return at
}

/** Columns of the spaces that stand directly before `at`, back to `from`. */
function insetBefore(text: string, at: number, from: number): number {
  let columns = 0
  for (let i = at - 1; i >= from; i--) {
    const unit = text.charCodeAt(i)
    if (unit === 0x3000) columns += 2
    else if (unit === 9) columns += 4
    else if (unit === 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b)) columns++
    else break
  }
  return columns
}

function addLine(
  lines: Lines,
  start: number,
  end: number,
  indent: number,
  width: number,
  gap: number,
  stops: number,
  page: boolean,
): void {
  lines.start.push(start)
  lines.end.push(end)
  lines.indent.push(indent)
  lines.width.push(width)
  lines.gap.push(gap)
  lines.stops.push(stops)
  lines.page.push(page)
}

/** Whether the line is a page number by itself: `12`, `- 12 -`, `第3頁`, `3/12`, `Page 3 of 12`. */
export function isPageNumber(lines: Lines, line: number): boolean {
  const { units } = lines
  const start = lines.start[line] as number
  const end = lines.end[line] as number
  if (end - start > 16) return false
  let digits = 0
  for (let i = start; i < end; i++) {
    const unit = units[i] as number
    if (isDigit(unit)) digits++
    else if (!isPageMark(unit)) return false
  }
  return digits > 0 && digits <= (end - start === digits ? 3 : 6)
}

/** -—/ and space; 第 頁 页 共; the letters of Page and of. */
function isPageMark(unit: number): boolean {
  return ' -—/·|第页頁共，PpAaGgEeOoFf.'.includes(String.fromCharCode(unit))
}
