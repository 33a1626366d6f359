import { KIND } from '../lexicon/kinds.ts'
import type { Clause } from './clause.ts'
import type { Filled } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

const NOUNS = KIND.act | KIND.nominal | KIND.pairNoun

/** A 則保證，…須先徵詢 B 方意見: he with whom one has just had to do is named in what is promised; 凍結援助承諾 only holds the noun. */
export function isPromisedTo(
  { clauses, sets }: Scene,
  { tokens, to, index }: Clause,
  { sense, kind, verb }: Trigger,
  { target }: Pick<Filled, 'target'>,
): boolean {
  if (
    sense.roles !== 'promise' ||
    sets.consent.has(sense.frame.frame) ||
    kind !== 'verb' ||
    verb !== to - 1 ||
    !target.codes.length
  )
    return false
  if ((tokens[verb - 1]?.kinds ?? 0) & NOUNS) return false
  const named = target.codes.join()
  return clauses.slice(index + 1).some(({ mentions }) => mentions.some(({ mention }) => mention.codes.join() === named))
}
