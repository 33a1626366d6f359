import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

/**
 * 承諾不攻擊 B, 保證不對 B 斷氣: what is promised is not to do it. Of force that is a halt to it; of anything else the promise itself is told.
 * @param draft the act that is not to be done
 */
export function asForsworn({ sets }: Scene, promise: Draft, draft: Draft): Draft {
  if (draft.frame.type !== 'ASSAULT' || !sets.forsworn) return promise
  const { because } = draft
  const told = { rule: 'forsworn', at: because.at, rows: [sets.forsworn.id], from: [because] }
  return { ...draft, frame: sets.forsworn, status: 'pledged', because: told }
}
