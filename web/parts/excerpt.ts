import type { Span } from '../api/types.ts'

/** Words around evidence, as runs; `null` stands for what is left out between them. */
export interface Run {
  readonly text: string
  readonly isEvidence: boolean
}

/**
 * The parts of a text that evidence stands in, each with up to `around` UTF-16 units on both sides but not beyond its line; parts that touch
 * are one. Layout within evidence is dropped.
 */
export function excerpt(text: string, evidence: readonly Span[], around: number): readonly (readonly Run[])[] {
  const spans = evidence.toSorted((a, b) => a.start - b.start)
  const parts: { start: number; end: number; spans: Span[] }[] = []
  for (const span of spans) {
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
    const lineEnd = text.indexOf('\n', span.end)
    const start = Math.max(lineStart, span.start - around)
    const end = Math.min(lineEnd === -1 ? text.length : lineEnd, span.end + around)
    const last = parts.at(-1)
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end)
      last.spans.push(span)
    } else parts.push({ start, end, spans: [span] })
  }
  return parts.map(({ start, end, spans: within }) => {
    const runs: Run[] = []
    let at = start
    for (const span of within) {
      if (span.start > at) runs.push({ text: text.slice(at, span.start), isEvidence: false })
      if (span.end > at) runs.push({ text: text.slice(Math.max(at, span.start), span.end), isEvidence: true })
      at = Math.max(at, span.end)
    }
    if (end > at) runs.push({ text: text.slice(at, end), isEvidence: false })
    return runs.map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, '') }))
  })
}
