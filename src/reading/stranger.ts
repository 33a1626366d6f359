import { KIND } from '../lexicon/kinds.ts'
import { type Clause, hasKindIn, type Marked } from './clause.ts'
import type { Filled } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** What people strike and seize who are nobody's. */
const STRIKES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])

/** They hold no office of a state, and none is named beside them. */
const isNobodys = ({ mention: { kind, codes, official, modifies } }: Marked): boolean =>
  kind === 'office' && codes.length === 0 && !official && !modifies

/** Strangers stand where the subject of the act at `verb` stands. */
const areSubject = ({ tokens, mentions }: Clause, from: number, verb: number): boolean =>
  mentions.some(
    (one) =>
      one.mark === 'free' &&
      isNobodys(one) &&
      one.mention.first >= from &&
      one.mention.last <= verb &&
      !hasKindIn(tokens, from, one.mention.first, KIND.act),
  )

/** Notes whether strangers are whom the sentence goes on with: till somebody else is, or nobody is known to be. */
export function noteStrangers({ carry }: Scene, clause: Clause): void {
  if (carry.subject) carry.strangers = false
  else carry.strangers ||= areSubject(clause, clause.from, clause.to)
}

/** 槍手射殺 B 工程師, 槍手開火，射殺…: strangers stand where the subject stands, or did so before in the sentence. */
export const isStranger = ({ carry }: Scene, clause: Clause, from: number, { verb, sense }: Trigger): boolean =>
  STRIKES.has(sense.frame.type) && (carry.strangers || areSubject(clause, from, verb))

/** B 油輪遭海盜劫持. */
const suffersStranger = ({ mentions, passive }: Clause, { verb, sense }: Trigger): boolean =>
  passive >= 0 &&
  STRIKES.has(sense.frame.type) &&
  mentions.some((one) => one.mark === 'by' && isNobodys(one) && one.mention.last <= verb)

/** What strangers do counts where it is named to whom, though nobody is named who did it; where they did it is none of its parties. */
export function isByStranger(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean {
  const { source, target, explicit, rules } = filled
  if (!explicit || source.codes.length > 0 || !target.codes.length || trigger.kind === 'nominal') return false
  if (suffersStranger(clause, trigger) && rules[1] === 'topic-chain') return true
  if (!suffersStranger(clause, trigger) && !isStranger(scene, clause, clause.from, trigger)) return false
  return clause.mentions.some(
    ({ mark, mention }) =>
      mark !== 'at' && mention.kind !== 'place' && mention.codes.some((code) => target.codes.includes(code)),
  )
}
