import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { isActor } from './doer.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/**
 * 就 A 扣押漁船一事, 對於 A 日前空襲 B 一事: who did what a coverb brings in and such a word closes; it was done. Null where nobody stands
 * right behind the coverb (就交換戰俘一事).
 */
export function matterOf({ sets }: Scene, clause: Clause, trigger: Trigger): Mention | null {
  const held = clause.mentions.find(
    ({ mark, mention }) =>
      isActor(mention) &&
      // 外界關切之 A 扣押漁船一事: what others say of it stands before.
      (mark === 'about' || mark === 'to' || (rolesOf(clause.tokens[mention.first - 1]) & ROLE.de) !== 0),
  )?.mention
  if (!held || held.modifies || held.last > firstOf(trigger)) return null
  const { tokens, to } = clause
  if (!tokens.slice(lastOf(trigger) + 1, to).some(({ word }) => sets.matters.has(word?.form ?? ''))) return null
  const between = tokens.slice(held.last, firstOf(trigger))
  return between.every(({ time, kinds, roles }) => time || !(kinds & KIND.act || roles & ROLE.de)) ? held : null
}
