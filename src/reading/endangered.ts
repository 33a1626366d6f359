import { KIND } from '../lexicon/kinds.ts'
import type { Clause } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 威脅區域和平, 威脅到 B 的安全: what is put in danger ends the clause, and nobody is told that anything will be done to him. */
export function isEndangered({ sets, text }: Scene, clause: Clause, { sense, kind, verb }: Trigger): boolean {
  if (sense.frame !== sets.threat || kind !== 'verb') return false
  for (let i = verb + 1; i < clause.to; i++) if ((clause.tokens[i] as Token).kinds & KIND.verb) return false
  return sets.endangered.end(text.clean, (clause.tokens[verb] as Token).end, trimmed(text.clean, clause).end)
}
