import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { hasRole } from './clause.ts'
import type { ReadClause } from './events.ts'
import { behind, beside, type Linking, markIn, marksOf, stretch, type Tie, type TieReader, tie } from './link-scene.ts'
import type { Mark } from './marks.ts'

/** Reads stated conditions: 若 A，B; 一旦 A 就 B; A，否則 B; 在 A 的情況下，B. */
export const conditions: TieReader = {
  needs: new Set(['if', 'meets', 'else', 'case']),
  tiesIn: (linking) => [
    ...marksOf(linking, 'if', 'meets').flatMap((mark) => ofIf(linking, mark)),
    ...marksOf(linking, 'else').flatMap((mark) => ofElse(linking, mark)),
    ...marksOf(linking, 'case').flatMap((mark) => ofCase(linking, mark)),
  ],
}

/** Units before a word in which its subject has room. */
const LEAD = 14

function ofIf(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  if (mark.start - clause.start > LEAD && mark.end - mark.start < 2) return []
  if (mark.list === 'meets' && (clause.index > 0 || mark.start > clause.start)) return []
  if (linking.marks.some(({ list, end }) => list === 'if' && end === mark.start)) return []
  const then = marksOf(linking, 'then').findLast(({ start }) => start > mark.end + 1)
  const { next, end } = consequence(linking)
  if (then && !next)
    return tie('condition', [mark, then], stretch(linking, mark.end, then.start), behind(linking, then.end))
  return tie('condition', [mark], stretch(linking, mark.end, end), next)
}

/** Clauses over which a condition may go on. */
const FAR = 3
const AHEAD = ROLE.future | ROLE.predicted | ROLE.obligation | ROLE.intention

/** The first clause behind that speaks of somebody or of what is to come (如果 A，甚至 A，B 將…), else the next; and where the condition ends. */
function consequence(linking: Linking): { readonly next: Span | null; readonly end: number } {
  const { seen, at, read } = linking
  for (let by = 1; by <= FAR; by++) {
    const next = beside(linking, by)
    const other = seen.clauses[at + by]
    if (!next || !other) break
    const { clause } = other
    const isOwn = clause.mentions.some(({ mark, mention }) => mark === 'free' && mention.start - clause.start < 2)
    if (isOwn || hasRole(clause.tokens, clause.from, clause.to, AHEAD))
      return { next, end: (seen.clauses[at + by - 1] as ReadClause).clause.end }
  }
  return { next: beside(linking, 1), end: read.clause.end }
}

/** A，否則 B. */
function ofElse(linking: Linking, mark: Mark): readonly Tie[] {
  if (mark.start - linking.read.clause.start > 1) return []
  return tie('condition', [mark], beside(linking, -1), behind(linking, mark.end))
}

/** 在 A 的情況下，B; 這種情況下 names none. */
function ofCase(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  if (marksOf(linking, 'this').some(({ end }) => end <= mark.start)) return []
  const open = markIn(linking, clause.start, mark.start, 'opens')
  if (open && mark.start - open.end < LEAST) return []
  const words = open ? [open, mark] : [mark]
  return tie('condition', words, stretch(linking, open?.end ?? clause.start, mark.start), behind(linking, mark.end))
}

/** Units of a condition that says something. */
const LEAST = 4
