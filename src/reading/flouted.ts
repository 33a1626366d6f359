import { KIND } from '../lexicon/kinds.ts'
import { type Clause, hasKind } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** B 船不顧 A 勸阻，闖入…: what is flouted in a clause only says how the deed of the next one was done. */
export function isManner(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const { sets, clauses } = scene
  const { kind, sense } = trigger
  const isFlouting = kind === 'pair' && sets.flouting.has(sense.frame.frame)
  if (!isFlouting && !isNotHeeded(scene, clause, trigger)) return false
  const { index } = clause
  const next = clauses[index + 1]
  if (!next || !hasKind(next, KIND.act)) return false
  return !next.mentions.some(({ mark, mention }) => mark === 'free' && mention.first === next.from)
}

/** Acts of words. */
const WORDS: ReadonlySet<string> = new Set(['THREATEN', 'ACCUSE', 'REQUEST', 'REJECT'])

/** 無視 B 多次警告: what B has said is not heeded, and nothing that the subject says. */
function isNotHeeded({ sets, text }: Scene, { tokens, start }: Clause, trigger: Trigger): boolean {
  if (!WORDS.has(trigger.sense.frame.type)) return false
  return sets.defying.standIn(text.clean, start, (tokens[firstOf(trigger)] as Token).start)
}
