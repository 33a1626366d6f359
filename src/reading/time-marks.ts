import type { Span } from '../text/span.ts'
import type { TimeSentence } from './time-mention.ts'
import { FOLLOWS, numeralAt, startsNumber } from './time-numbers.ts'
import type { TimePack } from './time-pack.ts'
import { PAST, STRONG, WEAK } from './time-resolve.ts'

/**
 * What the clause says about a time in it: bits WEAK, STRONG (the time lies ahead) and PAST (it lies behind).
 * Behind the time only what comes before a verb of saying or meeting counts: in 5日表示将… the 5th is when it was said.
 */
function moodOf(text: string, pack: TimePack, clause: Span, time: Span): number {
  let mood = marksIn(text, pack, clause.start, time.start, false) | marksIn(text, pack, time.end, clause.end, true)
  if ((text.startsWith('之前', clause.end - 2) || text.startsWith('之前', clause.end - 3)) && (mood & PAST) === 0)
    mood |= WEAK
  return (mood & PAST) === 0 ? mood : mood & ~WEAK
}

/** What the clause of a time says of it; of the clause behind one that stands alone (週五，A 將訪 B) the bits of `looksOn`. */
export function moodIn(
  text: string,
  pack: TimePack,
  sentence: TimeSentence | undefined,
  time: Span,
  looksOn: number,
): number {
  if (sentence === undefined) return moodOf(text, pack, { start: 0, end: text.length }, time)
  const { clauses } = sentence
  const index = clauses.findLastIndex((clause) => clause.start <= time.start && time.start < clause.end)
  const own: Span = clauses[index] ?? sentence
  const said = moodOf(text, pack, own, time)
  const next = looksOn && time.start - own.start <= 1 && own.end - time.end <= 1 ? clauses[index + 1] : undefined
  if (next === undefined) return said
  const all = said | (moodOf(text, pack, next, { start: next.start, end: next.start }) & looksOn)
  return (all & PAST) === 0 ? all : all & ~WEAK
}

/** A number that no unit of time follows. */
function isCountAt(text: string, at: number): boolean {
  if (!startsNumber(text.charCodeAt(at))) return false
  return FOLLOWS[text.charCodeAt(numeralAt(text, at).end)] === 0
}

function marksIn(text: string, pack: TimePack, from: number, to: number, stops: boolean): number {
  let mood = 0
  for (let at = from; at < to; at++) {
    if (((pack.classes[text.charCodeAt(at)] as number) & 2) === 0) continue
    const word = pack.marks.at(text, at)
    if (word === null) continue
    // 週一將12名漁民移交: before a number of things 將 brings an object forward.
    if (word.form === '将' && isCountAt(text, at + 1)) continue
    if (word.kind === 'strong') mood |= STRONG
    else if (word.kind === 'weak') mood |= WEAK
    else if (word.kind === 'past') mood |= PAST
    else if (stops) {
      if (word.kind === 'speech' || word.kind === 'pledge') return mood
    } else if (word.kind === 'pledge') mood |= STRONG
    at += word.form.length - 1
  }
  return mood
}
