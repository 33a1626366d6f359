import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, hasRole, plays } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { Scene } from './scene.ts'
import { judgeOf } from './speech.ts'
import type { StatusFound } from './status.ts'
import type { Token } from './token.ts'
import { firstOf, lastOf, type Trigger } from './trigger.ts'

/** Units that the next clause has at most where it says nothing but that the tale is untrue. */
const VERDICT = 16

/** Units from the word for the tale to the end of what belies it (的說法其實完全是捏造). */
const REACH = 20

/** Types of which words are said: what is untrue then is what they charge or warn of, and they were said. */
const SPOKEN: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SUPPORT',
  'CONSULT',
])

const STOP = /[。；！？\n]/u

/** 這其實: whether `[from, to)` is made of openings. */
const opensOnly = (scene: Scene, from: number, to: number): boolean =>
  from === to ||
  scene.sets.beliedOpeners.words.some(
    (word) =>
      from + word.length <= to && scene.text.clean.startsWith(word, from) && opensOnly(scene, from + word.length, to),
  )

/** 事後證實為假訊息: whether `[from, to)` is nothing but openings and a word that belies. */
const isVerdict = (scene: Scene, from: number, to: number): boolean =>
  scene.sets.belied.words.some((word) => {
    const at = to - word.length
    return at >= from && scene.text.clean.endsWith(word, to) && opensOnly(scene, from, at)
  })

/** A 轟炸 B 的消息純屬捏造; 網傳 A 轟炸 B，事後證實為假訊息: the act is told as a tale, and the tale is said to be untrue. */
export function isBelied(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const {
    sets,
    text: { clean },
  } = scene
  if (SPOKEN.has(trigger.sense.frame.type)) return false
  const { end: behind } = clause.tokens[lastOf(trigger)] as Token
  const { end: close } = trimmed(clean, clause)
  for (let at = behind; at < close; at++)
    if (sets.tales.startAt(clean, at)) return close - at <= REACH && sets.belied.end(clean, at, close)
  if (clean[clause.end - 1] !== '，' || !sets.hearsay.standIn(clean, clause.start, behind)) return false
  const stop = clean.slice(clause.end, clause.end + VERDICT + 1).search(STOP)
  return stop > 0 && isVerdict(scene, clause.end, clause.end + stop)
}

/** 外傳 A 將轟炸 B: what is told as a tale and lies ahead is promised by nobody. */
export function byHearsay({ sets, text }: Scene, clause: Clause, trigger: Trigger): StatusFound | null {
  const { tokens, from, start } = clause
  const first = firstOf(trigger)
  if (!plays(clause, ROLE.future) || !hasRole(tokens, from, first, ROLE.future)) return null
  return sets.hearsay.standIn(text.clean, start, (tokens[first] as Token).start)
    ? { status: 'predicted', by: -1 }
    : null
}

/** 轟炸的消息純屬捏造: nobody is named who says so, and none of those in the tale has denied anything. */
export function isBeliedByNobody(scene: Scene, clause: Clause, trigger: Trigger): boolean {
  const {
    sets,
    text: { clean },
  } = scene
  const { tokens, start: opens } = clause
  const { kind, sense } = trigger
  if (kind === 'nominal' || !sets.belying.has(sense.frame.frame) || judgeOf(scene) !== null) return false
  const { start } = tokens[firstOf(trigger)] as Token
  const { end } = tokens[lastOf(trigger)] as Token
  if (!sets.belied.end(clean, start, end)) return false
  // A 斥 B 的說法純屬捏造: who says so stands before the tale.
  if (sets.rebutting.standIn(clean, opens, start)) return false
  return sets.tales.standIn(clean, opens, end) || isVerdict(scene, opens, end)
}
