import { leading } from '../text/leading.ts'
import type { Span } from '../text/span.ts'

/**
 * The stretches of a text that tell of one thing, in the order in which they came. To ask and to add cost a search by halves, so that
 * what a long document tells again and again is gathered in nearly linear time.
 */
export class Stretches {
  readonly list: Span[] = []
  /** What they cover, in the order of the text; these do not overlap. */
  readonly #covered: Span[] = []

  constructor(spans: readonly Span[]) {
    for (const span of spans) this.#append(span)
  }

  /** Whether one of them overlaps with `span`. */
  touch(span: Span): boolean {
    const next = this.#covered[this.#behind(span)]
    return next !== undefined && next.start < span.end
  }

  /** Those of `spans` that none before overlaps with. */
  add(spans: readonly Span[]): void {
    for (const span of spans) if (!this.touch(span)) this.#append(span)
  }

  /** Index of the first that ends behind the start of `span`. */
  #behind({ start }: Span): number {
    const last = this.#covered.at(-1)
    return !last || last.end <= start ? this.#covered.length : leading(this.#covered, ({ end }) => end <= start)
  }

  #append(span: Span): void {
    this.list.push(span)
    const at = this.#behind(span)
    let { start, end } = span
    let to = at
    for (; to < this.#covered.length && (this.#covered[to] as Span).start < end; to++) {
      start = Math.min(start, (this.#covered[to] as Span).start)
      end = Math.max(end, (this.#covered[to] as Span).end)
    }
    if (at === this.#covered.length) this.#covered.push(span)
    else this.#covered.splice(at, to - at, { start, end })
  }
}
