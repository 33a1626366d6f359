import type { Span } from '../text/span.ts'
import {
  before,
  behind,
  beside,
  hasAct,
  hasEvent,
  isInside,
  type Linking,
  markIn,
  marksOf,
  stretch,
  type Tie,
  type TieReader,
  tie,
} from './link-scene.ts'
import type { Mark } from './marks.ts'

/** Reads stated causes: 因 A 而 B, 由於 A，B, B，因為 A, A，因此 B, A 導致 B, 受 A 影響，B, 以 A 為由 B. */
export const causes: TieReader = {
  needs: new Set(['cause', 'back', 'therefore', 'leads', 'under', 'plea']),
  tiesIn: causesIn,
}

function causesIn(linking: Linking): readonly Tie[] {
  const opened = marksOf(linking, 'cause', 'back').flatMap((mark) => ofCause(linking, mark))
  const taken = (mark: Mark) => opened.some(({ words }) => words.some(({ start }) => start === mark.start))
  return [
    ...opened,
    ...marksOf(linking, 'therefore').flatMap((mark) => (taken(mark) ? [] : ofOutcome(linking, mark))),
    ...marksOf(linking, 'leads').flatMap((mark) => ofVerb(linking, mark)),
    ...marksOf(linking, 'under').flatMap((mark) => ofInfluence(linking, mark)),
    ...marksOf(linking, 'plea').flatMap((mark) => ofPlea(linking, mark)),
  ]
}

/** A cause with its mark before it. */
function ofCause(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const so = markIn(linking, mark.end + 1, clause.end, 'so')
  if (so && so.end < clause.end - 1 && !isInside(linking, so.start))
    return tie(
      'cause',
      [mark, so],
      stretch(linking, mark.end, so.start),
      stretch(linking, so.end, clause.end) ?? beside(linking, 1),
    )
  const sake = markIn(linking, mark.end + 1, clause.end, 'sake')
  if (sake) {
    const rest = stretch(linking, sake.end, clause.end)
    const outcome = rest && rest.end - rest.start > 2 ? rest : (beside(linking, 1) ?? before(linking, mark.start))
    return tie('cause', [mark], stretch(linking, mark.end, sake.end), outcome)
  }
  const next = beside(linking, 1)
  const last = beside(linking, -1)
  const ground = stretch(linking, mark.end, clause.end)
  const isHead = mark.start - clause.start < 2
  // B，因為 A; A 是因為 B.
  if (mark.list === 'back' && !isHead) return tie('cause', [mark], ground, stretch(linking, clause.start, mark.start))
  if (mark.list === 'back' && last && isHead) return tie('cause', [mark], ground, last)
  if (next && ground) return tie('cause', [mark], ground, next)
  if (isHead && last) return tie('cause', [mark], ground, last)
  return ofAttached(linking, mark)
}

/** 因 A 遭 B 制裁: where no word divides them, the last act of the clause is what was caused. */
function ofAttached(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const act = linking.drafts.findLast(({ trigger }) => trigger.start > mark.end + 2 && trigger.end <= clause.end)
  if (!act) return []
  return tie(
    'cause',
    [mark],
    stretch(linking, mark.end, act.trigger.start),
    stretch(linking, act.trigger.start, clause.end),
  )
}

/** A，因此 B. At the head of a sentence both must tell of an act. */
function ofOutcome(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const outcome = stretch(linking, mark.end, clause.end) ?? beside(linking, 1)
  const ground = beside(linking, -1)
  if (ground) return tie('cause', [mark], ground, outcome)
  const last = before(linking, clause.start, true)
  return last && outcome && hasEvent(linking, last) && hasEvent(linking, outcome)
    ? tie('cause', [mark], last, outcome)
    : []
}

const AIMS: ReadonlySet<string> = new Set(['for', 'fore', 'with', 'aim'])
/** Units between a negation and its verb. */
const DENIES = 3

/** A 導致 B; behind a comma the clause before is the cause. */
function ofVerb(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const denied = linking.marks.some(
    ({ list, end }) => list === 'not' && end <= mark.start && mark.start - end <= DENIES,
  )
  const leads = mark.start - clause.start <= LEAD
  const isSupposed = linking.marks.some(({ list, end }) => list === 'if' && end <= mark.start)
  // 為促成 A 而…, 以引發 A: it is what is aimed at.
  const isAim = linking.marks.some(({ list, end }) => AIMS.has(list) && end === mark.start)
  const isNoun = linking.marks.some(({ list, start }) => list === 'de' && start === mark.end)
  if (denied || isSupposed || isAim || isNoun) return []
  const outcome = stretch(linking, mark.end, clause.end)
  const ground: Span | null = leads ? beside(linking, -1) : stretch(linking, clause.start, mark.start)
  if (!ground || !outcome || !(hasAct(linking, ground) || hasAct(linking, outcome))) return []
  return tie('cause', [mark], ground, outcome)
}
/** Units before a verb in which adverbs alone have room. */
const LEAD = 3

/** 受 A 影響，B. */
function ofInfluence(linking: Linking, mark: Mark): readonly Tie[] {
  const close = markIn(linking, mark.end + 1, linking.read.clause.end, 'influence')
  if (!close) return []
  return tie('cause', [mark, close], stretch(linking, mark.end, close.start), behind(linking, close.end))
}

/** 以 A 為由，B: the ground that the doer himself gives. */
function ofPlea(linking: Linking, mark: Mark): readonly Tie[] {
  const open = marksOf(linking, 'with').findLast(({ end }) => end < mark.start)
  if (!open) return []
  return tie('cause', [open, mark], stretch(linking, open.end, mark.start), behind(linking, mark.end), true)
}
