import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { type Clause, rolesOf } from './clause.ts'
import { Phrases } from './phrases.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** True for what one only works toward, or goes without: 正努力成為 B 的一員, 未經協商. */
export function isStrivenFor({ text }: Scene, { tokens, from }: Clause, trigger: Trigger): boolean {
  for (let i = firstOf(trigger) - 1; i >= from; i--) {
    const token = tokens[i] as Token
    // 設法說服 B: to try to move somebody is to ask him.
    // 對 B 打擊走私的努力表示讚賞: behind 的 it is a noun.
    if (token.cues & CUE.striving)
      return trigger.sense.frame.type !== 'REQUEST' && !(token.glue === 0 && rolesOf(entry(tokens, i - 1)) & ROLE.de)
    if (token.cues & CUE.without) return true
    // 致力於止戰、勸和: what is listed there as well.
    if (token.kinds & KIND.party || (rolesOf(token) && !LISTS.is(text.clean, token.start, token.end))) return false
    if (i === firstOf(trigger) - 1 && !LISTS.startAt(text.clean, (tokens[i + 1] as Token).start - 1)) return false
  }
  return false
}

const LISTS = new Phrases('、')
