/** A number with its unit and hedges, as one stretch of the text. */
import { isDigit, isLetter } from '../text/chars.ts'
import { type Unit, unitAt } from './figure-units.ts'
import type { FigureWord, FigureWords } from './figure-words.ts'
import type { Bound } from './finding.ts'
import { isBare, isMore, type Quantity, quantityAt } from './quantity.ts'

export interface Amount {
  /** With the hedges around it. */
  readonly start: number
  readonly end: number
  /** Where the number begins and the unit ends. */
  readonly first: number
  readonly last: number
  /** Where the number ends. */
  readonly number: number
  readonly n: number
  /** Where a range or a change begins. */
  readonly from: number | null
  /** null where no unit stands behind the number. */
  readonly unit: string | null
  /** Holds 万, 亿 or 兆. */
  readonly scaled: boolean
  /** The unit counts things or persons. */
  readonly counts: boolean
  readonly bound: Bound
  /** Only the order of size is told (数十, 几百). */
  readonly some: boolean
  readonly rule: string
  readonly rows: readonly string[]
}

/** What was found at a place: the amount, where there is one, and where to go on. */
export interface Found {
  readonly amount: Amount | null
  readonly next: number
}

/** A sentence that is read for its amounts. */
export interface Stretch {
  readonly words: FigureWords
  readonly text: string
  readonly from: number
  readonly to: number
}

const HYPHEN = 0x2d
const FEN = 0x5206
const ZHI = 0x4e4b
/** What one part is in percent. */
const PARTS = new Map([
  [100, 1],
  [1000, 0.1],
  [10000, 0.01],
])

/** Reads what stands at `at`, where a numeral or a word of shares begins. */
export function amountAt(stretch: Stretch, at: number): Found {
  const { words, text, to } = stretch
  const nothing = words.none.at(text, at)
  if (nothing) return { amount: null, next: at + nothing.form.length }
  const share = shareAt(stretch, at)
  if (share) return { amount: share, next: share.last }
  const quantity = quantityAt(text, at)
  if (!quantity || quantity.end > to || quantity.value === 0) return { amount: null, next: at + 1 }
  if (isPartOfName(words, text, quantity)) return { amount: null, next: quantity.end }
  const amount = partAt(stretch, quantity) ?? rangeAt(stretch, quantity)
  return { amount, next: amount?.last ?? quantity.end }
}

interface Core {
  readonly n: number
  readonly from?: number | null
  readonly unit: string | null
  readonly counts?: boolean
  readonly rule: string
  readonly rows?: readonly string[]
}

/** 近半數: words that are shares by themselves; without a hedge, half is a way of speaking. */
function shareAt(stretch: Stretch, at: number): Amount | null {
  const share = stretch.words.share.at(stretch.text, at)
  if (!share) return null
  const core = { n: Number(share.name), unit: 'percent', rule: 'figure:share', rows: [share.row] }
  const amount = hedged(stretch, at, at + share.form.length, null, core)
  return amount.bound === 'exactly' ? null : amount
}

/** F-35, 5G, 第3, 這4: a number inside a name or code, an order, or a thing known already. */
function isPartOfName(words: FigureWords, text: string, { start, end, arabic }: Quantity): boolean {
  if (words.ordinal.before(text, start)) return true
  if (!arabic) return false
  const before = text.charCodeAt(start - 1)
  const joined = before === HYPHEN ? text.charCodeAt(start - 2) : before
  if (isLetter(joined) || (before === HYPHEN && !isDigit(joined))) return true
  const behind = text.charCodeAt(end)
  const isCode = isLetter(behind) || (behind === HYPHEN && isLetter(text.charCodeAt(end + 1)))
  return isCode && !words.unit.at(text, end)
}

/** The number of parts behind 百分之 or 三分之; null where `at` has no 分之. */
function partsBehind(text: string, at: number): Quantity | null {
  if (text.charCodeAt(at) !== FEN || text.charCodeAt(at + 1) !== ZHI) return null
  return quantityAt(text, at + 2)
}

/** 百分之十五, 百分之三至五, 三分之一. */
function partAt(stretch: Stretch, whole: Quantity): Amount | null {
  const { words, text } = stretch
  const part = whole.value === 0 ? null : partsBehind(text, whole.end)
  if (!part) return null
  const scale = PARTS.get(whole.value)
  const rule = 'figure:part'
  if (!scale) {
    const n = Math.round((1000 * part.value) / whole.value) / 10
    return hedged(stretch, whole.start, part.end, part, { n, unit: 'percent', rule })
  }
  const joint = words.range.at(text, part.end)
  const next = joint ? quantityAt(text, part.end + joint.form.length) : null
  const upper = (next && partsBehind(text, next.end)) ?? next
  if (!upper || upper.value <= part.value)
    return hedged(stretch, whole.start, part.end, part, { n: part.value * scale, unit: 'percent', rule })
  const core = { n: upper.value * scale, from: part.value * scale, unit: 'percent', rule }
  return hedged(stretch, whole.start, upper.end, upper, core)
}

