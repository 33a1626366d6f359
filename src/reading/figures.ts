import { once } from '../text/once.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Amount, amountAt, type Stretch } from './amount.ts'
import type { Clause } from './clause.ts'
import type { ReadClause } from './events.ts'
import { withChanges } from './figure-changes.ts'
import { assumed, attacksIn, harmed, measured, whenIs, whoseIs } from './figure-context.ts'
import { lengthOf } from './figure-lengths.ts'
import type { FigureWords } from './figure-words.ts'
import type { Figure } from './finding.ts'
import type { KindReader, Seen } from './findings.ts'
import { isNumeral } from './quantity.ts'
import { sourceWords } from './source-spans.ts'
import type { TimeMention } from './time.ts'

/** Reads the figures of a document: one scan over its numerals, dates left out. */
export function figureReader(words: FigureWords): KindReader<Figure> {
  const opens = new Uint8Array(65536)
  for (let code = 0; code < 65536; code++) if (isNumeral(code)) opens[code] = 1
  for (const code of words.share.starts) opens[code] = 1
  return (seen) => {
    const { text, times } = seen
    const amounts: Amount[] = []
    let t = 0
    for (const { start, end } of text.sentences) {
      while (t < times.length && (times[t] as TimeMention).end <= start) t++
      const stretch = { words, text: text.clean, from: start, to: end }
      const own = amountsIn(stretch, opens, times, t)
      if (own.length) amounts.push(...withChanges(stretch, own))
    }
    return figuresOf(words, seen, amounts)
  }
}

/** The amounts of one sentence; `firstTime` is the first time that may stand in it. */
function amountsIn(
  stretch: Stretch,
  opens: Uint8Array,
  times: readonly TimeMention[],
  firstTime: number,
): readonly Amount[] {
  const { words, text, from, to } = stretch
  const amounts: Amount[] = []
  let t = firstTime
  let time = times[t]
  for (let at = from; at < to; ) {
    if (time && at >= time.start) {
      const length = lengthOf(words, text, time, from)
      if (length) amounts.push(length)
      at = Math.max(at, time.end)
      time = times[++t]
      continue
    }
    if (opens[text.charCodeAt(at)] === 0) {
      at++
      continue
    }
    const { amount, next } = amountAt(stretch, at)
    if (amount) amounts.push(amount)
    at = next
  }
  return amounts
}

function figuresOf(words: FigureWords, { text, clauses, drafts }: Seen, amounts: readonly Amount[]): readonly Figure[] {
  const figures: Figure[] = []
  const attacks = once(() => attacksIn(drafts))
  const named = once(() => mostNamed(clauses))
  let k = 0
  for (const amount of amounts) {
    while (k + 1 < clauses.length && (clauses[k] as ReadClause).clause.end <= amount.first) k++
    const read = clauses[k]
    if (!read || read.clause.start > amount.first) continue
    const { clause } = read
    if (isIdle(words, text.clean, clause.start, clause.end, amount)) continue
    const whose =
      (words.harm.isIn(text.clean, amount.last, clause.end) && harmed(attacks(), read, amount)) || whoseIs(read, amount)
    const plain = unitOf(words, text, amount, whose, named, figures.at(-1))
    const unit = plain && perEach(words, text.clean, clause, amount, plain)
    if (!unit) continue
    const span = { start: amount.start, end: amount.end }
    figures.push({
      n: amount.n,
      from: amount.from,
      bound: amount.bound,
      unit,
      of: wordsAt(text, measured(words, text.clean, clause, amount, unit)),
      whose,
      when: whenIs(read, amount),
      scenario: assumed(clauses, k, amount),
      evidence: [span],
      because: { rule: amount.rule, at: span, rows: amount.rows },
    })
  }
  return merged(figures)
}

/** The source's words, without line breaks and spaces between them. */
function wordsAt(text: Segmented, { start, end }: Span): string {
  if (end <= start) return ''
  return sourceWords(text, { start, end })
}

/** Fewer persons than this are told of rather than counted (兩人, 三位代表), unless harm was done to them. */
const FEW = 4

/** Fewer times written out are a way of speaking (兩倍). */
const MANY = 10

