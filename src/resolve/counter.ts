/** Counts numbers exactly, one set of them after the other, in memory that is used again. */
export interface Counter {
  /** Begins anew. @param most different numbers that will come at most */
  readonly clear: (most: number) => void
  readonly add: (key: number) => void
  readonly count: (key: number) => number
}

const LEAST_BITS = 8
const MIX = 0x9e3779b1

/** Open addressing with linear probing over a table that is at most half full. Zero is no key. */
export function counter(): Counter {
  let bits = LEAST_BITS
  let keys = new Int32Array(1 << bits)
  let counts = new Int32Array(1 << bits)
  const placeOf = (key: number): number => {
    let i = Math.imul(key, MIX) >>> (32 - bits)
    while (keys[i] !== 0 && keys[i] !== key) i = (i + 1) & ((1 << bits) - 1)
    return i
  }
  return {
    clear: (most) => {
      bits = Math.max(LEAST_BITS, Math.ceil(Math.log2(2 * most + 1)))
      if (keys.length < 1 << bits) {
        keys = new Int32Array(1 << bits)
        counts = new Int32Array(1 << bits)
      } else keys.fill(0, 0, 1 << bits)
    },
    add: (key) => {
      const i = placeOf(key)
      if (keys[i] === key) counts[i] = (counts[i] as number) + 1
      else {
        keys[i] = key
        counts[i] = 1
      }
    },
    count: (key) => {
      const i = placeOf(key)
      return keys[i] === key ? (counts[i] as number) : 0
    },
  }
}
