/** Parts that do not make up their whole, and changes that are not of the size that the text says. */

import { entry } from '../text/entry.ts'
import type { Note } from '../text/text.ts'
import type { Figure } from './finding.ts'
import type { Seen } from './findings.ts'
import type { Mark } from './marks.ts'
import { type Telling, tellings, within } from './note-places.ts'

/** How far, in units, a word of summing may stand before the sum, and one that makes a number a whole before it. */
const SUMMED = 12
const NEAR = 6
/** Rounding in tenths and in large sums. */
const ROUNDING = 0.011

export function sumNotes({ text, marks }: Seen, figures: readonly Figure[]): readonly Note[] {
  if (figures.length < 2) return []
  const words = marks['notes'] ?? []
  const all = tellings(figures, text.sentences)
  const notes: Note[] = []
  for (let from = 0; from < all.length; ) {
    let to = from + 1
    while (to < all.length && (all[to] as Telling).sentence === (all[from] as Telling).sentence) to++
    const { start } = text.sentences[(all[from] as Telling).sentence] as { readonly start: number }
    const own = all.slice(from, to)
    let first = from
    while (first > 0 && (all[first - 1] as Telling).sentence >= (all[from] as Telling).sentence - BACK) first--
    notes.push(...sumsIn(own, all.slice(first, from), words, start), ...partsIn(own, words), ...changesIn(own, words))
    notes.push(...breakdownsIn(all, from, to, words))
    from = to
  }
  return notes
}

/** 每年合計輸氣700億立方米: what a rate is for each of, its parts need not repeat. */
const measureOf = ({ unit }: Figure) => unit?.split(' per ')[0]
const isExact = ({ figure }: Telling) => figure.bound === 'exactly' && figure.from === null
/** 由380億增至440億: what it grew to is a part like another. */
const isPart = ({ figure }: Telling) =>
  figure.bound === 'exactly' && (figure.from === null || figure.because.rule === 'figure:change')
const isOff = (sum: number, whole: number) => Math.abs(sum - whole) > ROUNDING * Math.max(sum, whole)

/** Sentences before the one with the sum in which its parts may stand. */
const BACK = 2

/**
 * A人、B人，合計 C人: all that stands before in the sentence in the same unit, or in those right before it where that comes nearer.
 * `earlier` are the figures of those.
 */
function sumsIn(
  all: readonly Telling[],
  earlier: readonly Telling[],
  words: readonly Mark[],
  start: number,
): readonly Note[] {
  const notes: Note[] = []
  for (const [i, whole] of all.entries()) {
    const last = Math.max(entry(all, i - 1)?.end ?? start, whole.start - SUMMED)
    if (!isExact(whole) || within(words, 'total', last, whole.start).length === 0) continue
    const isLike = ({ figure }: Telling) => measureOf(figure) === measureOf(whole.figure)
    const own = all.slice(0, i).filter(isLike)
    const parts = partsOf(own, earlier.filter(isLike), whole)
    const [first] = parts
    // 130架次，其中90架次越過中線: some of them are no part beside them.
    if (!first || within(words, 'among', first.start, whole.start).length) continue
    if (parts.length < 2 || !parts.every(isPart)) continue
    const sum = sumOf(parts)
    if (isOff(sum, whole.figure.n)) notes.push(noteOf([...parts, whole], sum, whole.figure.n))
  }
  return notes
}

const sumOf = (parts: readonly Telling[]) => parts.reduce((sum, { figure }) => sum + figure.n, 0)

/** The parts of the sentence itself, or with those of one or two sentences before it, whose sum is nearest to the whole; those before alone only where it is near. */
function partsOf(own: readonly Telling[], earlier: readonly Telling[], whole: Telling): readonly Telling[] {
  const off = (parts: readonly Telling[]) => Math.abs(sumOf(parts) - whole.figure.n)
  let best = own
  for (let back = 1; back <= BACK; back++) {
    const more = [...earlier.filter(({ sentence }) => sentence >= whole.sentence - back), ...own]
    if (off(more) < off(best)) best = more
  }
  return own.length >= 2 || off(best) <= CLOSE * whole.figure.n ? best : []
}

