import type { Clause } from './clause.ts'
import type { Draft } from './draft.ts'
import { hasAsked } from './rivals.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'

/**
 * 並未同意 B 的方案, B 要求撤軍，A 不同意: who does not consent to what another proposed has refused it. Not where the answer is only still
 * awaited (尚未同意), nor where nobody is known to have asked.
 * @param found how the act stands, and the token by which it does
 */
export function asRefused({ sets, discourse }: Scene, clause: Clause, draft: Draft, found: StatusFound): Draft {
  const frame = sets.refused.get(draft.frame.frame)
  if (!frame || found.status !== 'denied' || draft.target.codes.length === 0) return draft
  if (!sets.declining.has(clause.tokens[found.by]?.word?.form ?? '')) return draft
  if (draft.noun === '' && !hasAsked(discourse, draft.target.codes)) return draft
  const { because } = draft
  return {
    ...draft,
    frame,
    status: 'occurred',
    because: { rule: REFUSED, at: because.at, rows: [frame.id], from: [because] },
  }
}

/** The rule of such a refusal: what was not consented to is not done either. */
export const REFUSED = 'refused'
