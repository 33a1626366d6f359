import type { Span } from '../text/span.ts'
import type { ReadClause } from './events.ts'
import type { Claimant, Voice } from './finding.ts'

/**
 * Who says what stands at `at`: he whose words hold it; observers where the sentence reports them; else the document's author.
 */
export function claimantOf({ observer }: ReadClause, at: Span, voices: readonly Voice[]): Claimant {
  const holding = voices.filter(({ content }) => content.start <= at.start && content.end >= at.end)
  const inner = holding.reduce<Voice | null>((least, one) => (least && size(least) <= size(one) ? least : one), null)
  if (inner) return { who: inner.who, speaker: inner.speaker, name: inner.name }
  return { who: observer ? 'observers' : 'author', speaker: [], name: null }
}

const size = ({ content }: Voice) => content.end - content.start

/** Who gives a ground for what he does himself: the one named last before it, else the subject; null where nobody is known. */
export function pleaderOf({ clause, subject }: ReadClause, at: Span): Claimant | null {
  const named = clause.mentions.findLast(
    ({ mention, mark }) => mark === 'free' && mention.codes.length > 0 && mention.end <= at.start,
  )?.mention
  if (named) return { who: 'party', speaker: named.codes, name: { start: named.start, end: named.end } }
  return subject && subject.codes.length > 0 ? { who: 'party', speaker: subject.codes, name: null } : null
}
