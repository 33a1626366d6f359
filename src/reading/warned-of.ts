import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import type { Clause } from './clause.ts'
import { rolesOf } from './clause.ts'
import { subjectIn } from './doer.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/**
 * A 警告，B 再埋地雷，就中止協議; A 警告 B，再闖領空將開火: what the one who is warned would do again, or dares to, needs no word of condition
 * where what would follow stands behind it. The token of the word, or −1.
 */
export function warnedOf(scene: Scene, clause: Clause): number {
  const { carry, clauses, sets, text } = scene
  const { warner } = carry
  if (!warner || carry.observer || carry.hypothetical) return -1
  const { tokens, from, to } = clause
  for (let i = from; i < to; i++) {
    if (!sets.daring.startAt(text.clean, (tokens[i] as Token).start)) continue
    const who = subjectIn(clause, from, i)?.mention
    const isOther = who ? who.codes.length > 0 && !who.codes.some((code) => warner.codes.includes(code)) : i === from
    const next = entry(clauses, clause.index + 1)
    return isOther && (follows(scene, clause, i + 1) || (next && follows(scene, next, next.from))) ? i : -1
  }
  return -1
}

/** A word for what follows stands in the clause, from this token on. */
function follows({ sets }: Scene, { tokens, to }: Clause, from: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token
    if (rolesOf(token) & ROLE.future || sets.consequent.has(token.word?.form ?? '')) return true
  }
  return false
}
