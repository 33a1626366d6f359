import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { trimmed } from './drafting.ts'
import { HELD_OUT } from './recast.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** How many tokens may stand before the word that opens the alternative (並稱否則…). */
const LATE = 2

/**
 * A 要求 B 撤軍，否則將動武: what A holds out to B, should B not do what it was just asked, is a threat. Null where nobody was asked in
 * this sentence, or where nothing hostile is held out.
 */
export function ultimatumIn(
  { sets, text, carry, discourse, confirmsOnly }: Scene,
  clause: Clause,
  triggers: readonly Trigger[],
  drafts: readonly Draft[],
): Draft | null {
  const frame = sets.threat
  const asked = drafts.at(-1)
  if (!frame || asked?.frame.type !== 'REQUEST' || asked.sentence !== discourse.sentence || carry.observer) return null
  if (!asked.source.codes.length || !asked.target.codes.length || asked.status === 'denied') return null
  const token = clause.tokens
    .slice(clause.from, clause.from + LATE)
    .find(({ word }) => sets.otherwise.has(word?.form ?? ''))
  if (!token) return null
  const held =
    triggers.some(({ sense }) => sense.frame.type === 'THREATEN' || HELD_OUT.has(sense.frame.type)) ||
    sets.dire.standIn(text.clean, token.end, clause.end)
  if (!held) return null
  return {
    ...asked,
    frame,
    counts: [],
    trigger: { start: token.start, end: token.end },
    evidence: [trimmed(text.clean, clause)],
    because: { rule: 'ultimatum', at: token, rows: [frame.id], from: asked.because.from ?? [] },
    confirmsOnly,
  }
}