/** 一個, 一輪: one is an article. 下午三點 is a time. */
function isIdle(words: FigureWords, clean: string, from: number, to: number, amount: Amount): boolean {
  const { counts, some, n, first, last, unit } = amount
  if (counts && some) return !words.harm.isIn(clean, last, to)
  if (unit === 'persons' && n < FEW && isChinese(clean.charCodeAt(first))) return !words.harm.isIn(clean, last, to)
  if (counts && n === 1 && isChinese(clean.charCodeAt(first))) return true
  if (unit === 'times' && n < MANY && Number.isInteger(n) && isChinese(clean.charCodeAt(first))) return true
  // 1美元兌530里亞爾: one of a currency is a yardstick.
  if (n === 1 && /^[A-Z]{3}$/.test(unit ?? '')) return true
  return !!words.clock.before(clean, first, from)
}

const isChinese = (code: number) => code > 0x7f
const isMark = (code: number) => code === 0xff0c || code === 0x3002 || code === 0x3001 || code === 0xff1b

/** The unit's public name; a bare large number has the unit of what it stands behind, else the currency of the figure before it. */
function unitOf(
  words: FigureWords,
  text: Segmented,
  { unit, start, last }: Amount,
  whose: readonly string[],
  named: () => readonly string[],
  before: Figure | undefined,
): string | null {
  if (unit?.includes('/')) return currencyOf(unit, [text.byline.country ?? '', ...whose, ...named()])
  if (unit) return unit
  for (let end = start; end > start - NEAR; end--) {
    const kind = words.bare.before(text.clean, end)
    if (kind) return kind.name
  }
  if (countsPersons(words, text.clean, last)) return 'persons'
  const isNear = before && start - before.because.at.end <= SAME_BREATH
  return isNear && /^[A-Z]{3}$/.test(before.unit) ? before.unit : null
}

/** How far before a bare number the word may stand that says what it counts (人口已達280萬), and the sum of money that it belongs to. */
const NEAR = 4
const SAME_BREATH = 40

/** How far behind a bare number the noun of persons may stand (2,300萬｜台灣民眾). */
const REACH = 8

function countsPersons(words: FigureWords, clean: string, at: number): boolean {
  for (let i = at; i < at + REACH && i < clean.length; i++) {
    if (isMark(clean.charCodeAt(i))) return false
    if (words.people.at(clean, i) || (i > at && words.unit.at(clean, i)?.name === 'persons')) return true
  }
  return false
}

/** How far before a number what it is for each of may stand (每桶｜一度跌破｜80美元). */
const EACH = 8

/** `USD per barrel` for 每桶80美元 and 80美元一桶. */
function perEach(words: FigureWords, clean: string, clause: Clause, { first, end }: Amount, unit: string): string {
  if (unit === 'percent') return unit
  const behind = words.each.at(clean, clean.charAt(end) === '/' ? end + 1 : end)
  if (behind) return `${unit} per ${behind.name}`
  for (let at = first; at > first - EACH && at > clause.start; at--) {
    const each = words.each.before(clean, at, clause.start)
    // 峰會前一天發射2枚: in a longer time the word tells when.
    if (each && !clause.tokens.some(({ time, start, end }) => time && start < at - each.form.length && end >= at))
      return `${unit} per ${each.name}`
  }
  return unit
}

/** The actors of a document, those named most first; counted only where a currency asks for it. */
function mostNamed(clauses: readonly ReadClause[]): readonly string[] {
  const times = new Map<string, number>()
  for (const { clause } of clauses)
    for (const { mention } of clause.mentions)
      for (const code of mention.codes) times.set(code, (times.get(code) ?? 0) + 1)
  return [...times].sort(([, a], [, b]) => b - a).map(([code]) => code)
}

/** One of `PAK=PKR/INR`: that of the first of the states which has one, else the last. */
function currencyOf(unit: string, states: readonly string[]): string {
  const choices = unit.split('/').map((one) => one.split('='))
  for (const state of states) for (const [code, currency] of choices) if (code === state && currency) return currency
  return choices.at(-1)?.[0] ?? unit
}

/** A figure that is told again is one figure with all its evidence; so is a number that a change told of. */
function merged(figures: readonly Figure[]): readonly Figure[] {
  const all: Figure[] = []
  const evidence: Span[][] = []
  const known = new Map<string, number>()
  for (const figure of figures) {
    const { n, from, unit } = figure
    const at = known.get(`${n} ${unit}`)
    const first = at === undefined ? undefined : all[at]
    if (at !== undefined && first && (from === null || from === first.from)) {
      evidence[at]?.push(...figure.evidence)
      continue
    }
    known.set(`${n} ${unit}`, all.length)
    if (from !== null && !known.has(`${from} ${unit}`)) known.set(`${from} ${unit}`, all.length)
    all.push(figure)
    evidence.push([...figure.evidence])
  }
  return all.map((figure, i) => ({ ...figure, evidence: evidence[i] as unknown as Figure['evidence'] }))
}
