import type { Clause } from './clause.ts'
import type { Filled } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** Marks that open a quotation. */
const OPENS = new Set(['「', '“', '『'])

/**
 * A 外長譴責「蓄意破壞海纜」: an office or body that condemns a deed in quotation marks does so though nobody is named who did it. A deed
 * that the text has ascribed to somebody has a target already.
 */
export function condemnsDeed(
  { sets, text }: Scene,
  { tokens }: Clause,
  { verb, kind }: Trigger,
  filled: Filled,
): boolean {
  const [doer] = filled.mentions
  const { word, end } = tokens[verb] as Token
  return (
    kind !== 'nominal' &&
    filled.rules[0] === 'subject' &&
    doer?.official === true &&
    filled.target.codes.length === 0 &&
    word?.verbs.some(({ frame }) => sets.condemning.has(frame.frame)) === true &&
    OPENS.has(text.clean[end] ?? '')
  )
}
