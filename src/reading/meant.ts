import { entry } from '../text/entry.ts'
import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** What one says is said, whatever for. */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'PROTEST', 'THREATEN'])

/** A free mention stands in a clause before `to`. */
const namesBefore = ({ mentions }: Clause, to: number): boolean =>
  mentions.some(({ mark, mention }) => mark === 'free' && mention.last <= to)

/** 協議旨在協助 A，支援其軍隊，同時保護僑民: what goes on behind what something is meant for, with no subject of its own, is meant as well. */
export function isMeant({ sets, clauses }: Scene, clause: Clause, trigger: Trigger): boolean {
  if (SPOKEN.has(trigger.sense.frame.type) || namesBefore(clause, firstOf(trigger))) return false
  for (let i = clause.index - 1; i >= 0; i--) {
    const before = entry(clauses, i)
    if (!before) return false
    if (before.tokens.slice(before.from, before.to).some(({ word }) => sets.meant.has(word?.form ?? ''))) return true
    if (before.mentions[0]?.mark === 'free' && before.mentions[0].mention.first === before.from) return false
  }
  return false
}
