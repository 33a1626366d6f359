import type { Span } from '../text/span.ts'
import type { Agreed } from './agreements.ts'
import type { ReadClause } from './events.ts'
import type { Mark } from './marks.ts'
import { between } from './note-places.ts'
import { isStopAt } from './quotation.ts'

/** Longest name of a field, in units, and most of them. */
const LONGEST = 14
const MOST = 12

/**
 * The fields that an agreement covers: the list behind a word of covering in the rest of the sentence (涵蓋食品、物流等領域), or the one
 * before 等領域 in its own clause (在經貿、金融等領域的協議).
 */
export function fieldsOf({ seen, at, read, marks }: Agreed, what: Span): readonly Span[] {
  const { clean } = seen.text
  const etc = marks.find(
    ({ list, start, end }) => list === 'etc' && end <= what.start && isField(marks, end) && start > read.clause.start,
  )
  const opening = etc && marks.findLast(({ list, end }) => list === 'at' && end <= etc.start)
  if (etc && opening) return listed(clean, opening.end, etc.start, marks)
  let end = read.clause.end
  for (let k = at + 1; k < seen.clauses.length && (seen.clauses[k] as ReadClause).sentence === read.sentence; k++)
    end = (seen.clauses[k] as ReadClause).clause.end
  const all = between(seen.marks['agreements'] ?? [], what.end, end)
  const covers = all.find(({ list }) => list === 'covers')
  if (!covers) return []
  const close = all.find(({ list, start }) => list === 'etc' && start >= covers.end)
  return listed(clean, covers.end, close?.start ?? end, all)
}

/** 等領域, 等多個領域. */
const isField = (marks: readonly Mark[], at: number) =>
  marks.some(({ list, start }) => list === 'field' && start >= at && start <= at + 4)

const COMMA = 0xff0c

/** The members of a list between `from` and `to`. */
function listed(clean: string, from: number, to: number, marks: readonly Mark[]): readonly Span[] {
  const spans: Span[] = []
  let start = from
  const push = (end: number) => {
    if (end - start >= 2 && end - start <= LONGEST) spans.push({ start, end })
  }
  const joints = marks.filter((one) => one.list === 'and' && one.start >= from && one.end <= to)
  for (let i = from; i < to; i++) {
    const joint = joints.find((one) => one.start === i)
    if (!joint && clean.charCodeAt(i) !== COMMA) continue
    push(i)
    start = joint ? joint.end : i + 1
    i = start - 1
  }
  push(isStopAt(clean, to - 1) ? to - 1 : to)
  return spans.length > 1 && spans.length <= MOST ? spans : []
}
