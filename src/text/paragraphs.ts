/**
 * Which physical lines belong together. A document is *wrapped* when most of its full lines end in the middle of a sentence; then a full
 * line goes on in the next. Otherwise every line is a paragraph, but one that a page break has cut goes on after it.
 * Indentation, list marks and wider gaps divide.
 */
import { isCloser, isDigit, isIdeograph, isNoStart, isOpener, isStop, NARROW, unitClass } from './chars.ts'
import { isPageNumber, type Lines } from './lines.ts'

/** The paragraphs of a text, joined: `clean` and `raw` as in `Text`, and where each paragraph starts in `clean`. */
export interface Paragraphs {
  readonly clean: string
  readonly raw: Int32Array
  readonly starts: readonly number[]
}

/** What becomes of a line where it does not end its paragraph. */
const JOIN = 1
const OMIT = 2

/** Joins the lines; page numbers and running heads are left out. `length` is that of the source. */
export function joinLines(lines: Lines, length: number): Paragraphs {
  const count = lines.start.length
  const fate = fates(lines)
  const { units, raw } = lines
  const starts: number[] = []
  let at = 0
  let open = false
  for (let line = 0; line < count; line++) {
    if (fate[line] === OMIT) continue
    const from = lines.start[line] as number
    const to = lines.end[line] as number
    if (!open) starts.push(at)
    else if (at > 0 && needsSpace(units[at - 1] as number, units[from] as number)) {
      units[at] = 32
      raw[at] = (raw[at - 1] as number) + 1
      at++
    }
    if (at !== from) {
      units.copyWithin(at, from, to)
      raw.copyWithin(at, from, to)
    }
    at += to - from
    open = fate[line] === JOIN
    if (!open && line < count - 1) {
      units[at] = 10
      raw[at] = raw[to] as number
      at++
    }
  }
  if (at > 0 && units[at - 1] === 10) at--
  raw[at] = length
  return { clean: asString(units, at), raw: raw.subarray(0, at + 1), starts }
}

/** Units beside each other in memory are UTF-16LE on every platform that Node runs on. The decoder is no value that a snapshot holds. */
function asString(units: Uint16Array, length: number): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, length))
}

/** Between two joined lines a space stays only between Latin words, not after a hyphen or a slash. */
function needsSpace(before: number, after: number): boolean {
  if (before === 45 || before === 47) return false
  return unitClass(before) === NARROW && unitClass(after) === NARROW && !isNoStart(after) && !isOpener(before)
}

/** For every line whether it ends its paragraph, goes on in the next line that is kept, or is left out. */
function fates(lines: Lines): Uint8Array {
  const count = lines.start.length
  const fate = new Uint8Array(count)
  if (count < 2) return fate
  omitPageMatter(lines, fate)
  const layout = measure(lines)
  let paragraph = 0
  let stops = 0
  let line = 0
  while (line < count && fate[line] === OMIT) line++
  while (line < count) {
    let next = line + 1
    let gap = 0
    while (next < count && fate[next] === OMIT) gap = Math.max(gap, lines.gap[next++] as number)
    if (next >= count) break
    stops += lines.stops[line] as number
    const crossing = next > line + 1 || (lines.page[next] as boolean)
    const goesOn =
      !(lines.dated && line === 0) &&
      (layout.wrapped ? continues(lines, layout, line, next, paragraph, stops, crossing) : isCut(lines, line, next))
    if (goesOn) {
      fate[line] = JOIN
      paragraph++
    } else {
      paragraph = stops = 0
    }
    line = next
  }
  return fate
}

