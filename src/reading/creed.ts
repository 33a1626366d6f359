import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 恪守一個中國原則，反對台獨: who affirms the principle in a sentence says with it what it rules out, and refuses nobody anything. */
export function isOfCreed({ sets, text, sentence }: Scene, clause: Clause, { sense, verb }: Trigger): boolean {
  if (sense.frame.type !== 'REJECT' || clause.index === 0) return false
  if (!sets.ruledOut.standIn(text.clean, (clause.tokens[verb] as Token).end, clause.end)) return false
  return sets.creed.standIn(text.clean, sentence.start, clause.start)
}
