import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { type Clause, cuesOf } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** What is said, and so done, also where it says what for. */
const OF_WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'PROTEST'])

/** Length of a verb that no noun opens (飛彈轟炸), in units. */
const VERB = 3

/** 以奪取該城, 以促成停火, 以威嚇 B: behind 以 at the head of its clause a verb says what for; one that begins with a noun says by what (以飛彈轟炸). */
export function isPurpose({ sets, text }: Scene, { tokens, from, to, end }: Clause, { sense }: Trigger): boolean {
  const aimed = tokens[from + 1]
  if (OF_WORDS.has(sense.frame.type) || from + 1 >= to || aimed?.glue !== 0) return false
  if (!(aimed.kinds & KIND.act) || aimed.word?.nominals.length || aimed.end - aimed.start > VERB) return false
  // 以補給為名: under what name.
  return (cuesOf(tokens[from]) & CUE.aim) !== 0 && !sets.pretexts.standIn(text.clean, aimed.end, end)
}

/** 擱置以談判為主的政策: what stands between 以 and such a word says what something rests on, and is not told. */
export function isBasis({ sets, text }: Scene, { tokens, from }: Clause, trigger: Trigger): boolean {
  const at = Math.max(trigger.verb, trigger.noun)
  if (at <= from || tokens[at]?.glue !== 0 || !(cuesOf(tokens[at - 1]) & CUE.aim)) return false
  return sets.pretexts.startAt(text.clean, (tokens[at] as Token).end)
}
