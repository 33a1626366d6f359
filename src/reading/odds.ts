import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Figure, Forecast } from './finding.ts'
import type { Token } from './token.ts'

/** Units between a word of chance and its number (可能性估計不到三成), and between a number and such a word behind it (七成左右的機會). */
const [AHEAD, BEHIND] = [8, 3]
/** How far from the number a hedge reaches, in probability. */
const HEDGED = 0.05
const [LEAST, MOST] = [0.01, 0.99]

/** The probability that a clause states, and the token that names it. */
export interface Odds {
  readonly at: number
  readonly likelihood: Forecast['likelihood']
}

/** 可能性不到三成, 有七成機會: the share at which somebody puts the chance. `figures` are those of the clause. */
export function oddsIn(clause: Clause, figures: readonly Figure[]): Odds | null {
  for (const figure of figures) {
    if (figure.unit !== 'percent' || figure.n > 100) continue
    const [{ start, end }] = figure.evidence
    for (let i = clause.from; i < clause.to; i++) {
      const token = clause.tokens[i] as Token
      const use = token.word?.outlook?.use
      const isAhead =
        (use === 'odds' || use === 'unfolds') &&
        token.end <= start &&
        start - token.end <= AHEAD &&
        !owns(clause, i, start)
      const isBehind = (use === 'odds' || use === 'mood') && token.start >= end && token.start - end <= BEHIND
      if (isAhead || isBehind) return { at: i, likelihood: likelihoodOf(figure) }
    }
  }
  return null
}

/** 機會的民眾達三成: the share is of something else. */
function owns({ tokens, to }: Clause, i: number, before: number): boolean {
  for (let k = i + 1; k < to && (tokens[k] as Token).start < before; k++) if (rolesOf(tokens[k]) & ROLE.de) return true
  return false
}

function likelihoodOf({ n, from, bound }: Figure): Forecast['likelihood'] {
  const [low, high] = [(from ?? n) / 100, n / 100]
  if (bound === 'over' || bound === 'at-least') return kept(low, MOST)
  if (bound === 'under' || bound === 'at-most') return kept(LEAST, high)
  if (bound === 'nearly') return kept(low - HEDGED, high)
  return bound === 'about' ? kept(low - HEDGED, high + HEDGED) : kept(low, high)
}

const within = (share: number) => Math.min(MOST, Math.max(LEAST, Math.round(share * 100) / 100))
const kept = (low: number, high: number) => ({ low: within(Math.min(low, high)), high: within(Math.max(low, high)) })
