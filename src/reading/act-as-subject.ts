import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

const OPENS = ROLE.but | ROLE.also | ROLE.say
const GOES_ON = ROLE.aspect | ROLE.adverb | ROLE.predicted | ROLE.future | ROLE.obligation | ROLE.negation

/** Acts whose verbs are names of measures and deeds as well (制裁, 軍演). */
const DEEDS: ReadonlySet<string> = new Set(['SANCTION', 'ASSAULT', 'COERCE', 'MOBILIZE'])

/** 惟制裁仍可能加劇困境: at the head of its clause, with another verb behind its adverbs, the act is what is spoken of. */
export function isItsSubject(clause: Clause, { kind, verb, sense }: Trigger): boolean {
  if (kind !== 'verb' || !DEEDS.has(sense.frame.type)) return false
  const { tokens, from, to } = clause
  const [before, word] = [tokens[verb - 1], (tokens[verb] as Token).word]
  if (verb > from && !(rolesOf(before) & OPENS)) return false
  // 護航不是免費的午餐: it is judged.
  const [next, second] = [tokens[verb + 1], tokens[verb + 2]]
  const judged = next && rolesOf(next) & ROLE.negation ? second : next
  if (judged?.glue === 0 && verb + 1 < to && rolesOf(judged) & ROLE.copula) return true
  if (!word?.nominals.length) return false
  let says = false
  for (let i = verb + 1; i < to; i++) {
    const token = tokens[i] as Token
    const goesOn = (rolesOf(token) & GOES_ON) !== 0
    if (says && !goesOn) return (token.kinds & KIND.act) !== 0 || (rolesOf(token) & ROLE.governs) !== 0
    if (!goesOn || token.glue > 0) return false
    says = true
  }
  return false
}
