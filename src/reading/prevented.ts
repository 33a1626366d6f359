import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { type Clause, hasKindBefore } from './clause.ts'
import type { Scene } from './scene.ts'
import { firstOf, type Trigger } from './trigger.ts'

/** 授權海軍開火, 准許軍機轟炸: who may act has not acted. */
export function isPermitted(_: Scene, clause: Clause, trigger: Trigger): boolean {
  return MAY.has(trigger.sense.frame.type) && hasKindBefore(clause, trigger.verb, KIND.permitting)
}

/** What one may be permitted without doing it. */
const MAY: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'AID'])

/** What one gives or does together, which a word of prohibition before it rules out. */
const RULED_OUT: ReadonlySet<string> = new Set(['COOPERATE', 'AID', 'CONSULT', 'CONCEDE', 'AGREE', 'SUPPORT'])

/** Shows of force and attacks that somebody keeps from happening (阻止 B 氣球飛入領空). */
const KEPT_OFF: ReadonlySet<string> = new Set(['MOBILIZE', 'ASSAULT'])

/** 禁止 B 企業參與建設, 阻止 B 氣球飛入領空: what is prohibited or prevented is not done. */
export function isPrevented(_: Scene, clause: Clause, trigger: Trigger): boolean {
  const { type } = trigger.sense.frame
  if (KEPT_OFF.has(type)) return clause.tokens.slice(clause.from, trigger.verb).some(({ cues }) => cues & CUE.keeping)
  if (!RULED_OUT.has(type)) return false
  const first = firstOf(trigger)
  return hasKindBefore(clause, first, KIND.preventing)
}
