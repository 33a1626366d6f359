/** How many at the head of a list fulfil a test that none behind the first failure fulfils: found by halving. */
export function leading<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
