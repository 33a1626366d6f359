import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** What those stay away from who play, and what they ask for, is told of them, too. */
const TOLD: ReadonlySet<string> = new Set(['REJECT', 'PROTEST', 'REQUEST'])

/** A 女排擊退 B, A 教練批評 B: what players, teams and those who look on do to each other is a game. */
export function isPlayed(_: Scene, { tokens, from, passive }: Clause, trigger: Trigger): boolean {
  const { frame, roles } = trigger.sense
  // 女足訪問 B: where a team is sent.
  if (passive >= 0 || TOLD.has(frame.type) || (frame.type === 'CONSULT' && roles === 'goal')) return false
  for (let i = from, until = firstOf(trigger); i < until; i++) {
    const { cues } = tokens[i] as Token
    // 對選手實施禁令, 准許選手入境: with whom something is done does not do it.
    if (cues & CUE.playing) return !tokens.slice(from, i).some((token) => rolesOf(token) & WITH_WHOM)
  }
  return false
}

const WITH_WHOM = ROLE['prep.to'] | ROLE['prep.ba'] | ROLE['prep.for'] | ROLE['prep.about']
