import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { StanceRow } from '../lexicon/outlook.ts'
import type { Span } from '../text/span.ts'
import { hasRole } from './clause.ts'
import { isActor } from './doer.ts'
import type { IssueFound } from './issues.ts'
import type { StanceFound, StanceScene } from './stance.ts'
import type { Token } from './token.ts'

/** The issue in the object, else in the whole clause. */
export function issueOf({ clean, clause, find }: StanceScene, object: Span | null): IssueFound | null {
  return (object && find(clean, object.start, object.end)) ?? find(clean, clause.start, clause.end)
}

/** 要求撤銷限制, 希望…不要…: against what is to end. Without its end, what is asked for is no stance. */
export function demandAt(scene: StanceScene, i: number, row: StanceRow, object: Span | null): StanceFound | null {
  const { clause } = scene
  for (let k = i + 1; k < clause.to; k++) {
    if (!((clause.tokens[k] as Token).kinds & (KIND.ending | KIND.forbidding))) continue
    const issue = issueOf(scene, object)
    return issue && { row, stance: 'opposes', at: i, asked: -1, issue, object }
  }
  return null
}

/** 呼籲儘早表決: for what is asked for, where it is asked of nobody in particular. */
export function asksAt(scene: StanceScene, i: number, row: StanceRow, object: Span | null): StanceFound | null {
  const { clause, clean, sets } = scene
  if (!object || sets.platitude.some((form) => clean.slice(object.start, object.end).includes(form))) return null
  for (let k = i + 1; k < clause.to; k++)
    if (((clause.tokens[k] as Token).kinds & (KIND.ending | KIND.forbidding)) !== 0) return null
  // 要求保證永不加盟: what is to stay undone.
  const stance = hasRole(clause.tokens, i + 1, clause.to, ROLE.negation) ? 'opposes' : 'supports'
  const isOfOne = clause.mentions.some(({ mention: one }) => one.first > i && one.first <= i + 2 && isActor(one))
  return isOfOne ? null : { row, stance, at: i, asked: -1, issue: issueOf(scene, object), object }
}