/** Page numbers, and short lines that come again at page breaks; the first line of the text stays, for it may be the title. */
function omitPageMatter(lines: Lines, fate: Uint8Array): void {
  const count = lines.start.length
  let pages = 0
  for (let line = 0; line < count; line++) {
    if (lines.page[line]) pages++
    if ((lines.width[line] as number) <= 16 && isPageNumber(lines, line)) {
      fate[line] = OMIT
      pages++
    }
  }
  if (pages < 2) return
  const seen = new Map<string, number[]>()
  for (let line = 0; line < count; line++) {
    if (fate[line] === OMIT || (lines.width[line] as number) > 60 || !besidePage(lines, fate, line)) continue
    const key = headKey(lines, line)
    const places = seen.get(key)
    if (places === undefined) seen.set(key, [line])
    else places.push(line)
  }
  for (const [key, places] of seen) {
    if (places.length < 2 || key.length < 2) continue
    for (const line of places) if (line > 0) fate[line] = OMIT
  }
}

function besidePage(lines: Lines, fate: Uint8Array, line: number): boolean {
  return (
    line === 0 ||
    (lines.page[line] as boolean) ||
    (lines.page[line + 1] ?? false) ||
    fate[line - 1] === OMIT ||
    fate[line + 1] === OMIT
  )
}

/** The line without digits, so that a running head with its page number is one head. */
function headKey(lines: Lines, line: number): string {
  let key = ''
  for (let i = lines.start[line] as number; i < (lines.end[line] as number); i++) {
    const unit = lines.units[i] as number
    if (!isDigit(unit)) key += String.fromCharCode(unit)
  }
  return key
}

interface Layout {
  readonly wrapped: boolean
  /** Columns of a full line. */
  readonly full: number
  /** The usual number of empty lines between two lines of one paragraph. */
  readonly gap: number
  /** The least indent that a good part of the lines has. */
  readonly indent: number
}

/** Share of the full width from which a line that ends in the middle of a sentence is taken for full. */
const NEARLY = 0.88
/** Longest line that a page may have, in columns; longer ones are paragraphs by themselves. */
const WIDEST = 160

function measure(lines: Lines): Layout {
  const count = lines.start.length
  let long = 0
  for (const width of lines.width) if (width > WIDEST) long++
  // Spares most documents the sorting.
  if (long >= Math.max(1, count * 0.2)) return { wrapped: false, full: WIDEST, gap: 0, indent: 0 }
  const sorted = new Int32Array(lines.width).sort()
  const full = sorted[Math.min(count - 1, Math.floor(count * 0.9))] as number
  const none = { wrapped: false, full, gap: 0, indent: 0 }
  if (full > WIDEST || full < 12) return none
  let filled = 0
  let midway = 0
  let spoken = 0
  const gaps = [0, 0, 0, 0]
  const insets = new Map<number, number>()
  for (let line = 0; line < count; line++) {
    const inset = lines.indent[line] as number
    insets.set(inset, (insets.get(inset) ?? 0) + 1)
    if ((lines.width[line] as number) < full * 0.8 || line === count - 1) continue
    filled++
    if ((lines.stops[line] as number) > 0) spoken++
    if (endsOpen(lines, line)) {
      midway++
      const gap = Math.min(3, lines.gap[line + 1] as number)
      gaps[gap] = (gaps[gap] as number) + 1
    }
  }
  if (filled === 0 || midway < filled * 0.4 || spoken < filled * 0.2) return none
  let indent = Infinity
  for (const [inset, times] of insets) if (times >= count * 0.25 && inset < indent) indent = inset
  return { wrapped: true, full, gap: gaps.indexOf(Math.max(...gaps)), indent: indent === Infinity ? 0 : indent }
}

/** Whether the line ends with neither the end of a sentence nor ：；… nor a closing mark. */
function endsOpen(lines: Lines, line: number): boolean {
  const last = lines.units[(lines.end[line] as number) - 1] as number
  return !isStop(last) && !isCloser(last) && last !== 0xff1a && last !== 0x3a && last !== 0xff1b && last !== 0x2026
}

