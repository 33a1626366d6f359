import { eigen, type Matrix } from './eigen.ts'

/**
 * What pressure for balance alone would do (Kułakowski 2005; Marvel et al. 2011): dX/dt = X², whose solution is X0 (I − X0 t)⁻¹. A
 * thought experiment, never a forecast; the scale of X0 only sets the unit of time.
 */
export interface Pressure {
  /** When scores grow beyond bounds: 1/λ of the largest eigenvalue; null where that is not positive. */
  readonly until: number | null
  /** Sides of the actors by then, by the first eigenvector. */
  readonly sides: readonly (1 | -1)[]
  /** Scores at a time before `until`. */
  readonly at: (time: number) => Matrix
}

export function pressure(scores: Matrix): Pressure {
  const { values, vectors } = eigen(scores)
  const top = values.at(-1) ?? 0
  const leading = vectors.at(-1) ?? []
  const sign = (leading[0] ?? 0) < 0 ? -1 : 1
  return {
    until: top > 0 ? 1 / top : null,
    sides: leading.map((part) => (part * sign < 0 ? -1 : 1)),
    at: (time) =>
      scores.map((row, i) =>
        row.map((_, j) =>
          values.reduce((sum, value, k) => {
            const vector = vectors[k] as readonly number[]
            return sum + (value / (1 - value * time)) * (vector[i] as number) * (vector[j] as number)
          }, 0),
        ),
      ),
  }
}
