/** Lengths of time as figures: 時隔9年, 為期四天, 停擺七年. */
import type { Amount } from './amount.ts'
import type { FigureWords } from './figure-words.ts'
import type { Bound } from './finding.ts'
import { isNumeral, quantityAt } from './quantity.ts'
import type { TimeMention } from './time.ts'
import type { Length } from './time-lengths.ts'

/** Shorter ones say when something was (三天內, 一年前) rather than how long: they count only where the words say that they do (時隔, 為期). */
const LONG = { year: 4, month: 4, week: 10, day: 10, hour: 4 } as const
const DE = 0x7684
/** When something was or will be (五年內, 十年前, 未來十年): such a stretch frames what is told, and measures nothing. */
const FRAMES: ReadonlySet<string> = new Set(['within', 'away', 'stretch-future', 'stretch-next'])
const TOLD: ReadonlySet<string> = new Set(['gap', 'stretch'])

/** A year or two that modifies a noun (三年的談判) is told as well. */
function isShort(text: string, { end, rule }: TimeMention, { n, unit }: Length): boolean {
  if (TOLD.has(rule) || !Number.isInteger(n)) return false
  return n < (unit === 'year' && text.charCodeAt(end) === DE ? 2 : LONG[unit])
}

/** The length that a time expression gives as an amount, or null where it gives none. */
export function lengthOf(words: FigureWords, text: string, time: TimeMention, from: number): Amount | null {
  const { length, rule } = time
  if (!length || FRAMES.has(rule) || isShort(text, time, length)) return null
  let first = time.start
  while (first < time.end && !isNumeral(text.charCodeAt(first))) first++
  const quantity = first < time.end ? quantityAt(text, first) : null
  const hedge = words.before.before(text, first, from)
  return {
    start: hedge ? Math.min(time.start, first - hedge.form.length) : time.start,
    end: time.end,
    first,
    last: time.end,
    number: quantity?.end ?? time.start,
    n: length.n,
    from: null,
    unit: `${length.unit}s`,
    scaled: false,
    counts: false,
    bound: hedge ? (hedge.name as Bound) : quantity?.more ? 'over' : 'exactly',
    some: false,
    rule: `figure:${rule}`,
    rows: hedge ? [hedge.row] : [],
  }
}
