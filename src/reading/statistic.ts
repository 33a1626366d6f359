import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** What is counted over a time: dealings, not single deeds. */
const COUNTED: ReadonlySet<string> = new Set(['COOPERATE', 'AID'])

/** How far behind its noun the word of change begins at most, in units. */
const REACH = 8

/** 對 B 的採購減少三成, 降低對 B 的採購: how much of it there is grows or falls, and no single deed is told. */
export function isStatistic({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (trigger.kind !== 'nominal' || !COUNTED.has(trigger.sense.frame.type)) return false
  const { tokens, start, end } = clause
  const behind = (tokens[lastOf(trigger)] as Token).end
  if (sets.changes.standIn(text.clean, behind, Math.min(end, behind + REACH))) return true
  return sets.changes.standIn(text.clean, start, (tokens[firstOf(trigger)] as Token).start)
}
