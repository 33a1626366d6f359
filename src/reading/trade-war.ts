import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 貿易戰再度點燃戰火, 利用稀土反擊 B: in a war of trade or of words nobody is attacked. */
export function isTradeWar({ sets, text }: Scene, { tokens, start }: Clause, trigger: Trigger): boolean {
  if (trigger.sense.frame.type !== 'ASSAULT') return false
  return sets.tradeWars.standIn(text.clean, start, (tokens[firstOf(trigger)] as Token).start)
}
