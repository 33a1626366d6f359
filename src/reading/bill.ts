import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { subjectIn } from './doer.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** What is decided on the bill itself. */
const DECIDES: ReadonlySet<string> = new Set(['REJECT'])

/** What is said of a bill as of any other deed. */
const JUDGES: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT'])

/** What stands between him who judges and his verb (也, 一再). */
const PASSED = ROLE.adverb | ROLE.also | ROLE.but

/** How many tokens behind the act the 的 stands at most behind which the bill is named. */
const REACH = 6

/** 審議制裁 B 的法案, 制裁 B 的法案闖關失敗: a bill only says what it would have done, unless it is adopted. */
export function isBill({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, to, start, end } = clause
  if (DECIDES.has(trigger.sense.frame.type)) return false
  const last = lastOf(trigger)
  for (let i = last + 1; i < to && i <= last + REACH; i++) {
    const token = tokens[i] as Token
    if (!(rolesOf(token) & ROLE.de) || !sets.bills.startAt(text.clean, token.end)) continue
    return !sets.adopting.standIn(text.clean, start, end) && !isJudged(clause, trigger, i + 1)
  }
  return false
}

/** A 批評 B 的法案: where he who is named right before judges, and the bill closes the clause, it is the bill that he judges. */
function isJudged(clause: Clause, { verb, sense }: Trigger, bill: number): boolean {
  const { tokens, from, to } = clause
  if (!JUDGES.has(sense.frame.type) || bill < to - 1) return false
  const subject = subjectIn(clause, from, verb)?.mention
  // Of a name that no word knows each sign may be a word.
  const isPassed = (token: Token) => !token.word || token.end - token.start === 1 || rolesOf(token) & PASSED
  // 發表聲明，批評 B 的法案: who judges was named in the clause before.
  return (!!subject || clause.index > 0) && tokens.slice(subject?.last ?? from, verb).every(isPassed)
}
