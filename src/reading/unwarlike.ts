import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 水位上漲，進入最高警戒: forces and authorities that stand ready against nature threaten nobody. */
function isAgainstNature({ sets, text, sentence }: Scene, trigger: Trigger): boolean {
  if (!sets.alerts.has(trigger.sense.frame.frame)) return false
  return sets.nature.standIn(text.clean, sentence.start, sentence.end)
}

/** 兩岸班機飛越海峽中線, 候鳥飛越海峽, 油輪穿越海峽: what carries people and goods, and what swims or flies by itself, intrudes on nobody. */
function isTraffic({ sets, text }: Scene, { tokens, start }: Clause, trigger: Trigger): boolean {
  const { frame } = trigger.sense.frame
  if (!sets.passing.has(frame)) return false
  const until = (tokens[firstOf(trigger)] as Token).start
  return (
    sets.traffic.standIn(text.clean, start, until) ||
    (sets.transit.has(frame) && sets.merchantmen.standIn(text.clean, start, until))
  )
}

/** 電動車大舉進攻 B 市場, 影集攻占 B 收視排行榜: what is won is a market or an audience. */
function isOfMarket({ sets, text }: Scene, { tokens, end }: Clause, { verb, sense }: Trigger): boolean {
  if (sense.frame.type !== 'ASSAULT') return false
  const token = tokens[verb] as Token
  return sets.conquering.has(token.word?.form ?? '') && sets.commerce.standIn(text.clean, token.end, end)
}

/** 警方增派警力戒備遊行: policemen in their own towns, far from any border, are set in motion against no state. */
function isPolicing({ sets, text }: Scene, { tokens, start, end, mentions }: Clause, trigger: Trigger): boolean {
  if (!sets.policing.has(trigger.sense.frame.frame)) return false
  const verb = tokens[trigger.verb] as Token
  if (!sets.police.standIn(text.clean, start, verb.start) || sets.borderland.standIn(text.clean, start, end))
    return false
  return mentions.every(({ mention }) => mention.codes.every((code) => mentions[0]?.mention.codes.includes(code)))
}

/** What is told in the words of war and is none. */
export const isUnwarlike = (scene: Scene, clause: Clause, trigger: Trigger): boolean =>
  isAgainstNature(scene, trigger) ||
  isTraffic(scene, clause, trigger) ||
  isOfMarket(scene, clause, trigger) ||
  isPolicing(scene, clause, trigger)
