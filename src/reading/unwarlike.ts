import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 水位上漲，進入最高警戒: forces and authorities that stand ready against nature threaten nobody. */
function isAgainstNature({ sets, text, sentence }: Scene, trigger: Trigger): boolean {
  if (!sets.alerts.has(trigger.sense.frame.frame)) return false
  return sets.nature.standIn(text.clean, sentence.start, sentence.end)
}

/** 兩岸班機飛越海峽中線, 候鳥飛越海峽: what carries people, and what swims or flies by itself, intrudes on nobody. */
function isTraffic({ sets, text }: Scene, { tokens, start }: Clause, trigger: Trigger): boolean {
  if (!sets.passing.has(trigger.sense.frame.frame)) return false
  return sets.traffic.standIn(text.clean, start, (tokens[firstOf(trigger)] as Token).start)
}

/** 電動車大舉進攻 B 市場, 影集攻占 B 收視排行榜: what is won is a market or an audience. */
function isOfMarket({ sets, text }: Scene, { tokens, end }: Clause, { verb, sense }: Trigger): boolean {
  if (sense.frame.type !== 'ASSAULT') return false
  const token = tokens[verb] as Token
  return sets.conquering.has(token.word?.form ?? '') && sets.commerce.standIn(text.clean, token.end, end)
}

/** What is told in the words of war and is none. */
export const isUnwarlike = (scene: Scene, clause: Clause, trigger: Trigger): boolean =>
  isAgainstNature(scene, trigger) || isTraffic(scene, clause, trigger) || isOfMarket(scene, clause, trigger)
