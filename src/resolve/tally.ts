/** How often pairs of numbers were seen, in memory that does not grow: never too few, and hardly ever too many. */
export interface Tally {
  readonly add: (a: number, b: number) => void
  readonly count: (a: number, b: number) => number
}

const LEAST_BITS = 12
const MOST_BITS = 24

function hashed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x811c9dc5, 0x2c1b3c6d) ^ b
  hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39)
  return (Math.imul(hash ^ (hash >>> 12), 0x85ebca6b) ^ (hash >>> 16)) >>> 0
}

/** Numbers of one cache line. */
const LINE = 15

/**
 * A count-min sketch of two rows (Cormode, Muthukrishnan 2005), whose two numbers lie in one line of memory.
 * `expected`: how many different pairs will come, roughly; `most`: bits of the greatest number of places.
 */
export function tally(expected: number, most = MOST_BITS): Tally {
  const bits = Math.min(most, Math.max(LEAST_BITS, Math.ceil(Math.log2(8 * expected + 1))))
  const shift = 32 - bits
  const counts = new Uint32Array(1 << bits)
  const second = (i: number, hash: number) => {
    const j = (i & ~LINE) | (hash & LINE)
    return i === j ? i ^ 1 : j
  }
  return {
    add: (a, b) => {
      const hash = hashed(a, b)
      const i = hash >>> shift
      const j = second(i, hash)
      counts[i] = (counts[i] as number) + 1
      counts[j] = (counts[j] as number) + 1
    },
    count: (a, b) => {
      const hash = hashed(a, b)
      const i = hash >>> shift
      return Math.min(counts[i] as number, counts[second(i, hash)] as number)
    },
  }
}
