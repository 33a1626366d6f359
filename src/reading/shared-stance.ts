import { ROLE } from '../lexicon/lexicon.ts'
import type { Span } from '../text/span.ts'
import { hasRole } from './clause.ts'
import { subjectIn } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Position } from './finding.ts'
import type { Mark } from './marks.ts'
import type { ActorCode } from './reading.ts'

/** 德國持相同看法: he who is named in the clause stands where `before`, the last position that its sentence has told, stands. */
export function sharedStance({ clause }: ReadClause, marks: readonly Mark[], before: Position | null): Position | null {
  const mark = marks.find(({ list }) => list === 'same')
  if (!mark || !before) return null
  const at = clause.tokens.findIndex(({ end }, i) => i >= clause.from && end > mark.start)
  const own = subjectIn(clause, clause.from, at)?.mention
  const [holder, ...others] = new Set(own?.codes ?? [])
  if (!holder || holder === before.holder || hasRole(clause.tokens, clause.from, at, ROLE.negation | ROLE.predicted))
    return null
  const evidence: Span = { start: clause.start, end: clause.end }
  return {
    ...before,
    holder: holder as ActorCode,
    with: others,
    people: [],
    evidence: [evidence],
    because: { rule: 'attitude:same', at: { start: mark.start, end: mark.end }, rows: [mark.row] },
  }
}
