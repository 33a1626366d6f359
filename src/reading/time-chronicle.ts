import type { Span } from '../text/span.ts'
import type { Ymd } from './calendar.ts'
import type { TimeSentence } from './time-mention.ts'
import type { Days } from './time-story.ts'

/** So many paragraphs that open with a month are a chronicle. */
const ENTRIES = 3
/** How a paragraph of a chronicle opens: with or without a year, a mark before it or not. */
const OPENING = /^[【[（(•·*－-]?\s?(?:[12]\d{3}年)?\d{1,2}月/u

/** The paragraphs of a chronicle and where in it one is: 2024年10月14日…。24日…／11月9日…／2025年4月26日…. */
export class Chronicle {
  readonly #openings: ReadonlySet<number>
  #entry: { readonly days: Days; readonly block: number } | null = null
  #block = -1
  #opens = false
  #isHeading = false
  /** The year over the paragraphs (2025年); null where none stands there. */
  #year: number | null = null

  constructor(text: string, sentences: readonly TimeSentence[]) {
    const openings = sentences.filter(
      ({ start, block }) => block?.start === start && OPENING.test(text.slice(start, start + 12)),
    )
    this.#openings = new Set(openings.length >= ENTRIES ? openings.map(({ start }) => start) : [])
  }

  /** Notes that `time`, in `sentence`, is being read. */
  reach(time: Span, sentence: TimeSentence | undefined): void {
    if (this.#openings.size === 0 || !sentence) return
    const { block } = sentence
    this.#block = block?.start ?? -1
    this.#opens = time.start - sentence.start <= 1 && this.#openings.has(sentence.start)
    this.#isHeading = !!block && time.start - block.start <= 1 && block.end - time.end <= 1
  }

  /** Notes what the time says that was reached last. */
  note({ start, end }: Days): void {
    if (this.#isHeading && start.m === 0) this.#year = start.y
    if (this.#opens && start.m > 0) this.#entry = { days: { start, end }, block: this.#block }
  }

  /** The year of a month without one that opens a paragraph: that over it, of the paragraph before, or the next one; null where it opens none. */
  yearOf(month: number): number | null {
    if (!this.#opens) return null
    if (this.#year !== null || !this.#entry) return this.#year
    const { start, end } = this.#entry.days
    return month < start.m ? end.y + 1 : start.y
  }

  /** The month of a day without one inside a paragraph; null outside of any. */
  get month(): Ymd | null {
    return this.#entry && this.#entry.block === this.#block ? this.#entry.days.end : null
  }
}
