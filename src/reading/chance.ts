import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, findRole, hasKindIn, hasRole, plays } from './clause.ts'
import { trimmed } from './drafting.ts'
import type { Filled } from './filling.ts'
import type { Phrases } from './phrases.ts'
import type { Scene } from './scene.ts'
import type { StatusFound } from './status.ts'
import type { Token } from './token.ts'
import { lastOf, type Trigger } from './trigger.ts'

/** Units from a word for a chance on in which it is said how great it is (可能性目前看來並不高). */
const REACH = 12

/** Units from it on in which its share stands, in the next clause too (可能性，我估計約有三成). */
const SHARE = 16

/** Units that the next clause has at most where it does nothing but judge. */
const VERDICT = 14

/** Types of which words are said: what comes next judges what they ask or charge (要求 A 道歉，機會渺茫). */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'PROTEST'])

const STOP = /[，。；！？：\n]/u

/** 出兵，只是時間問題: whether the next clause is nothing but one of the words, or one behind an opening (恐怕, 目前看來). */
function closesNext({ sets, text: { clean } }: Scene, from: number, to: number, verdicts: Phrases): boolean {
  return verdicts.words.some((word) => {
    const at = to - word.length
    return at >= from && clean.endsWith(word, to) && (at === from || sets.chanceOpeners.is(clean, from, at))
  })
}

/** How an act stands of which the next clause only says how it is looked forward to; null where it does not, or the act is told as done. */
function byVerdict(scene: Scene, clause: Clause, trigger: Trigger): StatusFound | null {
  const { clean } = scene.text
  const { end } = clause
  if (clean[end - 1] !== '，' || SPOKEN.has(trigger.sense.frame.type)) return null
  if (plays(clause, ROLE.aspect)) return null
  const stop = clean.slice(end, end + VERDICT + 1).search(STOP)
  if (stop <= 0) return null
  if (closesNext(scene, end, end + stop, scene.sets.awaitedChance)) return { status: 'predicted', by: -1 }
  return closesNext(scene, end, end + stop, scene.sets.remoteChance) ? { status: 'denied', by: -1 } : null
}

/** 出訪的計畫告吹, 軍援告吹, 軍演未能如期舉行: nothing comes of what was to be done; `close` is where the clause ends. */
function isUndone({ sets, text: { clean } }: Scene, { tokens, to }: Clause, trigger: Trigger, close: number): boolean {
  const { kind, sense } = trigger
  if (SPOKEN.has(sense.frame.type)) return false
  const last = lastOf(trigger)
  const { end: behind } = tokens[last] as Token
  const isNoun = kind === 'nominal'
  const isPlan = (isNoun && sense.frame.type !== 'CONSULT') || hasRole(tokens, last + 1, to, ROLE.de)
  if (isPlan && sets.failedChance.end(clean, behind, close)) return true
  const next = isNoun ? findRole(tokens, last + 1, Math.min(to, last + 3), ROLE.negation) : -1
  return next >= 0 && !hasKindIn(tokens, last + 1, next, KIND.act) && sets.comingAbout.end(clean, behind, close)
}

/**
 * 動武的可能性很高, 爆發衝突的機會甚微, 動武的可能性有三成: how an act stands of which the clause goes on to say how great the chance is;
 * null where it does not.
 * What is said to have little chance is held not to come about.
 */
export function byChance(scene: Scene, clause: Clause, trigger: Trigger): StatusFound | null {
  const {
    sets,
    text: { clean },
  } = scene
  const { tokens, start, end } = clause
  const { start: act } = tokens[trigger.verb] as Token
  for (let at = (tokens[lastOf(trigger)] as Token).end; at < end; at++) {
    if (!sets.chances.startAt(clean, at)) continue
    const limit = Math.min(end, at + REACH)
    if (sets.smallChance.standIn(clean, at, limit)) return { status: 'denied', by: -1 }
    if (sets.greatChance.standIn(clean, at, limit)) return { status: 'predicted', by: -1 }
    // 看不到出兵的可能: that there is no chance is said before the act.
    if (sets.unseenChance.standIn(clean, start, act)) return { status: 'denied', by: -1 }
    return sets.chanceShares.standIn(clean, at, at + SHARE) ? { status: 'predicted', by: -1 } : null
  }
  // 簽約無望, 簽約已無懸念: the clause closes with what becomes of it.
  const behind = (tokens[lastOf(trigger)] as Token).end
  const { end: close } = trimmed(clean, clause)
  if (sets.noChance.end(clean, behind, close)) return { status: 'denied', by: -1 }
  if (sets.sureChance.end(clean, behind, close)) return { status: 'predicted', by: -1 }
  if (isUndone(scene, clause, trigger, close)) return { status: 'denied', by: -1 }
  return byVerdict(scene, clause, trigger)
}

/** 達成協議的可能性不小, 簽署協定的機會渺茫: how great the chance is, is said of what two come to; of what they sign its own clause says it. */
export function isLikely(scene: Scene, clause: Clause, trigger: Trigger, { explicit }: Filled): boolean {
  const { sense } = trigger
  if (sense.roles !== 'mutual' || !explicit || byChance(scene, clause, trigger) === null) return false
  if (sense.frame.type === 'AGREE') return true
  const { sets, text } = scene
  const says = (words: typeof sets.greatChance) => words.standIn(text.clean, clause.start, clause.end)
  return sense.frame.type === 'SUPPORT' && (says(sets.greatChance) || says(sets.smallChance))
}
