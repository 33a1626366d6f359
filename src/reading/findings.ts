import type { Lexicon } from '../lexicon/lexicon.ts'
import type { IssueRow } from '../lexicon/outlook.ts'
import type { Segmented } from '../text/segment.ts'
import type { Note } from '../text/text.ts'
import { readAgreements } from './agreements.ts'
import { readChannels } from './channels.ts'
import { readClaims } from './claims.ts'
import type { Draft } from './draft.ts'
import type { ReadClause } from './events.ts'
import type { FigureWords } from './figure-words.ts'
import { figureReader } from './figures.ts'
import type { Findings, Imprint } from './finding.ts'
import { readForecasts } from './forecasts.ts'
import { imprintOf } from './imprint.ts'
import { readLinks } from './links.ts'
import { type Marks, type MarkWords, marker } from './marks.ts'
import { noteReader } from './notes.ts'
import { jointActs } from './parties.ts'
import { positionReader } from './positions.ts'
import type { TimeMention } from './time.ts'
import { readVoices } from './voices.ts'

/** What has been read of a document when its findings are looked for. */
export interface Seen {
  readonly text: Segmented
  /** Clauses with their mentions resolved, in the order of the text. */
  readonly clauses: readonly ReadClause[]
  readonly times: readonly TimeMention[]
  /** The words of findings in its sentences. */
  readonly marks: Marks
  /** The events told of, before those that are one are joined. */
  readonly drafts: readonly Draft[]
  /** The joint act that each clause tells, where it tells one. */
  readonly joint: ReadonlyMap<ReadClause, Draft>
}

/** Reads one kind of finding. */
export type KindReader<F> = (seen: Seen) => readonly F[]

/** All findings of a document, what it says of itself, and what is wrong inside it. */
export interface Found {
  readonly findings: Findings
  readonly imprint: Imprint
  readonly notes: readonly Note[]
}

/** Reads the findings of documents, each by itself, in their order. */
export type FindingReader = (documents: readonly Omit<Seen, 'marks' | 'joint'>[]) => readonly Found[]

/** What the readers of findings know from the packs. */
export interface FindingWords {
  readonly lexicon: Lexicon
  readonly issues: readonly IssueRow[]
  readonly figures: FigureWords
  readonly marks: MarkWords
}

/** All that documents say besides their events: one line for each kind, which is read in all of them before the next one is. */
export function findingReader(words: FindingWords): FindingReader {
  const readPositions = positionReader(words.lexicon, words.issues)
  const readFigures = figureReader(words.figures)
  const readNotes = noteReader(words.lexicon)
  const marksOf = marker(words.marks)
  const ofGenre = marker(words.marks, 'genre')
  return (documents) =>
    documents
      .map((read) => ({ ...read, marks: marksOf(read.text.clean, read.text.sentences) }))
      .map((read) => ({ seen: { ...read, joint: jointActs(read.clauses, read.drafts) } }))
      .map(({ seen }) => ({ seen, voices: readVoices(seen) }))
      .map((one) => ({ ...one, imprint: imprintOf(one.seen.text, one.seen.marks, one.voices, ofGenre) }))
      .map((one) => ({ ...one, positions: readPositions(one.seen) }))
      .map((one) => ({ ...one, figures: readFigures(one.seen) }))
      .map((one) => ({ ...one, forecasts: readForecasts(one.seen, one.imprint.genre, one.figures) }))
      .map((one) => ({ ...one, claims: readClaims(one.seen) }))
      .map((one) => ({ ...one, agreements: readAgreements(one.seen) }))
      .map((one) => ({ ...one, channels: readChannels(one.seen) }))
      .map((one) => ({ ...one, links: readLinks(one.seen, one.voices) }))
      .map(({ seen, imprint, positions, figures, forecasts, claims, voices, agreements, channels, links }) => {
        const findings = { positions, figures, forecasts, claims, voices, agreements, channels, links }
        return { findings, imprint, notes: readNotes(seen, findings) }
      })
}
