import type { Draft } from './draft.ts'
import type { Sets } from './sets.ts'

/**
 * 訪問可望促進兩國合作: cooperation that somebody expects is no consent that has been given, but the deed that is expected. Any other
 * draft comes back as it is.
 */
export function asForeseen({ foreseen }: Pick<Sets, 'foreseen'>, draft: Draft): Draft {
  const frame = draft.status === 'predicted' ? foreseen.get(draft.frame.frame) : undefined
  return frame ? { ...draft, frame } : draft
}
