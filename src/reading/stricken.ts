import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/**
 * 強震重創 A, A 遭颶風侵襲, A 發生饑荒: notes whom a disaster has struck, whom others then help without naming him. Nobody where the clause tells of
 * an act, or names no state or more than one.
 */
export function noteStricken({ sets, text, discourse }: Scene, clause: Clause, tellsAct: boolean): void {
  if (tellsAct || !sets.disasters.standIn(text.clean, clause.start, clause.end)) return
  const codes = [...new Set(clause.mentions.flatMap(({ mention }) => mention.codes))]
  const [only] = codes
  if (codes.length === 1 && only && discourse.states.has(only))
    discourse.aided = { codes, sentence: discourse.sentence }
}

/** 受颱風影響，A 航空取消往返 B 的航班: what a storm, a fault or a strike stops is not stopped by one state against another. */
export function isGrounded({ sets, text, clauses }: Scene, clause: Clause, { verb, sense }: Trigger): boolean {
  if (!sets.carried.has(sense.frame.frame)) return false
  const [from, to] = [clauses[0]?.start ?? clause.start, (clause.tokens[verb] as Token).start]
  return sets.hindrances.standIn(text.clean, from, to)
}
