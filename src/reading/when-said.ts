import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasKindBefore, hasRole, plays } from './clause.ts'
import { isEarlier } from './dating.ts'
import type { When } from './reading.ts'
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
  if (!spoken || kind === 'nominal' || discourse.sentence - spoken.sentence !== 1 || spoken.when.start?.length !== DAY)
    return null
  if (!party?.codes.length || party.codes.join() !== spoken.codes.join()) return null
  const adds = hasRole(clause.tokens, clause.from, verb, ROLE.also) || hasKindBefore(clause, verb, KIND.parallel)
  const isWord = VERBAL.has(sense.frame.type) || hasRole(clause.tokens, clause.from, verb, ROLE.announce)
  if (!isWord || !(adds || mention?.pronoun === 'he')) return null
  return spoken.when
}

/** Length of a day, in units. */
const DAY = 10

/** 發言人16日說，中方一貫反對…: what a side has held all along it holds, too, when it says so. */
export const isHeldThen = (scene: Scene, clause: Clause, trigger: Trigger): boolean =>
  (trigger.sense.frame.type === 'REJECT' || trigger.sense.frame.type === 'SUPPORT') &&
  scene.sets.allAlong.standIn(scene.text.clean, clause.start, (clause.tokens[trigger.verb] as Token).end)

/** A 15日說…: the day of what is said, though no act may be in it. */
export function noteWords({ carry, discourse }: Scene, clause: Clause, when: When): void {
  if (!carry.speaker?.codes.length || !plays(clause, ROLE.say) || when.start !== when.end) return
  discourse.spoken = { when, sentence: discourse.sentence, codes: carry.speaker.codes }
}
