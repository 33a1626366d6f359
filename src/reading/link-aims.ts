import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { rolesOf } from './clause.ts'
import {
  before,
  behind,
  beside,
  hasAct,
  isInside,
  isWhole,
  type Linking,
  markIn,
  marksOf,
  stretch,
  type Tie,
  type TieReader,
  tie,
} from './link-scene.ts'
import type { Mark } from './marks.ts'
import { opensQuotation } from './quotation.ts'

/** Reads stated aims and answers: A，旨在 B, 為 A 而 B, A，以 B, 以 A 為目標; 作為對 A 的回應，B, A，以報復 B. */
export const aims: TieReader = {
  needs: new Set(['inanswer', 'as', 'aim', 'fore', 'for', 'with']),
  tiesIn: aimsIn,
}

function aimsIn(linking: Linking): readonly Tie[] {
  const answers = [
    ...marksOf(linking, 'inanswer').flatMap((mark) => ofAnswer(linking, mark)),
    ...marksOf(linking, 'as').flatMap((mark) => ofNamedAnswer(linking, mark)),
  ]
  if (answers.length) return answers
  return [
    ...marksOf(linking, 'aim').flatMap((mark) => ofAim(linking, mark)),
    ...marksOf(linking, 'fore', 'for').flatMap((mark) => ofFor(linking, mark)),
    ...marksOf(linking, 'with').flatMap((mark) => ofWith(linking, mark)),
  ]
}

/** Units before a word in which its subject or adverbs have room, and nothing is said. */
const LEAD = 4

/** What is done for an aim: said before the word, in its clause or the one before. */
function done(linking: Linking, mark: Mark) {
  const own = stretch(linking, linking.read.clause.start, mark.start)
  const last = beside(linking, -1)
  return own && (own.end - own.start > LEAD || !last) ? own : (last ?? own)
}

/** A，旨在 B; 意在 B 的 A. */
function ofAim(linking: Linking, mark: Mark): readonly Tie[] {
  const ground = behind(linking, mark.end)
  const outcome = done(linking, mark)
  return ground && outcome && isTold(linking, ground, outcome) ? tie('purpose', [mark], ground, outcome) : []
}

const isTold = (linking: Linking, ...ends: readonly { readonly start: number; readonly end: number }[]) =>
  ends.some((end) => hasAct(linking, end) || opensQuotation(linking.seen.text.clean, end.start))

/** Whether an aim is said right behind `at`: it begins with a verb. */
function opensAim({ read, marks }: Linking, at: number): boolean {
  if (marks.some(({ list, start }) => list === 'aimverb' && start === at)) return true
  const token = read.clause.tokens.find(({ start }) => start === at)
  return token !== undefined && (token.kinds & KIND.act) !== 0
}

/** 為 A 而 B; 為 A，B; 為 A 作出努力; B，為了 A. */
function ofFor(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const so = markIn(linking, mark.end + 1, clause.end, 'so')
  if (so && !isInside(linking, so.start))
    return tie('purpose', [mark, so], stretch(linking, mark.end, so.start), stretch(linking, so.end, clause.end))
  const effort = markIn(linking, mark.end + 1, clause.end, 'effort')
  const aimed = mark.list === 'fore' || opensAim(linking, mark.end)
  if (effort)
    return tie('purpose', [mark], stretch(linking, mark.end, effort.start), stretch(linking, effort.start, clause.end))
  if (!aimed) return []
  const isHead = mark.start - clause.start < LEAD
  const [last, next] = [beside(linking, -1), beside(linking, 1)]
  const ground = stretch(linking, mark.end, clause.end)
  if (isHead && next && !(last && mark.list === 'fore' && hasAct(linking, last) && !hasAct(linking, next)))
    return tie('purpose', [mark], ground, next)
  if (mark.list !== 'fore') return []
  return tie('purpose', [mark], ground, before(linking, mark.start))
}

/** A，以 B; 以 A 為目標. */
function ofWith(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const goal = markIn(linking, mark.end + 1, clause.end, 'goal')
  if (goal)
    return tie(
      'purpose',
      [mark, goal],
      stretch(linking, mark.end, goal.start),
      stretch(linking, clause.start, mark.start) ?? behind(linking, goal.end),
    )
  const last = beside(linking, -1)
  const isBare = mark.start - clause.start < 2 && isWhole(linking.read, mark)
  if (!isBare || !last || !opensAim(linking, mark.end)) return []
  if (markIn(linking, mark.end, clause.end, 'plea')) return []
  return tie('purpose', [mark], stretch(linking, mark.end, clause.end), last)
}

/** 為報復 A，B; B，以回應 A; 作為回應，B: where nothing is named, what was told before is answered. */
function ofAnswer(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const isHead = mark.start - clause.start < LEAD
  const named = stretch(linking, mark.end, clause.end)
  const [last, next] = [beside(linking, -1), beside(linking, 1)]
  if (!named) {
    const outcome = next ?? (isHead ? null : stretch(linking, clause.start, mark.start))
    return tie('response', [mark], last ?? before(linking, clause.start, true), outcome)
  }
  const so = markIn(linking, mark.end + 1, clause.end, 'so')
  if (so) return tie('response', [mark, so], stretch(linking, mark.end, so.start), stretch(linking, so.end, clause.end))
  if (!isHead) return tie('response', [mark], named, stretch(linking, clause.start, mark.start))
  return tie('response', [mark], named, last ?? next)
}

/** 作為對 A 的回應，B; B，作為對 A 的報復. */
function ofNamedAnswer(linking: Linking, mark: Mark): readonly Tie[] {
  const { clause } = linking.read
  const noun = marksOf(linking, 'answer').findLast(({ start }) => start > mark.end)
  const to = markIn(linking, mark.end, clause.end, 'to')
  if (!noun || !to || to.start > mark.end + 1) return []
  const [last, next] = [beside(linking, -1), beside(linking, 1)]
  const rest = stretch(linking, noun.end, clause.end)
  const isHead = mark.start - clause.start < LEAD
  const own = isHead ? null : stretch(linking, clause.start, mark.start)
  const de = clause.tokens.find(({ start, end }) => end === noun.start && start === noun.start - 1)
  const end = (rolesOf(de) & ROLE.de) !== 0 ? noun.start - 1 : noun.start
  return tie('response', [mark, noun], stretch(linking, to.end, end), own ?? rest ?? next ?? last)
}
