/** Two amounts that are one change: 由25%降到15%, 從15%恢復到25%. */
import { type Amount, leads, type Stretch } from './amount.ts'

/** How many units may stand between the two numbers of a change. */
const BETWEEN = 10

/** The amounts of a sentence, those of a change made one. A first number without unit and scale that no second one follows goes. */
export function withChanges(stretch: Stretch, amounts: readonly Amount[]): readonly Amount[] {
  const joined: Amount[] = []
  for (let i = 0; i < amounts.length; i++) {
    const first = amounts[i] as Amount
    const second = amounts[i + 1]
    if (second && isChange(stretch, first, second)) {
      const { start, first: number, n } = first
      joined.push({ ...second, start, first: number, from: n, rule: 'figure:change' })
      i++
    } else if (first.unit !== null || first.scaled) joined.push(first)
  }
  return joined
}

function isChange({ words, text, from }: Stretch, first: Amount, second: Amount): boolean {
  if (second.start - first.end > BETWEEN || second.from !== null || second.unit === null) return false
  if (first.unit !== null && first.unit !== second.unit) return false
  return words.to.before(text, second.start, first.end) !== null && leads(words, text, from, first.start)
}
