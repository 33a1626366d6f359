import type { IssueRow } from '../lexicon/outlook.ts'
import { barer, namesByOpening, pairAt } from '../reading/issues.ts'
import type { Telling } from '../resolve/account.ts'
import type { Span } from '../text/span.ts'

/** Whether what a document says in `spans` is about an issue. */
export type Concerns = (telling: Telling, spans: readonly Span[], issue: string) => boolean

const STOP = /[。！？!?\n]/

/** The sentence around a stretch of text. */
function sentenceAt(text: string, { start, end }: Span): string {
  let [from, to] = [start, end]
  while (from > 0 && !STOP.test(text[from - 1] as string)) from--
  while (to < text.length && !STOP.test(text[to] as string)) to++
  return text.slice(from, to)
}

/**
 * Makes the test of the issues of the packs: the sentence around the words holds a form of the issue, or somebody's position on it is told
 * in these words. An issue that the packs lack concerns nothing.
 */
export function issueWords(rows: readonly IssueRow[], fold: (text: string) => string): Concerns {
  const bare = barer(rows)
  const forms = new Map<string, readonly string[]>()
  for (const { issue, forms: own } of rows)
    forms.set(issue, [...(forms.get(issue) ?? []), ...own.map((form) => bare(fold(form)))])
  return (telling, spans, issue) => {
    const own = forms.get(issue) ?? []
    const isTold = telling.findings?.positions.some(
      (one) => one.issue === issue && one.evidence.some((a) => spans.some((b) => a.start < b.end && b.start < a.end)),
    )
    return (
      isTold ||
      spans.some((span) => {
        const sentence = bare(fold(sentenceAt(telling.text, span)).replace(/\s+/g, ''))
        return own.some((form) => sentence.includes(form))
      })
    )
  }
}

/** Makes what names the issues of the packs that stand in some words of a document, or on which these words take a stand, in the order of the packs. */
export function issuesIn(
  rows: readonly IssueRow[],
  fold: (text: string) => string,
): (telling: Telling, spans: readonly Span[]) => readonly string[] {
  const bare = barer(rows)
  const byOpening = namesByOpening(rows, (form) => bare(fold(form)))
  const order = [...new Set(rows.map(({ issue }) => issue))]
  return ({ text, findings }, spans) => {
    const found = new Set<string>()
    for (const { issue, evidence } of findings?.positions ?? [])
      if (issue && evidence.some((a) => spans.some((b) => a.start < b.end && b.start < a.end))) found.add(issue)
    for (const { start, end } of spans) {
      const words = bare(fold(text.slice(start, end)).replace(/\s+/g, ''))
      for (let at = 0; at + 1 < words.length; at++)
        for (const { form, issue } of byOpening.get(pairAt(words, at)) ?? [])
          if (words.startsWith(form, at)) found.add(issue)
    }
    return found.size ? order.filter((issue) => found.has(issue)) : []
  }
}
