/** From spans over `Text.clean` to spans over the source: what the reader makes, as it leaves it. */
import type { Span } from '../text/span.ts'
import { sourceSpan, type Text } from '../text/text.ts'
import type { Claimant, Findings, Imprint } from './finding.ts'
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

const spanOf = (text: Text, span: Span | null) => span && toSource(text, span)
const spansOf = <All extends readonly Span[]>(text: Text, spans: All) =>
  spans.map((one) => toSource(text, one)) as readonly Span[] as All
const whenOf = (text: Text, when: When | null) => when && sourceWhen(text, when)
const claimantOf = (text: Text, claimant: Claimant): Claimant =>
  claimant.name ? { ...claimant, name: toSource(text, claimant.name) } : claimant

/**
 * The findings of all kinds. Each kind is copied at a place of its own, which so meets one shape: where all meet, copying costs as much
 * as finding.
 */
export function sourceFindings(text: Text, findings: Findings): Findings {
  return {
    positions: findings.positions.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
    })),
    figures: findings.figures.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      scenario: spanOf(text, one.scenario),
      when: whenOf(text, one.when),
    })),
    forecasts: findings.forecasts.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      condition: spanOf(text, one.condition),
      by: whenOf(text, one.by),
    })),
    claims: findings.claims.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      since: whenOf(text, one.since),
    })),
    voices: findings.voices.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      name: spanOf(text, one.name),
      verb: spanOf(text, one.verb),
      content: toSource(text, one.content),
    })),
    agreements: findings.agreements.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      fields: spansOf(text, one.fields),
      when: whenOf(text, one.when),
    })),
    channels: findings.channels.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      fromLevel: spanOf(text, one.fromLevel),
      toLevel: spanOf(text, one.toLevel),
      when: whenOf(text, one.when),
    })),
    links: findings.links.map((one) => ({
      ...one,
      evidence: spansOf(text, one.evidence),
      because: sourceBecause(text, one.because),
      ground: toSource(text, one.ground),
      outcome: toSource(text, one.outcome),
      words: spansOf(text, one.words),
      claimant: claimantOf(text, one.claimant),
    })),
  }
}

export function sourceImprint(text: Text, { genre, disclaimer, reprint }: Imprint): Imprint {
  return { genre, disclaimer: disclaimer && toSource(text, disclaimer), reprint: reprint && toSource(text, reprint) }
}
