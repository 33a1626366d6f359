import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/** 可以中止專利, 有權扣押: what somebody is able or free to do is not done. */
export function isAble({ sets, text }: Scene, clause: Clause, until: number): boolean {
  const { clean } = text
  if (sets.ability.standIn(clean, clause.start, (clause.tokens[until] as Token).start)) return true
  for (let i = clause.from; i <= until; i++) {
    const { start, end, glue } = clause.tokens[i] as Token
    if (i < until && end - start === 1 && sets.can.startAt(clean, start)) return true
    // No word of the lexicon covers it.
    if (i > clause.from && glue === 1 && sets.can.startAt(clean, start - 1)) return true
  }
  return false
}
