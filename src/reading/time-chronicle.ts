import type { Span } from '../text/span.ts'
import type { Ymd } from './calendar.ts'
import type { TimeSentence } from './time-mention.ts'
import type { Days } from './time-story.ts'

/** So many paragraphs that open with a month are a chronicle. */
const ENTRIES = 3
/** How a paragraph of a chronicle opens: with or without a year, a mark before it or not. */
const OPENING = /^[【[（(•·*－-]?\s?(?:([12]\d{3})年)?(\d{1,2})月/u
/** Units of what stands over a chronicle, at most, where a year in it is that of the first paragraph (大事記（2025年10月至2026年3月）). */
const TITLE = 60
const YEAR = /[12]\d{3}(?=年)/u

interface Opening {
  readonly start: number
  readonly hasYear: boolean
  readonly month: number
}

/** The year that the title says; else that of the document, where none says a year and their months go on up to its own. */
function beginsIn(text: string, openings: readonly Opening[], published: Ymd | null): number | null {
  const head = text.slice(0, openings[0]?.start)
  const titled = head.length <= TITLE ? YEAR.exec(head) : null
  if (titled) return Number(titled[0])
  const goesUp = openings.every(({ hasYear, month }, i) => !hasYear && month >= (openings[i - 1]?.month ?? 0))
  return published && goesUp && (openings.at(-1)?.month ?? 0) <= published.m ? published.y : null
}

/** The paragraphs of a chronicle and where in it one is: 2024年10月14日…。24日…／11月9日…／2025年4月26日…. */
export class Chronicle {
  readonly #openings: ReadonlySet<number>
  #entry: { readonly days: Days; readonly block: number } | null = null
  #block = -1
  #opens = false
  #isHeading = false
  /** The year over the paragraphs (2025年); null where none stands there. */
  #year: number | null = null

  /** The year of a first paragraph that says none; null where nothing tells it. */
  readonly #begins: number | null

  constructor(text: string, sentences: readonly TimeSentence[], published: Ymd | null) {
    const openings = sentences.flatMap(({ start, block }) => {
      const opening = block?.start === start ? OPENING.exec(text.slice(start, start + 12)) : null
      return opening ? [{ start, hasYear: opening[1] !== undefined, month: Number(opening[2]) }] : []
    })
    this.#openings = new Set(openings.length >= ENTRIES ? openings.map(({ start }) => start) : [])
    this.#begins = this.#openings.size > 0 ? beginsIn(text, openings, published) : null
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
    if (this.#year !== null) return this.#year
    if (!this.#entry) return this.#begins
    const { start, end } = this.#entry.days
    return month < start.m ? end.y + 1 : start.y
  }

  /** The month of a day without one inside a paragraph; null outside of any. */
  get month(): Ymd | null {
    return this.#entry && this.#entry.block === this.#block ? this.#entry.days.end : null
  }
}
