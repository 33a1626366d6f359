import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** A 制裁 B 只會適得其反; A 與 B 結盟，談何容易: a verdict behind an act that has no time, and no sign that it has been done, is on an idea. */
export function isMooted({ sets, text, clauses }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, from, to, end, index } = clause
  const { kind, sense, verb } = trigger
  if (kind === 'nominal' || sense.roles === 'content') return false
  const behind = (tokens[lastOf(trigger)] as Token).end
  const next = clauses[index + 1]
  const isAlone = next !== undefined && !next.mentions.length && sets.verdicts.startAt(text.clean, next.start)
  if (!isAlone && !sets.verdicts.standIn(text.clean, behind, end)) return false
  if (verb + 1 < to && rolesOf(tokens[verb + 1]) & ROLE.de) return false
  return !hasRole(tokens, from, to, ROLE.aspect) && !tokens.slice(from, to).some(({ time }) => time !== null)
}