/** An amount, or a range of two with the unit behind the second or behind both. */
function rangeAt(stretch: Stretch, low: Quantity): Amount | null {
  const { words, text, from, to } = stretch
  const own = unitAt(words, text, low)
  const end = own?.end ?? low.end
  const joint = words.range.at(text, end)
  const high = joint && end < to ? quantityAt(text, end + joint.form.length) : null
  const unit = high && high.end <= to ? unitAt(words, text, high) : null
  if (high && unit && low.value < high.value && (!own || own.name === unit.name)) {
    const scale = own || low.scaled || !high.scaled ? 1 : scaleOf(low, high)
    const core = { ...coreOf(high, unit), from: low.value * scale * unit.factor, rule: 'figure:range' }
    return hedged(stretch, low.start, unit.end, high, core)
  }
  if (own) return hedged(stretch, low.start, end, low, coreOf(low, own))
  const shared = sharedUnit(stretch, low)
  if (shared) return hedged(stretch, low.start, end, low, { ...coreOf(low, shared), rule: 'figure:list' })
  if (!low.scaled && !leads(words, text, from, low.start)) return null
  return hedged(stretch, low.start, end, low, { n: low.value, unit: null, rule: 'figure:bare' })
}

/** How many numbers, the first with it, may share a unit. */
const SHARED = 6

/** 500億、440億和120億立方米: the unit behind the last of a list. 三、四艘 is a guess, and 3、5萬 may be either. */
function sharedUnit({ words, text, to }: Stretch, first: Quantity): Unit | null {
  let one = first
  for (let i = 1; i < SHARED; i++) {
    const joint = words.list.at(text, one.end)
    const next = joint ? quantityAt(text, one.end + joint.form.length) : null
    if (!next || next.end > to || next.value === 0 || next.scaled !== first.scaled) return null
    if (!first.scaled && next.value === one.value + 1 && next.value < 10) return null
    const unit = unitAt(words, text, next)
    if (unit) return unit
    one = next
  }
  return null
}

function coreOf({ value }: Quantity, { name, counts, factor, add, rows }: Unit): Core {
  return { n: value * factor + add, unit: name, counts, rule: 'figure', rows }
}

/** 3至5万: the first number has the scale of the second, unless it is as large already. */
function scaleOf(low: Quantity, high: Quantity): number {
  let scale = 10_000
  while (high.value / (scale * 10_000) >= 1) scale *= 10_000
  return low.value < high.value / scale ? scale : 1
}

/** How far behind 由 or 從 the first number of a change may stand. */
const LEAD = 5

/** 由25降到15, 從原本的25%: a number that a change starts from. */
export function leads(words: FigureWords, text: string, from: number, at: number): boolean {
  for (let end = at; end > at - LEAD && end > from; end--) if (words.lead.before(text, end, from)) return true
  return false
}

/** The name that hedges have which stand before a bare hundred, thousand or ten thousand only. */
const OVER_BARE = 'over-bare'

function hedgeBefore(
  { words, text, from }: Stretch,
  first: number,
): { readonly word: FigureWord; readonly start: number } | null {
  // 跌破每桶60美元: what it is for each of may stand between.
  const each = words.each.before(text, first, from)
  const end = each ? first - each.form.length : first
  const word = words.before.before(text, end, from)
  if (!word || word.name === 'exactly') return null
  return word.name !== OVER_BARE || isBare(text.charCodeAt(first)) ? { word, start: end - word.form.length } : null
}

const boundOf = ({ name }: FigureWord): Bound => (name === OVER_BARE ? 'over' : (name as Bound))

/** The amount with the hedges in front of it and behind it; `quantity` is its number, where one is written out. */
function hedged(stretch: Stretch, first: number, last: number, quantity: Quantity | null, core: Core): Amount {
  const { words, text } = stretch
  const before = hedgeBefore(stretch, first)
  const moreBehind = isMore(text, last)
  const after = words.after.at(text, moreBehind ? last + 1 : last)
  const hedge = before?.word ?? (after?.name === 'exactly' ? null : after)
  const { n, unit, counts = false, rule, rows = [] } = core
  return {
    start: before ? before.start : first,
    end: (moreBehind ? last + 1 : last) + (after?.form.length ?? 0),
    first,
    last,
    number: quantity?.end ?? last,
    n: rounded(n),
    from: core.from === undefined || core.from === null ? null : rounded(core.from),
    unit,
    scaled: quantity?.scaled ?? false,
    counts,
    bound: hedge ? boundOf(hedge) : quantity?.more || moreBehind ? 'over' : quantity?.vague ? 'about' : 'exactly',
    some: quantity?.some ?? false,
    rule,
    rows: hedge ? [hedge.row, ...rows] : rows,
  }
}

const rounded = (n: number) => Math.round(n * 1e6) / 1e6
