import { KIND } from '../lexicon/kinds.ts'
import { type Clause, hasKind } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** B 船不顧 A 勸阻，闖入…: what is flouted in a clause only says how the deed of the next one was done. */
export function isManner({ sets, clauses }: Scene, { index }: Clause, { sense, kind }: Trigger): boolean {
  if (kind !== 'pair' || !sets.flouting.has(sense.frame.frame)) return false
  const next = clauses[index + 1]
  if (!next || !hasKind(next, KIND.act)) return false
  return !next.mentions.some(({ mark, mention }) => mark === 'free' && mention.first === next.from)
}
