import type { Draft } from './draft.ts'
import { compatible } from './merge.ts'

/** Takes a deed that somebody minds and the drafts before it; where they tell that deed, it has their target: 譴責 A 軍機入侵盟國領空. */
export function asTold(draft: Draft, drafts: readonly Draft[]): Draft {
  const before = drafts.findLast(
    ({ frame, source, sentence }) =>
      frame.frame === draft.frame.frame &&
      sentence < draft.sentence &&
      source.codes.length > 0 &&
      source.codes.every((code) => draft.source.codes.includes(code)),
  )
  return before && !draft.mutual && compatible(before.when, draft.when) ? { ...draft, target: before.target } : draft
}

/** True for the noun of a request that the drafts before it tell: A 請求開會。應 A 要求，…. */
export const isAskedBefore = ({ nominal, frame, source }: Draft, drafts: readonly Draft[]): boolean =>
  nominal &&
  frame.type === 'REQUEST' &&
  drafts.some((one) => one.frame.type === 'REQUEST' && one.source.codes.join() === source.codes.join())
