import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { type Clause, cuesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** How many tokens before an act the word may stand by which one faces it. */
const FACED = 2

/** 面對 A 侵略政策, 應對 A 的施壓: what one meets with is an act of the one right behind, and no news. */
export function isFaced(_: Scene, { tokens, from, mentions }: Clause, trigger: Trigger): boolean {
  const first = firstOf(trigger)
  // 面對引渡要求: so it is where nobody is named.
  const near = tokens.slice(Math.max(from, first - FACED), first)
  const faces = near.findLastIndex(({ cues }) => cues & CUE.facing)
  if (faces >= 0 && near.slice(faces + 1).every(({ kinds, glue }) => kinds & KIND.act && glue === 0)) return true
  const held = mentions.findLast(({ mention }) => mention.last <= first)?.mention
  if (!held || held.first <= from || first - held.last > (held.modifies ? 1 : 0)) return false
  return (cuesOf(tokens[held.first - 1]) & CUE.facing) !== 0
}
