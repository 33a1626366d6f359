import type { Language } from '../app/flags.ts'
import type { IssueRow } from '../lexicon/outlook.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { Because, Reading, When } from '../reading/reading.ts'
import type { Span } from '../text/span.ts'
import type { Messages } from './messages.ts'
import { columns, type Run, type Style, wrapped } from './terminal.ts'

/** What a page for people needs besides the reading. `width` is in terminal columns. */
export interface PageOptions {
  readonly messages: Messages
  readonly language: Language
  readonly style: Style
  readonly width: number
  readonly explain: boolean
  readonly frames: ReadonlyMap<string, Frame>
  /** Rows of `issues.tsv` by the issue's id. */
  readonly issues: ReadonlyMap<string, IssueRow>
  /** Folder of the packs, put before their rows in explanations. */
  readonly packs: string
  /** What a row of the packs says of some words. */
  readonly rowText: (row: string, words: string) => string
}

export const INDENT = '    '

/** Line breaks and the spaces around them are layout of the source: they go when its words are shown. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').replace(/[\s\u3000]{2,}/g, ' ')
}

/** `2026-01-04`, `2026-01-04 – 2026-01-07`, until, since; `~` before a day that was only supposed. */
export function whenText(when: When | null, messages: Messages): string {
  if (!when) return '—'
  const { start, end, basis } = when
  const text =
    start === end ? `${start}` : !start ? messages.until(`${end}`) : !end ? messages.since(start) : `${start} – ${end}`
  return basis === 'published' ? `~${text}` : text
}

/** The words of each span on lines of their own, those of `marked` set off. */
export function evidence(
  spans: readonly Span[],
  marked: Span,
  source: string,
  { style, width }: PageOptions,
): readonly string[] {
  return spans.flatMap((span) => {
    const inner = wrapped(quoted(source, span, marked), Math.max(24, width - INDENT.length - 2), style)
    return inner.map((line, i) => `${INDENT}${i === 0 ? '│ ' : '  '}${line}`)
  })
}

/** The words of `span`, with those of `marked` set off where they lie inside. */
function quoted(source: string, span: Span, marked: Span): readonly Run[] {
  const from = Math.min(Math.max(span.start, marked.start), span.end)
  const to = Math.max(Math.min(span.end, marked.end), from)
  const runs = [
    { text: oneLine(source.slice(span.start, from)), marked: false },
    { text: oneLine(source.slice(from, to)), marked: true },
    { text: oneLine(source.slice(to, span.end)), marked: false },
  ]
  return runs.filter(({ text }) => text !== '')
}

/** A row of the packs; where it is too long it goes on below, under its stem. */
function rowLines(stem: string, row: string, { width, style }: PageOptions): readonly string[] {
  const lines = wrapped(
    [{ text: row, marked: false }],
    Math.max(24, width - INDENT.length - 2 - columns(stem) - 2),
    style,
  )
  return lines.map((line, i) => `${stem}${i === 0 ? '' : '  '}${line}`)
}

/** The derivation as a tree: rule, words, rows of the packs; a day that was reckoned is shown with the day it was reckoned from. */
export function derivation(
  because: Because,
  when: When | null,
  { text, published }: Reading,
  options: PageOptions,
): readonly string[] {
  const { style, messages } = options
  const reckoned = when && when.basis !== 'stated' && published ? ` ← ${published.day}` : ''
  const lines: string[] = []
  const walk = (because: Because, stem: string, branch: string) => {
    const words = oneLine(text.source.text.slice(because.at.start, because.at.end))
    const came = because.rule.startsWith('when:') ? ` = ${whenText(when, messages)}${reckoned}` : ''
    const below = branch === '' ? stem : stem + (branch.startsWith('└') ? '   ' : '│  ')
    lines.push(`${stem}${branch}${because.rule}  「${words}」${came}`)
    for (const row of because.rows ?? []) {
      const stem = `${below}${because.from?.length ? '│  ' : '   '}`
      lines.push(...rowLines(stem, `${options.packs}/${row}  ${options.rowText(row, words)}`.trimEnd(), options))
    }
    for (const [i, one] of (because.from ?? []).entries())
      walk(one, below, i === (because.from?.length ?? 0) - 1 ? '└─ ' : '├─ ')
  }
  walk(because, '', '')
  return lines.map((line, i) => style.dim(`${INDENT}${i === 0 ? `${messages.because}: ` : '  '}${line}`))
}
