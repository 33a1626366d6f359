import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindIn, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Mention } from './mention.ts'
import { isPast } from './past.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** How many tokens may stand before whom the coverb brings in (就在 A…). */
const HEAD = 2

/**
 * 隨著 A 去年制裁 B，…; 就在 A 空襲了 B 的同一天，…: what a coverb brings in at the head of its clause is done by the one right behind it,
 * where the verb's own sign or a time that is past says that it has been done. Null elsewhere; of a place the time alone says only when.
 */
export function doneThen({ today }: Scene, clause: Clause, { kind, verb, noun }: Trigger): Mention | null {
  const { tokens, from, mentions } = clause
  const [held] = mentions
  if (!held || (held.mark !== 'about' && held.mark !== 'at') || kind === 'nominal' || (noun >= 0 && noun < verb))
    return null
  const { mention } = held
  if (!isActor(mention) || mention.modifies || mention.kind === 'capital' || mention.first > from + HEAD) return null
  if (mention.last > verb || hasKindIn(tokens, mention.last, verb, KIND.verb)) return null
  // 至於 A 聲稱 B 扣押了漁船: he only says so.
  if (mentions.some(({ mark, mention: next }) => mark === 'free' && next.first > mention.first && next.first < verb))
    return null
  const own = tokens[verb + 1] as Token | undefined
  if (own?.glue === 0 && rolesOf(own) & ROLE.aspect) return mention
  if (held.mark === 'at') return null
  return tokens.slice(mention.last, verb).some(({ time }) => time !== null && isPast(time, today)) ? mention : null
}
