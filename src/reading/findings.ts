import type { Segmented } from '../text/segment.ts'
import { readClaims } from './claims.ts'
import type { ReadClause } from './events.ts'
import type { FigureWords } from './figure-words.ts'
import { figureReader } from './figures.ts'
import type { Findings } from './finding.ts'
import { type Marks, type MarkWords, marker } from './marks.ts'
import type { TimeMention } from './time.ts'

/** What has been read of a document when its findings are looked for. */
export interface Seen {
  readonly text: Segmented
  /** Clauses with their mentions resolved, in the order of the text. */
  readonly clauses: readonly ReadClause[]
  readonly times: readonly TimeMention[]
  /** The words of findings in its sentences. */
  readonly marks: Marks
}

/** Reads one kind of finding. */
export type KindReader<F> = (seen: Seen) => readonly F[]

export type FindingReader = (seen: Omit<Seen, 'marks'>) => Findings

/** What the readers of findings know from the packs. */
export interface FindingWords {
  readonly figures: FigureWords
  readonly marks: MarkWords
}

/** All that a document says besides its events: one line for each kind. */
export function findingReader(words: FindingWords): FindingReader {
  const figures = figureReader(words.figures)
  const marksOf = marker(words.marks)
  return (read) => {
    const seen = { ...read, marks: marksOf(read.text.clean, read.text.sentences) }
    return { figures: figures(seen), claims: readClaims(seen) }
  }
}
