import type { FigureWords } from './figure-words.ts'
import type { Bound, Figure } from './finding.ts'
import type { KindReader } from './findings.ts'
import { isNumeral, type Quantity, quantityAt } from './quantity.ts'

/** Reads the figures of a document: one scan over its numerals, dates left out. */
export function figureReader(words: FigureWords): KindReader<Figure> {
  return ({ text, times }) => {
    const { clean } = text
    const figures: Figure[] = []
    let t = 0
    for (const { start, end } of text.sentences) {
      for (let at = start; at < end; ) {
        if (!isNumeral(clean.charCodeAt(at))) {
          at++
          continue
        }
        while (t < times.length && (times[t]?.end ?? 0) <= at) t++
        const time = times[t]
        if (time && time.start <= at && time.kind !== 'duration' && time.kind !== 'interval') {
          at = time.end
          continue
        }
        const quantity = quantityAt(clean, at)
        const figure = quantity && figureOf(words, clean, quantity)
        if (figure) figures.push(figure)
        at = Math.max(at + 1, quantity?.end ?? 0)
      }
    }
    return figures
  }
}

function figureOf(words: FigureWords, clean: string, quantity: Quantity): Figure | null {
  const unit = words.unit.at(clean, quantity.end)
  if (!unit) return null
  const before = words.before.before(clean, quantity.start)
  const end = quantity.end + unit.form.length
  const after = words.after.at(clean, end)
  const hedge = before ?? after
  const span = {
    start: before ? quantity.start - before.form.length : quantity.start,
    end: after ? end + after.form.length : end,
  }
  return {
    n: quantity.value,
    from: null,
    bound: hedge ? (hedge.name as Bound) : quantity.more ? 'over' : quantity.vague ? 'about' : 'exactly',
    unit: unit.name,
    of: '',
    whose: [],
    when: null,
    scenario: null,
    evidence: [span],
    because: { rule: 'figure', at: span, rows: hedge ? [hedge.row, unit.row] : [unit.row] },
  }
}
