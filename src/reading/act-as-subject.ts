import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

const OPENS = ROLE.but | ROLE.also | ROLE.say
const GOES_ON = ROLE.aspect | ROLE.adverb | ROLE.predicted | ROLE.future | ROLE.obligation | ROLE.negation

/** Acts whose verbs are names of measures and deeds as well (制裁, 軍演). */
const DEEDS: ReadonlySet<string> = new Set(['SANCTION', 'ASSAULT', 'COERCE', 'MOBILIZE'])

/** A 在 B 的投資正成為…: what goes on between two, of which the copula says something. */
function isSpokenOf({ tokens, from, to }: Clause, noun: number): boolean {
  if (noun <= from || !(rolesOf(tokens[noun - 1]) & ROLE.de)) return false
  for (let i = noun + 1; i < to; i++) {
    if (rolesOf(tokens[i]) & ROLE.copula) return true
    if (!(rolesOf(tokens[i]) & GOES_ON) || (tokens[i] as Token).glue > 0) return false
  }
  return false
}

/** 拒絕為 B 公民發放簽證: with those for whom right behind it, 為 is the coverb. */
const isCopula = ({ tokens, mentions }: Clause, i: number): boolean =>
  (rolesOf(tokens[i]) & ROLE.copula) !== 0 &&
  !mentions.some(({ mark, mention }) => mark === 'for' && mention.first === i + 1)

/** 惟制裁仍可能加劇困境: at the head of its clause, with another verb behind its adverbs, the act is what is spoken of. */
export function isItsSubject(clause: Clause, { kind, verb, noun, sense }: Trigger): boolean {
  const { tokens, from, to } = clause
  if (kind === 'nominal') return sense.frame.type === 'COOPERATE' && isSpokenOf(clause, verb)
  const behind = tokens[noun + 1]
  // 重啟會談成為焦點: so is the act with its noun.
  if (kind === 'pair' && verb === from && noun + 1 < to && behind?.glue === 0)
    return (rolesOf(behind) & ROLE.copula) !== 0 && (behind.kinds & KIND.act) !== 0
  // 出口管制不是禁止出口: what a measure is said to be.
  if (kind === 'pair' && DEEDS.has(sense.frame.type) && noun > verb + 1 && tokens[verb + 1]?.glue === 0)
    return isCopula(clause, verb + 1)
  // 對 B 採取軍事行動為 C 開創了先例: behind 為 stands what it brought about, and who did it is not told.
  if (kind === 'pair' && DEEDS.has(sense.frame.type) && behind?.glue === 0 && rolesOf(tokens[from]) & ROLE['prep.to'])
    return noun + 1 < to && (rolesOf(behind) & ROLE['prep.for']) !== 0
  if (kind !== 'verb' || !DEEDS.has(sense.frame.type)) return false
  const [before, word] = [tokens[verb - 1], (tokens[verb] as Token).word]
  // A 的出口管制不是…: so it may be with whose it is.
  if (verb > from && !(rolesOf(before) & (OPENS | ROLE.de))) return false
  // 護航不是免費的午餐: it is judged.
  const [next, second] = [tokens[verb + 1], tokens[verb + 2]]
  const judged = next && rolesOf(next) & ROLE.negation ? second : next
  if (judged?.glue === 0 && verb + 1 < to && rolesOf(judged) & ROLE.copula) return true
  if (!word?.nominals.length || rolesOf(before) & ROLE.de) return false
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
