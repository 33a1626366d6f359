import type { Span } from '../text/span.ts'
import { FOLLOWS, numeralAt, startsNumber } from './time-numbers.ts'
import type { TimePack } from './time-pack.ts'
import { PAST, STRONG, WEAK } from './time-resolve.ts'

/**
 * What the clause says about a time in it: bits WEAK, STRONG (the time lies ahead) and PAST (it lies behind).
 * Behind the time only what comes before a verb of saying or meeting counts: in 5日表示将… the 5th is when it was said.
 */
export function moodOf(text: string, pack: TimePack, clause: Span, time: Span): number {
  let mood = marksIn(text, pack, clause.start, time.start, false) | marksIn(text, pack, time.end, clause.end, true)
  if ((text.startsWith('之前', clause.end - 2) || text.startsWith('之前', clause.end - 3)) && (mood & PAST) === 0)
    mood |= WEAK
  return (mood & PAST) === 0 ? mood : mood & ~WEAK
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
