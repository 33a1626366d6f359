import { KIND } from '../lexicon/kinds.ts'
import { entry } from '../text/entry.ts'
import { type Clause, hasKind } from './clause.ts'
import { asWhen } from './dating.ts'
import type { When } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Trigger } from './trigger.ts'

/** What takes effect on a day. */
const TAKES_EFFECT: ReadonlySet<string> = new Set(['SANCTION', 'CONCEDE', 'COERCE', 'RETREAT'])

/** 達成停火協議，19日生效; 談判，昨天落幕: the clause behind, or the one behind that, says from when it holds or on which day it was, and nothing else. */
export function effectBehind(scene: Scene, { index }: Clause, { sense }: Trigger): When | null {
  const { clauses, sets, text } = scene
  const { type } = sense.frame
  const isHeld = type === 'CONSULT'
  if (!isHeld && !TAKES_EFFECT.has(type)) return null
  for (const next of clauses.slice(index + 1, index + 1 + EFFECT_REACH)) {
    // 加快驅逐難民，今年以來已有31萬人…: a count of what has come of it.
    if (next.mentions.some(({ mark }) => mark === 'free') || sets.tallied.standIn(text.clean, next.start, next.end))
      return null
    const last = next.tokens[next.to - 1]
    if (next.to === next.from || !last || !hasKind(next, KIND.time)) continue
    const time = next.tokens.slice(next.from, next.to).find((token) => token.time !== null)?.time
    const isOpened = isHeld && opensHeld(scene, next)
    const says = isOpened || (isHeld ? sets.ends : sets.effect).end(text.clean, next.start, last.end)
    return time && (says || (!isHeld && time.kind === 'since')) ? asWhen(time) : null
  }
  return null
}

/** 重啟談判，首輪13日在京舉行: the first round, or the talks themselves; not the next one. */
function opensHeld({ sets, text }: Scene, { tokens, from, to, start }: Clause): boolean {
  if (!sets.held.has(tokens[to - 1]?.word?.form ?? '')) return false
  return !!tokens[from]?.time || sets.counting.some((word) => text.clean.startsWith(word, start))
}

/** Clauses within which it is told from when something holds. */
const EFFECT_REACH = 2

/** 自從 B 2017年部署之後，A 已禁止…: a measure that has held since. */
export function sinceBefore({ clauses, sets, text }: Scene, { index }: Clause, { sense, kind }: Trigger): When | null {
  const before = entry(clauses, index - 1)
  if (!before || kind === 'nominal' || !TAKES_EFFECT.has(sense.frame.type)) return null
  const { tokens, from, to, start } = before
  const last = tokens[to - 1]
  if (to === from || !last || !sets.after.end(text.clean, start, last.end)) return null
  const opens = tokens.findIndex(({ word }, i) => i >= from && i < to && sets.sinceHead.includes(word?.form ?? ''))
  const time = opens < 0 ? null : tokens.slice(opens, to).find((token) => token.time !== null)?.time
  const when = time ? asWhen(time) : null
  return when?.start ? { ...when, end: null } : null
}
