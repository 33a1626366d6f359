import { ROLE } from '../lexicon/lexicon.ts'
import type { Clause } from './clause.ts'
import { group } from './discourse.ts'
import { type Filled, NOBODY } from './filling.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import { harmsOwnPerson } from './supposed.ts'
import type { Trigger } from './trigger.ts'

/** How often at least the second state of a document about two is named, and how many times as often as the third. */
const [NAMED, AHEAD] = [3, 2]

/** The two states that a document is about, from how often it names each (most often first); null where it is about more, or fewer. */
export function dyadIn(named: readonly (readonly [string, number])[]): readonly [string, string] | null {
  const [first, second, third] = named
  if (!first || !second || second[1] < NAMED || (third?.[1] ?? 0) * AHEAD > second[1]) return null
  return [first[0], second[0]]
}

/** How often at least the one state that a document is about is named, and how many times as often as the next one. */
const [FOCUSED, ALONE] = [6, 2]

/** The one state that a document is about, from how often it names each (most often first); null where it is about several. */
export function focusIn(named: readonly (readonly [string, number])[]): string | null {
  const [first, second] = named
  return first && first[1] >= FOCUSED && first[1] >= (second?.[1] ?? 0) * ALONE ? first[0] : null
}

/** In a document about two states, of which the subject is one: a third one of whom the sentence before merely spoke is not meant. */
export function isFarFetched({ discourse, sets }: Scene, { sense }: Trigger, filled: Filled): boolean {
  const { rules, partner, source, target } = filled
  // A 願意調停。B 婉拒: an answer is for whoever has spoken.
  if (sense.frame.type === 'REJECT' || sets.replies.has(sense.frame.frame)) return false
  const { dyad } = discourse.home
  if (!dyad || partner || rules[1] !== 'counterpart' || target.codes.length !== 1) return false
  const [other] = target.codes as readonly [string]
  if (dyad.includes(other) || !source.codes.every((code) => dyad.includes(code))) return false
  return !discourse.heard.some(({ codes, sentence }) => sentence === discourse.sentence && codes.includes(other))
}

/**
 * A與B重開口岸, A與B表示願意深化合作: what two do at the border between them they do to each other, and what takes two they are willing to
 * do together. Anything else as it is.
 */
export function asShared(
  { sets }: Scene,
  [{ kind, sense }, next]: readonly [Trigger, Trigger | undefined],
  filled: Filled,
): Filled {
  const [subject, target] = filled.rules
  const isJoint = sets.willing.has(sense.frame.frame) && next?.sense.roles === 'mutual'
  if (kind === 'nominal' || subject !== 'subject' || !(isJoint || sets.atBorder.has(sense.frame.frame))) return filled
  if (filled.source.codes.length !== 2 || (target !== 'none' && target !== 'own')) return filled
  return { ...filled, mutual: true, explicit: true, rules: [subject, 'plural'] }
}

/** Acts that are done to somebody, but for those that many a state does to no one or to all: meetings, appeals, drills, bans. */
const DIRECTED: ReadonlySet<string> = new Set([
  ...['SUPPORT', 'AGREE', 'AID', 'COOPERATE', 'CONCEDE', 'RETREAT'],
  ...['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'COERCE'],
])
const HAS_TARGET: ReadonlySet<string> = new Set(['to', 'obj', 'content'])

/** A 的律師, A 銀行: what stands between the name and what is offered says that it is no government's offer. */
const isOthers = ({ tokens }: Clause, { last, official, people }: Mention, { verb }: Trigger): boolean =>
  !official &&
  !people.length &&
  tokens.slice(last, verb + 1).some(({ roles, glue, word }) => roles & ROLE.de || glue > 1 || word?.noun)

/** 願為重建提供資金: what one is willing to do is to help. */
const helps = (next: Trigger | undefined): boolean =>
  next?.sense.frame.type === 'AID' || next?.sense.frame.mode === 'third-party'

/**
 * A 願居中斡旋, A 願提供會談場地: an offer whose taker is not named is made to the two of whom the text tells, else to whoever wants it. Null
 * where it is none, or he who makes it is not known.
 */
export function toWhoever(
  { sets, discourse }: Scene,
  clause: Clause,
  [trigger, next]: readonly [Trigger, Trigger | undefined],
  filled: Filled,
): Filled | null {
  const { kind, sense } = trigger
  const isOffer = sets.offers.has(sense.frame.frame) || (sets.willing.has(sense.frame.frame) && helps(next))
  if (!isOffer || kind === 'nominal' || filled.explicit) return null
  const [subject] = filled.rules
  if (subject !== 'subject' && subject !== 'topic-chain') return null
  const [by] = filled.mentions
  if (by && subject === 'subject' && isOthers(clause, by, trigger)) return null
  const two = group(discourse, 2, filled.source.codes, true)
  const target = two.length === 2 ? { codes: two, people: [] } : NOBODY
  return { ...filled, target, rules: [subject, 'collective'], partner: false }
}

/**
 * In a document about two states, what one of them does to nobody who is named, it does to the other. Null where the document is about
 * more, where the subject is not named, or where somebody is.
 */
export function amongTwo(scene: Scene, clause: Clause, trigger: Trigger, filled: Filled): Filled | null {
  const { kind, sense } = trigger
  const { dyad } = scene.discourse.home
  const [subject, target] = filled.rules
  const { codes } = filled.source
  if (!dyad || kind === 'nominal' || subject !== 'subject' || codes.length !== 1) return null
  if ((target !== 'none' && target !== 'counterpart') || !HAS_TARGET.has(sense.roles)) return null
  if (!DIRECTED.has(sense.frame.type) || !dyad.includes(codes[0] as string)) return null
  if (harmsOwnPerson(clause, trigger, filled)) return null
  const other = dyad.filter((code) => code !== codes[0])
  return { ...filled, target: { codes: other, people: [] }, rules: [subject, 'dyad'] }
}
