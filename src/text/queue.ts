/** What waits for its turn. */
export interface Queue<T> {
  readonly put: (one: T) => void
  /** Takes the first out; undefined where there is none. */
  readonly next: () => T | undefined
}

/** A queue in an order (below 0: the first one comes first); a binary heap (Williams 1964). */
export function queueBy<T>(order: (a: T, b: T) => number): Queue<T> {
  const heap: T[] = []
  const swap = (i: number, j: number) => {
    const one = heap[i] as T
    heap[i] = heap[j] as T
    heap[j] = one
  }
  const isBefore = (i: number, j: number) => order(heap[i] as T, heap[j] as T) < 0
  return {
    put: (one) => {
      let at = heap.push(one) - 1
      for (let up = (at - 1) >> 1; at > 0 && isBefore(at, up); up = (at - 1) >> 1) {
        swap(at, up)
        at = up
      }
    },
    next: () => {
      const first = heap[0]
      const last = heap.pop()
      if (heap.length === 0) return first
      heap[0] = last as T
      for (let at = 0; ; ) {
        const left = 2 * at + 1
        const right = left + 1
        if (left >= heap.length) return first
        const down = right < heap.length && isBefore(right, left) ? right : left
        if (!isBefore(down, at)) return first
        swap(at, down)
        at = down
      }
    },
  }
}
