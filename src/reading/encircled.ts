import type { Clause } from './clause.ts'
import { isActor } from './doer.ts'
import { type Filled, type Filling, NOBODY, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 環台軍演, 舉行圍島演習: the one right before the noun of a show of force, where the noun itself says that it is held around him. */
export function encircledIn({ sets, text }: Scene, clause: Clause, trigger: Trigger): Mention | null {
  if (trigger.sense.frame.type !== 'MOBILIZE') return null
  const { verb, noun } = trigger
  const found = clause.mentions.find(({ mention }) => mention.last === verb || mention.last === noun)?.mention
  if (!found || !isActor(found) || (clause.tokens[found.last] as Token).glue > 0) return null
  const isAround = sets.around.some((word) => text.clean.endsWith(word, found.start))
  return isAround ? found : null
}

/** Who alone holds shows of force around him, as the pack knows it; null where nobody does. */
export function encircledBy({ sets }: Scene, encircled: Mention | null): string | null {
  const [code, ...more] = encircled?.codes ?? []
  return code !== undefined && more.length === 0 ? (sets.aroundBy.get(code) ?? null) : null
}

/** Around him it is held, so he is its target and never its source; null where nobody is encircled. */
export function fillEncircled(f: Filling): Filled | null {
  if (!f.encircled) return null
  const isOther = f.subject !== null && others(f.encircled, f.subject) !== null
  const filling = isOther ? f : { ...f, subject: null, subjectMention: null, subjectRule: 'unknown' }
  return result(filling, filling.subject ?? NOBODY, partyOf(f.encircled), 'around', [f.encircled])
}
