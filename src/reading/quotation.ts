import type { Span } from '../text/span.ts'

/** Quotation marks as `Text.clean` has them. */
const OPEN = 0x300c
const CLOSE = 0x300d
/** Longest quotation, in units. */
const LONGEST = 1200

export const opensQuotation = (clean: string, at: number): boolean => clean.charCodeAt(at) === OPEN
export const closesQuotation = (clean: string, at: number): boolean => clean.charCodeAt(at) === CLOSE

/** Where in `[from, to)` a quotation opens that does not close in it; −1 where none does. */
export function leftOpen(clean: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const unit = clean.charCodeAt(i)
    if (unit === OPEN || unit === CLOSE) return unit === OPEN ? i : -1
  }
  return -1
}

/** Where in `[from, to)` a quotation closes that did not open in it; −1 where none does. */
export function leftClosed(clean: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = clean.charCodeAt(i)
    if (unit === OPEN || unit === CLOSE) return unit === CLOSE ? i : -1
  }
  return -1
}

/** The quotation that opens at `at`, with its marks; null where it stays open. */
export function quotationFrom(clean: string, at: number): Span | null {
  let depth = 0
  const last = Math.min(clean.length, at + LONGEST)
  for (let i = at; i < last; i++) {
    const unit = clean.charCodeAt(i)
    if (unit === OPEN) depth++
    else if (unit === CLOSE && --depth === 0) return { start: at, end: i + 1 }
  }
  return null
}

/** The quotation that closes right before `end`, with its marks. */
export function quotationBefore(clean: string, end: number): Span | null {
  let depth = 0
  const first = Math.max(0, end - LONGEST)
  for (let i = end - 1; i >= first; i--) {
    const unit = clean.charCodeAt(i)
    if (unit === CLOSE) depth++
    else if (unit === OPEN && --depth === 0) return { start: i, end }
  }
  return null
}

const COMMA = 0xff0c
const COLON = 0xff1a
const STOPS: ReadonlySet<number> = new Set([COMMA, COLON, 0x2c, 0x3a, 0x3002, 0xff1b, 0xff01, 0xff1f])

/** A mark that divides clauses or sentences. */
export const isStopAt = (clean: string, at: number): boolean => STOPS.has(clean.charCodeAt(at))

/** Whether a stretch is, or holds, words in quotation marks that are a clause of their own, not only a name or catchword. */
export function isQuoted(clean: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    if (clean.charCodeAt(i) !== OPEN) continue
    const quote = quotationFrom(clean, i)
    if (!quote) return false
    const opens = i === start || isStopAt(clean, i - 1)
    const closes = quote.end >= end || isStopAt(clean, quote.end) || isStopAt(clean, quote.end - 2)
    if (opens && closes) return true
    i = quote.end - 1
  }
  return false
}
