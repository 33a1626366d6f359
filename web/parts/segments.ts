import type { Span } from '../api/types.ts'

/** A stretch of text with the marks that cover all of it, in the order in which the marks were given. */
export interface Segment<T> {
  readonly start: number
  readonly end: number
  readonly marks: readonly T[]
}

/**
 * Cuts [start, end) wherever a mark begins or ends, so that marks may overlap in any way. Offsets are UTF-16 code units; marks outside are
 * cut to the stretch, empty ones left out.
 */
export function segments<T extends { readonly spans: readonly Span[] }>(
  marks: readonly T[],
  start: number,
  end: number,
): readonly Segment<T>[] {
  const starting = new Map<number, T[]>()
  const ending = new Map<number, T[]>()
  const edges = new Set([start, end])
  const put = (at: Map<number, T[]>, place: number, mark: T) => {
    const there = at.get(place)
    if (there) there.push(mark)
    else at.set(place, [mark])
    edges.add(place)
  }
  for (const mark of marks) {
    for (const span of mark.spans) {
      const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)]
      if (from >= to) continue
      put(starting, from, mark)
      put(ending, to, mark)
    }
  }
  const places = [...edges].sort((a, b) => a - b)
  const order = new Map(marks.map((mark, i) => [mark, i]))
  const depth = new Map<T, number>()
  return places.slice(0, -1).map((place, i) => {
    for (const mark of ending.get(place) ?? []) depth.set(mark, (depth.get(mark) ?? 0) - 1)
    for (const mark of starting.get(place) ?? []) depth.set(mark, (depth.get(mark) ?? 0) + 1)
    for (const [mark, n] of depth) if (n <= 0) depth.delete(mark)
    const covering = [...depth.keys()].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return { start: place, end: places[i + 1] as number, marks: covering }
  })
}
