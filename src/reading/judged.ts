import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** 稱這些指控惡意且毫無根據: the word that is pointed at is what is judged, and is no word of the one who judges. */
export function isJudged({ sets, text }: Scene, clause: Clause, trigger: Trigger, later: readonly Trigger[]): boolean {
  if (trigger.kind !== 'verb' || !later.some(({ sense }) => sets.belying.has(sense.frame.frame))) return false
  const { start } = clause.tokens[trigger.verb] as Token
  return [1, 2].some((length) => sets.determiners.has(text.clean.slice(start - length, start)))
}
