/** What a number counts or measures: the unit behind it. */
import type { FigureWord, FigureWords } from './figure-words.ts'
import { type Quantity, quantityAt } from './quantity.ts'

export interface Unit {
  readonly name: string
  readonly end: number
  /** Counts things or persons. */
  readonly counts: boolean
  /** What one of it is in the unit by which it is printed, and what stands behind it to be added (半, 七成｜五). */
  readonly factor: number
  readonly add: number
  readonly rows: readonly string[]
}

const CHENG = 0x6210
const HALF = 0x534a
const GE = 0x4e2a

/** From how many on persons are counted without a measure word, and things by a word that else is a way of speaking. */
const MANY = 10
/** The same for things of which two or three, written out, are told of rather than counted (兩家, 三處). */
const SEVERAL = 4

/** The unit behind a number; null where none is. */
export function unitAt(words: FigureWords, text: string, quantity: Quantity): Unit | null {
  const tenths = tenthsAt(words, text, quantity)
  if (tenths) return tenths
  const { value, arabic, end } = quantity
  const half = text.charCodeAt(end) === GE && text.charCodeAt(end + 1) === HALF
  const at = half ? end + 2 : end
  const unit = words.unit.at(text, at)
  const people = value >= MANY ? words.people.at(text, at) : null
  const counted = longest(
    words.measure.at(text, at),
    longest(
      arabic || value >= SEVERAL ? words.several.at(text, at) : null,
      value >= MANY ? words.many.at(text, at) : null,
    ),
  )
  const word = longest(longest(unit, counted), people)
  if (!word) return null
  const not = words.not.at(text, at)
  if (not && not.form.length >= word.form.length) return null
  return {
    name: word === people ? 'persons' : word.name,
    // The noun of persons is what is counted, no unit.
    end: word === people ? at : at + word.form.length,
    counts: word !== unit || word.name === 'persons',
    factor: 1,
    add: half ? 0.5 : 0,
    rows: [word.row],
  }
}

function longest(a: FigureWord | null, b: FigureWord | null): FigureWord | null {
  if (!a || !b) return a ?? b
  return b.form.length > a.form.length ? b : a
}

/** 三成, 七成五, 三成半. */
function tenthsAt(words: FigureWords, text: string, { end, value, scaled }: Quantity): Unit | null {
  if (text.charCodeAt(end) !== CHENG || scaled || value > 10 || words.not.at(text, end)) return null
  const tenths = { name: 'percent', counts: false, factor: 10, rows: [] }
  if (text.charCodeAt(end + 1) === HALF) return { ...tenths, end: end + 2, add: 5 }
  const digit = quantityAt(text, end + 1)
  if (digit && digit.value < 10 && digit.end === end + 2) return { ...tenths, end: end + 2, add: digit.value }
  return { ...tenths, end: end + 1, add: 0 }
}
