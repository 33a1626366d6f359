import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** What is decided on the bill itself. */
const DECIDES: ReadonlySet<string> = new Set(['REJECT'])

/** How many tokens behind the act the 的 stands at most behind which the bill is named. */
const REACH = 6

/** 審議制裁 B 的法案, 制裁 B 的法案闖關失敗: a bill only says what it would have done, unless it is adopted. */
export function isBill({ sets, text }: Scene, { tokens, to, start, end }: Clause, trigger: Trigger): boolean {
  if (DECIDES.has(trigger.sense.frame.type)) return false
  const last = lastOf(trigger)
  for (let i = last + 1; i < to && i <= last + REACH; i++) {
    const token = tokens[i] as Token
    if (!(rolesOf(token) & ROLE.de) || !sets.bills.startAt(text.clean, token.end)) continue
    return !sets.adopting.standIn(text.clean, start, end)
  }
  return false
}
