/** Recall, precision and their harmonic mean. */
export interface Scores {
  readonly recall: number
  readonly precision: number
  readonly f1: number
}

/**
 * B³ (Bagga, Baldwin 1998): each mention is scored by the share of its own cluster that the other side holds together with it.
 * Clusters of one mention count. A mention may stand once on each side; one that the other side lacks scores 0.
 */
export function bCubed(key: readonly (readonly string[])[], response: readonly (readonly string[])[]): Scores {
  const [recall, precision] = [share(key, response), share(response, key)]
  return { recall, precision, f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) }
}

/** The mean over the mentions of `of` of what `by` holds of their cluster; 0 where there is no mention. */
function share(of: readonly (readonly string[])[], by: readonly (readonly string[])[]): number {
  const clusterOf = new Map(by.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)))
  let [sum, n] = [0, 0]
  for (const cluster of of) {
    const shared = new Map<number, number>()
    for (const mention of cluster) {
      const other = clusterOf.get(mention)
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const count of shared.values()) sum += (count * count) / cluster.length
    n += cluster.length
  }
  return n === 0 ? 0 : sum / n
}
