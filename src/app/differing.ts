import { disagreements } from '../books/disagreements.ts'
import type { Incident } from '../resolve/incidents.ts'

/** How many things the accounts of an incident say differently: counted once, so that a long list need not look into those it does not show. */
export interface Differing {
  readonly of: (incident: Incident) => number
  /** Enters what was counted before. */
  readonly put: (incident: Incident, count: number) => void
}

export function differing(): Differing {
  const counts = new WeakMap<Incident, number>()
  return {
    of: (incident) => {
      const known = counts.get(incident)
      if (known !== undefined) return known
      const count = disagreements([incident]).length
      counts.set(incident, count)
      return count
    },
    put: (incident, count) => void counts.set(incident, count),
  }
}
