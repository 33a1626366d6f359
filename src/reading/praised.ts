import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** 高度評價 B 提出的倡議, 感謝 B 提供的支持: what is thanked or praised stands before the 的 of its noun, and is only named. */
export function isPraised({ sets }: Scene, { tokens, from }: Clause, { sense, verb, noun }: Trigger): boolean {
  if (
    noun <= verb ||
    !(sense.frame.type === 'REQUEST' || sets.backing.has(sense.frame.frame)) ||
    !hasRole(tokens, verb + 1, noun, ROLE.de)
  )
    return false
  return tokens.slice(from, verb).some(({ word }) => word?.verbs.some(({ frame }) => frame.type === 'SUPPORT') === true)
}
