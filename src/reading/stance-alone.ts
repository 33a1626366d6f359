import type { Lexicon } from '../lexicon/lexicon.ts'
import type { StanceRow } from '../lexicon/outlook.ts'
import type { Clause } from './clause.ts'
import type { Stance } from './finding.ts'
import type { IssueFinder, IssueFound } from './issues.ts'

/** Which kind the words before it make of an ambiguity. */
export type Manner = 'active-ambiguity' | 'passive-ambiguity'

/** What words say that are a stance by themselves, with no object to be looked for (不選邊站). */
export interface Alone {
  readonly stance: Stance
  /** The issue of the clause, else the one that the sentence has named before (印方至今未表態). */
  readonly issue: IssueFound | null
  readonly manner: Manner | null
}

/** Reads the words of a row that begin at `start`, a place in `clean`. */
export type AloneReader = (clean: string, clause: Clause, start: number, row: StanceRow) => Alone

/** Most units of the words that say of which kind an ambiguity is. */
const MANNER = 4

/** What makes an ambiguity active, what passive, and what others are at odds over. */
const SETS = ['active', 'passive', 'dispute'] as const

/** Makes the reader of words that are a stance by themselves. */
export function aloneReader(lexicon: Lexicon, find: IssueFinder): AloneReader {
  const [active = [], passive = [], dispute = []] = SETS.map((set) => [...lexicon.set(set)])
  return (clean, clause, start, row) => {
    const opening = clause.tokens[0]?.start ?? clause.start
    // 對這場口角不願置評: what others are at odds over leaves him who says nothing of it on no side.
    const isOfOthers = row.use === 'comment' && holds(clean.slice(opening, clause.end), dispute)
    const before = clean.slice(Math.max(clause.start, start - MANNER), start)
    return {
      stance: isOfOthers ? 'neutral' : row.stance,
      issue: find(clean, clause.start, clause.end) ?? find(clean, opening, clause.start),
      manner: closes(before, active) ? 'active-ambiguity' : closes(before, passive) ? 'passive-ambiguity' : null,
    }
  }
}

const holds = (words: string, forms: readonly string[]) => forms.some((form) => words.includes(form))

const closes = (words: string, forms: readonly string[]) => forms.some((form) => words.endsWith(form))
