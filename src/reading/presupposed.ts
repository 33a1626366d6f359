import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Trigger } from './trigger.ts'

/** What somebody has suffered from another. */
const SUFFERED: ReadonlySet<string> = new Set(['COERCE', 'SANCTION', 'ASSAULT'])

/**
 * 要求釋放被 A 扣押的 B 船員: whom the demand is about is told by what A has done to him. Both must be named, and the passive must stand
 * behind the demand.
 */
export function isPresupposed({ tokens, passive, mentions, to }: Clause, trigger: Trigger): boolean {
  const { verb, sense, kind } = trigger
  if (!SUFFERED.has(sense.frame.type) || kind === 'nominal' || passive < 0 || passive > verb) return false
  const de = verb + 1
  if (de >= to || !(rolesOf(tokens[de]) & ROLE.de)) return false
  const by = mentions.find(({ mark, mention }) => mark === 'by' && mention.first > passive && mention.last <= verb)
  const head = mentions.find(({ mark, mention }) => mark === 'free' && mention.first > de)
  return !!by && !!head && isActor(head.mention) && !head.mention.codes.some((code) => by.mention.codes.includes(code))
}
