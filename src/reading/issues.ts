import type { IssueRow } from '../lexicon/outlook.ts'
import type { Span } from '../text/span.ts'

/** An issue where the text names it. */
export interface IssueFound extends Span {
  readonly issue: string
  readonly row: string
}

/** Finds the issues that a stretch of `Text.clean` names; the longest name wins, and of equal ones the first. */
export type IssueFinder = (clean: string, start: number, end: number) => IssueFound | null

/** Two units as one number. */
const pairAt = (text: string, i: number) => (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1)

/**
 * Makes the finder of the issues of a pack. Names of issues are no words of the lexicon: they hold actors and verbs that the reader
 * of events needs, and they are asked for only where somebody takes a stand.
 */
export function issueFinder(issues: readonly IssueRow[], fold: (form: string) => string): IssueFinder {
  const byOpening = new Map<number, { readonly form: string; readonly issue: string; readonly row: string }[]>()
  for (const { id, issue, forms } of issues) {
    for (const form of new Set(forms.map(fold))) {
      const key = pairAt(form, 0)
      const named = { form, issue, row: id }
      const known = byOpening.get(key)
      if (known) known.push(named)
      else byOpening.set(key, [named])
    }
  }
  /** Units with which some name begins. */
  const opens = new Uint8Array(65536)
  for (const key of byOpening.keys()) opens[key >>> 16] = 1
  for (const named of byOpening.values()) named.sort((a, b) => b.form.length - a.form.length)
  return (clean, start, end) => {
    let best: IssueFound | null = null
    for (let i = start; i + 1 < end; i++) {
      if (opens[clean.charCodeAt(i)] === 0) continue
      const named = byOpening
        .get(pairAt(clean, i))
        ?.find(({ form }) => i + form.length <= end && clean.startsWith(form, i))
      if (!named || (best && best.end - best.start >= named.form.length)) continue
      best = { issue: named.issue, row: named.row, start: i, end: i + named.form.length }
    }
    return best
  }
}
