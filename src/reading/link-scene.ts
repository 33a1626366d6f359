import { KIND } from '../lexicon/kinds.ts'
import { entry } from '../text/entry.ts'
import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import { trimmed } from './drafting.ts'
import type { ReadClause } from './events.ts'
import type { Link, LinkKind } from './finding.ts'
import type { Seen } from './findings.ts'
import type { Mark } from './marks.ts'
import { opensQuotation, quotationFrom } from './quotation.ts'
import type { Token } from './token.ts'

/** A clause with its connecting words. */
export interface Linking {
  readonly seen: Seen
  /** Index of the clause. */
  readonly at: number
  readonly read: ReadClause
  /** In the order of the text, without those inside longer words. */
  readonly marks: readonly Mark[]
  /** Events told in its sentence and the one before. */
  readonly drafts: readonly Draft[]
  /** The same of the clause before, where it holds any in the same sentence. */
  readonly last: Linking | null
}

/** A link while it is being found: who says it is asked at the end. */
export type Tie = Omit<Link, 'claimant' | 'groundEvent' | 'outcomeEvent'> & {
  /** The doer gives the ground himself (以…為由). */
  readonly pleads: boolean
}

/** Reads the links of one construction. */
export interface TieReader {
  /** Lists of which a clause holds a word where it holds such a link: of others it need not be asked. */
  readonly needs: ReadonlySet<string>
  /** Those in a clause. */
  readonly tiesIn: (linking: Linking) => readonly Tie[]
}

/** Units that a stretch must have to say anything. */
const LEAST = 2

/** True where the mark is a word: not part of a token, unless it begins or ends one that is no word of the pack. */
export function isWhole({ clause: { tokens, from, to } }: ReadClause, { start, end }: Span): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (token.start >= end) return true
    if (token.end > start && (token.start < start || token.end > end)) return false
  }
  return true
}

export const marksOf = ({ marks }: Linking, ...lists: readonly string[]): readonly Mark[] =>
  marks.filter(({ list }) => lists.includes(list))

/** The first mark of the lists that starts at `from` or behind and ends at `to` or before. */
export const markIn = ({ marks }: Linking, from: number, to: number, ...lists: readonly string[]): Mark | null =>
  marks.find(({ list, start, end }) => lists.includes(list) && start >= from && end <= to) ?? null

/** The stretch without spaces and marks around it; null where nothing is left to say anything. */
export function stretch({ seen }: Linking, start: number, end: number): Span | null {
  if (end - start < LEAST) return null
  const span = trimmed(seen.text.clean, { start, end })
  return span.end - span.start < LEAST ? null : span
}

/** The clause of the same sentence `by` clauses further on; null where there is none. */
export function beside({ seen, at, read }: Linking, by: number): Span | null {
  const other = seen.clauses[at + by]
  if (!other || other.sentence !== read.sentence) return null
  return trimmed(seen.text.clean, other.clause)
}

/** What a clause says before a word; where that is nothing, the clause before, or the sentence before in the same paragraph. */
export function before(linking: Linking, at: number, across = false): Span | null {
  const own = stretch(linking, linking.read.clause.start, at)
  if (own) return own
  const last = beside(linking, -1)
  if (last || !across) return last
  const { seen, read } = linking
  const [sentence, own2] = [entry(seen.text.sentences, read.sentence - 1), seen.text.sentences[read.sentence]]
  return sentence && sentence.block === own2?.block ? trimmed(seen.text.clean, sentence) : null
}

/** What a clause says behind a word; where that is nothing, the next clause. */
export function behind(linking: Linking, at: number): Span | null {
  return stretch(linking, at, linking.read.clause.end) ?? beside(linking, 1)
}

/** Kinds of words that tell of an act. */
const ACT = KIND.act | KIND.nominal

/** Whether a word in the stretch, which is near the clause, tells of an act. */
export function hasAct({ seen, at, marks }: Linking, { start, end }: Span): boolean {
  if (marks.some((mark) => mark.list === 'happening' && mark.start >= start && mark.end <= end)) return true
  for (let k = Math.max(0, at - NEAR); k < Math.min(seen.clauses.length, at + NEAR); k++) {
    const { clause } = seen.clauses[k] as ReadClause
    if (clause.end <= start || clause.start >= end) continue
    for (let i = clause.from; i < clause.to; i++) {
      const token = clause.tokens[i]
      if (token && token.start >= start && token.end <= end && (token.kinds & ACT) !== 0) return true
    }
  }
  return false
}
const NEAR = 8

/** Whether a stretch of the clause tells of an act, or of somebody. */
export function tells(linking: Linking, span: Span): boolean {
  const { mentions } = linking.read.clause
  return (
    hasAct(linking, span) ||
    mentions.some(({ mention }) => mention.codes.length > 0 && mention.start >= span.start && mention.end <= span.end)
  )
}

/** Whether an event of the sentence, or of the one before, has its word in the stretch. */
export function hasEvent({ drafts }: Linking, { start, end }: Span): boolean {
  return drafts.some(({ trigger }) => trigger.start >= start && trigger.end <= end)
}

/** Whether the clause speaks of somebody, or a clause beside it does. */
export function hasParty({ seen, at, read }: Linking): boolean {
  if (read.subject !== null && read.subject.codes.length > 0) return true
  return [at - 1, at, at + 1].some((k) => {
    const other = seen.clauses[k]
    return other?.sentence === read.sentence && other.clause.mentions.some(({ mention }) => mention.codes.length > 0)
  })
}

/** Whether a place lies inside a quotation that opens in the clause. */
export function isInside({ seen, read }: Linking, at: number): boolean {
  const { clean } = seen.text
  for (let i = read.clause.start; i < at; i++) {
    const quote = opensQuotation(clean, i) ? quotationFrom(clean, i) : null
    if (quote && quote.end > at) return true
  }
  return false
}

/** Where a link's words, its ends and the rest stand. */
export function tie(
  kind: LinkKind,
  words: readonly Mark[],
  ground: Span | null,
  outcome: Span | null,
  pleads = false,
): readonly Tie[] {
  const [first] = words
  if (!ground || !outcome || !first) return []
  const sorted = words.toSorted((a, b) => a.start - b.start)
  const all = [...sorted, ground, outcome]
  const evidence = { start: Math.min(...all.map((one) => one.start)), end: Math.max(...all.map((one) => one.end)) }
  return [
    {
      kind,
      words: sorted.map(({ start, end }) => ({ start, end })) as unknown as Link['words'],
      ground,
      outcome,
      evidence: [evidence],
      because: { rule: `link:${kind}`, at: { start: first.start, end: first.end }, rows: sorted.map(({ row }) => row) },
      pleads,
    },
  ]
}
