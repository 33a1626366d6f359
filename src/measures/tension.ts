import type { Quad } from './deed.ts'

export interface Tension {
  readonly total: number
  readonly conflict: number
  /** Σ of times · max(0, −weight) over verbal and material conflict. */
  readonly intensity: number
}

/** How much of what happens is conflict, and how heavy it is; `times` is 1 for an incident. */
export function tension(
  rows: Iterable<{ readonly quad: Quad; readonly weight: number; readonly times: number }>,
): Tension {
  let [total, conflict, intensity] = [0, 0, 0]
  for (const { quad, weight, times } of rows) {
    total++
    if (quad < 3) continue
    conflict++
    intensity += times * Math.max(0, -weight)
  }
  return { total, conflict, intensity }
}

/** Rising above +10 per cent, falling below −10, without rounding; null where there is nothing to compare with. */
export function trend(before: number, after: number): 'rising' | 'stable' | 'falling' | null {
  if (before <= 0) return null
  const change = (after / before - 1) * 100
  // 110 against 100 is 10.000000000000009 in binary.
  return change > 10 + 1e-9 ? 'rising' : change < -10 - 1e-9 ? 'falling' : 'stable'
}
