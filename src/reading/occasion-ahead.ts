import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { isEarlier } from './dating.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** How many tokens the one who is met may take. */
const OBJECT = 6

/** 與 B 會面時將談及邊界: what will be done at a meeting is still to come, and so is the meeting; null where nothing says so. */
export function byOccasion(
  { sets, text, today }: Scene,
  clause: Clause,
  trigger: Trigger,
  when: When | null,
): StatusFound | null {
  if (trigger.sense.frame.type !== 'CONSULT') return null
  // 上週訪問 B 期間將信交給總統: of a meeting that is over 將 brings forward what was given.
  if (when?.end && today && isEarlier(when.end, today)) return null
  const { tokens, to, ba, start } = clause
  const last = lastOf(trigger)
  for (let i = last + 1; i < to && i <= last + OBJECT; i++) {
    if (!sets.frameEnd.end(text.clean, start, (tokens[i] as Token).end)) continue
    const next = i + 1
    const isAhead = next < to && next !== ba && tokens[next]?.glue === 0 && rolesOf(tokens[next]) & ROLE.future
    return isAhead ? { status: 'scheduled', by: next } : null
  }
  return null
}
