import type { IssueRow } from '../lexicon/outlook.ts'
import type { Span } from '../text/span.ts'

/** An issue where the text names it. */
export interface IssueFound extends Span {
  readonly issue: string
  readonly row: string
}

/** Finds the issues that a stretch of `Text.clean` names; the longest name wins, and of equal ones the first. */
export type IssueFinder = (clean: string, start: number, end: number) => IssueFound | null

/** Marks that papers put into a name or leave out of it: a name in quotation marks, or half of it. */
const MARKS = '「」『』“”‘’《》'

/** What a name of an issue may hold or lack. */
const looseIn = (issues: readonly IssueRow[]): string => `${MARKS}${issues[0]?.loose ?? ''}`

/** Makes what takes out of words what a name of an issue may hold or lack. */
export function barer(issues: readonly IssueRow[]): (words: string) => string {
  const loose = new RegExp(`[${looseIn(issues)}]`, 'gv')
  return (words) => words.replace(loose, '')
}

/** Where the name ends that begins at `i`, or -1; what it may hold besides is passed over. */
function endOf(form: string, clean: string, [i, end]: readonly [number, number], loose: ReadonlySet<number>): number {
  let at = i
  for (let k = 0; k < form.length; at++) {
    if (at >= end) return -1
    const unit = clean.charCodeAt(at)
    if (unit === form.charCodeAt(k)) k++
    else if (!loose.has(unit)) return -1
  }
  return at
}

/** Two units as one number. */
export const pairAt = (text: string, i: number) => (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1)

/** A name of an issue, bared of what it may hold or lack, with the row that has it. */
interface IssueName {
  readonly form: string
  readonly issue: string
  readonly row: string
}

/** The bared names of the issues by their first two units (`pairAt`): few of them begin at any one place of a text. */
export function namesByOpening(
  issues: readonly IssueRow[],
  bared: (form: string) => string,
): ReadonlyMap<number, IssueName[]> {
  const byOpening = new Map<number, IssueName[]>()
  for (const { id, issue, forms } of issues) {
    for (const form of new Set(forms.map(bared))) {
      const key = pairAt(form, 0)
      const named = { form, issue, row: id }
      const known = byOpening.get(key)
      if (known) known.push(named)
      else byOpening.set(key, [named])
    }
  }
  return byOpening
}

/**
 * Makes the finder of the issues of a pack. Names of issues are no words of the lexicon: they hold actors and verbs that the reader
 * of events needs, and they are asked for only where somebody takes a stand.
 */
export function issueFinder(issues: readonly IssueRow[], fold: (form: string) => string): IssueFinder {
  const loose: ReadonlySet<number> = new Set([...looseIn(issues)].map((mark) => mark.charCodeAt(0)))
  const bare = barer(issues)
  const byOpening = namesByOpening(issues, (form) => bare(fold(form)))
  /** Units with which some name begins. */
  const opens = new Uint8Array(65536)
  for (const key of byOpening.keys()) opens[key >>> 16] = 1
  for (const named of byOpening.values()) named.sort((a, b) => b.form.length - a.form.length)
  const pairOf = (clean: string, i: number) => {
    let next = i + 1
    while (loose.has(clean.charCodeAt(next))) next++
    return (clean.charCodeAt(i) << 16) | clean.charCodeAt(next)
  }
  return (clean, start, end) => {
    let best: IssueFound | null = null
    let longest = 0
    for (let i = start; i + 1 < end; i++) {
      if (opens[clean.charCodeAt(i)] === 0) continue
      for (const { form, issue, row } of byOpening.get(pairOf(clean, i)) ?? []) {
        if (form.length <= longest) break
        const to = endOf(form, clean, [i, end], loose)
        if (to < 0) continue
        best = { issue, row, start: i, end: to }
        longest = form.length
        break
      }
    }
    return best
  }
}
