import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKind, hasRole, rolesOf } from './clause.ts'
import { isPresupposed } from './presupposed.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** How far behind the verb, in tokens, the 的 may stand that makes it describe a noun (部署在 B 的飛彈). */
const REACH = 4

/**
 * 遭 A 關押的囚犯, 部署在 B 的飛彈: a verb of holding, keeping or standing before 的 says what somebody or something is, not what was
 * done; unless it says when, that it has been done, or to whose people (遭 A 關押的 B 記者).
 */
export function isStanding({ sets, text }: Scene, clause: Clause, trigger: Trigger): boolean {
  const { tokens, to } = clause
  const verb = tokens[trigger.verb] as Token
  const form = verb.word?.form ?? ''
  if (sets.holding.has(form))
    return sets.now.standIn(text.clean, clause.start, verb.start) && !hasKind(clause, KIND.perfect)
  if (isUnderMeasure(clause, trigger) || isOwed(clause, trigger)) return true
  if (!sets.standing.has(form)) return false
  if (saysWhen(clause, trigger.verb)) return false
  const next = tokens[trigger.verb + 1]
  if (!next || trigger.verb + 1 >= to) return false
  if (rolesOf(next) & ROLE.de) return next.glue === 0 && !isPresupposed(clause, trigger)
  if (actsOn(clause, trigger)) return false
  const isAt = clause.mentions.some(({ mention, mark }) => mark === 'at' && mention.first > trigger.verb)
  if (!isAt && !sets.standingIn.has(verb.word?.form ?? '')) return false
  for (let i = trigger.verb + 1; i < to && i <= trigger.verb + REACH; i++) {
    if (rolesOf(tokens[i]) & ROLE.de) return i + 1 < to
  }
  return false
}

/** 受制裁的銀行家: right between the mark of suffering and 的, a measure of nobody's says who somebody is. */
function isUnderMeasure({ tokens, from, to }: Clause, { verb, sense, noun }: Trigger): boolean {
  if (sense.frame.type !== 'SANCTION' || noun >= 0 || verb <= from || verb + 1 >= to) return false
  return (rolesOf(tokens[verb - 1]) & ROLE['prep.by']) !== 0 && (rolesOf(tokens[verb + 1]) & ROLE.de) !== 0
}

/** 資產應繼續被凍結: a measure of nobody's that ought to be, or to last, is wanted. */
function isOwed({ tokens, mentions, from, passive }: Clause, { verb, sense }: Trigger): boolean {
  if (sense.frame.type !== 'SANCTION' || passive <= from || passive > verb) return false
  return hasRole(tokens, from, passive, ROLE.obligation) && !mentions.some(({ mark }) => mark === 'by')
}

/** A 凍結在 C 的席位: right behind the one of whom the clause speaks the verb has the noun for its object. */
function actsOn({ mentions, from }: Clause, { verb, noun }: Trigger): boolean {
  const [lead] = mentions
  return noun > verb && lead?.mark === 'free' && lead.mention.first === from && lead.mention.last === verb
}

/** A time or a sign of the past or the future between the verb before and this one. */
function saysWhen({ tokens, from }: Clause, verb: number): boolean {
  for (let i = verb - 1; i >= from; i--) {
    const token = tokens[i] as Token
    if (token.time || rolesOf(token) & (ROLE.aspect | ROLE.future)) return true
    if (token.kinds & KIND.act) return false
  }
  return false
}
