import { type Party, partnerOf } from './discourse.ts'
import { isActor } from './doer.ts'
import { type Filled, type Filling, others, partyOf, result } from './filling.ts'

/** How many tokens at the head of a clause hold the word for what is got in return (並以此換取). */
const HEAD = 3

/**
 * 釋放三人，以換取 B 放寬制裁: what names nobody is done to the one of whom the next clause says what he gives in return. Null where it says
 * so of nobody else.
 */
export function fillExchange(f: Filling, self: Party): Filled | null {
  const [next] = f.following
  if (!next) return null
  const { tokens, from, to, mentions } = next
  const at = tokens.findIndex(({ word }, i) => i >= from && i < to && f.exchanges.has(word?.form ?? ''))
  if (at < 0 || at >= from + HEAD) return null
  const named = mentions.find(({ mark, mention }) => mark === 'free' && mention.first > at && isActor(mention))
  const giver = named ? others(named.mention, self) : null
  // A與B達成協議，A 將放人，以換取 C 人: of two who have just come to terms the other one gives.
  const partner = partnerOf(f.discourse, self.codes)
  if (partner && giver && !giver.codes.some((code) => partner.includes(code))) return null
  return giver && result(f, self, partyOf(giver), 'exchange', [giver])
}
