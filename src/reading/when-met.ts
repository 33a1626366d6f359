import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { entry } from '../text/entry.ts'
import { firstDay, parseDay } from './calendar.ts'
import { type Clause, hasKind, plays, rolesOf } from './clause.ts'
import { keyOf } from './discourse.ts'
import type { Filled } from './filling.ts'
import { meetingOf } from './meetings.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'
import { VERBAL } from './when-said.ts'

/** What is said, signed or granted at a meeting is told right after it, within this many sentences. */
export const MEETING_REACH = 6

/** How many sentences a meeting may lie back that a clause names only to say when. */
const NAMED_REACH = 40

/** 9月兩人會面。A 還取消了…: a month or a week in which two met says when both of them sign, and nothing of what one of them does behind it. */
export function metOf({ discourse }: Scene, codes: readonly string[], { mention, party }: Subject): When | null {
  const isOfBoth = mention?.pronoun === 'both' || (party?.codes.length ?? 0) > 1
  return meetingOf(discourse, codes, MEETING_REACH, isOfBoth ? undefined : isShort)
}

/** It is exact to the day, and no week. */
function isShort({ start, end }: When): boolean {
  const [from, to] = [parseDay(start ?? ''), parseDay(end ?? start ?? '')]
  return !!from?.d && !!to?.d && firstDay(to) - firstDay(from) < LONG
}

/** Days of a week: nobody stays that long. */
const LONG = 6

/** 今天起訪問 B 五天，他在機場感謝…: what has been said on a stay that has just begun was said on its first day. */
export const soFar = ({ today }: Scene, met: When | null): When | null =>
  met?.start && met.start === today ? { ...met, end: today } : met

/** 總統就職時，B 派特使道賀: the clause before says when, and that is no meeting which was told. */
export function isElsewhen({ clauses, text, sets }: Scene, { index }: Clause): boolean {
  const before = clauses[index - 1]
  const last = before?.tokens[before.to - 1]
  if (!before || !last || before.to === before.from || hasKind(before, KIND.time)) return false
  if (!before.mentions.some(({ mark }) => mark === 'free') || before.tokens.some(isMeeting)) return false
  return sets.frameEnd.end(text.clean, before.start, last.end)
}

/** A word for a visit or talks. */
const isMeeting = ({ word }: Token): boolean =>
  word?.verbs[0]?.frame.type === 'CONSULT' || word?.nominals[0]?.frame.type === 'CONSULT'

/** 兩人9日會談。…B 沒有答應: what is refused sentences behind a meeting was refused on no day that is known, unless it is said to be there (當場). */
export function refusesLater(
  { discourse, sentence, sets, text }: Scene,
  { sense }: Trigger,
  codes: readonly string[],
): boolean {
  const isReply = sense.frame.type === 'REJECT' && sets.replies.has(sense.frame.frame)
  const met = isReply ? discourse.meetings.get(keyOf(codes)) : undefined
  if (!met || met.sentence === discourse.sentence || discourse.sentence - met.sentence > MEETING_REACH) return false
  return !sets.onTheSpot.standIn(text.clean, sentence.start, sentence.end)
}

/** 六、雙方譴責…: what two hold together in the paper of their meeting, however far behind, they hold there. */
export function jointly({ discourse }: Scene, { sense, kind }: Trigger, { party, mention }: Subject): When | null {
  if (kind === 'nominal' || !VERBAL.has(sense.frame.type) || !mention?.pronoun || party?.codes.length !== 2) return null
  return meetingOf(discourse, party.codes, NAMED_REACH)
}

/** 在李在明訪中期間: the meeting was told before, and its clause only says when the next thing happened. */
export function metBefore(scene: Scene, clause: Clause, { sense }: Trigger, { source, target }: Filled): When | null {
  if (sense.frame.type !== 'CONSULT') return null
  // 三個月前，B 總統訪華時: the time right before is the clause's.
  const before = entry(scene.clauses, clause.index - 1)
  if (before && before.to > before.from && before.tokens[before.to - 1]?.time) return null
  const last = clause.tokens[clause.to - 1]
  if (!last || !scene.sets.frameEnd.end(scene.text.clean, clause.start, last.end)) return null
  const codes = [...new Set([...source.codes, ...target.codes])]
  return codes.length >= 2 ? meetingOf(scene.discourse, codes, NAMED_REACH) : null
}

/** A 今天表示，他與 B 的會面良好: a meeting that was told and is only spoken of keeps its day. */
export function namedMeeting(
  scene: Scene,
  clause: Clause,
  { sense, kind, verb }: Trigger,
  { source, target }: Filled,
): When | null {
  if (sense.frame.type !== 'CONSULT' || kind !== 'nominal' || !(rolesOf(clause.tokens[verb - 1]) & ROLE.de)) return null
  const codes = [...new Set([...source.codes, ...target.codes])]
  return codes.length >= 2 ? meetingOf(scene.discourse, codes, NAMED_REACH) : null
}

/** 此次訪中可能促進合作: what is expected of a journey that was told is expected on its days. */
export function onJourney(
  scene: Scene,
  clause: Clause,
  { sense, verb }: Trigger,
  { source, target }: Filled,
): When | null {
  if (sense.frame.type === 'CONSULT' || !plays(clause, ROLE.predicted)) return null
  const { sets, text, discourse } = scene
  if (!sets.thisJourney.standIn(text.clean, clause.start, (clause.tokens[verb] as Token).start)) return null
  const codes = [...new Set([...source.codes, ...target.codes])]
  if (codes.length < 2) return null
  return meetingOf(discourse, codes, NAMED_REACH) ?? discourse.coming.get(keyOf(codes)) ?? null
}
