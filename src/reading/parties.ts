import type { Span } from '../text/span.ts'
import type { Marked } from './clause.ts'
import { isActor } from './doer.ts'
import type { Draft } from './draft.ts'
import type { ReadClause } from './events.ts'
import type { Seen } from './findings.ts'
import { clauseAt } from './note-places.ts'

/** Sentences back in which the two may have been named. */
const REACH = 3

/** Marks of those who take part in what a clause tells. */
const TAKES_PART: ReadonlySet<Marked['mark']> = new Set(['free', 'with', 'agent', 'by', 'to'])

const codesOf = (marked: readonly Marked[]): readonly string[] => [
  ...new Set(marked.flatMap(({ mention }) => mention.codes)),
]

/** Those who take part in the clause, without who is named inside `not`. */
function inClause({ clause }: ReadClause, not: Span): readonly string[] {
  const own = clause.mentions.filter(
    ({ mention, mark }) =>
      TAKES_PART.has(mark) && isActor(mention) && (mention.end <= not.start || mention.start >= not.end),
  )
  return codesOf(own)
}

/** The first joint act that an event of each clause tells. */
export function jointActs(clauses: readonly ReadClause[], drafts: readonly Draft[]): ReadonlyMap<ReadClause, Draft> {
  const acts = new Map<ReadClause, Draft>()
  for (const draft of drafts) {
    const read = draft.mutual ? clauseAt(clauses, draft.trigger.start) : undefined
    if (read && draft.trigger.end <= read.clause.end && !acts.has(read)) acts.set(read, draft)
  }
  return acts
}

/**
 * Between whom something is or was agreed: the two or more whose name the thing carries or stands beside (日中聯合聲明), who take part in
 * the clause, whom an event of the clause has, of whom the sentence goes on; else the last two that were named together.
 */
export function partiesOf(seen: Seen, at: number, thing: Span): readonly string[] {
  const { clauses } = seen
  const read = clauses[at] as ReadClause
  const named = read.clause.mentions.filter(({ mention }) => mention.start < thing.end && mention.end >= thing.start)
  if (codesOf(named).length > 1) return codesOf(named)
  const own = inClause(read, thing)
  if (own.length > 1) return own
  const draft = seen.joint.get(read)
  const told = draft ? [...new Set([...draft.source.codes, ...draft.target.codes])] : []
  if (told.length > 1) return told
  if (read.subject && read.subject.codes.length > 1) return read.subject.codes
  for (let k = at - 1; k >= 0; k--) {
    const before = clauses[k] as ReadClause
    if (read.sentence - before.sentence > REACH) break
    const all = before.sentence === read.sentence ? [...new Set([...inClause(before, thing), ...own])] : []
    if (all.length > 1) return all
    const group = before.clause.mentions.findLast(({ mention }) => isActor(mention) && mention.codes.length > 1)
    if (group) return group.mention.codes
    const pair = inClause(before, thing)
    if (pair.length > 1) return pair
  }
  return own
}
