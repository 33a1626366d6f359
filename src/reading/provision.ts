import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'

/** 協議規定, 條約明定: behind a paper its verb says that what follows is what the paper holds, and not what has been done. */
export const isProvided = ({ clauses, sets, text }: Scene, { index }: Clause): boolean =>
  clauses
    .slice(0, index + 1)
    .some(({ tokens, from, to }) =>
      tokens
        .slice(from, to)
        .some(({ word, end }) => sets.signed.has(word?.form ?? '') && sets.provides.startAt(text.clean, end)),
    )
