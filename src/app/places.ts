import { once } from '../text/once.ts'

/** Finds places by at least so many of some keys; put in order when it is first asked. */
export function placesBy<T>(
  all: readonly T[],
  enterKeys: (one: T, enter: (key: string) => void) => void,
): (keys: Iterable<string>, least?: number) => readonly number[] {
  const ordered = once(() => placesOfKeys(all, enterKeys))
  return (keys, least = 1) => {
    const found = ordered()([...new Set(keys)]).sort()
    return [...found].filter((at, i) => found[i - 1] !== at && found[i + least - 1] === at)
  }
}

/** The places of those that have each of some keys. A record has a million keys: they are counted first, and each place is written once. */
function placesOfKeys<T>(
  all: readonly T[],
  enterKeys: (one: T, enter: (key: string) => void) => void,
): (keys: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  let [entered, places, size] = [new Int32Array(1024), new Int32Array(1024), 0]
  for (let at = 0; at < all.length; at++)
    enterKeys(all[at] as T, (key) => {
      let number = numbers.get(key)
      if (number === undefined) {
        number = counts.push(0) - 1
        numbers.set(key, number)
      }
      if (size === entered.length) [entered, places] = [grown(entered), grown(places)]
      entered[size] = number
      places[size++] = at
      counts[number] = (counts[number] as number) + 1
    })
  const begins = new Int32Array(counts.length)
  for (let i = 1; i < counts.length; i++) begins[i] = (begins[i - 1] as number) + (counts[i - 1] as number)
  const next = begins.slice()
  const byKey = new Int32Array(size)
  for (let i = 0; i < size; i++) {
    const number = entered[i] as number
    const to = next[number] as number
    byKey[to] = places[i] as number
    next[number] = to + 1
  }
  return (keys) =>
    Int32Array.from(
      keys.flatMap((key) => {
        const number = numbers.get(key)
        if (number === undefined) return []
        // Who acts and is acted upon in the same is entered twice.
        return [...new Set(byKey.subarray(begins[number], next[number]))]
      }),
    )
}

function grown(full: Int32Array): Int32Array<ArrayBuffer> {
  const made = new Int32Array(full.length * 2)
  made.set(full)
  return made
}
