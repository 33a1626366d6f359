import { isEarlier } from './dating.ts'
import type { TimeMention } from './time-mention.ts'

/** The time lies before the document's day, at the precision of its words. */
export const isPast = ({ when }: TimeMention, today: string | null): boolean =>
  when?.end != null && today !== null && isEarlier(when.end, today)
