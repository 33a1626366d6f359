import type { Interval, PartialDay } from '../text/day.ts'
import type { Brief } from './brief.ts'
import type { Cite, Said, SectionId } from './line.ts'

/** A piece of a line: the brief's own words, or a source's, which keep their language. */
export type Part = string | { readonly quote: string }

/** How one language tells a brief. */
export interface Tongue {
  readonly lang: string
  readonly title: (brief: Brief) => string
  /** On what it rests. */
  readonly basis: (brief: Brief) => string
  readonly headings: Readonly<Record<SectionId, string>>
  readonly line: (said: Said) => readonly Part[]
  /** What stands before the full stop of a line that `n` things have in common. */
  readonly times: (said: Said, n: number) => string
  readonly more: (n: number) => string
  /** That `n` lines were left out so that the brief fits so many pages. */
  readonly short: (n: number, pages: number) => string
  /** Sections of which the record says nothing. */
  readonly nothing: (headings: readonly string[]) => string
  readonly notes: string
  /** To the line from which a note comes, for those who hear the page. */
  readonly back: string
  /** Outlet, author, title, day, words. */
  readonly source: (cite: Cite, words: readonly string[]) => readonly Part[]
}

/** Quotation marks of two levels, each by the one of the other level. */
const LEVELS: Readonly<Record<string, string>> = {
  ...{ '「': '『', '」': '』', '『': '「', '』': '」' },
  ...{ '“': '‘', '”': '’', '‘': '“', '’': '”' },
}
const [CORNERS, CURLS] = [/[「」『』]/g, /[“”‘]|’(?!\p{Script=Latin})/gu]

/**
 * Words of a source between quotation marks: those of the same kind within are of the other level, and one that opens there and is cut off is
 * closed.
 */
export function within(open: string, words: string): readonly Part[] {
  const [marks, close] = open === '「' ? [CORNERS, '」'] : [CURLS, '”']
  if (!words.includes(open) && !words.includes(close)) return [{ quote: words }]
  const quote = { quote: words.replace(marks, (mark) => LEVELS[mark] ?? mark) }
  return words.lastIndexOf(open) > words.lastIndexOf(close) ? [quote, LEVELS[close] ?? close] : [quote]
}

/** A day, month or year in numbers; what is not known is left out. */
export interface Ymd {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export function ymd(partial: PartialDay): Ymd {
  const [year = 0, month, day] = partial.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

/** Whether an interval is one day, month or year. */
export const isSingle = ({ start, end }: Interval): boolean => start !== null && start === end

/**
 * Fills a phrase of the packs: the bracket falls away where there is nobody on the other side. Null where the phrase cannot do without.
 */
export function filled(phrase: string, others: string): string | null {
  const [bracket = '', inner = ''] = /\[(.*)\]/.exec(phrase) ?? []
  const whole = phrase.replace(bracket, others === '' ? '' : inner)
  if (others === '' && whole.includes('{b}')) return null
  return whole.replaceAll('{b}', others)
}

/** A number with its sign, one decimal, and a real minus. */
export function signed(n: number): string {
  const text = Math.abs(n).toFixed(1)
  return text === '0.0' ? '0.0' : `${n < 0 ? '−' : '+'}${text}`
}

export const percent = (share: number): string => `${Math.round(share * 100)}`
