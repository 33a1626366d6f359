import { CUE } from '../lexicon/cues.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, cuesOf, rolesOf } from './clause.ts'

/** Tokens `[from, to)` of a clause that say when its act was done, by another act of the same one. */
export interface Foregone {
  readonly from: number
  readonly to: number
}

/**
 * A [在警告 C 後]制裁 B, A [在要求 C 撤軍的同時]制裁 B: from the coverb of time with no one right behind it to the word that closes it. Null where
 * the clause holds none before the token `until`.
 */
export function foregoneIn({ tokens, mentions, from, cues }: Clause, until: number): Foregone | null {
  if (!(cues & CUE.meanwhile)) return null
  const isNamed = (i: number) => mentions.some(({ mention }) => mention.first === i)
  let opens = -1
  for (let i = from; i < until; i++) {
    if (opens < 0) {
      const { roles, time } = tokens[i + 1] ?? { roles: 0, time: null }
      if (rolesOf(tokens[i]) & ROLE['prep.at'] && !time && !(roles & ROLE['prep.at']) && !isNamed(i + 1)) opens = i
    } else if (i > opens + 1 && cuesOf(tokens[i]) & CUE.meanwhile && tokens[i]?.glue === 0)
      return { from: opens, to: i + 1 }
  }
  return null
}
