import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindIn, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/**
 * 對從 B 進口的汽車加稅, 停辦 C 公司飛往 B 的航班: from or to where things come or go, before the 的 of the thing, says which ones are meant and
 * tells of no trade and no journey.
 */
export function isOfGoods({ sets, text }: Scene, { tokens, from, to, mentions }: Clause, trigger: Trigger): boolean {
  const last = lastOf(trigger)
  const place = mentions.find(({ mention }) => mention.last === last || mention.first === last + 1)?.mention
  if (!place) return false
  const { frame } = trigger.sense
  // 赴 B 旅客, 赴 B 預警: who goes, and what is said of going there.
  const goes = place.first === last + 1 || place.bound
  if (goes && sets.journeys.has(frame.frame) && sets.travels.startAt(text.clean, place.end)) return true
  const isFrom = place.last === last
  const de = isFrom ? last + 1 : place.last
  // 從 B 進口的: behind the 的 stands the thing.
  if (de + 1 >= to || !(rolesOf(tokens[de]) & ROLE.de) || mentions.some(({ mention }) => mention.first === de + 1))
    return false
  if (isFrom)
    return (
      place.first > from &&
      TRADES.has(frame.type) &&
      sets.starting.has((tokens[place.first - 1] as Token).word?.form ?? '')
    )
  return sets.journeys.has(frame.frame) && hasKindIn(tokens, from, trigger.verb, KIND.act)
}

/** What somebody does who buys, or lets goods in. */
const TRADES: ReadonlySet<string> = new Set(['COOPERATE', 'CONCEDE', 'AID'])
