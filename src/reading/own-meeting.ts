import type { Clause } from './clause.ts'
import type { Filled } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** A 總理召開國安會議: where nobody else is named a state holds a council of its own, and meets with nobody; 會談 needs another one. */
export function isOwnMeeting(
  { sets }: Scene,
  { tokens, mentions }: Clause,
  { kind, noun, sense }: Trigger,
  filled: Filled,
): boolean {
  if (sense.frame.type !== 'CONSULT' || kind !== 'pair' || noun < 0) return false
  // 召開內閣會議: an organ that no state's name stands before is his own.
  const isOwn = mentions.some(({ mention: { kind: of, last } }) => of === 'office' && last === noun)
  if (filled.explicit && !isOwn) return false
  if (filled.source.codes.length !== 1) return false
  const form = (tokens[noun] as Token).word?.form ?? ''
  return sets.assemblies.some((word) => form.endsWith(word))
}
