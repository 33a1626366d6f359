import { CUE } from '../lexicon/cues.ts'
import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 電影講述 A 轟炸 B 的一夜: what a work of art tells of need not have happened; what witnesses tell of (難民講述…) has. */
export function isDepicted({ sets, text, sentence }: Scene, { tokens, from }: Clause, trigger: Trigger): boolean {
  const depicts = tokens.findIndex(({ cues }, i) => i >= from && i < firstOf(trigger) && (cues & CUE.depicting) !== 0)
  return depicts >= 0 && sets.works.standIn(text.clean, sentence.start, (tokens[depicts] as Token).start)
}
