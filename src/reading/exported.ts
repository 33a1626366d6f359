import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindIn, hasRole, type Mark } from './clause.ts'
import { type Filled, type Filling, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'

/**
 * B 輸美商品被加徵關稅, B 汽車出口 A 的關稅降至15%: a duty told from the side of who sells is that of where the goods go. Null for other acts, and
 * where it is not told who sells, or where to.
 */
export function fillExported(f: Filling): Filled | null {
  const { clause } = f
  if (!f.dutiable) return null
  const market = clause.mentions.find(({ mention }) => f.isMarket(mention))?.mention
  const seller = market && others(sellerBefore(clause, market), partyOf(market))
  if (!market || !seller) return null
  const own = { ...f, subjectRule: 'subject', subjectMention: market }
  return result(own, partyOf(market), partyOf(seller), 'object', [market, seller])
}

/** Who sells stands right before it, also behind 使, with nothing but goods between; 中國對輸往 A 的稀土課稅 is China's own. */
function sellerBefore({ tokens, mentions }: Clause, { first }: Mention): Mention | null {
  const stands = (mark: Mark) => mark === 'free' || mark === 'agent'
  const seller = mentions.findLast(({ mark, mention }) => stands(mark) && mention.last <= first)?.mention
  if (!seller || hasKindIn(tokens, seller.last, first - 1, KIND.verb)) return null
  return hasRole(tokens, seller.last, first - 1, COVERBS) ? null : seller
}

const COVERBS = ROLE['prep.to'] | ROLE['prep.ba'] | ROLE['prep.with'] | ROLE.announce | ROLE.say