/** Whether `line` of a wrapped document goes on in `next`. `lead` lines and `stops` marks of the paragraph stand before. */
function continues(
  lines: Lines,
  layout: Layout,
  line: number,
  next: number,
  lead: number,
  stops: number,
  crossing: boolean,
): boolean {
  const open = endsOpen(lines, line)
  const full = fills(lines, layout, line, next)
  const prose = stops > 0
  const indented = (lines.indent[next] as number) >= layout.indent + 2
  const wide = (lines.gap[next] as number) > layout.gap && !crossing
  const hanging = lead === 0 && (lines.indent[line] as number) > (lines.indent[next] as number)
  if (indented) return open && full && prose && lead > 0 && (lines.indent[line] as number) > layout.indent + 1
  if (isMarked(lines, next) && !(open && full && prose)) return false
  if (!open) return full && !wide
  const width = lines.width[line] as number
  // One line between two gaps is a title or a heading, however long and whatever marks it holds.
  if (full || width >= layout.full * NEARLY) return !wide || (prose && lead > 0)
  return prose && !wide && (lead > 0 || (hanging && width >= layout.full * 0.7))
}

/** Whether the first piece of `next` that cannot be broken would have gone beyond the full width of `line`. */
function fills(lines: Lines, layout: Layout, line: number, next: number): boolean {
  const width = (lines.width[line] as number) + Math.max(0, (lines.indent[line] as number) - layout.indent)
  if (width >= layout.full - 1) return true
  return width + pieceWidth(lines, next) > layout.full - Math.min(2, layout.full * 0.04)
}

/** Columns of the first piece of a line that is never broken: a word or a number, or one character, with marks that cling to it. */
function pieceWidth(lines: Lines, line: number): number {
  const end = lines.end[line] as number
  const { units } = lines
  let i = lines.start[line] as number
  let columns = 0
  while (i < end && isOpener(units[i] as number)) columns += unitClass(units[i++] as number) === NARROW ? 1 : 2
  if (i < end && unitClass(units[i] as number) !== NARROW) {
    columns += 2
    i++
  } else {
    while (i < end && unitClass(units[i] as number) === NARROW && units[i] !== 32) {
      columns++
      i++
    }
  }
  while (i < end && isNoStart(units[i] as number)) columns += unitClass(units[i++] as number) === NARROW ? 1 : 2
  return columns
}

/** Columns from which an unfinished line of an unwrapped document is taken for a paragraph that a page break has cut. */
const CUT_FROM = 80

/** Whether a paragraph of an unwrapped document is cut after `line`. */
function isCut(lines: Lines, line: number, next: number): boolean {
  const last = lines.units[(lines.end[line] as number) - 1] as number
  const cut = (lines.width[line] as number) >= CUT_FROM && (lines.stops[line] as number) > 0 && endsOpen(lines, line)
  const goesOn = (lines.stops[next] as number) > 0 && !isMarked(lines, next) && (lines.indent[next] as number) < 2
  return cut && goesOn && unitClass(last) !== NARROW
}

/** Whether the line begins with the mark of a list or a section: 一、 （一） 1. (1) ● ※ ◆ 【 〔. */
function isMarked(lines: Lines, line: number): boolean {
  const { units } = lines
  const start = lines.start[line] as number
  const first = units[start] as number
  if (first === 0xff08 || first === 0x28) {
    let i = start + 1
    while (i < start + 4 && isNumeral(units[i] as number)) i++
    return i > start + 1 && (units[i] === 0xff09 || units[i] === 0x29)
  }
  if (isNumeral(first)) {
    let i = start + 1
    while (i < start + 3 && isNumeral(units[i] as number)) i++
    const mark = units[i] as number
    if (mark === 0x3001) return !isDigit(first) || isIdeograph(units[i + 1] as number)
    return (mark === 0x2e || mark === 0x29) && isDigit(first) && !isDigit(units[i + 1] as number)
  }
  return (
    first === 0x203b ||
    first === 0xb7 ||
    first === 0x3014 ||
    first === 0x3010 ||
    (first >= 0x2460 && first <= 0x2473) ||
    (first >= 0x25a0 && first <= 0x25ff) ||
    (first >= 0x2600 && first <= 0x27bf)
  )
}

/** 0–9, 一 to 十. */
function isNumeral(unit: number): boolean {
  return isDigit(unit) || '一二三四五六七八九十'.includes(String.fromCharCode(unit))
}
