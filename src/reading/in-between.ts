import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** 在和解與衝突之間擺盪: of two things between which somebody moves, and whose parties nobody names there, neither has happened. */
export function isInBetween(_: Scene, { tokens, from, to, mentions }: Clause, trigger: Trigger): boolean {
  const [first, last] = [firstOf(trigger), lastOf(trigger)]
  const end = tokens.findIndex(({ cues }, i) => i > last && i < to && (cues & CUE.between) !== 0)
  if (end < 0) return false
  const opens = findRole(tokens, from, first, ROLE['prep.at'])
  return opens >= 0 && !mentions.some(({ mention }) => mention.first > opens && mention.first < end)
}
