import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { namesDay } from '../text/day.ts'
import { firstDay, parseDay } from './calendar.ts'
import { type Clause, hasKindBefore, hasRole, plays } from './clause.ts'
import { isEarlier } from './dating.ts'
import type { PersonRef, When } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Subject } from './subject.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

/** Acts of words. */
export const VERBAL: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'])

/** 發言人10日表示，中方反對…: what a side says by its speaker's mouth is said when he speaks. */
export function goesOn({ carry }: Scene, { sense }: Trigger, { party }: Subject): boolean {
  const speaks = carry.speaker?.codes ?? []
  return VERBAL.has(sense.frame.type) && !!party?.codes.length && party.codes.every((code) => speaks.includes(code))
}

/** It begins after the document's day. */
export const isComing = ({ today }: Scene, { start }: When): boolean => !!start && !!today && isEarlier(today, start)

/** A 昨晚說，專家明天會勘查，呼籲…: what the speaker goes on to ask he asks when he speaks. */
export function saidAt(scene: Scene, trigger: Trigger, subject: Subject): When | null {
  const { carry } = scene
  if (!carry.said || !carry.when || !isComing(scene, carry.when) || trigger.kind === 'nominal') return null
  return WORDS.has(trigger.sense.frame.type) && goesOn(scene, trigger, subject) ? carry.said : null
}

/** What is only said. */
const WORDS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN'])

/** A 3日表示…。B 則呼籲…: a sentence that opens by setting another one's words beside those of the sentence before. */
export function besideWords({ clauses, discourse }: Scene, { sense }: Trigger): When | null {
  const { spoken } = discourse
  const [first] = clauses
  if (!spoken || !first || discourse.sentence - spoken.sentence !== 1 || !VERBAL.has(sense.frame.type)) return null
  const named = first.mentions.find(({ mark, mention }) => mark === 'free' && mention.first === first.from)
  const word = named && first.tokens[named.mention.last]
  return word && word.kinds & KIND.parallel ? spoken.when : null
}

/** A 今天回應說…。A 並宣布驅逐…, 不過她警告…: who says more in the next sentence says it then. */
export function stillSaid(
  scene: Scene,
  clause: Clause,
  { sense, kind, verb }: Trigger,
  { party, mention }: Subject,
): When | null {
  const { discourse } = scene
  const { spoken } = discourse
  if (!spoken || kind === 'nominal' || discourse.sentence - spoken.sentence !== 1 || !namesDay(spoken.when.start))
    return null
  if (!party?.codes.length || party.codes.join() !== spoken.codes.join()) return null
  // B 已就此抗議並要求…: what has been said before.
  if (hasKindBefore(clause, verb, KIND.perfect)) return null
  const adds = hasRole(clause.tokens, clause.from, verb, ROLE.also) || hasKindBefore(clause, verb, KIND.parallel)
  const isWord = VERBAL.has(sense.frame.type) || hasRole(clause.tokens, clause.from, verb, ROLE.announce)
  if (!isWord || !(adds || mention?.pronoun === 'he')) return null
  return spoken.when
}

/** 外長10日說…。（數句後）外長某某強調…: what a person says who spoke before, without another time, he says on the same occasion. */
export function saidOn(scene: Scene, clause: Clause, { sense, kind }: Trigger, { party }: Subject): When | null {
  const { carry, discourse } = scene
  if (kind === 'nominal' || !VERBAL.has(sense.frame.type) || hasKindBefore(clause, clause.to, KIND.perfect)) return null
  const speaks = carry.speaker?.people.length && party?.codes.every((code) => carry.speaker?.codes.includes(code))
  const people = party?.people.length ? party.people : speaks ? (carry.speaker?.people ?? []) : []
  for (const { id, name } of people) {
    const voice = discourse.voices.get(id ?? name)
    if (voice && discourse.sentence - voice.sentence <= REACH && isNews(scene, voice.when)) return voice.when
  }
  return null
}

/** How many sentences apart what one person says may stand, and for how many days it is news. */
const [REACH, NEWS] = [20, 3]

/** It lies so few days before the document's that the document reports it. */
function isNews({ today }: Scene, { start }: When): boolean {
  const [from, to] = [parseDay(start ?? ''), parseDay(today ?? '')]
  if (!from?.d || !to?.d) return false
  const days = firstDay(to) - firstDay(from)
  return days >= 0 && days <= NEWS
}

/** Notes on which day these persons spoke, or met somebody. */
export function noteVoices({ discourse }: Scene, people: readonly PersonRef[], when: When): void {
  if (!namesDay(when.start) || when.start !== when.end) return
  for (const { id, name } of people) discourse.voices.set(id ?? name, { when, sentence: discourse.sentence })
}

/** 發言人16日說，中方一貫反對…: what a side has held all along it holds, too, when it says so. */
export const isHeldThen = (scene: Scene, clause: Clause, trigger: Trigger): boolean =>
  (trigger.sense.frame.type === 'REJECT' || trigger.sense.frame.type === 'SUPPORT') &&
  scene.sets.allAlong.standIn(scene.text.clean, clause.start, (clause.tokens[trigger.verb] as Token).end)

/** A 15日說…: the day of what is said, though no act may be in it. */
export function noteWords(scene: Scene, clause: Clause, when: When): void {
  const { carry, discourse } = scene
  if (!carry.speaker?.codes.length || !plays(clause, ROLE.say) || when.start !== when.end) return
  discourse.spoken = { when, sentence: discourse.sentence, codes: carry.speaker.codes }
  noteVoices(scene, carry.speaker.people, when)
}
