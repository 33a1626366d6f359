import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKind } from './clause.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** What one says of another is said, whatever it likens (稱之為侵略). */
const WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'AGREE'])

/** 形同對 B 宣戰, 稱為「封鎖」, 最接近開戰的舉動, 算是承認 B: what something is only like, or comes near to, has not been done. */
export function isLikened(clause: Clause, trigger: Trigger): boolean {
  if (!hasKind(clause, KIND.likening) || WORDS.has(trigger.sense.frame.type)) return false
  for (let i = firstOf(trigger) - 1; i >= clause.from; i--) {
    const { kinds, roles } = clause.tokens[i] as Token
    // 被 A 視為盟友的 B 制裁 C: as what he is seen who acts.
    if (roles & ROLE.de && clause.mentions.some(({ mark, mention }) => mark === 'free' && mention.first === i + 1))
      return false
    if (kinds & KIND.likening) return true
    if (kinds & KIND.verb) return false
  }
  return false
}
