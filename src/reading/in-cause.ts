import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, type Marked, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** Whom a word of cause brings in and what follows is about (因 A 強闖使館); null where none is, or where he only modifies. */
export function causer({ sets }: Scene, clause: Clause): Mention | null {
  const held = clause.mentions.find(({ mark, mention }) => mark === 'about' && isActor(mention))?.mention
  if (!held || held.modifies || !sets.causes.has(clause.tokens[held.first - 1]?.word?.form ?? '')) return null
  return held
}

const WHEN_OR_HOW = ROLE.adverb | ROLE.aspect | ROLE.negation | ROLE.future

/**
 * A 因 B 士兵埋雷關閉口岸: at the end of a sentence whose subject stands before the word of cause, the act that closes it is the subject's,
 * where something that no act tells stands between.
 */
function isOutcome({ clauses }: Scene, clause: Clause, trigger: Trigger, held: Mention): boolean {
  const { tokens, mentions, index, to } = clause
  if (clauses.length > index + 1 || lastOf(trigger) !== to - 1) return false
  if (!mentions.some(({ mark, mention }) => mark === 'free' && mention.last < held.first && isActor(mention)))
    return false
  const first = firstOf(trigger)
  const isTold = ({ roles, time, end, start, glue }: Token, i: number) =>
    glue > 1 || (i < first && !time && !(roles & WHEN_OR_HOW) && end - start > 1)
  return tokens.slice(held.last, first + 1).some((token, k) => isTold(token, held.last + k))
}

/** 因 A 強闖使館, 由於 A 表示將對 B 加稅: what a word of cause brings in is done by the one right behind it, also what he says. */
export function inCause(scene: Scene, clause: Clause, trigger: Trigger): Mention | null {
  const { verb } = trigger
  const held = causer(scene, clause)
  if (!held || held.last > verb || isOutcome(scene, clause, trigger, held)) return null
  for (let i = held.last; i < verb; i++) {
    const token = clause.tokens[i] as Token
    if (rolesOf(token) & ROLE.de) return null
    if (token.kinds & KIND.verb && !(rolesOf(token) & (ROLE.say | ROLE.announce))) return null
  }
  const isOther = ({ mark, mention }: Marked) => mark === 'free' && mention.first >= held.last && mention.last <= verb
  return clause.mentions.some(isOther) ? null : held
}
