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

/** Puts what one key of a finding holds into the source. */
type Move = (text: Text, value: never) => unknown
const span: Move = (text, value: Span) => toSource(text, value)
const spans: Move = (text, value: readonly Span[]) => value.map((one) => toSource(text, one))
const time: Move = (text, value: When) => sourceWhen(text, value)
const claimant: Move = (text, value: Claimant) => (value.name ? { ...value, name: toSource(text, value.name) } : value)

/** By kind: the keys that hold a place in the text, besides evidence and derivation; any may be null. */
const PLACED: { readonly [K in keyof Findings]: Readonly<Partial<Record<keyof Findings[K][number], Move>>> } = {
  positions: {},
  figures: { scenario: span, when: time },
  forecasts: { condition: span, by: time },
  claims: { since: time },
  voices: { name: span, verb: span, content: span },
  agreements: { fields: spans, when: time },
  channels: { fromLevel: span, toLevel: span, when: time },
  links: { ground: span, outcome: span, words: spans, claimant },
}
const MOVES = Object.entries(PLACED).map(([kind, moves]) => [kind as keyof Findings, Object.entries(moves)] as const)

function sourceFinding(text: Text, finding: Finding, moves: readonly (readonly [string, Move])[]): Finding {
  const moved: Record<string, unknown> = { ...finding }
  moved['evidence'] = finding.evidence.map((one) => toSource(text, one))
  moved['because'] = sourceBecause(text, finding.because)
  for (const [key, move] of moves) if (moved[key]) moved[key] = move(text, moved[key] as never)
  return moved as unknown as Finding
}

/** The findings of all kinds. */
export function sourceFindings(text: Text, findings: Findings): Findings {
  const moved: Partial<Record<keyof Findings, readonly Finding[]>> = {}
  for (const [kind, moves] of MOVES) moved[kind] = findings[kind].map((one) => sourceFinding(text, one, moves))
  return moved as Findings
}

export function sourceImprint(text: Text, { genre, disclaimer, reprint }: Imprint): Imprint {
  return { genre, disclaimer: disclaimer && toSource(text, disclaimer), reprint: reprint && toSource(text, reprint) }
}
