import type { Span } from '../text/span.ts'
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

function marksIn(text: string, pack: TimePack, from: number, to: number, stops: boolean): number {
  let mood = 0
  for (let at = from; at < to; at++) {
    if (((pack.classes[text.charCodeAt(at)] as number) & 2) === 0) continue
    const word = pack.marks.at(text, at)
    if (word === null) continue
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
