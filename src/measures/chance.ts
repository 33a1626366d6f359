/** Numbers that look drawn by chance and are the same for the same seed (mulberry32). */
export function chance(seed: string): () => number {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws counts with this mean, one a call (Knuth for small means, normal approximation from 50 on). */
export function poisson(mean: number, next: () => number): () => number {
  if (mean > 50)
    return () => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
    }
  const limit = Math.exp(-mean)
  return () => {
    let count = 0
    for (let product = next(); product > limit; product *= next()) count++
    return count
  }
}

/** The value below which a share of `sorted` lies, between neighbours by straight lines. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share
  const low = Math.floor(at)
  const [a, b] = [sorted[low] as number, sorted[Math.min(low + 1, sorted.length - 1)] as number]
  return a + (b - a) * (at - low)
}
