import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 不認為 A 會退出…, 不相信 A 將讓步: somebody does not expect what stands behind a verb of doubt and is still to come. */
export function isDoubted({ sets }: Scene, { tokens, from }: Clause, trigger: Trigger): boolean {
  const until = firstOf(trigger)
  const at = tokens.findIndex(({ word }, i) => i >= from && i < until && sets.doubting.has(word?.form ?? ''))
  return at >= 0 && hasRole(tokens, at + 1, until, ROLE.future | ROLE.predicted)
}
