import type { Span } from '../text/span.ts'
import type { Finding } from './finding.ts'

/** Findings of one kind in the order of the text, those that are one joined with all their evidence. Linear in what is added. */
export class Gathered<F extends Finding> {
  /** As found so far, each with the evidence of its first place alone. */
  readonly list: F[] = []
  readonly #evidence: Span[][] = []
  readonly #byKey = new Map<string, number[]>()
  readonly #keyOf: (finding: F) => string

  /** `keyOf` tells apart those that cannot be one. */
  constructor(keyOf: (finding: F) => string) {
    this.#keyOf = keyOf
  }

  /** Joins `one` with the first for which `isSame` holds, else appends it. `isSame` is given the other's evidence so far. */
  add(one: F, isSame: (other: F, evidence: readonly Span[]) => boolean, join: (other: F, one: F) => F): void {
    const key = this.#keyOf(one)
    const known = this.#byKey.get(key)
    for (const at of known ?? []) {
      const [other, evidence] = [this.list[at] as F, this.#evidence[at] as Span[]]
      if (!isSame(other, evidence)) continue
      this.list[at] = join(other, one)
      evidence.push(...one.evidence)
      return
    }
    const at = this.list.push(one) - 1
    this.#evidence.push([...one.evidence])
    if (known) known.push(at)
    else this.#byKey.set(key, [at])
  }

  all(): readonly F[] {
    return this.list.map((one, i) => ({ ...one, evidence: this.#evidence[i] as [Span, ...Span[]] }))
  }
}
