/** From spans over `Text.clean` to spans over the source: what the reader makes, as it leaves it. */
import type { Span } from '../text/span.ts'
import { sourceSpan, type Text } from '../text/text.ts'
import type { Claimant, Finding, Findings, Imprint } from './finding.ts'
import type { Because, When } from './reading.ts'

export const toSource = (text: Text, span: Span): Span => sourceSpan(text, span.start, span.end)

/** Keys are written out rather than spread: copying key by key would cost as much as all else. */
export function sourceBecause(text: Text, because: Because): Because {
  const { rule, rows, from } = because
  const at = toSource(text, because.at)
  const before = from?.map((one) => sourceBecause(text, one))
  if (rows && before) return { rule, at, rows, from: before }
  if (rows) return { rule, at, rows }
  return before ? { rule, at, from: before } : { rule, at }
}

/** The words of a span over `Text.clean` as the source writes them, without spaces and line breaks. */
export function sourceWords(text: Text, span: Span): string {
  const { start, end } = toSource(text, span)
  const words = text.source.text.slice(start, end)
  return mayHoldSpace(words) ? words.replace(/\s+/g, '') : words
}

/** Most words hold no space: a look at each unit costs less than a search. */
function mayHoldSpace(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    if (unit <= 0x20 || (unit >= 0x80 && unit <= 0x3000) || unit === 0xfeff) return true
  }
  return false
}

export function sourceWhen(text: Text, { start, end, basis, span }: When): When {
  return { start, end, basis, span: span && toSource(text, span) }
}

/** Keys of findings that hold a span, or a time, of their own; any may be null or missing. */
const SPANS = ['condition', 'scenario', 'name', 'verb', 'content', 'fromLevel', 'toLevel', 'ground', 'outcome'] as const
const LISTS = ['fields', 'words'] as const
const WHENS = ['when', 'by', 'since'] as const

/** Any finding: its evidence, its derivation, and what the keys above hold. */
function sourceFinding<F extends Finding>(text: Text, finding: F): F {
  const moved = { ...finding } as unknown as Record<string, unknown>
  moved['evidence'] = finding.evidence.map((span) => toSource(text, span))
  moved['because'] = sourceBecause(text, finding.because)
  for (const key of SPANS) if (moved[key]) moved[key] = toSource(text, moved[key] as Span)
  for (const key of LISTS)
    if (moved[key]) moved[key] = (moved[key] as readonly Span[]).map((span) => toSource(text, span))
  const claimant = moved['claimant'] as Claimant | undefined
  if (claimant?.name) moved['claimant'] = { ...claimant, name: toSource(text, claimant.name) }
  for (const key of WHENS) if (moved[key]) moved[key] = sourceWhen(text, moved[key] as When)
  return moved as unknown as F
}

/** The findings of all kinds. */
export function sourceFindings(text: Text, findings: Findings): Findings {
  const moved: Record<string, readonly Finding[]> = {}
  for (const [kind, list] of Object.entries(findings) as [string, readonly Finding[]][]) {
    moved[kind] = list.map((one) => sourceFinding(text, one))
  }
  return moved as unknown as Findings
}

export function sourceImprint(text: Text, { genre, disclaimer, reprint }: Imprint): Imprint {
  return { genre, disclaimer: disclaimer && toSource(text, disclaimer), reprint: reprint && toSource(text, reprint) }
}