/** C人，分別為 A人和 B人; C人，其中 A人: no part is more than the whole. */
function partsIn(all: readonly Telling[], words: readonly Mark[]): readonly Note[] {
  const notes: Note[] = []
  for (const [i, whole] of all.entries()) {
    const parts = all.slice(i + 1).filter(({ figure }) => figure.unit === whole.figure.unit)
    const first = parts[0]
    if (!first || !isExact(whole) || !parts.every(isExact)) continue
    if (within(words, 'among', whole.end, first.start).length && first.figure.n > whole.figure.n * (1 + ROUNDING)) {
      notes.push(noteOf([whole, first], first.figure.n, whole.figure.n))
    }
    const sum = sumOf(parts)
    if (parts.length < 2 || within(words, 'split', whole.end, first.start).length === 0) continue
    if (isOff(sum, whole.figure.n)) notes.push(noteOf([whole, ...parts], sum, whole.figure.n))
  }
  return notes
}

/** How near the sum of a breakdown comes to its whole; how far apart the parts stand; how many of them there are at least. */
const CLOSE = 0.3
const GAP = 28
const LEAST = 2

/** 共18人：甲 7人、乙 9人: parts that follow one another behind the whole, and whose sum is near it without being it. */
function breakdownsIn(all: readonly Telling[], from: number, to: number, words: readonly Mark[]): readonly Note[] {
  const notes: Note[] = []
  for (let i = from; i < to; i++) {
    const whole = all[i] as Telling
    if (!isExact(whole) || whole.figure.n < 4 || whole.figure.unit === 'percent') continue
    if (within(words, 'whole', whole.start - NEAR, whole.start).length === 0) continue
    // A sum of what went before is no whole of what follows.
    if (within(words, 'total', whole.start - NEAR, whole.start).length > 0 && i - from >= LEAST) continue
    const parts = partsBehind(all, i)
    const last = parts.at(-1)
    if (!last || parts.length < LEAST || within(words, 'apart', whole.end, last.end).length > 0) continue
    if (!parts.every((one) => isExact(one) && one.figure.n < whole.figure.n)) continue
    const sum = sumOf(parts)
    const isNear = Math.abs(sum - whole.figure.n) <= CLOSE * whole.figure.n
    if (isNear && isOff(sum, whole.figure.n)) notes.push(noteOf([whole, ...parts], sum, whole.figure.n))
  }
  return notes
}

/** The figures of the same unit that follow one another closely behind the `i`-th. */
function partsBehind(all: readonly Telling[], i: number): readonly Telling[] {
  const { figure, end } = all[i] as Telling
  const parts: Telling[] = []
  let last = end
  for (let k = i + 1; k < all.length; k++) {
    const one = all[k] as Telling
    if (one.start - last > GAP || one.figure.unit !== figure.unit) break
    parts.push(one)
    last = one.end
  }
  return parts
}

/** 由25%降到15%，下降12個百分點; 由3萬人增至5萬人，增加1萬人; 由200億增至300億美元，增幅20%. */
function changesIn(all: readonly Telling[], words: readonly Mark[]): readonly Note[] {
  const notes: Note[] = []
  for (const [i, { figure, start, end }] of all.entries()) {
    const next = all[i + 1]
    if (figure.from === null || figure.because.rule !== 'figure:change' || !next || !isExact(next)) continue
    if (figure.bound !== 'exactly' || next.start - end > GAP || figure.from === 0) continue
    const isBy = within(words, 'grew', end, next.start).length + within(words, 'shrank', end, next.start).length > 0
    if (!isBy || within(words, 'apart', end, next.start).length > 0) continue
    const change = Math.abs(figure.n - figure.from)
    const isPoints = figure.unit === 'percent' && next.figure.unit === 'percentage-points'
    const isShare = figure.unit !== 'percent' && next.figure.unit === 'percent'
    const said = next.figure.n
    const is = isShare ? (100 * change) / figure.from : change
    const slack = isShare ? 0.6 + 0.1 * is : 0.06 + ROUNDING * is
    // 由25%降到15%，降幅40%: a share of a share may be either.
    const isSame = figure.unit === next.figure.unit && figure.unit !== 'percent'
    if ((isPoints || isShare || isSame) && Math.abs(is - said) > slack) {
      notes.push(noteOf([{ ...next, start }, next], is, said))
    }
  }
  return notes
}

function noteOf(all: readonly Telling[], sum: number, whole: number): Note {
  const tidy = Math.round(sum * 1e6) / 1e6
  return {
    code: 'sum-mismatch',
    span: { start: (all[0] as Telling).start, end: (all.at(-1) as Telling).end },
    text: `The numbers do not add up: ${tidy} and ${whole}.`,
    values: [String(tidy), String(whole)],
  }
}
