import { KIND } from '../lexicon/kinds.ts'
import { type Clause, hasKindIn, type Marked } from './clause.ts'
import type { Filled } from './filling.ts'
import type { Trigger } from './trigger.ts'

/** What people strike and seize who are nobody's. */
const STRIKES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])

/** They hold no office of a state, and none is named beside them. */
const isNobodys = ({ mention: { kind, codes, official, modifies } }: Marked): boolean =>
  kind === 'office' && codes.length === 0 && !official && !modifies

/** 槍手射殺 B 工程師: strangers stand where the subject stands. */
export const isStranger = (clause: Clause, from: number, { verb, sense }: Trigger): boolean =>
  STRIKES.has(sense.frame.type) &&
  clause.mentions.some(
    (one) =>
      one.mark === 'free' &&
      isNobodys(one) &&
      one.mention.first >= from &&
      one.mention.last <= verb &&
      !hasKindIn(clause.tokens, from, one.mention.first, KIND.act),
  )

/** B 油輪遭海盜劫持. */
const suffersStranger = ({ mentions, passive }: Clause, { verb, sense }: Trigger): boolean =>
  passive >= 0 &&
  STRIKES.has(sense.frame.type) &&
  mentions.some((one) => one.mark === 'by' && isNobodys(one) && one.mention.last <= verb)

/** What strangers do counts where it is named to whom, though nobody is named who did it; where they did it is none of its parties. */
export const isByStranger = (clause: Clause, trigger: Trigger, { source, target, explicit }: Filled): boolean =>
  explicit &&
  source.codes.length === 0 &&
  trigger.kind !== 'nominal' &&
  (isStranger(clause, clause.from, trigger) || suffersStranger(clause, trigger)) &&
  clause.mentions.some(
    ({ mark, mention }) =>
      mark !== 'at' && mention.kind !== 'place' && mention.codes.some((code) => target.codes.includes(code)),
  )
