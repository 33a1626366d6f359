import { CUE } from '../lexicon/cues.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole } from './clause.ts'
import { backsHurt } from './favoured.ts'
import type { Filled } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** A word for anything at all stands between the verb and its noun. */
const meansAnything = ({ sets, text }: Scene, { tokens }: Clause, { verb, noun }: Trigger): boolean =>
  sets.anything.standIn(text.clean, (tokens[verb] as Token).end, (tokens[noun] as Token).start)

/** Right behind its verb a prohibition opens, of which the noun is part. */
const isForbidden = ({ tokens }: Clause, { verb, noun }: Trigger): boolean =>
  noun > verb && ((tokens[verb + 1] as Token).kinds & KIND.forbidding) !== 0

/** 談判牽動人心: talks for which nobody is named, with something said of them behind, are what the clause is about. */
export const isSpokenOf = ({ mentions, to }: Clause, { kind, sense, verb }: Trigger): boolean =>
  kind === 'verb' &&
  sense.frame.type === 'CONSULT' &&
  sense.roles === 'mutual' &&
  verb < to - 1 &&
  !mentions.some(({ mention }) => mention.last <= verb)

/** 下週簽署的協議將削弱 B: in a clause about somebody else, what stands before the 的 of its noun only says which one is meant. */
export const isDescribed = ({ tokens, mentions }: Clause, { verb, noun }: Trigger): boolean =>
  noun > verb && mentions.some(({ mention }) => mention.first > noun) && hasRole(tokens, verb + 1, noun, ROLE.de)

/** 接待 B 旅行團: who comes to see the country is no visitor of its government. */
const receivesGuests = (
  { sets, text }: Scene,
  { tokens, end }: Clause,
  { sense, verb }: Trigger,
  { source }: Filled,
): boolean =>
  sense.roles === 'host' &&
  sense.frame.type === 'CONSULT' &&
  !source.people.length &&
  sets.guests.standIn(text.clean, (tokens[verb] as Token).end, end)

/** 不會允許這種情況發生: what is not to happen is nobody's. */
const forbidsEvent = ({ tokens, to }: Clause, { sense, verb }: Trigger, { explicit }: Filled): boolean =>
  sense.frame.type === 'REJECT' && !explicit && tokens.slice(verb + 1, to).some(({ cues }) => cues & CUE.happening)

/** 警告，漁業面臨危機: behind a warning without a name, what somebody already faces is no threat to him; 將面臨制裁 is one. */
function warnsOfPlight({ clauses }: Scene, { index, to }: Clause, { sense, verb }: Trigger, filled: Filled): boolean {
  const next = clauses[index + 1]
  if (sense.frame.type !== 'THREATEN' || filled.explicit || verb !== to - 1 || !next) return false
  const faces = next.tokens.findIndex(({ cues }, i) => i >= next.from && i < next.to && cues & CUE.facing)
  return faces >= 0 && !hasRole(next.tokens, next.from, faces, ROLE.future | ROLE.condition | ROLE.predicted)
}

/** A 與 B 關係取得進展: of what is between two it is said, and they have settled nothing. */
const isOfRelations = ({ sets, text }: Scene, { sense }: Trigger, { mentions: [doer] }: Filled): boolean =>
  sense.frame.type === 'AGREE' &&
  sense.roles === 'mutual' &&
  doer !== undefined &&
  doer.codes.length > 1 &&
  sets.relations.startAt(text.clean, doer.end)

/** 警告「不要發動戰爭」, 不顧任何威脅支持 B: what he who warns is against is no threat of his, and what is anybody's is not of the one behind. */
export const meansNobody = (scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): boolean =>
  receivesGuests(scene, clause, trigger, filled) ||
  backsHurt(scene, clause, trigger, filled) ||
  warnsOfPlight(scene, clause, trigger, filled) ||
  forbidsEvent(clause, trigger, filled) ||
  isOfRelations(scene, trigger, filled) ||
  (trigger.sense.frame.type === 'THREATEN' && trigger.kind === 'pair' && isForbidden(clause, trigger)) ||
  (trigger.sense.frame.type === 'REJECT' && trigger.noun > trigger.verb && meansAnything(scene, clause, trigger))
