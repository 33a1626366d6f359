import type { Span } from '../text/span.ts'
import {
  before,
  beside,
  hasAct,
  hasEvent,
  type Linking,
  marksOf,
  stretch,
  type Tie,
  type TieReader,
  tells,
  tie,
} from './link-scene.ts'
import type { Mark } from './marks.ts'

/** Reads what the text puts before or after something else: 在 A 之後，B; 搶在 A 前 B; A，隨後 B; 先 A 再 B. */
export const sequences: TieReader = {
  needs: new Set(['after', 'before', 'next', 'former', 'latter']),
  tiesIn: (linking) => [
    ...marksOf(linking, 'after', 'before').flatMap((mark) => ofEnd(linking, mark)),
    ...marksOf(linking, 'next').flatMap((mark) => ofNext(linking, mark)),
    ...ofOrder(linking),
  ],
}

/** What the time that ends in 後 or 前 is counted from: from its opening word, or the last comma, to the mark. */
function countedFrom(linking: Linking, mark: Span): { readonly open: Mark | null; readonly span: Span | null } {
  const { clause } = linking.read
  const open = marksOf(linking, 'opens').findLast(({ end }) => end <= mark.start - 2) ?? null
  return { open, span: stretch(linking, open?.end ?? clause.start, mark.start) }
}

/** Fewest units of a clause behind 後 that say what happened. */
const SAYS = 4

function ofEnd(linking: Linking, mark: Mark): readonly Tie[] {
  const { read } = linking
  const { open, span } = countedFrom(linking, mark)
  if (!span || !hasAct(linking, span) || !isClosed(linking, mark)) return []
  const rest = stretch(linking, mark.end, read.clause.end)
  const own = rest && tells(linking, rest) ? rest : null
  const isNoun = linking.marks.some(({ list, start }) => list === 'de' && start === mark.end)
  if (isNoun && !own) return []
  const other = own ?? (rest && rest.end - rest.start >= SAYS ? null : beside(linking, 1)) ?? said(linking, open)
  return ordered(open ? [open, mark] : [mark], span, other, mark.list === 'before')
}

/** B 搶在 A 前; B 就在 A 之前: what the clause says before the time. */
function said(linking: Linking, open: Mark | null): Span | null {
  if (!open) return null
  return before(linking, open.start)
}

function ordered(words: readonly Mark[], named: Span, other: Span | null, isBefore: boolean): readonly Tie[] {
  return isBefore ? tie('sequence', words, other, named) : tie('sequence', words, named, other)
}

/** 前 of no office and no list (前總統, 前三名): a stop, a verb or a name with nothing of its own follows. */
function isClosed({ read }: Linking, mark: Mark): boolean {
  if (mark.end - mark.start > 1) return true
  const last = read.clause.tokens.findLast(({ end }) => end <= mark.start)
  return last !== undefined && last.end === mark.start
}

/** Units before 隨後 in which its subject has room. */
const LEAD = 18

/** A，隨後 B: both tell of an event. */
function ofNext(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  if (mark.start - clause.start > LEAD) return []
  const own = stretch(linking, clause.start, mark.start)
  if (own && hasAct(linking, own)) return []
  const first = beside(linking, -1) ?? before(linking, clause.start, true)
  const next = stretch(linking, mark.end, clause.end)
  const isNear = beside(linking, -1) !== null
  const has = isNear ? hasAct : hasEvent
  const both = first && next && has(linking, first) && has(linking, next)
  return both ? tie('sequence', [mark], first, next) : []
}

/** 先 A 再 B. */
function ofOrder(linking: Linking): readonly Tie[] {
  const { clause } = linking.read
  const [former] = marksOf(linking, 'former')
  const [head] = marksOf(linking, 'latter')
  const opened = linking.last && marksOf(linking.last, 'former')[0]
  // 先 A，再 B.
  if (!former && head && head.start - clause.start < 2 && opened && linking.last)
    return tie(
      'sequence',
      [opened, head],
      stretch(linking, opened.end, linking.last.read.clause.end),
      stretch(linking, head.end, clause.end),
    )
  const latter = former && marksOf(linking, 'latter').find(({ start }) => start > former.end + 1)
  if (!former || !latter) return []
  const [first, next] = [stretch(linking, former.end, latter.start), stretch(linking, latter.end, clause.end)]
  const both = first && next && hasAct(linking, first) && hasAct(linking, next)
  return both ? tie('sequence', [former, latter], first, next) : []
}
